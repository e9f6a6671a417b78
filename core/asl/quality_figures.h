// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/figures.h"
#include "asl/tissue.h"

namespace kety::asl {

/// What a run learnt before a voxel was computed: order, pairs, what was left out, M0.
std::vector<Finding> preparedFindings(const Scan& scan);

/// Figures of the complete maps inside the mask; of the tissues where maps of them are given. What
/// cannot be had is there too, with the reason.
std::vector<Finding> mapFindings(const Maps& maps, const Mask& mask, const Tissue& tissue,
                                 Job& job);

}  // namespace kety::asl
