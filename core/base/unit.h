// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace kety {

/// A unit as shown, and how it relates to the one the core, files and `--set` speak (`file`).
/// value in file unit = shown value × factor.
struct Unit {
    const char* shown = "";  ///< "ms"
    const char* file = "";   ///< "s"
    double factor = 1.0;     ///< 1e-3
    int decimals = 2;        ///< places after the point in a form

    bool operator==(const Unit& other) const
    {
        return std::string_view(shown) == other.shown && std::string_view(file) == other.file;
    }
};

namespace unit {
inline constexpr Unit none{"", "", 1.0, 2};
inline constexpr Unit second{"s", "s", 1.0, 3};
inline constexpr Unit millisecond{"ms", "s", 1e-3, 0};
inline constexpr Unit perSecond{"1/s", "1/s", 1.0, 3};
inline constexpr Unit degree{"deg", "rad", 0.017453292519943295, 1};
inline constexpr Unit tesla{"T", "T", 1.0, 1};
inline constexpr Unit millimetre{"mm", "mm", 1.0, 1};
inline constexpr Unit percent{"%", "", 1e-2, 1};
inline constexpr Unit perfusion{"mL/100g/min", "mL/100g/min", 1.0, 1};
inline constexpr Unit volume{"mL/100g", "mL/100g", 1.0, 2};
inline constexpr Unit partition{"mL/g", "mL/g", 1.0, 2};
inline constexpr Unit arbitrary{"a.u.", "a.u.", 1.0, 1};
}  // namespace unit

/// A number as the form shows it, to the unit of files and back: 1650 (ms) is exactly 1.65 (s).
double toFile(double shown, const Unit& unit);
double toShown(double file, const Unit& unit);

/// The number in the file unit of `unit` for text like "1.65", "1650ms", "95 %".
/// Empty when the text is no number, or its suffix is not a unit of the same kind.
std::optional<double> parseQuantity(std::string_view text, const Unit& unit);

/// The number in "%.17g" style: shortest text that reads back to the same double, "nan", "inf"; C
/// locale.
std::string formatNumber(double value);

/// The number with a fixed count of decimals, C locale, plain minus.
std::string formatFixed(double value, int decimals);

/// Parses the whole text as a number in the C locale.
std::optional<double> parseNumber(std::string_view text);

}  // namespace kety
