// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_settings.h"

namespace kety::asl {
namespace {

constexpr Text multidelay_group = text("asl", "Kinetics");

void addDecay(Schema<Kinetics>& schema)
{
    schema
        .add(
            &Kinetics::decay,
            {.key = "label_decay",
             .label = text("asl", "Label in tissue"),
             .help = text("asl", "With which T1 label relaxes once it has arrived: that of tissue, "
                                 "shortened by flow, or that of blood as in the consensus "
                                 "formula (Woods 2024)."),
             .choices = {{"tissue", text("asl", "T1 of tissue"), {}},
                         {"blood", text("asl", "T1 of blood"), {}}},
             .group = multidelay_group})
        .add(
            &Kinetics::flow,
            {.key = "flow_in_t1",
             .label = text("asl", "Flow that shortens T1"),
             .help = text("asl", "Flow carries label away, 1/T1 + f/λ: with the CBF that is found, "
                                 "or with a fixed one, as FSL does."),
             .choices = {{"found", text("asl", "as found"), {}},
                         {"fixed", text("asl", "fixed"), {}}},
             .when = {{"label_decay", {"tissue"}}, {"att_method", {"least_squares"}}},
             .advanced = true,
             .group = multidelay_group})
        .add(&Kinetics::fixed_flow,
             {.key = "fixed_flow",
              .label = text("asl", "Fixed CBF in T1"),
              .help = text("asl", "60 mL/100g/min is the 0.01 per second of FSL."),
              .shown = unit::perfusion,
              .minimum = 0.0,
              .maximum = 600.0,
              .when = {{"flow_in_t1", {"fixed"}}},
              .advanced = true,
              .group = multidelay_group})
        .add(&Kinetics::nonnegative,
             {.key = "nonnegative",
              .label = text("asl", "CBF not below 0"),
              .help = text("asl", "Off: noise around 0 stays, so that means over regions are right "
                                  "and swapped labels show."),
              .advanced = true,
              .group = multidelay_group});
}

void addArrival(Schema<Kinetics>& schema)
{
    schema
        .add(&Kinetics::method,
             {.key = "att_method",
              .label = text("asl", "Arrival time by"),
              .help = text("asl", "Least squares: the exact optimum of the model. Weighted delay: "
                                  "the mean delay weighted by ΔM, inverted (Dai 2012)."),
              .choices = {{"least_squares", text("asl", "least squares"), {}},
                          {"weighted_delay", text("asl", "weighted delay"), {}}},
              .advanced = true,
              .group = multidelay_group})
        .add(&Kinetics::att_minimum,
             {.key = "att_minimum",
              .label = text("asl", "Least arrival time"),
              .help = text("asl", "Nothing shorter is looked for, nor below the shortest delay: "
                                  "there the curve has the same shape for all arrival times."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 5.0,
              .advanced = true,
              .group = multidelay_group})
        .add(&Kinetics::att_maximum,
             {.key = "att_maximum",
              .label = text("asl", "Greatest arrival time"),
              .help = text("asl", "Nothing longer is looked for, nor beyond the last readout but "
                                  "one: one sample does not tell flow from arrival."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .advanced = true,
              .group = multidelay_group});
}

void addPrior(Schema<Kinetics>& schema)
{
    schema
        .add(&Kinetics::prior,
             {.key = "att_prior",
              .label = text("asl", "Prior of the arrival time"),
              .help = text("asl", "What is believed of the arrival time decides where the curve "
                                  "does not: results are drawn towards it where noise is high."),
              .when = {{"att_method", {"least_squares"}}},
              .advanced = true,
              .group = multidelay_group})
        .add(&Kinetics::prior_mean,
             {.key = "att_prior_mean",
              .label = text("asl", "Mean of the prior"),
              .help = text("asl", "1.3 s for CASL and pCASL, 0.7 s for PASL (FSL)."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 5.0,
              .when = {{"att_prior", {"true"}}},
              .advanced = true,
              .group = multidelay_group})
        .add(&Kinetics::prior_sd, {.key = "att_prior_sd",
                                   .label = text("asl", "SD of the prior"),
                                   .help = text("asl", "1 s for several delays (FSL)."),
                                   .shown = unit::second,
                                   .minimum = 0.0,
                                   .maximum = 10.0,
                                   .minimum_excluded = true,
                                   .when = {{"att_prior", {"true"}}},
                                   .advanced = true,
                                   .group = multidelay_group})
        .add(&Kinetics::artery,
             {.key = "arterial_component",
              .label = text("asl", "Label in arteries"),
              .help = text("asl", "A second component for label that passes in large arteries, "
                                  "taken in a voxel where it explains more than its two unknowns "
                                  "would by chance (AICc). Five delays at least, no crushers."),
              .when = {{"att_method", {"least_squares"}}, {"att_prior", {"false"}}},
              .group = multidelay_group})
        .add(&Kinetics::trust_delays,
             {.key = "trust_delays",
              .label = text("asl", "Trust the delays"),
              .help = text("asl", "The delays are right although the mean curve over them does not "
                                  "look like it."),
              .advanced = true,
              .group = multidelay_group});
}

const Schema<Kinetics>& kineticsSchema()
{
    static const Schema<Kinetics> schema = [] {
        Schema<Kinetics> made;
        addDecay(made);
        addArrival(made);
        addPrior(made);
        return made;
    }();
    return schema;
}

/// What the family shares, less what has a meaning for one delay only. T1 of tissue counts for the
/// curve too, whatever becomes of M0.
const Schema<ScanSettings>& sharedSchema()
{
    static const Schema<ScanSettings> schema =
        scanSchema()
            .without({"delay", "use_delay", "tsnr_limit"})
            .change("presaturation",
                    [](Parameter& parameter) {
                        // The mean control recovers over as many times as there are delays.
                        parameter.when = {{"m0_source", {"suppressed_control"}},
                                          {"m0_recovery", {"true"}}};
                    })
            .change("t1_tissue",
                    [](Parameter& parameter) {
                        parameter.when.clear();
                        parameter.help =
                            text("asl", "Of grey matter at 3 T, 1.33 s: for the label in tissue "
                                        "and the recovery of M0.");
                        parameter.advanced = false;
                        parameter.slider = true;
                    })
            .change("label_duration", [](Parameter& parameter) {
                parameter.help = text("asl", "How long the labelling pulse train lasts. Not used "
                                             "where the volumes have several durations.");
            });
    return schema;
}

}  // namespace

const Schema<MultidelaySettings>& multidelaySchema()
{
    static const Schema<MultidelaySettings> schema =
        Schema<MultidelaySettings>()
            .include(&MultidelaySettings::list, delayListSchema())
            .include(&MultidelaySettings::scan, sharedSchema())
            .include(&MultidelaySettings::look_locker, lookLockerSchema())
            .include(&MultidelaySettings::kinetics, kineticsSchema());
    return schema;
}

}  // namespace kety::asl
