// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/histogram.h"

namespace kety {

// What is above the threshold belongs to the object. Where every value between two clusters would
// do as well, it is the middle of them.

/// Greatest variance between the classes (Otsu 1979, doi:10.1109/TSMC.1979.4310076).
double otsuThreshold(const Histogram& histogram);

/// Least cross entropy (Li and Tam 1998, doi:10.1016/S0167-8655(98)00057-9).
double liThreshold(const Histogram& histogram);

/// Farthest from the line between the peak and the end of the longer tail (Zack 1977,
/// doi:10.1177/25.7.70454).
double triangleThreshold(const Histogram& histogram);

}  // namespace kety
