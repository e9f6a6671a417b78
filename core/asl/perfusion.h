// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/calibrated_m0.h"
#include "asl/differences.h"

namespace kety::asl {

/// CBF for ΔM / M0b = 1 with these settings, at a slice read `slice_time` s after the first.
double cbfPerRatio(const Protocol& protocol, double slice_time);

/// Everything a voxel needs; voxels are independent of each other.
struct Perfusion {
    std::shared_ptr<const Dataset> asl;
    Protocol protocol;
    Differences differences;
    std::shared_ptr<const CalibratedM0> m0;
    std::shared_ptr<const Mask> mask;
    Buffer<float> slice_times;  ///< empty: one readout for all
    std::optional<double> tsnr_limit;

    /// cbf, deltam, m0, tsnr and quality of the voxels.
    Tile compute(std::span<const std::size_t> voxels, Job& job) const;

    /// The differences of one voxel, in order of acquisition, and their mean.
    Explanation explain(std::size_t voxel, const std::vector<Pair>& dropped) const;
};

}  // namespace kety::asl
