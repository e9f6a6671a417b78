// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace kety {

/// Figures of some voxels of a map. Non-finite values count in `voxels` only; without a finite
/// value everything but the counts is NaN.
struct Statistics {
    std::size_t voxels = 0;  ///< looked at
    std::size_t n = 0;       ///< finite ones among them
    double mean = std::numeric_limits<double>::quiet_NaN();
    double sd = mean;  ///< n - 1; NaN for one value
    double median = mean, p5 = mean, p95 = mean, minimum = mean, maximum = mean;
    double negative_fraction = mean;  ///< of the finite ones
    double invalid_fraction = mean;   ///< of the voxels looked at
};

/// Sums are taken in fixed blocks, pairwise, in the order of the values: the same bytes each time.
Statistics statistics(std::span<const float> values);

/// The voxels inside `mask`, or all without one; the mask lies on the grid of the volume.
Statistics statistics(const Volume<float>& volume, const Mask* mask);

/// Student's t for a two-sided 95 % interval with that many degrees of freedom, at least 1: exact
/// for few, Cornish-Fisher beyond.
double studentT95(std::size_t freedom);

/// Half the width of the 95 % interval of the mean, by Student's t: NaN below two values.
double halfWidth95(const Statistics& statistics);

/// The value below which `share` (0 to 1) of the values lie, interpolated linearly between
/// neighbours. NaN for no values. The values are reordered.
double quantile(std::span<float> values, double share);

/// Sum in blocks of 4096, pairwise, in index order.
double stableSum(std::span<const double> values);

/// The finite values inside `mask`, in order.
std::vector<float> valuesInside(const Volume<float>& volume, const Mask* mask);

}  // namespace kety
