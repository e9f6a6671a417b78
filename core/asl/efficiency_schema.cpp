// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/protocol_parts.h"

namespace kety::asl {
namespace {

}  // namespace

void addSuppression(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::background_suppression,
             {.key = "background_suppression",
              .label = text("asl", "Background suppression"),
              .help = text("asl", "Whether inversion pulses suppress the static tissue."),
              .role = "asl",
              .bids = "BackgroundSuppression",
              .group = protocol_group})
        .add(&Protocol::suppression_pulses,
             {.key = "suppression_pulses",
              .label = text("asl", "Suppression pulses"),
              .help = text("asl", "Inversion pulses after the start of labelling; each costs some "
                                  "label."),
              .minimum = 0,
              .maximum = 20,
              .when = {{"background_suppression", {"true"}}},
              .role = "asl",
              .bids = "BackgroundSuppressionNumberPulses",
              .group = protocol_group})
        .add(&Protocol::suppression_loss,
             {.key = "suppression_loss",
              .label = text("asl", "Loss by suppression"),
              .help =
                  text("asl", "Per pulse: the same share for each. Garcia 2005: 0.83 for 2 "
                              "pulses, 0.75 for 5, measured. Philips: 0.81 in all, as ExploreASL "
                              "takes for that vendor's 4 pulses."),
              .choices = {{"per_pulse", text("asl", "per pulse"), {}},
                          {"garcia2005", text("asl", "Garcia 2005, by number"), {}},
                          {"philips", text("asl", "Philips, in all"), {}}},
              .when = {{"background_suppression", {"true"}},
                       {"efficiency_includes_suppression", {"false"}}},
              .advanced = true,
              .group = protocol_group})
        .add(&Protocol::suppression_pulse_efficiency,
             {.key = "suppression_pulse_efficiency",
              .label = text("asl", "Efficiency of a suppression pulse"),
              .help = text("asl", "Share of the label that one pulse leaves. 0.95 as in ASLPrep."),
              .minimum = 0.8,
              .maximum = 1.0,
              .when = {{"background_suppression", {"true"}},
                       {"efficiency_includes_suppression", {"false"}},
                       {"suppression_loss", {"per_pulse"}}},
              .advanced = true,
              .group = protocol_group})
        .add(&Protocol::efficiency_includes_suppression,
             {.key = "efficiency_includes_suppression",
              .label = text("asl", "Efficiency includes suppression"),
              .help = text("asl", "On: the labelling efficiency is used as it is. Off: it is "
                                  "multiplied with the loss of every suppression pulse. A "
                                  "LabelingEfficiency in the sidecar includes the loss."),
              .when = {{"background_suppression", {"true"}}},
              .advanced = true,
              .group = protocol_group});
}

void addEfficiency(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::label_efficiency,
             {.key = "label_efficiency",
              .label = text("asl", "Labelling efficiency"),
              .help =
                  text("asl", "Share of the arterial magnetisation that is inverted: 0.85 pCASL, "
                              "0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005); by velocity "
                              "0.5 · exp(−eTE / T2) for saturation and 0.56 for inversion "
                              "(Qin 2022)."),
              .minimum = 0.0,
              .maximum = 1.0,
              .minimum_excluded = true,
              .role = "asl",
              .bids = "LabelingEfficiency",
              .required = true,
              .slider = true,
              .group = protocol_group,
              .hint = 0.85})
        .add(&Protocol::field_strength,
             {.key = "field_strength",
              .label = text("asl", "Field strength"),
              .help = text("asl", "Decides the T1 of blood where that is not given."),
              .shown = unit::tesla,
              .minimum = 0.0,
              .maximum = 20.0,
              .minimum_excluded = true,
              .role = "asl",
              .bids = "MagneticFieldStrength",
              .advanced = true,
              .group = protocol_group})
        .add(&Protocol::haematocrit,
             {.key = "haematocrit",
              .label = text("asl", "Haematocrit"),
              .help = text("asl", "Volume fraction of red blood cells. Where it is given, the T1 "
                                  "of blood follows from it and the field strength (Hales 2016); "
                                  "a T1 of blood typed in counts before it."),
              .shown = unit::percent,
              .minimum = 0.1,
              .maximum = 0.7,
              .advanced = true,
              .group = protocol_group,
              .hint = 0.42});
}

void addBlood(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::t1_blood,
             {.key = "t1_blood",
              .label = text("asl", "T1 of blood"),
              .help = text("asl", "Longitudinal relaxation time of arterial blood: 1.65 s at 3 T, "
                                  "1.35 s at 1.5 T (Alsop 2015); 0.776 s at 0.2 T, 1.914 s at 4 T, "
                                  "2.1 s at 7 T (as in ExploreASL). Or from the haematocrit."),
              .shown = unit::millisecond,
              .minimum = 0.5,
              .maximum = 3.0,
              .slider = true,
              .group = protocol_group})
        .add(&Protocol::lambda,
             {.key = "lambda",
              .label = text("asl", "Partition coefficient"),
              .help = text("asl", "Blood-brain partition coefficient of water, 0.9 mL/g for whole "
                                  "brain (Alsop 2015)."),
              .shown = unit::partition,
              .minimum = 0.5,
              .maximum = 1.2,
              .slider = true,
              .group = protocol_group});
}

void addVelocity(Schema<Protocol>& schema)
{
    const auto time = [](const char* key, Text label, Text help, std::vector<std::string> schemes,
                         double most, double hint) {
        return Parameter{.key = key,
                         .label = label,
                         .help = help,
                         .shown = unit::millisecond,
                         .minimum = 0.0,
                         .maximum = most,
                         .minimum_excluded = true,
                         .when = onlyFor(std::move(schemes)),
                         .group = protocol_group,
                         .hint = hint};
    };
    Parameter bolus =
        time("vs_bolus_duration", text("asl", "Bolus duration by velocity"),
             text("asl", "From the labelling module to what ends the bolus: the vascular crusher "
                         "or the saturation before the readout."),
             {"vss", "vsi"}, 10.0, 1.5);
    bolus.shown = unit::second;
    bolus.required = true;
    Parameter echo = time("vs_echo_time", text("asl", "Effective echo time of the module"),
                          text("asl", "Time the blood decays with T2 inside the saturation module: "
                                      "the labelling efficiency follows from it."),
                          {"vss"}, 0.5, 0.0253);
    echo.required = true;
    Parameter decay = time("vs_blood_t2", text("asl", "T2 of arterial blood"),
                           text("asl", "Decay inside the saturation module, 165 ms at 3 T."),
                           {"vss"}, 1.0, 0.165);
    decay.advanced = true;
    schema
        .add(&Protocol::velocity_modules,
             {.key = "vs_modules",
              .label = text("asl", "Velocity-selective modules"),
              .help = text("asl", "One labelling module is computed. Two need an efficiency for "
                                  "each and the recovery after saturation."),
              .choices = {{"single", text("asl", "single"), {}}, {"dual", text("asl", "dual"), {}}},
              .when = onlyFor({"vss", "vsi"}),
              .group = protocol_group})
        .add(&Protocol::velocity_bolus, std::move(bolus))
        .add(&Protocol::velocity_echo_time, std::move(echo))
        .add(&Protocol::velocity_blood_t2, std::move(decay));
}

}  // namespace kety::asl
