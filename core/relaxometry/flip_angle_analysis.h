// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/image_checks.h"

namespace kety::relaxometry {

enum class FlipAngleMethod { LeastSquares, Linear };

/// Settings of relaxometry.t1_vfa.
struct FlipAngleSettings {
    std::vector<double> angles;       // rad
    std::vector<double> repetitions;  // s
    FlipAngleMethod method = FlipAngleMethod::LeastSquares;
    double t1_minimum = 0.02, t1_maximum = 6.0;  // s
    Region region;
};

const Schema<FlipAngleSettings>& flipAngleSchema();
std::vector<Quantity> flipAngleQuantities();

/// What multiplies the angles in every voxel, 1 where they are as they should be.
struct AngleFactor {
    Volume<float> map;
    bool percent = false;    ///< the file had 100 for 1
    bool resampled = false;  ///< it lay on another grid
    double median = 1.0;
};
/// The map of the role "b1", or nothing without one. A median above 10 means percent, as BIDS has
/// it (TB1map); it is brought onto the grid of the images.
std::shared_ptr<const AngleFactor> angleFactorOf(const Inputs& inputs, const Grid& grid, Memo& memo,
                                                 Job& job);

Values deriveFlipAngles(const Inputs& inputs);
std::vector<Issue> checkFlipAngles(const Inputs& inputs, const Values& values, Memo& memo,
                                   Job& job);
Plan prepareFlipAngles(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

}  // namespace kety::relaxometry
