// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety {

/// The image at the voxel centres of another grid, trilinear in LPS mm. Half a voxel beyond the
/// outermost centres still belongs to the image; what lies further out is NaN.
Volume<float> resampled(const Volume<float>& image, const Grid& grid, Job& job);

/// The mean of the image over each voxel of another grid, for maps whose values are shares of a
/// voxel (tissue probabilities): interpolation at the centres would take one place for the whole
/// voxel. Sampled at twice the resolution of the image along each axis of the target; the part of a
/// voxel outside the image does not count, a voxel wholly outside is NaN.
Volume<float> averaged(const Volume<float>& image, const Grid& grid, Job& job);

}  // namespace kety
