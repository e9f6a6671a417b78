// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/histogram.h"
#include "report/slice_painter.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double barWidth = 14, swatch = 12;

/// Decimals that tell ticks of this step apart.
int decimalsFor(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

/// Ticks of the bar in shown units: of the range, and the far end of the negative colours.
std::vector<double> barTicks(double least, double greatest, double negative_end, double height)
{
    // Three at the least: 0 alone says nothing about a range.
    std::vector<double> ticks;
    for (int count = std::clamp(static_cast<int>(height / 56.0), 2, 6);
         count < 9 && ticks.size() < 3; ++count) {
        ticks = niceTicks(least, greatest, count);
    }
    if (negative_end < 0.0) ticks.insert(ticks.begin(), negative_end);
    return ticks;
}

}  // namespace

std::string pictureNumber(double value, int decimals)
{
    std::string text = formatFixed(value, decimals);
    if (text.front() == '-') {
        const bool zero = text.find_first_of("123456789") == std::string::npos;
        text.replace(0, 1, zero ? "" : "\u2212");
    }
    return text;
}

void paintColorBar(Canvas& canvas, double x, double y, double height, const MapLook& look)
{
    const Quantity& quantity = look.quantity;
    canvas.text(x, y + 12, canvas.say(quantity.label), {.size = 13, .medium = true});
    const std::string unit = quantity.relative      ? canvas.say(text("report", "rel."))
                             : *quantity.unit.shown ? quantity.unit.shown
                                                    : canvas.say(text("report", "ratio"));
    canvas.text(x, y + 28, unit, {.size = 11, .color = ink::text2});

    const double open = look.undetermined ? swatch + 8 : 0.0;  // its sign, below "no value"
    const double top = y + 40, bottom = y + height - swatch - 12 - open;
    const double least = std::min(look.range.minimum, look.negative_end);
    const double span = look.range.maximum - least;
    const int from = canvas.device(top), to = canvas.device(bottom);
    for (int py = from; py < to; ++py) {
        const double value = look.range.maximum - (py + 0.5 - from) / (to - from) * span;
        const Rgb color =
            colorOf(value, look.range, colorTable(quantity.colors), look.negative_end);
        for (int px = canvas.device(x); px < canvas.device(x + barWidth); ++px) {
            canvas.put(px, py, color);
        }
    }
    const double maximum = toShown(look.range.maximum, quantity.unit);
    const auto ticks = barTicks(toShown(look.range.minimum, quantity.unit), maximum,
                                toShown(look.negative_end, quantity.unit), bottom - top);
    const int decimals = ticks.size() > 1 ? decimalsFor(ticks.back() - ticks[ticks.size() - 2]) : 2;
    for (const double tick : ticks) {
        const double share = (look.range.maximum - toFile(tick, quantity.unit)) / span;
        const double at = top + share * (bottom - top);
        canvas.line(x + barWidth, at - 0.5, x + barWidth + 4, at - 0.5, ink::text3);
        canvas.text(x + barWidth + 9, at + 4, pictureNumber(tick, decimals), {.size = 11});
    }
    for (int py = canvas.device(bottom + 10); py < canvas.device(bottom + 10 + swatch); ++py) {
        for (int px = canvas.device(x); px < canvas.device(x + barWidth); ++px) {
            canvas.put(px, py, noValue(px, py));
        }
    }
    canvas.text(x + barWidth + 9, bottom + 20, canvas.say(text("report", "no value")),
                {.size = 11, .color = ink::text2});
    if (!look.undetermined) return;
    const double left = x, row = bottom + 10 + open;
    const int first = canvas.device(left), last = canvas.device(left + barWidth);
    for (int px = first; px < last; ++px) {
        const double share = (px + 0.5 - first) / (last - first);
        const double value = look.range.minimum + share * (look.range.maximum - look.range.minimum);
        const Rgb color = faded(colorOf(value, look.range, colorTable(quantity.colors)));
        for (int py = canvas.device(row); py < canvas.device(row + swatch); ++py)
            canvas.put(px, py, color);
    }
    canvas.text(x + barWidth + 9, row + 10, canvas.say(text("report", "undetermined")),
                {.size = 11, .color = ink::text2});
}

}  // namespace kety
