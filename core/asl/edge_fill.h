// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

namespace kety::asl {

/// M0 whose rim is replaced from inside (FSL's edge correction, SCIENCE.md A7): median of 3×3×3
/// inside the mask, the mask eroded by as much, then passes that fill each slice from 5×5
/// neighbours and what is left from 5×5×5. Zero and non-finite values count as empty. A mask that
/// erosion leaves nothing of is neither eroded nor filled.
Volume<float> edgeFilled(const Volume<float>& m0, const Mask& mask, Job& job);

}  // namespace kety::asl
