// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/protocol.h"

namespace kety::asl {
namespace {

constexpr Text group = text("asl", "Protocol");

std::vector<Condition> onlyFor(std::vector<std::string> schemes)
{
    return {{"scheme", std::move(schemes)}};
}

void addLabelling(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::scheme,
             {.key = "scheme",
              .label = text("asl", "Labelling"),
              .help = text("asl", "How the blood is labelled. It decides the kinetic formula and "
                                  "the labelling efficiency."),
              .choices = {{"pasl", text("asl", "PASL"), {"PASL", "PULSED"}},
                          {"casl", text("asl", "CASL"), {"CASL", "CONTINUOUS"}},
                          {"pcasl", text("asl", "pCASL"), {"PCASL", "PSEUDOCONTINUOUS"}}},
              .role = "asl",
              .bids = "ArterialSpinLabelingType",
              .required = true,
              .group = group})
        .add(&Protocol::delay,
             {.key = "delay",
              .label = text("asl", "Post-labelling delay"),
              .help = text("asl", "From the end of labelling to the excitation of the first slice; "
                                  "for PASL the inversion time, from the labelling pulse. Later "
                                  "slices of a 2-D readout add their slice time."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .role = "asl",
              .bids = "PostLabelingDelay",
              .required = true,
              .slider = true,
              .group = group,
              .hint = 1.8});
}

void addDuration(Schema<Protocol>& schema)
{
    schema.add(&Protocol::label_duration,
               {.key = "label_duration",
                .label = text("asl", "Labelling duration"),
                .help = text("asl", "How long the labelling pulse train lasts."),
                .shown = unit::second,
                .minimum = 0.0,
                .maximum = 10.0,
                .minimum_excluded = true,
                .when = onlyFor({"casl", "pcasl"}),
                .role = "asl",
                .bids = "LabelingDuration",
                .required = true,
                .group = group,
                .hint = 1.8});
}

void addBolus(Schema<Protocol>& schema)
{
    schema
        .add(
            &Protocol::bolus_cutoff,
            {.key = "bolus_cutoff",
             .label = text("asl", "Bolus cut-off"),
             .help = text("asl", "What ends the bolus of a PASL measurement. Without a cut-off its "
                                 "duration is unknown: CBF then rests on the bolus duration typed "
                                 "in."),
             .choices = {{"quipss", text("asl", "QUIPSS"), {"QUIPSS"}},
                         {"quipss2", text("asl", "QUIPSS II"), {"QUIPSSII", "QUIPSS II"}},
                         {"q2tips", text("asl", "Q2TIPS"), {"Q2TIPS"}},
                         {"no_cutoff", text("asl", "no cut-off"), {}}},
             .when = onlyFor({"pasl"}),
             .role = "asl",
             .bids = "BolusCutOffTechnique",
             .required = true,
             .group = group})
        .add(&Protocol::ti1,
             {.key = "ti1",
              .label = text("asl", "Bolus duration TI1"),
              .help =
                  text("asl", "From the labelling pulse to the first saturation pulse: the first "
                              "entry of BolusCutOffDelayTime."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .when = onlyFor({"pasl"}),
              .role = "asl",
              .bids = "BolusCutOffDelayTime",
              .required = true,
              .group = group,
              .hint = 0.8});
}

void addReadout(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::readout,
             {.key = "readout",
              .label = text("asl", "Readout"),
              .help = text("asl", "2-D: every slice adds its slice time to the delay. 3-D: slice "
                                  "times are not used."),
              .choices = {{"2d", text("asl", "2D"), {"2D"}}, {"3d", text("asl", "3D"), {"3D"}}},
              .role = "asl",
              .bids = "MRAcquisitionType",
              .group = group})
        .add(
            &Protocol::slice_interval,
            {.key = "slice_interval",
             .label = text("asl", "Time between slices"),
             .help = text("asl", "For a 2-D readout whose file has no SliceTiming: slice k is read "
                                 "k times this later, first slice of the file first."),
             .shown = unit::millisecond,
             .minimum = 0.0,
             .maximum = 1.0,
             .when = {{"readout", {"2d"}}},
             .advanced = true,
             .group = group})
        .add(
            &Protocol::slices_per_band,
            {.key = "slices_per_band",
             .label = text("asl", "Slices per band"),
             .help = text("asl", "Multiband: slices of one band, after which the slice times start "
                                 "again. 0: one band."),
             .minimum = 0,
             .maximum = 1000,
             .when = {{"readout", {"2d"}}},
             .advanced = true,
             .group = group});
}

void addSuppression(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::background_suppression,
             {.key = "background_suppression",
              .label = text("asl", "Background suppression"),
              .help = text("asl", "Whether inversion pulses suppress the static tissue."),
              .role = "asl",
              .bids = "BackgroundSuppression",
              .group = group})
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
              .group = group})
        .add(&Protocol::suppression_pulse_efficiency,
             {.key = "suppression_pulse_efficiency",
              .label = text("asl", "Efficiency of a suppression pulse"),
              .help = text("asl", "Share of the label that one pulse leaves. 0.95 as in ASLPrep."),
              .minimum = 0.8,
              .maximum = 1.0,
              .when = {{"background_suppression", {"true"}},
                       {"efficiency_includes_suppression", {"false"}}},
              .advanced = true,
              .group = group})
        .add(&Protocol::efficiency_includes_suppression,
             {.key = "efficiency_includes_suppression",
              .label = text("asl", "Efficiency includes suppression"),
              .help = text("asl", "On: the labelling efficiency is used as it is. Off: it is "
                                  "multiplied with the loss of every suppression pulse. A "
                                  "LabelingEfficiency in the sidecar includes the loss."),
              .when = {{"background_suppression", {"true"}}},
              .advanced = true,
              .group = group});
}

void addEfficiency(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::label_efficiency,
             {.key = "label_efficiency",
              .label = text("asl", "Labelling efficiency"),
              .help =
                  text("asl", "Share of the arterial magnetisation that is inverted: 0.85 pCASL, "
                              "0.98 PASL (Alsop 2015), 0.68 CASL (Wang 2005)."),
              .minimum = 0.0,
              .maximum = 1.0,
              .minimum_excluded = true,
              .role = "asl",
              .bids = "LabelingEfficiency",
              .required = true,
              .slider = true,
              .group = group,
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
              .group = group});
}

void addBlood(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::t1_blood,
             {.key = "t1_blood",
              .label = text("asl", "T1 of blood"),
              .help = text("asl", "Longitudinal relaxation time of arterial blood: 1.65 s at 3 T, "
                                  "1.35 s at 1.5 T (Alsop 2015)."),
              .shown = unit::millisecond,
              .minimum = 0.5,
              .maximum = 3.0,
              .slider = true,
              .group = group})
        .add(&Protocol::lambda,
             {.key = "lambda",
              .label = text("asl", "Partition coefficient"),
              .help = text("asl", "Blood-brain partition coefficient of water, 0.9 mL/g for whole "
                                  "brain (Alsop 2015)."),
              .shown = unit::partition,
              .minimum = 0.5,
              .maximum = 1.2,
              .slider = true,
              .group = group});
}

}  // namespace

const Schema<Protocol>& protocolSchema()
{
    static const Schema<Protocol> schema = [] {
        Schema<Protocol> made;
        addLabelling(made);
        addDuration(made);
        addBolus(made);
        addReadout(made);
        addSuppression(made);
        addEfficiency(made);
        addBlood(made);
        return made;
    }();
    return schema;
}

}  // namespace kety::asl
