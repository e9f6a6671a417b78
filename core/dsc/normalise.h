// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/perfusion.h"

namespace kety::dsc {

/// The mask turned over along the axis that is nearest to left and right: the same region of the
/// other hemisphere, as far as the head lies in the middle of the image.
Mask mirrored(const Mask& mask);

/// Mean, median, or mean of what lies between the 25th and 75th percentile, of the values that are
/// finite and above 0; NaN for none (SCIENCE.md B8).
double levelBy(NormaliseBy method, std::vector<float> values);

/// CBV and CBF of healthy white matter in the mask of role "reference"; NaN where there is none.
struct WhiteMatter {
    double cbv = unknown, cbf = unknown;
    double cbv_sd = unknown;
    std::size_t voxels = 0;  ///< with a CBV above 0
};
WhiteMatter whiteMatter(const Scan& scan, const Perfusion& perfusion);

/// Why the mask of role "reference" cannot be used; empty: it can.
Message referenceProblem(const Scan& scan);

}  // namespace kety::dsc
