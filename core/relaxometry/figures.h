// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "relaxometry/images.h"

namespace kety::relaxometry {

/// Median of a map inside the mask; says so where no voxel has a value.
Finding medianOf(const Maps& maps, const Mask& mask, const std::string& map, std::string key,
                 Text label);
/// What every analysis tells of its maps: relative error, share at a bound, share without a value.
void addFitFigures(const Maps& maps, const Mask& mask, std::vector<Finding>& findings);
/// One row for each image that is fitted, its time or angle in `shown`.
Finding imageTable(const Curves& curves, Text column, Unit shown);

}  // namespace kety::relaxometry
