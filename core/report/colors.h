// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kety {

struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Rgb&) const = default;
};

/// 256 colours from the least value of a range to the greatest.
struct ColorTable {
    std::string name;
    std::array<Rgb, 256> entries{};
};

/// "grey", "inferno", "magma", "viridis", "difference". Throws Error (Usage) for any other name.
const ColorTable& colorTable(std::string_view name);

/// The names `colorTable` knows, in the order of a menu.
const std::vector<std::string>& colorTableNames();

/// The cool colours of values below zero, 256 of them: [0] just below zero, [255] at the far end.
const std::array<Rgb, 256>& negativeColors();

/// How far below zero a quantity is shown in the negative colours: -30 for perfusion, else 0
/// (none).
double negativeEnd(const Quantity& quantity);

/// Ground and stripe of "no value": a diagonal grey hatch, whatever the table.
inline constexpr Rgb noValueGround{38, 38, 38}, noValueStripe{72, 72, 72};

/// The hatch at a device pixel: stripes of 2 pixels, 8 apart, rising to the right.
constexpr Rgb noValue(int x, int y)
{
    return ((x + y) % 8 + 8) % 8 < 2 ? noValueStripe : noValueGround;
}

/// The colour of a value that the data do not determine: nearly grey, as bright as before.
Rgb faded(Rgb color);

/// The colour of a value. Values outside the range take its end colours, except that with
/// `negative_end` < 0 what lies below zero has the negative colours down to there. NaN gives the
/// ground of the hatch; who paints pixels asks `noValue`.
Rgb colorOf(double value, const Range& range, const ColorTable& table, double negative_end = 0.0);

/// Entry of the table a value falls on, 0 to 255.
int colorIndex(double value, const Range& range);

}  // namespace kety
