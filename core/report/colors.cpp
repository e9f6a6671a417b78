// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/colors.h"

#include "base/error.h"
#include "report/color_tables.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace kety {
namespace {

std::uint8_t byteAt(std::string_view hex, std::size_t at)
{
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    return static_cast<std::uint8_t>(digit(hex[at]) * 16 + digit(hex[at + 1]));
}

ColorTable fromHex(std::string name, std::string_view hex)
{
    ColorTable table{.name = std::move(name)};
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        table.entries[i] = {byteAt(hex, 6 * i), byteAt(hex, 6 * i + 2), byteAt(hex, 6 * i + 4)};
    }
    return table;
}

/// Stops at equal distances, joined linearly in sRGB.
std::array<Rgb, 256> between(std::span<const Rgb> stops)
{
    std::array<Rgb, 256> colors{};
    const auto intervals = static_cast<double>(stops.size() - 1);
    for (std::size_t i = 0; i < colors.size(); ++i) {
        const double place = static_cast<double>(i) / 255.0 * intervals;
        const std::size_t left = std::min(static_cast<std::size_t>(place), stops.size() - 2);
        const double share = place - static_cast<double>(left);
        const auto mix = [share](std::uint8_t a, std::uint8_t b) {
            return static_cast<std::uint8_t>(std::lround(a + share * (b - a)));
        };
        const Rgb &a = stops[left], &b = stops[left + 1];
        colors[i] = {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
    }
    return colors;
}

constexpr std::array greyStops{Rgb{0, 0, 0}, Rgb{255, 255, 255}};

// Diverging, grey at zero.
constexpr std::array differenceStops{Rgb{0x7F, 0xD6, 0xF5}, Rgb{0x35, 0x86, 0xB8},
                                     Rgb{0x5C, 0x5F, 0x63}, Rgb{0xC9, 0x72, 0x2F},
                                     Rgb{0xFF, 0xD0, 0x8A}};

constexpr std::array negativeStops{Rgb{0x14, 0x2C, 0x42}, Rgb{0x26, 0x62, 0x90},
                                   Rgb{0x54, 0xB2, 0xDC}, Rgb{0x96, 0xE2, 0xFA}};

const std::vector<ColorTable>& tables()
{
    static const std::vector<ColorTable> all{
        {"grey", between(greyStops)},
        fromHex("inferno", colors::inferno),
        fromHex("viridis", colors::viridis),
        fromHex("magma", colors::magma),
        {"difference", between(differenceStops)},
    };
    return all;
}

}  // namespace

const ColorTable& colorTable(std::string_view name)
{
    for (const ColorTable& table : tables()) {
        if (table.name == name) {
            return table;
        }
    }
    std::string known;
    for (const ColorTable& table : tables()) {
        known += (known.empty() ? "" : ", ") + table.name;
    }
    throw Error(Failure::Usage, {text("colors", "There is no colour table \"%1\"; there are %2"),
                                 {std::string(name), known}});
}

const std::vector<std::string>& colorTableNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        for (const ColorTable& table : tables()) {
            list.push_back(table.name);
        }
        return list;
    }();
    return names;
}

const std::array<Rgb, 256>& negativeColors()
{
    static const std::array<Rgb, 256> colors = between(negativeStops);
    return colors;
}

double negativeEnd(const Quantity& quantity)
{
    // A standard deviation is never negative.
    const bool spread = std::string_view(quantity.key).ends_with("_sd");
    return quantity.unit == unit::perfusion && quantity.display.minimum >= 0.0 && !spread ? -30.0
                                                                                          : 0.0;
}

int colorIndex(double value, const Range& range)
{
    const double width = range.maximum - range.minimum;
    // A range without width still parts what is above it from what is not.
    const double share =
        width > 0.0 ? (value - range.minimum) / width : (value > range.minimum ? 1.0 : 0.0);
    return static_cast<int>(std::clamp(share * 256.0, 0.0, 255.0));
}

Rgb faded(Rgb color)
{
    // Luma of BT.601 in whole numbers; a trace of the colour tells from the grey of an image.
    const int grey = (299 * color.red + 587 * color.green + 114 * color.blue) / 1000;
    const auto mixed = [grey](int part) {
        return static_cast<std::uint8_t>((7 * grey + part) / 8);
    };
    return {mixed(color.red), mixed(color.green), mixed(color.blue)};
}

Rgb colorOf(double value, const Range& range, const ColorTable& table, double negative_end)
{
    if (std::isnan(value)) {
        return noValueGround;
    }
    if (negative_end < 0.0 && value < 0.0) {
        return negativeColors()[static_cast<std::size_t>(colorIndex(-value, {0.0, -negative_end}))];
    }
    return table.entries[static_cast<std::size_t>(colorIndex(value, range))];
}

}  // namespace kety
