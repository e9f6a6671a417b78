// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/canvas.h"
#include "report/orientation.h"

#include <memory>

namespace kety {

/// Everything that turns a map into pixels.
struct MapLook {
    const Volume<float>* values = nullptr;
    const Volume<std::uint16_t>* quality =
        nullptr;  ///< where its "outside" bit is set the ground shows
    Quantity quantity = {};
    Range range = {};                               ///< window, in file units
    double negative_end = 0.0;                      ///< 0: no negative colours
    bool smooth = true;                             ///< interpolated between voxels
    std::shared_ptr<const Mask> undetermined = {};  ///< values that the data do not tell: faded
};

/// The look a quantity asks for by itself.
MapLook lookOf(const Map& map, const Volume<std::uint16_t>* quality);

/// A part of a plane, in columns and rows of the picture.
struct Crop {
    double column = 0, row = 0, columns = 0, rows = 0;
};

/// The part of the plane where there are values on any slice, a little wider; all of it without.
Crop cropToValues(const MapLook& look, const PlaneAxes& axes);

/// Slice indices that hold values, in anatomical order.
std::vector<int> slicesWithValues(const MapLook& look, const PlaneAxes& axes);

/// Paints a slice into a rectangle of the canvas (scale 1 pixels). The rectangle has the part's
/// proportions in mm: who asks for it uses `aspect`.
void paintSlice(Canvas& canvas, double x, double y, double width, double height,
                const MapLook& look, const PlaneAxes& axes, const Crop& crop, int slice);

/// Height of the part over its width, in mm.
double aspect(const Grid& grid, const PlaneAxes& axes, const Crop& crop);

/// Vertical bar with ticks, name, unit, the negative colours and the sign for "no value".
void paintColorBar(Canvas& canvas, double x, double y, double height, const MapLook& look);

/// Width the bar with its lettering takes.
inline constexpr double colorBarWidth = 96;

/// A number for a picture: shown unit, true minus.
std::string pictureNumber(double value, int decimals);

}  // namespace kety
