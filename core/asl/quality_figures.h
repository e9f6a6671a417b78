// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/scan.h"

namespace kety::asl {

/// Standard deviation over mean (n − 1); NaN where the mean is not above 0 (SCIENCE.md A19).
double spatialCov(std::span<const float> cbf);

/// Share of the values for which `holds` is true; NaN for no values.
double shareBelow(std::span<const float> values, double limit);
double shareAbove(std::span<const float> values, double limit);

/// What a run learnt before a voxel was computed: order, pairs, what was left out, M0.
std::vector<Finding> preparedFindings(const Scan& scan);

/// Figures of the complete maps inside the mask; grey and white matter where maps of them are
/// given.
std::vector<Finding> mapFindings(const Maps& maps, const Mask& mask, const Inputs& inputs);

}  // namespace kety::asl
