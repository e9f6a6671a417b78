// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/histogram.h"
#include "image/statistics.h"
#include "report/overview.h"

#include <algorithm>

namespace kety {
namespace {

constexpr std::size_t bins = 60;
constexpr double left = 44, right = 12, top = 34, bottom = 44;

struct Axes {
    double x, y, width, height;  ///< of the plot itself
    double minimum, maximum;     ///< file unit
    double most;                 ///< count at the top

    double across(double value) const
    {
        return x + (value - minimum) / (maximum - minimum) * width;
    }
    double up(double count) const { return y + height - count / most * height; }
};

void paintGrid(Canvas& canvas, const Axes& axes, const MapLook& look)
{
    for (const double count : niceTicks(0.0, axes.most, 4)) {
        canvas.line(axes.x, axes.up(count), axes.x + axes.width, axes.up(count), ink::line);
        canvas.text(axes.x - 8, axes.up(count) + 4, pictureNumber(count, 0),
                    {.size = 11, .color = ink::text2, .align = Align::Right});
    }
    const Unit& unit = look.quantity.unit;
    const double foot = axes.y + axes.height;
    const auto ticks = niceTicks(toShown(axes.minimum, unit), toShown(axes.maximum, unit), 6);
    const bool whole = ticks.size() > 1 && ticks[1] - ticks[0] >= 1.0;
    for (const double tick : ticks) {
        const double x = axes.across(toFile(tick, unit));
        canvas.line(x, foot, x, foot + 4, ink::text3);
        canvas.text(x, foot + 18, pictureNumber(tick, whole ? 0 : 1),
                    {.size = 11, .color = ink::text2, .align = Align::Center});
    }
    canvas.text(axes.x + axes.width / 2, foot + 36,
                canvas.say(look.quantity.label) + " ("
                    + (*unit.shown ? unit.shown : canvas.say(text("report", "ratio"))) + ")",
                {.size = 12, .color = ink::text2, .align = Align::Center});
    canvas.text(axes.x - 36, axes.y - 13, canvas.say(text("report", "voxels")),
                {.size = 11, .color = ink::text2});
}

}  // namespace

void paintHistogram(Canvas& canvas, double x, double y, double width, double height,
                    const MapLook& look, const Mask* mask)
{
    canvas.fill(x, y, width, height, ink::panel);
    const std::vector<float> values = valuesInside(*look.values, mask);
    if (values.empty()) {
        canvas.text(x + width / 2, y + height / 2, canvas.say(text("report", "no values")),
                    {.size = 12, .color = ink::text2, .align = Align::Center});
        return;
    }
    const HistogramRange range = histogramRange(values, look.range.minimum, look.range.maximum);
    const Histogram counted = histogram(values, range.minimum, range.maximum, bins);
    const auto most =
        static_cast<double>(*std::max_element(counted.counts.begin(), counted.counts.end()));
    const Axes axes{x + left,      y + top,       width - left - right,      height - top - bottom,
                    range.minimum, range.maximum, std::max(most * 1.08, 1.0)};
    paintGrid(canvas, axes, look);
    const ColorTable& table = colorTable(look.quantity.colors);
    for (std::size_t bin = 0; bin < counted.counts.size(); ++bin) {
        const double from = axes.across(range.minimum + static_cast<double>(bin) * counted.width());
        const double to =
            axes.across(range.minimum + static_cast<double>(bin + 1) * counted.width());
        const double up = axes.up(static_cast<double>(counted.counts[bin]));
        // Bars keep the colours of the map, lifted off the ground where those are nearly black.
        Rgb color = colorOf(counted.centre(bin), look.range, table, look.negative_end);
        color = {std::max<std::uint8_t>(color.red, 52), std::max<std::uint8_t>(color.green, 52),
                 std::max<std::uint8_t>(color.blue, 60)};
        canvas.fill(from, up, std::max(to - from - 1.0, 1.0), axes.y + axes.height - up, color);
    }
    canvas.line(axes.x, axes.y + axes.height, axes.x + axes.width, axes.y + axes.height, ink::axis);
    const Statistics s = statistics(values);
    const Unit& unit = look.quantity.unit;
    const double at = std::clamp(axes.across(s.mean), axes.x, axes.x + axes.width);
    canvas.line(at, axes.y - 2, at, axes.y + axes.height, ink::text, true);
    const std::string label =
        fill(canvas.say(text("report", "mean %1, %2 voxels")),
             {pictureNumber(toShown(s.mean, unit), 1) + " " + unit.shown, std::to_string(s.n)});
    const bool beyond = at + 8 + canvas.textWidth(label, {.size = 12}) > x + width - 8;
    canvas.text(beyond ? x + width - 10 : at + 8, axes.y - 13, label,
                {.size = 12, .align = beyond ? Align::Right : Align::Left});
}

}  // namespace kety
