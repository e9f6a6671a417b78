// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/unit.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kety {
namespace {

struct Suffix {
    const char* name;
    const char* file;
    double factor;
};

constexpr std::array suffixes{
    Suffix{"us", "s", 1e-6},
    Suffix{"ms", "s", 1e-3},
    Suffix{"s", "s", 1.0},
    Suffix{"min", "s", 60.0},
    Suffix{"1/s", "1/s", 1.0},
    Suffix{"Hz", "1/s", 1.0},
    Suffix{"deg", "rad", 0.017453292519943295},
    Suffix{"rad", "rad", 1.0},
    Suffix{"T", "T", 1.0},
    Suffix{"mT", "T", 1e-3},
    Suffix{"mm", "mm", 1.0},
    Suffix{"cm", "mm", 10.0},
    Suffix{"%", "", 1e-2},
    Suffix{"mL/g", "mL/g", 1.0},
    Suffix{"mL/100g/min", "mL/100g/min", 1.0},
    Suffix{"mL/100g", "mL/100g", 1.0},
    Suffix{"a.u.", "a.u.", 1.0},
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// 1650 ms must be the same double as 1.65 s: 1650 / 1000 is, 1650 * 1e-3 is not.
double toFileUnit(double shown, double factor)
{
    const double inverse = std::round(1.0 / factor);
    return inverse > 1.0 && 1.0 / inverse == factor ? shown / inverse : shown * factor;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<double> parseQuantity(std::string_view text, const Unit& unit)
{
    text = trimmed(text);
    if (const auto plain = parseNumber(text)) {
        return plain;
    }
    for (const Suffix& suffix : suffixes) {
        const std::string_view name = suffix.name;
        if (std::string_view(suffix.file) == unit.file && text.size() > name.size()
            && text.substr(text.size() - name.size()) == name) {
            if (const auto number = parseNumber(text.substr(0, text.size() - name.size()))) {
                return toFileUnit(*number, suffix.factor);
            }
        }
    }
    return std::nullopt;
}

double toFile(double shown, const Unit& unit)
{
    return toFileUnit(shown, unit.factor);
}

double toShown(double file, const Unit& unit)
{
    const double inverse = std::round(1.0 / unit.factor);
    return inverse > 1.0 && 1.0 / inverse == unit.factor ? file * inverse : file / unit.factor;
}

std::string formatNumber(double value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    std::array<char, 64> out{};
    const auto result = std::to_chars(out.data(), out.data() + out.size(), value);
    return {out.data(), result.ptr};
}

std::string formatFixed(double value, int decimals)
{
    if (std::isnan(value)) {
        return "nan";
    }
    std::array<char, 400> out{};
    const auto result = std::to_chars(out.data(), out.data() + out.size(), value,
                                      std::chars_format::fixed, decimals);
    return {out.data(), result.ptr};
}

}  // namespace kety
