// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety {

/// Mean over the given frames of each voxel's finite samples; NaN where there is none.
Volume<float> meanOfFrames(const Series& series, const std::vector<std::size_t>& frames, Job& job);

/// Mean over the mask of each frame's finite samples; NaN where there is none. Summed in blocks
/// that do not depend on the number of threads.
std::vector<double> meanInMask(const Series& series, const Mask& mask, Job& job);

}  // namespace kety
