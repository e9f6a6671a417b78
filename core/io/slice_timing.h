// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <optional>
#include <vector>

namespace kety {

/// When each slice of a 2-D readout was acquired.
struct SliceTimes {
    std::size_t axis = 2;         ///< image axis the slices are stacked along
    std::vector<double> seconds;  ///< per index along that axis, from the first slice read on
};

/// SliceTiming of the facts, turned round where SliceEncodingDirection ends in "-". Empty when
/// there is none, for a 3-D readout (a remark says so), and when it cannot be right: other count
/// than slices, negative, above the TR or above 10 (ms given for s), or along a direction that is
/// none.
std::optional<SliceTimes> sliceTimesOf(Dataset& data);

/// The same as a volume, which follows every resampling.
Volume<float> sliceTimeVolume(const Grid& grid, const SliceTimes& times);

}  // namespace kety
