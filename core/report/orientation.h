// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/grid.h"

#include <array>
#include <string>

namespace kety {

enum class Plane { Axial, Coronal, Sagittal };
enum class Side { Radiological, Neurological };

/// How the index axes of a grid lie on a picture of a plane, read from its direction: whatever way
/// the voxels are stored, anterior and superior point up, and in radiological pictures the
/// patient's right is at the left.
struct PlaneAxes {
    std::size_t across = 0, down = 1, through = 2;  ///< index axis along columns, rows, slices
    bool flip_across = false,
         flip_down = false;  ///< the index falls from left to right, top to bottom
    bool flip_through =
        false;  ///< slices in order (from inferior, right, anterior) have falling index
    char left = 'R', right = 'L', top = 'A', bottom = 'P';
};

PlaneAxes axesOf(const Grid& grid, Plane plane, Side side = Side::Radiological);

/// Voxel of column, row (from the top left, as on the picture) and slice index.
std::array<double, 3> voxelAt(const Grid& grid, const PlaneAxes& axes, double column, double row,
                              double slice);

/// "S 16 mm": where the slice's centre lies along the patient's axis.
std::string slicePosition(const Grid& grid, const PlaneAxes& axes, int slice);

const char* name(Plane plane);  ///< "axial", "sagittal", "coronal"

}  // namespace kety
