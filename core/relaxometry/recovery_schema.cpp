// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/declarations.h"
#include "relaxometry/recovery_analysis.h"

namespace kety::relaxometry {
namespace {

constexpr Text model = text("relaxometry", "Model");

Schema<RecoverySettings> timesSchema(Recovery kind)
{
    const bool saturation = kind == Recovery::Saturation;
    return Schema<RecoverySettings>()
        .add(&RecoverySettings::times,
             imageNumbers(saturation ? "saturation_times" : "inversion_times",
                          saturation ? text("relaxometry", "Saturation times")
                                     : text("relaxometry", "Inversion times"),
                          unit::millisecond))
        .add(&RecoverySettings::repetitions, repetitionTimes());
}

void addModel(Schema<RecoverySettings>& schema, bool inversion)
{
    schema.add(&RecoverySettings::model,
               {.key = "model",
                .label = text("relaxometry", "Unknowns"),
                .help = text("relaxometry",
                             "Two: the pulse is perfect. Three: its efficiency is found too, which "
                             "needs four images. By number: three from six images on."),
                .choices = {{"auto", text("relaxometry", "by number"), {}},
                            {"two", text("relaxometry", "two"), {}},
                            {"three", text("relaxometry", "three"), {}}},
                .group = model});
    if (!inversion) return;
    schema.add(&RecoverySettings::finite_tr,
               {.key = "finite_tr",
                .label = text("relaxometry", "Short TR"),
                .help = text("relaxometry",
                             "How incomplete recovery enters. Shape: the constant becomes 1 + "
                             "exp(-TR/T1), as published phantom values have it. Exact: for any "
                             "efficiency. By times: shape where TR is known, else none."),
                .choices = {{"auto", text("relaxometry", "by times"), {}},
                            {"ignored", text("relaxometry", "ignored"), {}},
                            {"shape", text("relaxometry", "shape"), {}},
                            {"exact", text("relaxometry", "exact"), {}}},
                .advanced = true,
                .group = model});
}

void addBounds(Schema<RecoverySettings>& schema)
{
    schema.add(&RecoverySettings::t1_minimum, leastT1())
        .add(&RecoverySettings::t1_maximum, greatestT1());
}

Schema<RecoverySettings> inversionSchema()
{
    Schema<RecoverySettings> schema = timesSchema(Recovery::Inversion);
    addModel(schema, true);
    addBounds(schema);
    schema.add(&RecoverySettings::start_map,
               {.key = "start_map",
                .label = text("relaxometry", "Map of the dictionary start"),
                .help = text("relaxometry",
                             "Also the best of 100 T1 from 0.1 to 3 s by product: the start value "
                             "of the published tutorial, to see what it would miss."),
                .advanced = true,
                .group = model});
    return schema.include(&RecoverySettings::region, regionSchema());
}

Schema<RecoverySettings> saturationSchema()
{
    Schema<RecoverySettings> schema =
        timesSchema(Recovery::Saturation).without({"repetition_times"});
    addModel(schema, false);
    addBounds(schema);
    return schema.include(&RecoverySettings::region, regionSchema());
}

Schema<RecoverySettings> lookLockerSchema()
{
    Schema<RecoverySettings> schema =
        timesSchema(Recovery::LookLocker).without({"repetition_times"});
    schema
        .add(&RecoverySettings::readout_angle,
             {.key = "readout_angle",
              .label = text("relaxometry", "Flip angle of a continuous readout"),
              .help = text("relaxometry",
                           "With the interval: 1/T1 = 1/T1* + ln(cos FA) / interval. Without it T1 "
                           "= T1* (B/A − 1), as for MOLLI."),
              .shown = unit::degree,
              .minimum = 0.0,
              .maximum = 1.5,
              .minimum_excluded = true,
              .group = model})
        .add(&RecoverySettings::readout_interval,
             {.key = "readout_interval",
              .label = text("relaxometry", "Interval of the flip angles"),
              .help = text("relaxometry", "Time between two pulses of a continuous readout."),
              .shown = unit::millisecond,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .group = model});
    addBounds(schema);
    return schema.include(&RecoverySettings::region, regionSchema());
}

}  // namespace

const Schema<RecoverySettings>& recoverySchema(Recovery kind)
{
    static const Schema<RecoverySettings> inversion = inversionSchema(),
                                          saturation = saturationSchema(),
                                          look_locker = lookLockerSchema();
    return kind == Recovery::Inversion    ? inversion
           : kind == Recovery::Saturation ? saturation
                                          : look_locker;
}

const char* roleOf(Recovery kind)
{
    return kind == Recovery::Inversion ? "ir" : kind == Recovery::Saturation ? "sr" : "ll";
}

std::vector<Quantity> recoveryQuantities(Recovery kind)
{
    const Quantity efficiency{.key = "efficiency",
                              .label = text("relaxometry", "Efficiency"),
                              .display = {0.8, 1.0},
                              .colors = "viridis",
                              .bids = "desc-efficiency_map"};
    const Quantity apparent{.key = "t1_apparent",
                            .label = text("relaxometry", "Apparent T1"),
                            .unit = unit::millisecond,
                            .display = {0.0, 2.5},
                            .colors = "viridis",
                            .bids = "desc-apparent_T1map"};
    std::vector<Quantity> quantities{
        t1Map(),
        m0Map(),
        kind == Recovery::LookLocker ? apparent : efficiency,
        relativeErrorMap(),
        rsquaredMap(),
        t1SdMap(),
        r1Map(),
    };
    if (kind == Recovery::Inversion) {
        Quantity start = t1Map();
        start.key = "t1_start";
        start.label = text("relaxometry", "T1 of the dictionary start");
        start.code.clear();
        start.bids = "desc-start_T1map";
        start.when = {{"start_map", {"true"}}};
        quantities.push_back(std::move(start));
    }
    return quantities;
}

}  // namespace kety::relaxometry
