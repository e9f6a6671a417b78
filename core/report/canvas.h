// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "report/colors.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kety {

/// Colours of pictures (mockups: viewer and dark theme).
namespace ink {
inline constexpr Rgb black{0x00, 0x00, 0x00}, ground{0x14, 0x17, 0x1A}, panel{0x1B, 0x1F, 0x23},
    line{0x30, 0x36, 0x3D}, axis{0x4A, 0x53, 0x5C}, text{0xE7, 0xEA, 0xED}, text2{0xB0, 0xB8, 0xC0},
    text3{0x8A, 0x94, 0x9E}, accent{0x6D, 0xB1, 0xFF}, warning{0xF0, 0xB6, 0x4C};
}

enum class Align { Left, Center, Right };

struct TextStyle {
    double size = 13;  ///< pixels, before the canvas' scale
    bool medium = false;
    Rgb color = ink::text;
    Align align = Align::Left;
    bool shadow = false;  ///< black around the letters: readable on any map
};

/// A text in the reader's language.
using Words = std::function<std::string(const Text&)>;

/// A picture drawn on the CPU: the command has no window system. Places and sizes are in pixels
/// at scale 1; a canvas of scale 2 has twice as many pixels each way.
class Canvas {
public:
    Canvas(double width, double height, double scale, Rgb ground);
    ~Canvas();
    Canvas(Canvas&&) noexcept;
    Canvas& operator=(Canvas&&) noexcept;

    int width() const { return width_; }    ///< device pixels
    int height() const { return height_; }  ///< device pixels
    double scale() const { return scale_; }
    const std::vector<Rgb>& pixels() const { return pixels_; }  ///< row by row, top first

    /// Device pixels: what paints images goes through these.
    int device(double length) const;
    void put(int x, int y, Rgb color);
    void blend(int x, int y, Rgb color, double opacity);

    void fill(double x, double y, double width, double height, Rgb color);
    void outline(double x, double y, double width, double height, Rgb color, bool dashed = false);
    /// One pixel of scale 1 wide, horizontal or vertical.
    void line(double x0, double y0, double x1, double y1, Rgb color, bool dashed = false);

    /// `baseline` is where letters stand. UTF-8.
    void text(double x, double baseline, std::string_view words, const TextStyle& style = {});
    double textWidth(std::string_view words, const TextStyle& style = {}) const;

    /// The language of what is written on it; without one it is English.
    void setWords(Words words) { words_ = std::move(words); }
    std::string say(const Text& text) const { return words_ ? words_(text) : text.source; }

private:
    struct Fonts;
    int width_ = 0, height_ = 0;
    double scale_ = 1.0;
    std::vector<Rgb> pixels_;
    std::unique_ptr<Fonts> fonts_;
    Words words_;
};

/// The picture as the bytes of a PNG file.
std::vector<unsigned char> encodePng(const Canvas& canvas);

}  // namespace kety
