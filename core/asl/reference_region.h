// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// A tissue whose signal leads to the M0 of blood.
struct ReferenceTissue {
    double t1 = unknown, t2 = unknown, t2star = unknown;  // s
    double lambda = unknown;                              // mL/g
    std::string source;
};
ReferenceTissue referenceTissue(Region region);

/// The voxels it is measured in: a mask file, bright voxels in the middle of the brain, or a range
/// of percentiles of M0 in the mask. Empty mask: none found.
Mask referenceVoxels(const Scan& scan, const Volume<float>& m0, const Mask& brain);

}  // namespace kety::asl
