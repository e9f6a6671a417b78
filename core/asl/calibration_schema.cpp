// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/calibration.h"

namespace kety::asl {
namespace {

constexpr Text calibration_group = text("asl", "Calibration");

std::vector<Condition> referenceRegion()
{
    return {{"m0_method", {"reference_region"}}};
}

/// An M0 image there is, not a number.
Condition anImage()
{
    return {"m0_source",
            {"separate", "included", "control", "proton_density", "suppressed_control"}};
}

Parameter relaxationTime(const char* key, Text label, Text help, std::vector<Condition> when)
{
    return {.key = key,
            .label = label,
            .help = help,
            .shown = unit::millisecond,
            .minimum = 0.0,
            .maximum = 10.0,
            .minimum_excluded = true,
            .when = std::move(when),
            .advanced = true,
            .group = calibration_group};
}

void addSource(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::source,
             {.key = "m0_source",
              .label = text("asl", "Source of M0"),
              .help = text("asl",
                           "A scan of its own, volumes of the series, a number, the mean control "
                           "(only without background suppression), a proton density image, or the "
                           "suppressed control divided by what the pulses left of it."),
              .choices = {{"separate", text("asl", "separate scan"), {"Separate"}},
                          {"included", text("asl", "volumes of the series"), {"Included"}},
                          {"estimate", text("asl", "one number"), {"Estimate"}},
                          {"control", text("asl", "mean control"), {"Absent"}},
                          {"proton_density", text("asl", "proton density"), {}},
                          {"suppressed_control", text("asl", "suppressed control"), {}}},
              .role = "asl",
              .bids = "M0Type",
              .required = true,
              .group = calibration_group})
        .add(
            &Calibration::m0_scan,
            {.key = "m0_scan",
             .label = text("asl", "Which M0 scan"),
             .help = text("asl", "Of several M0 scans that belong to the series, the first, second "
                                 "and so on by name."),
             .minimum = 1,
             .maximum = 1000,
             .when = {{"m0_source", {"separate"}}},
             .advanced = true,
             .group = calibration_group})
        .add(&Calibration::estimate,
             {.key = "m0_estimate",
              .label = text("asl", "M0 of blood"),
              .help = text("asl", "One number for all voxels: the M0 of blood, so the partition "
                                  "coefficient is not applied."),
              .shown = unit::arbitrary,
              .minimum = 0.0,
              .minimum_excluded = true,
              .when = {{"m0_source", {"estimate"}}},
              .role = "asl",
              .bids = "M0Estimate",
              .required = true,
              .group = calibration_group})
        .add(
            &Calibration::m0_volumes,
            {.key = "m0_volumes",
             .label = text("asl", "M0 volumes"),
             .help = text("asl", "Numbers of the M0 volumes in the series, counted from 0; several "
                                 "are averaged. Empty: those that aslcontext.tsv names."),
             .minimum = 0,
             .when = {{"m0_source", {"included"}}},
             .advanced = true,
             .group = calibration_group})
        .add(&Calibration::allow_suppressed_control,
             {.key = "allow_suppressed_control",
              .label = text("asl", "Suppressed control as M0"),
              .help = text("asl", "Take the mean control although background suppression is on or "
                                  "may be. CBF then comes out several times too large."),
              .when = {{"m0_source", {"control"}}},
              .advanced = true,
              .group = calibration_group});
}

void addGeometry(Schema<Calibration>& schema)
{
    schema.add(&Calibration::geometry,
               {.key = "m0_geometry",
                .label = text("asl", "M0 lies where"),
                .help = text(
                    "asl", "Where the header of M0 says it lies; or voxel by voxel on the series, "
                           "whatever its header says, for an M0 of the same matrix whose header "
                           "is wrong."),
                .choices = {{"own", text("asl", "its header says"), {}},
                            {"series", text("asl", "the series lies"), {}}},
                .when = {{"m0_source", {"separate", "proton_density"}}},
                .advanced = true,
                .group = calibration_group});
}

void addMethod(Schema<Calibration>& schema)
{
    schema.add(
        &Calibration::method,
        {.key = "m0_method",
         .label = text("asl", "M0 method"),
         .help = text("asl", "Voxelwise: each voxel by its own M0. Single: by the mean over the "
                             "mask. Reference region: by the M0 of blood derived from a tissue "
                             "of known properties."),
         .choices = {{"voxelwise", text("asl", "voxelwise"), {}},
                     {"single", text("asl", "single"), {}},
                     {"reference_region", text("asl", "reference region"), {}}},
         .when = {anImage()},
         .group = calibration_group});
}

void addRecovery(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::recovery,
             {.key = "m0_recovery",
              .label = text("asl", "T1 recovery of M0"),
              .help =
                  text("asl", "Correct for incomplete recovery within the repetition time, where "
                              "that is known."),
              .when = {anImage()},
              .advanced = true,
              .group = calibration_group})
        .add(&Calibration::repetition_time,
             {.key = "m0_tr",
              .label = text("asl", "M0 repetition time"),
              .help = text("asl", "Of the M0 image, not of the ASL series. Unknown: M0 is not "
                                  "corrected for recovery."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 60.0,
              .minimum_excluded = true,
              .when = {anImage(), {"m0_recovery", {"true"}}},
              .role = "m0",
              .bids = "RepetitionTimePreparation",
              .group = calibration_group,
              .hint = 6.0})
        .add(&Calibration::acquisition_time,
             {.key = "m0_acquisition_time",
              .label = text("asl", "M0 acquisition time"),
              .help =
                  text("asl", "Part of the repetition time after the excitation, in which nothing "
                              "recovers for the next one."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .when = {anImage(), {"m0_recovery", {"true"}}},
              .advanced = true,
              .group = calibration_group});
}

void addTissue(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::presaturation,
             {.key = "presaturation",
              .label = text("asl", "Saturation before labelling"),
              .help =
                  text("asl", "The control recovers from a saturation before labelling: from then "
                              "to the readout, not over the repetition time. No header says it: "
                              "a suppressed control has no M0 before it is said; a control that "
                              "is not suppressed is taken to have none."),
              .when = {{"m0_source", {"control", "suppressed_control"}}, {"m0_recovery", {"true"}}},
              .advanced = true,
              .group = calibration_group})
        .add(&Calibration::t1_tissue,
             relaxationTime(
                 "t1_tissue", text("asl", "T1 of tissue"),
                 text("asl", "Of grey matter at 3 T, 1.33 s: for the recovery of M0."),
                 {anImage(), {"m0_recovery", {"true"}}, {"m0_method", {"voxelwise", "single"}}}));
}

void addSuppression(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::suppression_times,
             {.key = "suppression_pulse_times",
              .label = text("asl", "Times of the suppression pulses"),
              .help = text("asl", "Inversion pulses in seconds after the start of labelling: what "
                                  "they leave of the control gives M0."),
              .shown = unit::second,
              .minimum = 0.0,
              .maximum = 10.0,
              .when = {{"m0_source", {"suppressed_control"}}},
              .role = "asl",
              .bids = "BackgroundSuppressionPulseTime",
              .required = true,
              .group = calibration_group})
        .add(&Calibration::suppression_inversion,
             {.key = "suppression_inversion",
              .label = text("asl", "Inversion of tissue by a pulse"),
              .help = text("asl", "Efficiency of a suppression pulse on static tissue. 1: perfect "
                                  "inversion."),
              .minimum = 0.5,
              .maximum = 1.0,
              .when = {{"m0_source", {"suppressed_control"}}},
              .advanced = true,
              .group = calibration_group});
}

