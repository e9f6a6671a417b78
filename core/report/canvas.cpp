// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/canvas.h"

#include "report/canvas_fonts.h"

#include <algorithm>
#include <cmath>

namespace kety {

Canvas::Canvas(double width, double height, double scale, Rgb ground)
    : width_(static_cast<int>(std::ceil(width * scale))),
      height_(static_cast<int>(std::ceil(height * scale))), scale_(scale),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), ground),
      fonts_(std::make_unique<Fonts>())
{
}

Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

int Canvas::device(double length) const
{
    return static_cast<int>(std::lround(length * scale_));
}

void Canvas::put(int x, int y, Rgb color)
{
    if (x >= 0 && y >= 0 && x < width_ && y < height_) {
        pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_)
                + static_cast<std::size_t>(x)] = color;
    }
}

void Canvas::blend(int x, int y, Rgb color, double opacity)
{
    if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
    Rgb& under = pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_)
                         + static_cast<std::size_t>(x)];
    const auto mix = [opacity](std::uint8_t below, std::uint8_t above) {
        return static_cast<std::uint8_t>(std::lround(below + opacity * (above - below)));
    };
    under = {mix(under.red, color.red), mix(under.green, color.green), mix(under.blue, color.blue)};
}

void Canvas::fill(double x, double y, double width, double height, Rgb color)
{
    for (int row = device(y); row < device(y + height); ++row) {
        for (int column = device(x); column < device(x + width); ++column) {
            put(column, row, color);
        }
    }
}

void Canvas::outline(double x, double y, double width, double height, Rgb color, bool dashed)
{
    line(x, y, x + width - 1, y, color, dashed);
    line(x, y + height - 1, x + width - 1, y + height - 1, color, dashed);
    line(x, y, x, y + height - 1, color, dashed);
    line(x + width - 1, y, x + width - 1, y + height - 1, color, dashed);
}

void Canvas::line(double x0, double y0, double x1, double y1, Rgb color, bool dashed)
{
    const int wide = std::max(1, device(1.0));
    const bool flat = std::abs(x1 - x0) >= std::abs(y1 - y0);
    const int from = device(flat ? std::min(x0, x1) : std::min(y0, y1));
    const int to = device(flat ? std::max(x0, x1) : std::max(y0, y1)) + wide;
    const int across = device(flat ? y0 : x0);
    const int dash = device(4.0);
    for (int along = from; along < to; ++along) {
        if (dashed && (along - from) / std::max(1, dash) % 2 == 1) continue;
        for (int w = 0; w < wide; ++w) {
            flat ? put(along, across + w, color) : put(across + w, along, color);
        }
    }
}

void Canvas::text(double x, double baseline, std::string_view words, const TextStyle& style)
{
    const double width = fonts_->width(words, style, scale_);
    const double shift = style.align == Align::Left     ? 0.0
                         : style.align == Align::Center ? width / 2.0
                                                        : width;
    const double left = x * scale_ - shift;
    // Whole pixels up and down keep the stems of one line alike.
    const int stand = device(baseline);
    if (style.shadow) {
        constexpr std::array<std::array<int, 2>, 8> around{
            {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}}};
        const int step = std::max(1, device(1.0));
        for (const auto& [dx, dy] : around) {
            fonts_->draw(
                left + dx * step, stand + dy * step, words, style, scale_,
                [&](int px, int py, double cover) { blend(px, py, ink::black, 0.7 * cover); });
        }
    }
    fonts_->draw(left, stand, words, style, scale_,
                 [&](int px, int py, double cover) { blend(px, py, style.color, cover); });
}

double Canvas::textWidth(std::string_view words, const TextStyle& style) const
{
    return fonts_->width(words, style, scale_) / scale_;
}

}  // namespace kety
