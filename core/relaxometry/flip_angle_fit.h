// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/flip_angle.h"
#include "relaxometry/voxels.h"

namespace kety::relaxometry {

/// Tables for some of the angles; each call of the result is one thread's fitter, which takes B1 as
/// the number of each voxel. The maps are t1, m0, relative_error, rsquared, t1_sd, r1. `linear`:
/// the straight line in place of the least squares, without an SD.
std::function<std::unique_ptr<BlockFitter>()>
flipAngleModel(const SpoiledEchoes& scan, bool linear, const std::vector<std::size_t>& samples);

}  // namespace kety::relaxometry
