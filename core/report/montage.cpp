// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/montage.h"

#include "base/version.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

struct Layout {
    int columns = 1, rows = 1;
    double tile_width = 0, tile_height = 0;
    double width() const { return columns * tile_width; }
    double height() const { return rows * tile_height; }
};

/// The number of columns that brings tiles and frame nearest to 3:2, empty tiles counting against
/// it.
Layout layoutFor(std::size_t tiles, double tile_aspect, const MontageOptions& options)
{
    const auto count = static_cast<int>(std::max<std::size_t>(tiles, 1));
    Layout layout{.tile_width = options.tile_width,
                  .tile_height = std::round(options.tile_width * tile_aspect)};
    double least = INFINITY;
    for (int columns = 1; columns <= count; ++columns) {
        if (options.columns > 0 && columns != std::min(options.columns, count)) continue;
        const int rows = (count + columns - 1) / columns;
        const double ratio = columns * layout.tile_width / (rows * layout.tile_height);
        const double cost =
            std::abs(std::log(ratio / 1.5)) + 1.0 * (columns * rows - count) / count;
        if (cost < least) {
            least = cost;
            layout.columns = columns;
            layout.rows = rows;
        }
    }
    // A colour bar needs some height even beside one flat row.
    layout.rows = std::max(layout.rows, 1);
    return layout;
}

void letterTile(Canvas& canvas, double x, double y, const Layout& layout, const PlaneAxes& axes,
                int column, int row)
{
    const TextStyle letter{.size = 13, .color = ink::text, .align = Align::Center, .shadow = true};
    const double middle = y + layout.tile_height / 2 + 4;
    if (row == 0) canvas.text(x + layout.tile_width / 2, y + 16, std::string(1, axes.top), letter);
    if (row == layout.rows - 1) {
        canvas.text(x + layout.tile_width / 2, y + layout.tile_height - 7,
                    std::string(1, axes.bottom), letter);
    }
    if (column == 0) canvas.text(x + 11, middle, std::string(1, axes.left), letter);
    if (column == layout.columns - 1) {
        canvas.text(x + layout.tile_width - 11, middle, std::string(1, axes.right), letter);
    }
}

void paintBadge(Canvas& canvas, double right, double baseline, std::string_view words, Rgb color)
{
    const TextStyle style{.size = 11, .medium = true, .color = color};
    const double wide = std::ceil(canvas.textWidth(words, style)) + 16;
    canvas.outline(right - wide, baseline - 14, wide, 20, color);
    canvas.text(right - wide + 8, baseline, words, style);
}

}  // namespace

void paintFrame(Canvas& canvas, double width, double height, const PictureFrame& frame)
{
    const TextStyle title{.size = 20, .medium = true};
    canvas.text(frameMargin, 35, frame.title, title);
    canvas.text(frameMargin + canvas.textWidth(frame.title, title) + 12, 35, frame.subtitle,
                {.size = 13, .color = ink::text2});
    const double foot = height - 11;
    canvas.text(frameMargin, foot,
                canvas.say(text("report", "Research use only, not for diagnosis")),
                {.size = 12, .color = ink::text2});
    const std::string side =
        canvas.say(frame.side == Side::Radiological ? text("report", "RADIOLOGICAL")
                                                    : text("report", "NEUROLOGICAL"));
    paintBadge(canvas, width - frameMargin, foot, side, ink::text2);
    canvas.text(width - frameMargin - 116, foot, "Kety " + std::string(version()),
                {.size = 12, .color = ink::text3, .align = Align::Right});
    if (frame.synthetic)
        paintBadge(canvas, width - frameMargin, 33, canvas.say(text("report", "SYNTHETIC")),
                   ink::warning);
}

Canvas montage(const MapLook& look, const MontageOptions& options)
{
    const Grid& grid = look.values->grid;
    const PlaneAxes axes = axesOf(grid, options.plane, options.frame.side);
    const std::vector<int> slices =
        options.slices.empty() ? slicesWithValues(look, axes) : options.slices;
    const Crop crop = cropToValues(look, axes);
    const Layout layout = layoutFor(slices.size(), aspect(grid, axes, crop), options);

    const double inner = std::max(layout.height(), 150.0);
    const double width = std::max(layout.width() + 2 * frameMargin + 12 + colorBarWidth, 460.0);
    const double height = inner + frameTop + frameBottom;
    Canvas canvas(width, height, options.frame.scale, ink::ground);
    canvas.setWords(options.frame.words);
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const int column = static_cast<int>(i) % layout.columns;
        const int row = static_cast<int>(i) / layout.columns;
        const double x = frameMargin + column * layout.tile_width;
        const double y = frameTop + row * layout.tile_height;
        canvas.fill(x, y, layout.tile_width, layout.tile_height, ink::black);
        paintSlice(canvas, x, y, layout.tile_width, layout.tile_height, look, axes, crop,
                   slices[i]);
        canvas.text(x + 7, y + 16, std::to_string(slices[i] + 1),
                    {.size = 13, .medium = true, .shadow = true});
        canvas.text(x + 7, y + layout.tile_height - 7, slicePosition(grid, axes, slices[i]),
                    {.size = 11, .color = ink::text2, .shadow = true});
        letterTile(canvas, x, y, layout, axes, column, row);
    }
    for (int column = 1; column < layout.columns; ++column) {
        const double x = frameMargin + column * layout.tile_width;
        canvas.line(x, frameTop, x, frameTop + layout.height() - 1, ink::line);
    }
    for (int row = 1; row < layout.rows; ++row) {
        const double y = frameTop + row * layout.tile_height;
        canvas.line(frameMargin, y, frameMargin + layout.width() - 1, y, ink::line);
    }
    paintColorBar(canvas, frameMargin + layout.width() + 16, frameTop, std::min(inner, 480.0),
                  look);
    paintFrame(canvas, width, height, options.frame);
    return canvas;
}

}  // namespace kety
