// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/rigid.h"
#include "image/volume.h"

#include <vector>

namespace kety {

/// An image between its voxels by cubic B-splines (Unser 1999, doi:10.1109/79.799930): passes
/// through the samples, twice differentiable, without bend at the ends. A voxel that is no number
/// makes its surroundings none and nothing else: for the spline it takes the mean of its
/// neighbours.
class SplineImage {
public:
    explicit SplineImage(const Volume<float>& image);

    const Grid& grid() const { return grid_; }

    /// The value at a continuous index. Up to `reach` voxels beyond the outermost centres it is
    /// that of the edge (on an axis of one voxel, half a voxel at least); further out it is NaN.
    double at(const std::array<double, 3>& index, double reach) const;

    /// Value and derivative by each index, for indices between the outermost centres.
    double at(const std::array<double, 3>& index, std::array<double, 3>& gradient) const;

private:
    bool known(const std::array<double, 3>& index, double reach) const;

    Grid grid_;
    std::vector<double> coefficients_;
    std::vector<std::uint8_t> unknown_;  ///< empty: every voxel is a number
};

/// The image as it would be had the body not moved: at each voxel of `grid` the value of the image
/// where `motion` took that place. What the motion took out of the image is NaN; so little beyond
/// the last centres as registration may be wrong by is not. Where a difference of two volumes
/// matters, an edge held for longer would be seen in it. Runs on the caller's thread.
Volume<float> motionUndone(const SplineImage& image, const Grid& grid, const RigidMotion& motion,
                           double reach = 0.05);

}  // namespace kety
