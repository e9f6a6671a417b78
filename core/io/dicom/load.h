// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "io/dicom/stack.h"

namespace kety::dicom {

/// The samples of a stack, each frame scaled by its own slope and intercept, voxel-major. What is
/// stored plainly is read here, what is compressed is unpacked by import workers. A missing slice
/// is NaN. Throws Error naming the file.
Series loadSeries(const Stack& stack, Job& job);

}  // namespace kety::dicom
