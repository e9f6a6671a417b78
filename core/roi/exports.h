// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace kety {

/// The first line of a table of statistics: by it such a table is known again.
inline constexpr std::string_view roiTableHead =
    "map,unit,roi,n,mean,sd,median,ci95_low,ci95_high,min,max,negative_fraction,"
    "invalid_fraction,source\n";

/// What PNG pictures of Kety hold in a tEXt chunk: key and value with the byte between them.
inline constexpr std::string_view pngMark{"tEXtSoftware\0Kety", 17};

}  // namespace kety
