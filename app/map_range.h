// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

namespace kety {

/// The range a map is shown with: the quantity's own, or, in arbitrary units, what fits the values
/// inside `mask` (null: all).
Range shownRange(const Map& map, const Mask* mask);

}  // namespace kety
