// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/same_places.h"

#include "image/grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::test {

Difference differenceOf(const Series& a, const Series& b)
{
    Difference found;
    if (a.frames() != b.frames() || a.grid.voxels() != b.grid.voxels()) return found;
    double greatest = 0.0;
    for (std::size_t voxel = 0; voxel < a.grid.voxels(); ++voxel) {
        const auto place = a.grid.place(voxel);
        const auto there = toIndex(
            b.grid, toWorld(a.grid, {double(place[0]), double(place[1]), double(place[2])}));
        std::array<int, 3> index{};
        double squares = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            index[axis] = static_cast<int>(std::lround(there[axis]));
            const double mm = (there[axis] - index[axis]) * b.grid.spacing[axis];
            squares += mm * mm;
        }
        found.distance = std::max(found.distance, std::sqrt(squares));
        if (!b.grid.contains(index[0], index[1], index[2]) || found.distance > 0.1) return found;
        const std::size_t other = b.grid.index(index[0], index[1], index[2]);
        for (std::size_t t = 0; t < a.frames(); ++t) {
            greatest = std::max(greatest, double(std::abs(a.curve(voxel)[t])));
            const double gap = std::abs(double(a.curve(voxel)[t]) - double(b.curve(other)[t]));
            found.absolute = std::max(found.absolute, gap);
        }
    }
    found.same_places = true;
    found.relative = found.absolute / std::max(greatest, 1e-30);
    return found;
}

}  // namespace kety::test
