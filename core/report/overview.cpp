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
    const double height = frameTop + rows * cell_height + frameBottom;
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
    paintFrame(canvas, width, height, options.frame);
    return canvas;
}

}  // namespace kety
