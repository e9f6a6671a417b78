// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/grid.h"
#include "report/orientation.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <array>

namespace kety {

using Point = std::array<double, 3>;  ///< LPS mm, or a continuous voxel index
using Voxel = std::array<int, 3>;

/// How a volume's index axes lie on the screen. Slices are shown as they were acquired: an oblique
/// grid gets the index plane closest to the one asked for.
struct SliceAxes {
    int across = 0, down = 1, through = 2;  ///< index axes
    bool flip_across = false;               ///< the index grows to the left
    bool flip_down = false;                 ///< the index grows upwards

    bool operator==(const SliceAxes&) const = default;
};

/// Radiological: patient's right at the left of the screen. Anterior is at the top (axial) or at
/// the left (sagittal), superior at the top.
SliceAxes sliceAxes(const Grid& grid, Plane plane, bool radiological);

/// The letters at the edges of the screen. A second letter follows where the edge is more than 20
/// degrees off the patient's axis.
struct EdgeLetters {
    QString left, top, right, bottom;
};
EdgeLetters edgeLetters(const Grid& grid, const SliceAxes& axes);

/// Voxels to logical pixels of a view and back.
struct SliceGeometry {
    Grid grid;
    SliceAxes axes;
    QSizeF view;           ///< logical pixels
    double zoom = 1.0;     ///< 1 = the slice just fits
    Point centre_shift{};  ///< LPS mm from the centre of the grid to the centre of the view

    double pixelsPerMm() const;
    /// Screen place of a continuous voxel index (its part in the slice).
    QPointF toScreen(const Point& index) const;
    /// Continuous voxel index under a screen place, on slice `slice`.
    Point toVoxel(const QPointF& place, double slice) const;
    /// The view's centre in mm of the slice plane, measured right and down from the slice's centre.
    QPointF centreInPlane() const;
    /// LPS shift for a drag by `pixels`.
    Point shiftFor(const QPointF& pixels) const;
    QSizeF slicePixels() const;  ///< columns × rows of the slice
    QSizeF sliceMm() const;
};

/// The voxel that holds a continuous index.
Voxel nearestVoxel(const Point& index);

/// "S 16 mm": the slice's centre along the patient axis it crosses.
QString slicePlace(const Grid& grid, int through, int slice);

}  // namespace kety
