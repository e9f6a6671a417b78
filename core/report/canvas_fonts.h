// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/canvas.h"

#include <functional>

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace kety {

/// The two faces of Roboto that are inside the program, drawn with FreeType.
struct Canvas::Fonts {
    using Pixel = std::function<void(int x, int y, double cover)>;

    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Device pixels.
    double width(std::string_view words, const TextStyle& style, double scale) const;
    /// Calls `pixel` for every pixel a letter covers, with the share it covers.
    void draw(double x, int baseline, std::string_view words, const TextStyle& style, double scale,
              const Pixel& pixel) const;

private:
    FT_FaceRec_* face(const TextStyle& style, double scale) const;

    FT_LibraryRec_* library_ = nullptr;
    FT_FaceRec_* regular_ = nullptr;
    FT_FaceRec_* medium_ = nullptr;
};

}  // namespace kety
