// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety {

/// Σ(g m x) / Σ(g m) with a Gaussian g of that full width at half maximum in mm, separable: values
/// outside the mask and non-finite ones take no part. 0 outside the mask.
Volume<float> smoothedInside(const Volume<float>& image, const Mask& mask, double fwhm, Job& job);

/// Every frame of a series smoothed inside the mask. A voxel with a sample that is no number takes
/// no part and keeps its own curve: else frames would be averaged over different voxels, and their
/// differences would hold the static tissue. Voxels outside the mask stay as they are.
Series smoothedInside(const Series& series, const Mask& mask, double fwhm, Job& job);

}  // namespace kety
