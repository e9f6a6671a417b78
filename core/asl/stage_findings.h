// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/outliers.h"

namespace kety::asl {

/// What the stages before subtraction learnt of a prepared scan: displacement as curves and
/// figures, pairs with what was decided of each and why.
std::vector<Finding> stageFindings(const Scan& scan);

}  // namespace kety::asl
