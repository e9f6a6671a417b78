// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

namespace kety {

/// What a number is that nobody knows: no start value, no silent zero (the quality map says why).
inline constexpr float nan = std::numeric_limits<float>::quiet_NaN();

}  // namespace kety
