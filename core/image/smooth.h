// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety {

/// Σ(g m x) / Σ(g m) with a Gaussian g of that full width at half maximum in mm, separable: values
/// outside the mask and non-finite ones take no part. 0 outside the mask.
Volume<float> smoothedInside(const Volume<float>& image, const Mask& mask, double fwhm, Job& job);

}  // namespace kety
