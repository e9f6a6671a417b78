// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/protocol_parts.h"

namespace kety::asl {
namespace {

void addLabelling(Schema<Protocol>& schema)
{
    schema
        .add(&Protocol::scheme,
             {.key = "scheme",
              .label = text("asl", "Labelling"),
              .help = text(
                  "asl", "How the blood is labelled. It decides the kinetic formula and "
                         "the labelling efficiency. Velocity-selective labelling has no word in a "
                         "sidecar: it is chosen here."),
              .choices = {{"pasl", text("asl", "PASL"), {"PASL", "PULSED"}},
                          {"casl", text("asl", "CASL"), {"CASL", "CONTINUOUS"}},
                          {"pcasl", text("asl", "pCASL"), {"PCASL", "PSEUDOCONTINUOUS"}},
                          {"vss", text("asl", "velocity-selective saturation"), {}},
                          {"vsi", text("asl", "velocity-selective inversion"), {}}},
              .role = "asl",
              .bids = "ArterialSpinLabelingType",
              .required = true,
              .group = protocol_group})
        .add(&Protocol::delay,
             {.key = "delay",
              .label = text("asl", "Post-labelling delay"),
              .help = text("asl", "From the end of labelling to the excitation of the first slice; "
                                  "for PASL the inversion time, from the labelling pulse; for "
                                  "velocity-selective labelling from the end of the bolus. Later "
                                  "slices of a 2-D readout add their slice time."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .minimum_excluded = true,
              .role = "asl",
              .bids = "PostLabelingDelay",
              .required = true,
              .slider = true,
              .group = protocol_group,
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
                .group = protocol_group,
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
             .group = protocol_group})
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
              .group = protocol_group,
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
              .group = protocol_group})
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
             .group = protocol_group})
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
             .group = protocol_group});
}

}  // namespace

const Schema<Protocol>& protocolSchema()
{
    static const Schema<Protocol> schema = [] {
        Schema<Protocol> made;
        addLabelling(made);
        addDuration(made);
        addBolus(made);
        addVelocity(made);
        addReadout(made);
        addSuppression(made);
        addEfficiency(made);
        addBlood(made);
        return made;
    }();
    return schema;
}

}  // namespace kety::asl
