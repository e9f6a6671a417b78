// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety {

/// The image at the voxel centres of another grid, trilinear in LPS mm. Half a voxel beyond the
/// outermost centres still belongs to the image; what lies further out is NaN.
Volume<float> resampled(const Volume<float>& image, const Grid& grid, Job& job);

}  // namespace kety
