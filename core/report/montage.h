// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/slice_painter.h"

#include <optional>
#include <string>

namespace kety {

/// What stands around the picture of a map.
struct PictureFrame {
    std::string title = {};     ///< "CBF"
    std::string subtitle = {};  ///< "sub-02, 40 slices of 3.0 mm"
    bool synthetic = false;
    Side side = Side::Radiological;
    double scale = 1.0;  ///< device pixels per pixel
    Words words = {};    ///< the language of everything else; without: English
};

struct MontageOptions {
    PictureFrame frame = {};
    Plane plane = Plane::Axial;
    std::vector<int> slices = {};  ///< indices; empty: every one that holds values
    int columns = 0;               ///< 0: as many as make the picture about 3:2
    double tile_width = 180;       ///< pixels at scale 1
};

/// Every slice of a map as a tile, with number, position, letters and one colour bar.
Canvas montage(const MapLook& look, const MontageOptions& options);

/// Title at the top; at the bottom what everybody must know who sees only the picture.
inline constexpr double frameTop = 56, frameBottom = 32, frameMargin = 16;
void paintFrame(Canvas& canvas, double width, double height, const PictureFrame& frame);

}  // namespace kety
