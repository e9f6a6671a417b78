// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "dsc/bolus.h"
#include "dsc/settings.h"
#include "fit/lanes.h"

namespace kety::dsc {

/// One measurement as check, derive and prepare see it. Made anew each time; what looks at pixels
/// is a stage in the memo.
struct Scan {
    const Inputs& inputs;
    std::shared_ptr<const Dataset> data;
    PerfusionSettings settings;
    Memo& memo;
    Job& job;

    const Series& series() const { return data->series; }
    std::size_t frames() const { return data->series.frames(); }
};

/// The inputs hold a data set of role "dsc".
Scan readScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

/// Times of all frames, s: those listed, or evenly by the frame time. Empty: unknown, or the list
/// is no list of ascending times, one for each frame.
std::vector<double> frameTimes(const Scan& scan);

/// The mask of the inputs, else one from the mean of the frames before any bolus.
std::shared_ptr<const Mask> brain(const Scan& scan);

/// Mean signal inside the mask, of each frame.
std::shared_ptr<const std::vector<double>> globalSignal(const Scan& scan);

/// Mean signal, each voxel's as a share of its own mean, of the fiftieth of the voxels that fall
/// most: arteries and veins.
std::shared_ptr<const std::vector<double>> vesselSignal(const Scan& scan);

/// As found, or as set. Empty: no bolus is seen and nothing is set.
std::optional<Baseline> baselineOf(const Scan& scan);

/// SD of the signal over time before the bolus: median over the mask; as set where it is.
double noiseOf(const Scan& scan, const Baseline& baseline);

/// Everything from signals to ΔR2*.
struct Conversion {
    std::shared_ptr<const Dataset> data;
    Baseline baseline;
    double echo_time = 0.0;     ///< s
    double noise = 0.0;         ///< SD of the signal
    std::vector<double> times;  ///< s, of the frames from the baseline on
    float ceiling = 0.0F;       ///< an end of the scanner's integers that is met; 0: none

    std::size_t samples() const { return times.size(); }

    /// Four curves of ΔR2* side by side, samples() entries, and each one's quality bits. A curve
    /// with a bit that forbids it (2, 4, 16) is 0.
    struct Block {
        std::array<std::uint16_t, lane_count> quality{};
        std::array<double, lane_count> baseline{};     ///< S0
        std::array<double, lane_count> baseline_sd{};  ///< of ΔR2*, 1/s
    };
    Block convert(const std::array<std::size_t, lane_count>& voxels, Lanes* curve) const;
    /// One curve.
    std::uint16_t convert(std::size_t voxel, std::vector<double>& curve) const;
};

inline constexpr std::uint16_t forbidding = 2 | 4 | 16;

Conversion conversionOf(const Scan& scan, const Baseline& baseline);

}  // namespace kety::dsc
