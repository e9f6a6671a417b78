// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// One difference over the voxels of the mask.
struct PairFigures {
    std::size_t control = 0, label = 0;  ///< the same volume where it is a difference already
    double delay = unknown;              ///< s
    double mean = unknown, sd = unknown, positive_share = unknown;
    std::size_t voxels = 0;  ///< with a finite difference
};
/// Of every pair, or ΔM volume, that is used; as the data are subtracted, before smoothing.
std::shared_ptr<const std::vector<PairFigures>> pairFigures(const Scan& scan);

/// A table of them, and how steady their means are: mean over the SD of pairs with one delay.
std::vector<Finding> pairFindings(const Scan& scan);

}  // namespace kety::asl
