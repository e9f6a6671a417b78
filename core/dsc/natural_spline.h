// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace kety::dsc {

/// The natural cubic spline through samples a step apart, at `parts` points to a step: index m lies
/// at m/parts steps, parts·(n − 1) + 1 points in all. At least 3 samples.
std::vector<double> naturalSpline(std::span<const double> samples, std::size_t parts);

}  // namespace kety::dsc
