// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

#include <memory>
#include <string_view>

namespace kety {

/// Where this map holds a number that the data do not determine: 1 there, on the grid of the
/// quality map. Null where there is none such, and for maps whose values stand all the same: the
/// bit is one for all maps of a voxel, and perfusion is known where the arrival time is not.
std::shared_ptr<const Mask> undetermined(const Volume<std::uint16_t>& quality,
                                         std::string_view key);

/// The values that count in a figure of regions: NaN where `undetermined` is 1. Null: all of them.
Volume<float> determined(const Map& map, const Mask* undetermined);

}  // namespace kety
