// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/undetermined.h"

#include <algorithm>

namespace kety {

std::shared_ptr<const Mask> undetermined(const Volume<std::uint16_t>& quality, std::string_view key)
{
    // An arrival time at the end of what the delays tell apart is any time beyond that end.
    if (key != "att") return nullptr;
    const auto open = [](std::uint16_t bits) { return (bits & quality::unidentifiable) != 0; };
    const auto bits = quality.values.span();
    if (std::none_of(bits.begin(), bits.end(), open)) return nullptr;
    return std::make_shared<const Mask>(
        Mask{quality.grid, Buffer<std::uint8_t>::make(bits.size(), [&](auto out) {
                 std::transform(bits.begin(), bits.end(), out.begin(),
                                [&](std::uint16_t one) { return open(one) ? 1 : 0; });
             })});
}

}  // namespace kety
