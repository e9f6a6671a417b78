// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/brain_mask.h"
#include "params/schema.h"

namespace kety::dsc {

/// How the series was measured and where its bolus is.
struct Acquisition {
    std::optional<double> echo_time;   // s
    std::optional<double> frame_time;  // s
    std::vector<double> frame_times;   // s, where the frames are not evenly spaced
    std::int64_t discard = 1;          // frames before the steady state
    std::optional<std::int64_t> baseline_first, baseline_end;  // frames from 0, end not among them
    std::optional<double> noise_sd;                            // of the signal
    MaskMethod mask = MaskMethod::Brain;
};

enum class AifSource { Automatic, Voxels, File };
enum class AifCurve { DeltaR2, Signal };

/// Where the arterial input comes from.
struct Artery {
    AifSource source = AifSource::Automatic;
    std::vector<std::int64_t> voxels;  // i, j, k of each, from 0
    AifCurve curve = AifCurve::DeltaR2;
    bool first_pass = false;
    bool venous_scaling = false;
};

enum class Method { Ssvd, Csvd, Osvd, Tikhonov, Bayes, Off };
enum class LambdaBy { Fixed, CrossValidation, LCurve };

struct Deconvolving {
    Method method = Method::Osvd;
    double svd_threshold = 0.1;
    double oscillation_limit = 0.035;
    bool oscillation_closed = true;
    LambdaBy lambda_by = LambdaBy::CrossValidation;
    double lambda = 0.1;
};

enum class LeakageBy { Off, Bsw, Bidirectional };
enum class NormaliseBy { Off, Mean, Median, RobustMean };

/// From curves to figures of tissue.
struct Tissue {
    double haematocrit_large = 0.45, haematocrit_small = 0.25;
    double density = 1.04;  // g/mL
    LeakageBy leakage = LeakageBy::Off;
    bool leakage_certain = true;
    bool curve_maps = false;
    NormaliseBy normalise = NormaliseBy::Off;
    bool reference_mirrored = false;

    double haematocritFactor() const
    {
        return (1.0 - haematocrit_large) / (1.0 - haematocrit_small);
    }
    double scale() const { return haematocritFactor() / density; }
};

/// What counts as late and as hardly perfused.
struct Stroke {
    double tmax_limit = 6.0;    // s
    double core_limit = 0.30;   // of the mean CBF of tissue in time
    double least_lesion = 3.0;  // mL
};

/// Every setting of dsc.perfusion.
struct PerfusionSettings {
    Acquisition acquisition;
    Artery artery;
    Deconvolving deconvolution;
    Tissue tissue;
    Stroke stroke;
};

const Schema<PerfusionSettings>& perfusionSchema();

}  // namespace kety::dsc
