// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/settings.h"

namespace kety::dsc {
namespace {

void addTimes(Schema<Acquisition>& schema)
{
    constexpr Text group = text("dsc", "Protocol");
    schema
        .add(&Acquisition::echo_time,
             {.key = "echo_time",
              .label = text("dsc", "Echo time"),
              .help =
                  text("dsc", "Turns the logarithm of the signal into ΔR2*. Ratios of curves, so "
                              "CBV, CBF and times, do not depend on it; ΔR2* itself, noise "
                              "limits and an arterial curve from a file do."),
              .shown = unit::millisecond,
              .minimum = 0.0,
              .minimum_excluded = true,
              .bids = "EchoTime",
              .required = true,
              .group = group,
              .hint = 0.030})
        .add(&Acquisition::frame_time,
             {.key = "frame_time",
              .label = text("dsc", "Frame time"),
              .help = text("dsc", "Time between two frames of the same slice: the repetition time "
                                  "of a single-shot series."),
              .shown = unit::second,
              .minimum = 0.0,
              .minimum_excluded = true,
              .bids = "RepetitionTime",
              .required = true,
              .group = group,
              .hint = 1.5})
        .add(&Acquisition::frame_times,
             {.key = "frame_times",
              .label = text("dsc", "Times of the frames"),
              .help = text("dsc", "One for each frame, where they are not evenly spaced. Areas are "
                                  "taken at these times; for the deconvolution the curves are "
                                  "interpolated at the smallest gap."),
              .shown = unit::second,
              .bids = "VolumeTiming",
              .advanced = true,
              .group = group});
}

void addBaseline(Schema<Acquisition>& schema)
{
    constexpr Text group = text("dsc", "Baseline");
    schema
        .add(&Acquisition::discard,
             {.key = "discard",
              .label = text("dsc", "Frames left out at the start"),
              .help = text("dsc", "Until the signal is in its steady state, about 5 s."),
              .minimum = 0,
              .maximum = 1000,
              .group = group})
        .add(&Acquisition::baseline_first,
             {.key = "baseline_first",
              .label = text("dsc", "First frame of the baseline"),
              .help = text("dsc", "Counted from 0. Found where nothing is said: the first frame "
                                  "that is not left out."),
              .minimum = 0,
              .group = group})
        .add(&Acquisition::baseline_end,
             {.key = "baseline_end",
              .label = text("dsc", "End of the baseline"),
              .help = text("dsc", "The first frame that is no longer part of it. Found where the "
                                  "mean signal falls below what the frames before explain."),
              .minimum = 0,
              .group = group})
        .add(&Acquisition::noise_sd,
             {.key = "noise_sd",
              .label = text("dsc", "Noise of the signal"),
              .help = text("dsc", "Standard deviation. Found from the baseline where nothing is "
                                  "said. Signals below twice of it are raised to it, voxels whose "
                                  "baseline is below five times of it are left out."),
              .shown = unit::arbitrary,
              .minimum = 0.0,
              .advanced = true,
              .group = group})
        .add(&Acquisition::mask,
             {.key = "mask",
              .label = text("dsc", "Brain mask"),
              .help = text("dsc", "Made from the mean of the baseline. A mask file takes its "
                                  "place."),
              .choices = {{"brain", text("dsc", "brain"), {}},
                          {"otsu", text("dsc", "Otsu"), {}},
                          {"li", text("dsc", "Li"), {}},
                          {"triangle", text("dsc", "triangle"), {}},
                          {"percentile", text("dsc", "percentile"), {}},
                          {"whole", text("dsc", "whole image"), {}}},
              .group = group});
}

const Schema<Acquisition>& acquisitionSchema()
{
    static const Schema<Acquisition> schema = [] {
        Schema<Acquisition> made;
        addTimes(made);
        addBaseline(made);
        return made;
    }();
    return schema;
}

const Schema<Artery>& arterySchema()
{
    constexpr Text group = text("dsc", "Arterial input");
    static const Schema<Artery> schema =
        Schema<Artery>()
            .add(&Artery::source,
                 {.key = "aif_source",
                  .label = text("dsc", "Arterial input from"),
                  .help = text("dsc", "Automatic: the early narrow cluster of large smooth curves "
                                      "(Mouridsen 2006), the same every time. Voxels: those named. "
                                      "File: a mask, or a curve over time."),
                  .choices = {{"automatic", text("dsc", "automatic search"), {}},
                              {"voxels", text("dsc", "voxels"), {}},
                              {"file", text("dsc", "file"), {}}},
                  .group = group})
            .add(&Artery::voxels,
                 {.key = "aif_voxels",
                  .label = text("dsc", "Voxels of the artery"),
                  .help = text("dsc", "i, j, k of each, one after another, counted from 0. Their "
                                      "ΔR2* curves are averaged."),
                  .minimum = 0,
                  .when = {{"aif_source", {"voxels"}}},
                  .group = group})
            .add(&Artery::curve,
                 {.key = "aif_curve",
                  .label = text("dsc", "The curve of the file is"),
                  .help = text("dsc", "ΔR2* in 1/s on the scale of the tissue, or a signal, from "
                                      "which ΔR2* is made with the echo time and baseline of the "
                                      "series. Not asked for a mask."),
                  .choices = {{"delta_r2", text("dsc", "ΔR2*"), {}},
                              {"signal", text("dsc", "a signal"), {}}},
                  .when = {{"aif_source", {"file"}}},
                  .group = group})
            .add(&Artery::first_pass,
                 {.key = "aif_first_pass",
                  .label = text("dsc", "First pass only"),
                  .help = text("dsc", "A gamma variate fitted to the first pass takes the place of "
                                      "the measured curve."),
                  .advanced = true,
                  .group = group})
            .add(&Artery::venous_scaling,
                 {.key = "venous_scaling",
                  .label = text("dsc", "Scale by a vein"),
                  .help = text("dsc", "An artery that fills its voxel in part only has too small "
                                      "an area: it is scaled to that of the largest late curve, "
                                      "taken for the sagittal sinus."),
                  .advanced = true,
                  .group = group});
    return schema;
}

const Schema<Deconvolving>& deconvolutionSchema()
{
    constexpr Text group = text("dsc", "Deconvolution");
    static const Schema<Deconvolving> schema =
        Schema<Deconvolving>()
            .add(&Deconvolving::method,
                 {.key = "method",
                  .label = text("dsc", "Deconvolution"),
                  .help = text("dsc", "oSVD: flow does not depend on the delay, the threshold is "
                                      "found in each voxel. Bayes: a mixture of residues, less "
                                      "biased flow with standard deviations, but it passes errors "
                                      "of the arterial input on in full. Off: relative flow from "
                                      "the heights of the curves."),
                  .choices = {{"ssvd", text("dsc", "sSVD"), {}},
                              {"csvd", text("dsc", "cSVD"), {}},
                              {"osvd", text("dsc", "oSVD"), {}},
                              {"tikhonov", text("dsc", "Tikhonov"), {}},
                              {"bayes", text("dsc", "Bayes on a grid"), {}},
                              {"off", text("dsc", "off"), {}}},
                  .group = group})
            .add(&Deconvolving::svd_threshold,
                 {.key = "svd_threshold",
                  .label = text("dsc", "SVD threshold"),
                  .help = text("dsc", "Singular values below this share of the greatest are left "
                                      "out: 0.2 for sSVD, 0.1 for cSVD. oSVD finds its own."),
                  .minimum = 0.0,
                  .maximum = 1.0,
                  .when = {{"method", {"ssvd", "csvd"}}},
                  .slider = true,
                  .group = group})
            .add(&Deconvolving::oscillation_limit,
                 {.key = "oi_limit",
                  .label = text("dsc", "Oscillation limit"),
                  .help = text("dsc", "The smallest threshold whose residue oscillates less than "
                                      "this is taken (Wu 2003). The index is divided by the length "
                                      "of the padded curve."),
                  .minimum = 0.001,
                  .maximum = 1.0,
                  .when = {{"method", {"osvd"}}},
                  .slider = true,
                  .group = group})
            .add(&Deconvolving::oscillation_closed,
                 {.key = "oi_closed",
                  .label = text("dsc", "Oscillation round the whole circle"),
                  .help = text("dsc", "The published index leaves out where the circle closes: "
                                      "tissue without a delay gets a lower threshold and a higher "
                                      "flow than the same tissue with one. Off: as published, to "
                                      "compare with other programs."),
                  .when = {{"method", {"osvd"}}},
                  .advanced = true,
                  .group = group})
            .add(&Deconvolving::lambda_by,
                 {.key = "lambda_by",
                  .label = text("dsc", "Regularisation by"),
                  .help = text("dsc", "Which λ a voxel gets: the same for all, that of generalised "
                                      "cross validation, or that at the bend of the L-curve."),
                  .choices = {{"fixed", text("dsc", "a fixed share"), {}},
                              {"gcv", text("dsc", "cross validation"), {}},
                              {"lcurve", text("dsc", "L-curve"), {}}},
                  .when = {{"method", {"tikhonov"}}},
                  .group = group})
            .add(&Deconvolving::lambda,
                 {.key = "lambda",
                  .label = text("dsc", "λ over the greatest singular value"),
                  .help = text("dsc", "More of it smoothes the residue and lowers the flow."),
                  .minimum = 0.0,
                  .maximum = 10.0,
                  .minimum_excluded = true,
                  .when = {{"method", {"tikhonov"}}, {"lambda_by", {"fixed"}}},
                  .slider = true,
                  .group = group});
    return schema;
}

const Schema<Tissue>& tissueSchema()
{
    constexpr Text group = text("dsc", "Tissue");
    static const Schema<Tissue> schema =
        Schema<Tissue>()
            .add(&Tissue::haematocrit_large,
                 {.key = "haematocrit_large",
                  .label = text("dsc", "Haematocrit, large vessels"),
                  .help = text("dsc", "kH = (1 − Hct large) / (1 − Hct small) = 0.733 multiplies "
                                      "CBV and CBF alike, so that 60 · CBV / CBF is MTT."),
                  .minimum = 0.0,
                  .maximum = 0.8,
                  .advanced = true,
                  .group = group})
            .add(&Tissue::haematocrit_small, {.key = "haematocrit_small",
                                              .label = text("dsc", "Haematocrit, small vessels"),
                                              .help = text("dsc", "0.25 in capillaries."),
                                              .minimum = 0.0,
                                              .maximum = 0.8,
                                              .advanced = true,
                                              .group = group})
            .add(&Tissue::density,
                 {.key = "density",
                  .label = text("dsc", "Density of tissue, g/mL"),
                  .help = text("dsc", "1.04 turns mL into g of tissue; 1 leaves mL/100mL."),
                  .minimum = 0.9,
                  .maximum = 1.2,
                  .advanced = true,
                  .group = group})
            .add(&Tissue::leakage,
                 {.key = "leakage",
                  .label = text("dsc", "Leakage correction"),
                  .help = text("dsc", "For tumours. Boxerman: contrast agent that stays outside; "
                                      "both ways: some of it comes back. The curve of healthy "
                                      "tissue stays as it is, only the leak is taken out."),
                  .choices = {{"off", text("dsc", "off"), {}},
                              {"bsw", text("dsc", "Boxerman"), {}},
                              {"bidirectional", text("dsc", "both ways"), {}}},
                  .group = group})
            .add(&Tissue::leakage_certain,
                 {.key = "leakage_certain",
                  .label = text("dsc", "Only where it is certain"),
                  .help = text("dsc", "Voxels whose K2 is within its standard deviation of 0 stay "
                                      "as they are."),
                  .when = {{"leakage", {"bsw", "bidirectional"}}},
                  .advanced = true,
                  .group = group})
            .add(&Tissue::curve_maps,
                 {.key = "curve_maps",
                  .label = text("dsc", "Maps of the curve itself"),
                  .help = text("dsc", "Time of the peak, width, height, area and the percentage of "
                                      "signal recovery."),
                  .group = group})
            .add(&Tissue::normalise,
                 {.key = "normalise",
                  .label = text("dsc", "Relative to white matter"),
                  .help = text("dsc", "Adds CBV and CBF over those of a mask of healthy white "
                                      "matter. The robust mean is that of the values between the "
                                      "25th and 75th percentile."),
                  .choices = {{"off", text("dsc", "off"), {}},
                              {"mean", text("dsc", "mean"), {}},
                              {"median", text("dsc", "median"), {}},
                              {"robust_mean", text("dsc", "robust mean"), {}}},
                  .group = group})
            .add(&Tissue::reference_mirrored,
                 {.key = "reference_mirrored",
                  .label = text("dsc", "Mirror the mask"),
                  .help = text("dsc", "Takes the other hemisphere: the mask is turned over left "
                                      "to right in the image, so the head has to lie in its "
                                      "middle."),
                  .when = {{"normalise", {"mean", "median", "robust_mean"}}},
                  .advanced = true,
                  .group = group});
    return schema;
}

const Schema<Stroke>& strokeSchema()
{
    constexpr Text group = text("dsc", "Late tissue, research only");
    static const Schema<Stroke> schema =
        Schema<Stroke>()
            .add(&Stroke::tmax_limit,
                 {.key = "tmax_limit",
                  .label = text("dsc", "Late from Tmax of"),
                  .help = text("dsc", "6 s was set with the Tmax of SVD methods. Not for sSVD, "
                                      "whose Tmax depends on the artery."),
                  .shown = unit::second,
                  .minimum = 0.0,
                  .when = {{"method", {"csvd", "osvd", "tikhonov", "bayes"}}},
                  .advanced = true,
                  .group = group})
            .add(&Stroke::core_limit,
                 {.key = "core_limit",
                  .label = text("dsc", "Low flow below"),
                  .help = text("dsc", "Share of the mean CBF of tissue that is not late."),
                  .shown = unit::percent,
                  .minimum = 0.0,
                  .maximum = 1.0,
                  .when = {{"method", {"csvd", "osvd", "tikhonov", "bayes"}}},
                  .advanced = true,
                  .group = group})
            .add(&Stroke::least_lesion,
                 {.key = "least_lesion",
                  .label = text("dsc", "Smallest late piece, mL"),
                  .help = text("dsc", "Smaller pieces of late tissue are left out of the volumes."),
                  .minimum = 0.0,
                  .when = {{"method", {"csvd", "osvd", "tikhonov", "bayes"}}},
                  .advanced = true,
                  .group = group});
    return schema;
}

}  // namespace

const Schema<PerfusionSettings>& perfusionSchema()
{
    static const Schema<PerfusionSettings> schema =
        Schema<PerfusionSettings>()
            .include(&PerfusionSettings::acquisition, acquisitionSchema())
            .include(&PerfusionSettings::artery, arterySchema())
            .include(&PerfusionSettings::deconvolution, deconvolutionSchema())
            .include(&PerfusionSettings::tissue, tissueSchema())
            .include(&PerfusionSettings::stroke, strokeSchema());
    return schema;
}

}  // namespace kety::dsc
