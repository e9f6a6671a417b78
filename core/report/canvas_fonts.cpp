// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/canvas_fonts.h"

#include "base/error.h"

#include <ft2build.h>

#include <cmath>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

extern "C" {
extern const unsigned long ketyRobotoRegularSize, ketyRobotoMediumSize;
extern const unsigned char ketyRobotoRegular[], ketyRobotoMedium[];
}

namespace kety {
namespace {

void require(FT_Error error)
{
    if (error != 0) {
        throw Error(Failure::Internal,
                    {text("report", "the fonts inside the program cannot be drawn"), {}});
    }
}

/// The code points of UTF-8; what is no UTF-8 becomes U+FFFD.
std::vector<FT_ULong> codePoints(std::string_view words)
{
    std::vector<FT_ULong> points;
    for (std::size_t i = 0; i < words.size();) {
        const auto lead = static_cast<unsigned char>(words[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC0 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                                 : 4;
        if (length == 0 || i + length > words.size()) {
            points.push_back(0xFFFD);
            ++i;
            continue;
        }
        FT_ULong point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            point = point << 6 | (static_cast<unsigned char>(words[i + k]) & 0x3FU);
        }
        points.push_back(point);
        i += length;
    }
    return points;
}

constexpr double perUnit = 1.0 / 65536.0;  // linear advances are 16.16

}  // namespace

Canvas::Fonts::Fonts()
{
    require(FT_Init_FreeType(&library_));
    require(FT_New_Memory_Face(library_, ketyRobotoRegular,
                               static_cast<FT_Long>(ketyRobotoRegularSize), 0, &regular_));
    require(FT_New_Memory_Face(library_, ketyRobotoMedium,
                               static_cast<FT_Long>(ketyRobotoMediumSize), 0, &medium_));
}

Canvas::Fonts::~Fonts()
{
    FT_Done_FreeType(library_);  // its faces with it
}

FT_FaceRec_* Canvas::Fonts::face(const TextStyle& style, double scale) const
{
    FT_FaceRec_* face = style.medium ? medium_ : regular_;
    // An em of `size` pixels, in 26.6 fixed point.
    require(FT_Set_Char_Size(face, 0, std::lround(style.size * scale * 64.0), 72, 72));
    return face;
}

double Canvas::Fonts::width(std::string_view words, const TextStyle& style, double scale) const
{
    FT_FaceRec_* const letters = face(style, scale);
    double width = 0.0;
    for (const FT_ULong point : codePoints(words)) {
        require(FT_Load_Char(letters, point, FT_LOAD_NO_HINTING));
        width += static_cast<double>(letters->glyph->linearHoriAdvance) * perUnit;
    }
    return width;
}

void Canvas::Fonts::draw(double x, int baseline, std::string_view words, const TextStyle& style,
                         double scale, const Pixel& pixel) const
{
    FT_FaceRec_* const letters = face(style, scale);
    for (const FT_ULong point : codePoints(words)) {
        require(FT_Load_Char(letters, point, FT_LOAD_NO_HINTING));
        FT_GlyphSlot glyph = letters->glyph;
        const double advance = static_cast<double>(glyph->linearHoriAdvance) * perUnit;
        FT_Outline_Translate(&glyph->outline, std::lround((x - std::floor(x)) * 64.0), 0);
        require(FT_Render_Glyph(glyph, FT_RENDER_MODE_NORMAL));
        const FT_Bitmap& bitmap = glyph->bitmap;
        for (unsigned row = 0; row < bitmap.rows; ++row) {
            for (unsigned column = 0; column < bitmap.width; ++column) {
                const unsigned char cover =
                    bitmap.buffer[static_cast<std::ptrdiff_t>(row) * bitmap.pitch + column];
                if (cover != 0) {
                    pixel(static_cast<int>(std::floor(x)) + glyph->bitmap_left
                              + static_cast<int>(column),
                          baseline - glyph->bitmap_top + static_cast<int>(row), cover / 255.0);
                }
            }
        }
        x += advance;
    }
}

}  // namespace kety
