// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/histogram_view.h"

#include <string>
#include <vector>

namespace kety {

/// What values of a quantity to expect in grey and white matter, and who says so; none for most.
std::vector<Bracket> expectedRanges(const std::string& quantity);

}  // namespace kety
