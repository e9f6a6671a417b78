// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/arrival.h"
#include "asl/calibrated_m0.h"
#include "asl/differences.h"

namespace kety::asl {

/// CBF for ΔM / M0b = 1 with these settings, at a slice read `slice_time` s after the first.
double cbfPerRatio(const Protocol& protocol, double slice_time);

/// Beyond these a CBF is marked implausible, mL/100g/min (SCIENCE.md A5).
inline constexpr double least_plausible_cbf = -50.0, most_plausible_cbf = 200.0;

/// Everything a voxel needs; voxels are independent of each other.
struct Perfusion {
    std::shared_ptr<const Dataset> asl;
    Protocol protocol;
    Differences differences;
    std::shared_ptr<const CalibratedM0> m0;
    std::shared_ptr<const Mask> mask;
    Buffer<float> slice_times;  ///< empty: one readout for all
    Arrival arrival;
    Buffer<float> arrival_times;  ///< s, of the map where one is used
    double t1_tissue = unknown;   ///< s, for the decay after the arrival
    std::optional<double> tsnr_limit;

    /// s; NaN where it is unknown, or not used.
    double arrivalAt(std::size_t voxel) const
    {
        return arrival.source == ArrivalSource::Map ? double{arrival_times[voxel]}
                                                    : arrival.time.value_or(unknown);
    }

    /// CBF for ΔM / M0b = 1 at a voxel: its slice, and its arrival time where one is used.
    double cbfPerRatioAt(std::size_t voxel) const;

    /// cbf, deltam, m0, tsnr and quality of the voxels.
    Tile compute(std::span<const std::size_t> voxels, Job& job) const;

    /// Of CBF, from the spread of the differences over the root of their number; NaN outside the
    /// mask and below two differences.
    Volume<float> standardDeviation(Job& job) const;

    /// The differences of one voxel, in order of acquisition, and their mean.
    Explanation explain(std::size_t voxel, const std::vector<Pair>& dropped) const;
};

}  // namespace kety::asl
