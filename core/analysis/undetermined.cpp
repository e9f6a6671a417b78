// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/undetermined.h"

#include <algorithm>
#include <limits>

namespace kety {

std::shared_ptr<const Mask> undetermined(const Volume<std::uint16_t>& quality, std::string_view key)
{
    // An arrival time at the end of what the delays tell apart, or of the search, is any time
    // beyond that end.
    if (key != "att") return nullptr;
    constexpr int ends = quality::unidentifiable | quality::atBound;
    const auto open = [](std::uint16_t bits) { return (bits & ends) != 0; };
    const auto bits = quality.values.span();
    if (std::none_of(bits.begin(), bits.end(), open)) return nullptr;
    return std::make_shared<const Mask>(
        Mask{quality.grid, Buffer<std::uint8_t>::make(bits.size(), [&](auto out) {
                 std::transform(bits.begin(), bits.end(), out.begin(),
                                [&](std::uint16_t one) { return open(one) ? 1 : 0; });
             })});
}

Volume<float> determined(const Map& map, const Mask* undetermined)
{
    if (undetermined == nullptr) return map.values;
    return {map.values.grid, Buffer<float>::make(map.values.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = undetermined->values[voxel] != 0
                                     ? std::numeric_limits<float>::quiet_NaN()
                                     : map.values.values[voxel];
            })};
}

}  // namespace kety
