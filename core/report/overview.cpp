// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/overview.h"

#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double image_width = 300, gap = 16, title_height = 30;

/// The widest part all images share: the crop of the first panel that has one.
struct Place {
    PlaneAxes axes = {};
    Crop crop = {};
    int slice = 0;
    double height = image_width;
};

Place placeOf(const MapLook& look, const OverviewOptions& options)
{
    const Grid& grid = look.values->grid;
    Place place{.axes = axesOf(grid, Plane::Axial, options.frame.side)};
    place.crop = cropToValues(look, place.axes);
    const std::vector<int> slices = slicesWithValues(look, place.axes);
    place.slice = options.slice >= 0 ? options.slice
                  : slices.empty()   ? grid.size[2] / 2
                                     : slices[slices.size() / 2];
    place.height = std::round(image_width * aspect(grid, place.axes, place.crop));
    return place;
}

void paintPanel(Canvas& canvas, double x, double y, const OverviewPanel& panel, const Place& place)
{
    canvas.text(x, y + 18, panel.title, {.size = 15, .medium = true});
    const double top = y + title_height;
    canvas.fill(x, top, image_width, place.height, ink::black);
    if (panel.look.values == nullptr) {
        canvas.text(x + image_width / 2, top + place.height / 2, panel.missing,
                    {.size = 12, .color = ink::text2, .align = Align::Center});
        return;
    }
    paintSlice(canvas, x, top, image_width, place.height, panel.look, place.axes, place.crop,
               place.slice);
    const TextStyle letter{.size = 13, .align = Align::Center, .shadow = true};
    canvas.text(x + image_width / 2, top + 16, std::string(1, place.axes.top), letter);
    canvas.text(x + image_width / 2, top + place.height - 7, std::string(1, place.axes.bottom),
                letter);
    canvas.text(x + 11, top + place.height / 2 + 4, std::string(1, place.axes.left), letter);
    canvas.text(x + image_width - 11, top + place.height / 2 + 4, std::string(1, place.axes.right),
                letter);
    if (panel.color_bar) paintColorBar(canvas, x + image_width + 14, top, place.height, panel.look);
}

constexpr double row_height = 19, figures_title = 34;
constexpr std::size_t columns = 3;

std::size_t figureRows(const OverviewOptions& options)
{
    return (options.figures.size() + columns - 1) / columns;
}

double figuresHeight(const OverviewOptions& options)
{
    const std::size_t rows = figureRows(options);
    return rows == 0 ? 0.0 : figures_title + static_cast<double>(rows) * row_height + gap;
}

/// Words that end before `width`, with an ellipsis where they are longer.
std::string fitting(const Canvas& canvas, std::string words, double width, const TextStyle& style)
{
    if (canvas.textWidth(words, style) <= width) return words;
    const auto cut = [&] {
        while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U)
            words.pop_back();
        if (!words.empty()) words.pop_back();
    };
    while (!words.empty() && canvas.textWidth(words + "…", style) > width)
        cut();
    return words + "…";
}

/// Column by column: the label, then the value with what is expected, right-aligned.
void paintFigures(Canvas& canvas, double top, double cell_width, const OverviewOptions& options)
{
    if (options.figures.empty()) return;
    canvas.text(frameMargin, top + 18, "Quality", {.size = 15, .medium = true});
    const std::size_t rows = figureRows(options);
    for (std::size_t i = 0; i < options.figures.size(); ++i) {
        const OverviewFigure& figure = options.figures[i];
        const double x = frameMargin + static_cast<double>(i / rows) * cell_width;
        const double y = top + figures_title + static_cast<double>(i % rows) * row_height + 12;
        const double right = x + cell_width - gap;
        TextStyle value{.size = 12, .align = Align::Right};
        if (figure.outside) value.color = ink::warning;
        TextStyle range{.size = 11, .color = ink::text3, .align = Align::Right};
        // The value keeps its place; of what is expected as much is said as fits. Half the cell is
        // the value's in any case, and what a short label leaves free.
        const double range_width = 0.34 * cell_width;
        const double value_right = figure.expected.empty() ? right : right - range_width - 6;
        const double label_width =
            std::min(canvas.textWidth(figure.label, {.size = 12}), 0.4 * cell_width);
        const std::string said =
            fitting(canvas, figure.value,
                    std::max(0.5 * cell_width, value_right - x - label_width - 10), value);
        canvas.text(value_right, y, said, value);
        canvas.text(right, y, fitting(canvas, figure.expected, range_width, range), range);
        const double room = value_right - canvas.textWidth(said, value) - 10 - x;
        canvas.text(x, y, fitting(canvas, figure.label, room, {.size = 12}),
                    {.size = 12, .color = ink::text2});
    }
}

}  // namespace

void fitRange(MapLook& look, const Mask* mask)
{
    std::vector<float> values = valuesInside(*look.values, mask);
    if (values.empty()) return;
    const double low = quantile(values, 0.01), high = quantile(values, 0.99);
    double top = std::max(std::abs(low), std::abs(high));
    if (!(top > 0.0)) top = 1.0;
    // Two digits are enough for the end of a range.
    const double step = std::pow(10.0, std::floor(std::log10(top)) - 1.0);
    top = std::ceil(top / step - 1e-9) * step;
    look.range = {look.quantity.colors == "difference" ? -top : 0.0, top};
}

Canvas overview(const std::vector<OverviewPanel>& panels, std::size_t histogram_of,
                const Mask* mask, const OverviewOptions& options)
{
    const Place place = placeOf(panels.at(histogram_of).look, options);
    const double cell_width = image_width + 14 + colorBarWidth + gap;
    const double cell_height = title_height + place.height + gap;
    const int rows = static_cast<int>(panels.size() + 3) / 3;
    const double width = 2 * frameMargin + 3 * cell_width - gap;
    const double height = frameTop + rows * cell_height + figuresHeight(options) + frameBottom;
    Canvas canvas(width, height, options.frame.scale, ink::ground);
    canvas.setWords(options.frame.words);
    const auto corner = [&](std::size_t index) {
        return std::array{frameMargin + static_cast<double>(index % 3) * cell_width,
                          frameTop + static_cast<double>(index / 3) * cell_height};
    };
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const auto [x, y] = corner(i);
        paintPanel(canvas, x, y, panels[i], place);
    }
    const auto [x, y] = corner(panels.size());
    const MapLook& look = panels[histogram_of].look;
    canvas.text(x, y + 18,
                fill(canvas.say(text("report", "%1 histogram")), {canvas.say(look.quantity.label)}),
                {.size = 15, .medium = true});
    paintHistogram(canvas, x, y + title_height, cell_width - gap, place.height, look, mask);
    paintFigures(canvas, frameTop + rows * cell_height, cell_width, options);
    paintFrame(canvas, width, height, options.frame);
    return canvas;
}

}  // namespace kety