void addDecay(Schema<Calibration>& schema)
{
    const Condition decays{"m0_decay", {"t2", "t2star"}};
    schema
        .add(
            &Calibration::decay,
            {.key = "m0_decay",
             .label = text("asl", "Decay until the echo"),
             .help = text("asl", "Correct M0 for the decay until its echo. Off for a voxelwise M0: "
                                 "the difference decays as much, and it cancels. Of a reference "
                                 "region, which decays otherwise than blood, T2, or T2* for a 2-D "
                                 "readout; T2 of a proton density image."),
             .choices = {{"off", text("asl", "off"), {}},
                         {"t2", text("asl", "T2"), {}},
                         {"t2star", text("asl", "T2*"), {}}},
             .when = {anImage()},
             .advanced = true,
             .group = calibration_group})
        .add(&Calibration::echo_time, {.key = "m0_te",
                                       .label = text("asl", "M0 echo time"),
                                       .help = text("asl", "Echo time of the M0 image."),
                                       .shown = unit::millisecond,
                                       .minimum = 0.0,
                                       .maximum = 1.0,
                                       .when = {anImage(), decays},
                                       .role = "m0",
                                       .bids = "EchoTime",
                                       .required = true,
                                       .group = calibration_group,
                                       .hint = 0.013})
        .add(&Calibration::t2star,
             [] {
                 Parameter parameter = relaxationTime(
                     "m0_t2star", text("asl", "T2* of tissue"),
                     text("asl", "For the decay of M0 until its echo."),
                     {anImage(), {"m0_method", {"voxelwise", "single"}}, {"m0_decay", {"t2star"}}});
                 parameter.required = true;
                 return parameter;
             }())
        .add(&Calibration::t2,
             relaxationTime(
                 "m0_t2", text("asl", "T2 of tissue"),
                 text("asl", "For the decay of M0 until its echo: 80 ms in grey matter at 3 T."),
                 {anImage(), {"m0_method", {"voxelwise", "single"}}, {"m0_decay", {"t2"}}}));
}

