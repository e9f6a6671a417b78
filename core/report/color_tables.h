// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kety::colors {

/// 256 colours as "rrggbb" without separators, first to last.
extern const std::string_view inferno, magma, viridis;

}  // namespace kety::colors
