// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/calibrated_m0.h"
#include "asl/differences.h"
#include "asl/multidelay_fit.h"
#include "asl/multidelay_settings.h"

namespace kety::asl {

/// Differences of one delay and label duration.
struct DelayGroup {
    double delay = unknown;  ///< s, of the first slice; PASL: TI
    LabelTiming timing = {};
    std::size_t pairs = 0;  ///< or ΔM volumes
    Differences differences = {};
};

/// The groups of a scan, ascending by readout. Where all volumes have one label duration, it is
/// that of the settings; sub-boli of a time-encoded series have their own.
std::vector<DelayGroup> delayGroups(const Scan& scan);

/// The model these settings stand for.
MultidelayModel multidelayModel(const MultidelaySettings& settings,
                                const std::vector<DelayGroup>& groups);

/// Everything a voxel needs; voxels are independent of each other.
struct MultidelayPerfusion {
    std::shared_ptr<const Dataset> asl;
    MultidelayModel model;
    std::vector<DelayGroup> groups;
    std::shared_ptr<const CalibratedM0> m0;
    std::shared_ptr<const Mask> mask;
    Buffer<float> slice_times;  ///< empty: one readout for all

    /// cbf, att, rsquared, cbf_sd, att_sd, with arteries abv, and quality of the voxels.
    Tile compute(std::span<const std::size_t> voxels, Job& job) const;

    /// ΔM over the delays with the fit, and the cost over the arrival time.
    Explanation explain(std::size_t voxel) const;

    /// Puts a voxel into a lane of the block; the quality bits that keep it from being fitted, or
    /// 0.
    std::uint16_t load(std::size_t voxel, DelayBlock& block, std::size_t lane,
                       std::span<double> scratch) const;
    std::size_t scratchSize() const;
};

std::vector<Quantity> multidelayQuantities();

}  // namespace kety::asl
