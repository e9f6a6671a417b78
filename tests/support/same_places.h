// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

namespace kety::test {

/// How two series differ at the same places of the patient, whatever the order of their axes.
struct Difference {
    bool same_places = false;  ///< every voxel of one has its counterpart in the other
    double distance = 0.0;     ///< mm, the greatest between counterparts
    double absolute = 0.0;     ///< the greatest difference of samples
    double relative = 0.0;     ///< the same over the greatest sample
};
Difference differenceOf(const Series& a, const Series& b);

}  // namespace kety::test
