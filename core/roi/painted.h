// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"

#include <functional>

namespace kety {

/// Regions of whole voxels. `Roi::points` holds their indices along across and down, ascending by
/// row, each once.
using RoiVoxel = std::array<int, 2>;

/// With the voxels whose centre lies within `radius` (voxels) of `at` added, or taken away. A
/// radius below a half still takes the voxel under `at`.
Roi brushed(Roi roi, std::array<double, 2> at, double radius, bool erase);

/// The voxels that hang together with `seed` by their edges and for which `inside` holds; none
/// where it does not hold at `seed`. Replaces what the region held.
Roi grown(Roi roi, RoiVoxel seed, const std::function<bool(const RoiVoxel&)>& inside);

/// The border between inside and outside as closed lines along the edges of voxels, in continuous
/// indices, the longest first; a hole is a line of its own.
std::vector<std::vector<std::array<double, 2>>> borders(const Roi& roi);

}  // namespace kety
