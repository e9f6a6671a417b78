// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "fit/lanes.h"
#include "relaxometry/images.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace kety::relaxometry {

inline constexpr std::size_t most_maps = 10;

/// What a fit says of one voxel: its maps in the order of the plan's quantities.
struct VoxelFit {
    std::array<double, most_maps> values;
    std::uint16_t quality = 0;

    VoxelFit() { values.fill(unknown); }
};

/// What the curves of an explained voxel are drawn from.
struct VoxelStory {
    double theta = unknown, theta_sd = unknown;  ///< the relaxation time, s
    double sse = unknown;
    double freedom = 0.0;
    std::vector<Message> sentences;
    std::function<double(double time)> model;        ///< signed signal
    std::vector<double> signs;                       ///< of the samples, −1 or 1
    std::function<double(double theta)> cost;        ///< squares left at this relaxation time
    std::function<double(double theta)> other_cost;  ///< of the competing model; null: none
    Text cost_label = {}, other_label = {};
    double least = 0.0, greatest = 0.0;  ///< bounds of the search, s
};

/// Fits four voxels that have the same samples. One thread's: it holds scratch.
class BlockFitter {
public:
    virtual ~BlockFitter() = default;
    /// `extra`: one number for each voxel (B1), 1 where there is none.
    virtual void fit(const std::vector<Lanes>& y, Lanes extra,
                     std::array<VoxelFit, lane_count>& results) = 0;
    virtual VoxelStory tell(const std::vector<double>& y, double extra) = 0;
};

/// A model for the samples with these places in the curves. Tables are made once for each set.
using MakeModel = std::function<std::function<std::unique_ptr<BlockFitter>()>(
    const std::vector<std::size_t>& samples)>;

/// Everything the voxels of an analysis need.
struct VoxelRun {
    std::shared_ptr<const Curves> curves;
    std::shared_ptr<const Mask> mask;
    Buffer<float> extra;  ///< one number per voxel; empty: none
    MakeModel make_model;
    std::size_t parameters = 2;      ///< a voxel with fewer samples than one more has no value
    bool absolute = true;            ///< a negative sample of a magnitude image counts as positive
    std::size_t distinct_least = 0;  ///< distinct times needed; 0: as many as samples
    /// Samples of one voxel that count, changed where the noise floor is corrected; null: all.
    std::function<void(std::vector<double>& y, std::vector<bool>& use)> condition;

    std::size_t maps = 0;
    bool angles = false;  ///< the samples lie at flip angles, not at times

    Tile compute(std::span<const std::size_t> voxels, Job& job) const;
    Explanation explain(std::size_t voxel) const;

    /// Samples and which of them count; the quality bits of what is amiss, 0: can be fitted.
    std::uint16_t load(std::size_t voxel, std::vector<double>& y, std::vector<bool>& use) const;
    std::function<std::unique_ptr<BlockFitter>()> modelFor(const std::vector<bool>& use) const;

private:
    struct Models {
        std::mutex guard;
        std::map<std::vector<bool>, std::function<std::unique_ptr<BlockFitter>()>> known;
    };
    std::shared_ptr<Models> models_ = std::make_shared<Models>();
};

}  // namespace kety::relaxometry
