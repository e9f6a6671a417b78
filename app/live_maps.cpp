// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/live_maps.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace kety {

ComputedSlice computedSlice(int slice, const Tile& tile)
{
    return {slice, tile.values, tile.quality};
}

LiveMaps::LiveMaps(const Grid& grid, std::vector<Quantity> quantities)
    : grid_(grid), quantities_(std::move(quantities)),
      values_(quantities_.size(),
              std::vector<float>(grid.voxels(), std::numeric_limits<float>::quiet_NaN())),
      quality_(grid.voxels(), quality::outsideMask),
      done_(static_cast<std::size_t>(grid.size[2]), false)
{
}

void LiveMaps::take(const ComputedSlice& slice)
{
    const std::size_t perSlice = grid_.index(0, 0, 1);
    const auto start = static_cast<std::ptrdiff_t>(grid_.index(0, 0, slice.slice));
    for (std::size_t q = 0; q < std::min(values_.size(), slice.values.size()); ++q)
        if (slice.values[q].size() == perSlice)
            std::copy(slice.values[q].begin(), slice.values[q].end(), values_[q].begin() + start);
    if (slice.quality.size() == perSlice)
        std::copy(slice.quality.begin(), slice.quality.end(), quality_.begin() + start);
    done_[static_cast<std::size_t>(slice.slice)] = true;
}

const Quantity* LiveMaps::find(std::string_view key) const
{
    const auto found = std::find_if(quantities_.begin(), quantities_.end(),
                                    [key](const Quantity& one) { return one.key == key; });
    return found == quantities_.end() ? nullptr : &*found;
}

Volume<float> LiveMaps::volume(std::string_view key) const
{
    const Quantity* quantity = find(key);
    if (quantity == nullptr) return {};
    const auto index = static_cast<std::size_t>(quantity - quantities_.data());
    return {grid_, Buffer<float>::from(values_[index])};
}

Volume<std::uint16_t> LiveMaps::quality() const
{
    return {grid_, Buffer<std::uint16_t>::from(quality_)};
}

}  // namespace kety
