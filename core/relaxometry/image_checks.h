// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/region.h"
#include "relaxometry/voxels.h"

namespace kety::relaxometry {

/// What an analysis says of its times, so that one set of checks serves all.
struct TimeRule {
    const char* parameter;    ///< "inversion_times"
    Text label;               ///< "Inversion times"
    double greatest;          ///< s or rad: beyond it another unit was typed
    std::size_t least_count;  ///< distinct times needed
    bool angles = false;      ///< flip angles in rad, in place of times in s
};

/// Issues as they are found; every check leaves one.
class ImageChecks {
public:
    ImageChecks(const Images& images, const Sampling& sampling, const TimeRule& rule,
                const Values& values, Memo& memo, Job& job)
        : images_(images), sampling_(sampling), rule_(rule), values_(values), memo_(memo), job_(job)
    {
    }

    /// Parts, grids, numbers of images and times. False: curves cannot be made.
    bool images();
    /// Samples: doubled images, negative ones, mask, and whether the model describes them at all.
    void data(const VoxelRun& run, const Region& region, std::size_t error_map, bool own_mask);

    Issue& add(std::string key, Severity severity, Message message, std::string parameter = {});
    std::vector<Issue> take() { return std::move(issues_); }

private:
    bool parts();
    bool times();
    void otherUnit(double greatest);
    void doubled(const Curves& curves);
    void negative(const VoxelRun& run);
    bool mask(const VoxelRun& run, bool own_mask);
    void described(const VoxelRun& run, const Region& region, std::size_t error_map);
    /// Median relative error of some voxels, remembered while images and settings are the same;
    /// NaN: none has a value.
    double medianError(const VoxelRun& run, std::size_t error_map);

    const Images& images_;
    const Sampling& sampling_;
    const TimeRule& rule_;
    const Values& values_;
    Memo& memo_;
    Job& job_;
    std::vector<Issue> issues_;
};

}  // namespace kety::relaxometry
