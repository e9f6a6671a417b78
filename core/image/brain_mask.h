// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

namespace kety {

enum class MaskMethod { Brain, Otsu, Li, Triangle, Percentile, Whole };

/// Where the head's largest bright part is (SCIENCE.md D8): threshold on log(1 + max(0, x)) of
/// x in units of a thousandth of what is bright, opening with radius 1, largest component, holes
/// filled, dilation by 1. `percentile` is the tutorial's mask: what exceeds that percentile of the
/// positive voxels, and nothing else done to it. Non-finite voxels are outside.
Mask brainMask(const Volume<float>& image, MaskMethod method, double percentile = 10.0);

std::size_t countInside(const Mask& mask);

/// Voxels of both.
Mask intersection(const Mask& a, const Mask& b);

}  // namespace kety
