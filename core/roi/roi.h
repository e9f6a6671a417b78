// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace kety {

/// A region drawn on one slice, in continuous voxel indices of `grid`: what was drawn is kept, the
/// voxels follow from it. A value, so that undo is a list of them.
struct Roi {
    /// A freehand line is a polygon of many corners; what was painted is whole voxels (painted.h).
    enum class Shape { Ellipse, Polygon, Painted };

    int number = 0;    ///< stands beside the outline; never used twice in a session
    std::string name;  ///< "Insula R"; empty = "ROI 3"
    Shape shape = Shape::Ellipse;
    bool visible = true;
    Grid grid;
    int through = 2, across = 0, down = 1;  ///< index axes: the slice's, and those of the points
    int slice = 0;
    std::array<double, 2> centre{}, radii{};  ///< of an ellipse, along across and down, in voxels
    std::vector<std::array<double, 2>> points = {};  ///< corners of a polygon, or voxels

    bool operator==(const Roi& other) const;
};

/// Is the place (indices along across and down) inside? A place on the edge of an ellipse is.
bool contains(const Roi& roi, double across, double down);

/// The voxels whose centre lies inside, ascending. The same for the same values, on every machine.
std::vector<std::size_t> voxels(const Roi& roi);

/// Inside 1, outside 0: what is saved, and what other programs read.
Mask mask(const Roi& roi);

/// Moved by whole or part voxels within the slice; a painted region by whole ones only.
Roi moved(Roi roi, double across, double down);

struct RoiStatistics {
    std::size_t n = 0;        ///< voxels with a value
    std::size_t invalid = 0;  ///< voxels without one
    double volume = 0.0;      ///< mL, of all voxels of the region
    double mean = std::numeric_limits<double>::quiet_NaN();
    double sd = std::numeric_limits<double>::quiet_NaN();  ///< divides by n - 1
    double median = std::numeric_limits<double>::quiet_NaN();
    double minimum = std::numeric_limits<double>::quiet_NaN();
    double maximum = std::numeric_limits<double>::quiet_NaN();
    /// 95 % interval of the mean, Student's t; takes voxels for independent, so it is a lower bound
    /// of the width in smooth maps.
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// `values` are a whole volume of `grid`; non-finite ones count as invalid.
RoiStatistics statistics(std::span<const float> values, std::span<const std::size_t> voxels,
                         const Grid& grid);

/// The 97.5 % point of Student's t: 12.706 for 1 degree of freedom, 1.960 for many.
double studentT975(std::size_t degrees);

}  // namespace kety
