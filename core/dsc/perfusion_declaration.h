// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

namespace kety::dsc {

/// dsc.perfusion: from a bolus series to maps of volume, flow and times.
Analysis perfusion();

}  // namespace kety::dsc