void addRegion(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::region,
             {.key = "reference_region",
              .label = text("asl", "Reference tissue"),
              .help = text("asl", "The tissue that the M0 of blood is derived from."),
              .choices = {{"csf", text("asl", "CSF"), {}},
                          {"white_matter", text("asl", "white matter"), {}},
                          {"custom", text("asl", "custom"), {}}},
              .when = referenceRegion(),
              .group = calibration_group})
        .add(&Calibration::region_choice,
             {.key = "reference_selection",
              .label = text("asl", "Reference voxels"),
              .help =
                  text("asl", "A mask file (input reference); automatic: bright voxels in the "
                              "middle of the brain, for CSF; percentile: by M0 alone, as osipy "
                              "does (CSF above the 95th, white matter from the 25th to the 50th)."),
              .choices = {{"file", text("asl", "mask file"), {}},
                          {"automatic", text("asl", "automatic"), {}},
                          {"percentile", text("asl", "percentile"), {}}},
              .when = referenceRegion(),
              .required = true,
              .group = calibration_group});
    const auto property = [](const char* key, Text label, Text help) {
        Parameter parameter = relaxationTime(key, label, help, referenceRegion());
        parameter.required = true;
        return parameter;
    };
    Parameter lambda =
        property("reference_lambda", text("asl", "Partition coefficient of reference"),
                 text("asl", "1.15 mL/g CSF, 0.82 white matter."));
    lambda.shown = unit::partition;
    Parameter t2 = property("reference_t2", text("asl", "T2 of reference"),
                            text("asl", "750 ms CSF, 50 ms white matter."));
    t2.when.push_back({"m0_decay", {"t2"}});
    Parameter t2star = property("reference_t2star", text("asl", "T2* of reference"),
                                text("asl", "400 ms CSF, 50 ms white matter."));
    t2star.when.push_back({"m0_decay", {"t2star"}});
    Parameter blood_t2 = t2, blood_t2star = t2star;
    blood_t2.key = "blood_t2";
    blood_t2.label = text("asl", "T2 of blood");
    blood_t2.help = text("asl", "150 ms at 3 T.");
    blood_t2.required = false;
    blood_t2star.key = "blood_t2star";
    blood_t2star.label = text("asl", "T2* of blood");
    blood_t2star.help = text("asl", "50 ms at 3 T.");
    blood_t2star.required = false;
    schema
        .add(&Calibration::reference_t1,
             property("reference_t1", text("asl", "T1 of reference"),
                      text("asl", "4.3 s CSF, 1.0 s white matter, at 3 T.")))
        .add(&Calibration::reference_lambda, lambda)
        .add(&Calibration::reference_t2, t2)
        .add(&Calibration::reference_t2star, t2star)
        .add(&Calibration::blood_t2, blood_t2)
        .add(&Calibration::blood_t2star, blood_t2star);
}

void addImage(Schema<Calibration>& schema)
{
    schema
        .add(&Calibration::scale,
             {.key = "m0_scale",
              .label = text("asl", "M0 scale"),
              .help = text("asl", "M0 is multiplied with it, for scanners that scale M0 and ASL "
                                  "differently."),
              .minimum = 0.0,
              .maximum = 1e6,
              .minimum_excluded = true,
              .when = {anImage()},
              .advanced = true,
              .group = calibration_group})
        .add(&Calibration::averages,
             {.key = "averages",
              .label = text("asl", "Averages"),
              .help = text("asl", "How many averages (NEX) the scanner summed into a difference "
                                  "image: for the scale that GE gives it, which the check of the "
                                  "M0 scale proposes. Nothing else uses it."),
              .minimum = 0.0,
              .maximum = 1000.0,
              .minimum_excluded = true,
              .when = {{"m0_source", {"separate", "included", "proton_density"}}},
              .role = "asl",
              .bids = "NumberOfAverages",
              .advanced = true,
              .group = calibration_group})
        .add(&Calibration::edge_fill,
             {.key = "m0_edge_fill",
              .label = text("asl", "Fill the edge of M0"),
              .help =
                  text("asl", "Replace M0 at the edge of the brain, where it is mixed with air and "
                              "skull, by its neighbours inside."),
              .when = {anImage()},
              .advanced = true,
              .group = calibration_group})
        .add(&Calibration::smoothing,
             {.key = "m0_smoothing",
              .label = text("asl", "Smoothing of M0"),
              .help =
                  text("asl", "Full width at half maximum of a Gaussian inside the mask; 0: off, "
                              "16 mm leaves the receive field only."),
              .shown = unit::millimetre,
              .minimum = 0.0,
              .maximum = 50.0,
              .when = {anImage()},
              .advanced = true,
              .group = calibration_group});
}

}  // namespace

const Schema<Calibration>& calibrationSchema()
{
    static const Schema<Calibration> schema = [] {
        Schema<Calibration> made;
        addSource(made);
        addGeometry(made);
        addMethod(made);
        addRecovery(made);
        addTissue(made);
        addSuppression(made);
        addDecay(made);
        addRegion(made);
        addImage(made);
        return made;
    }();
    return schema;
}

bool correctsRecovery(const Calibration& calibration)
{
    return calibration.source && calibration.source != M0Source::Estimate && calibration.recovery;
}

}  // namespace kety::asl
