// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/grid.h"

#include "base/unit.h"

#include <cmath>

namespace kety {

std::array<double, 3> toWorld(const Grid& grid, const std::array<double, 3>& index)
{
    std::array<double, 3> world = grid.origin;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t c = 0; c < 3; ++c) {
            world[row] += grid.direction[3 * row + c] * grid.spacing[c] * index[c];
        }
    }
    return world;
}

std::array<double, 3> toIndex(const Grid& grid, const std::array<double, 3>& world)
{
    // The direction need not be orthonormal (a sheared sform): the full inverse, by cofactors.
    std::array<double, 9> m{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t c = 0; c < 3; ++c) {
            m[3 * row + c] = grid.direction[3 * row + c] * grid.spacing[c];
        }
    }
    const std::array<double, 9> cofactor{
        m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
        m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
        m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
    const double determinant = m[0] * cofactor[0] + m[1] * cofactor[3] + m[2] * cofactor[6];
    std::array<double, 3> index{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t c = 0; c < 3; ++c) {
            index[row] += cofactor[3 * row + c] * (world[c] - grid.origin[c]) / determinant;
        }
    }
    return index;
}

bool same(const Grid& a, const Grid& b, double tolerance)
{
    if (a.size != b.size) {
        return false;
    }
    for (int corner = 0; corner < 8; ++corner) {
        std::array<double, 3> index{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            index[axis] = (corner >> axis & 1) != 0 ? a.size[axis] - 1 : 0;
        }
        const auto first = toWorld(a, index), second = toWorld(b, index);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (!(std::abs(first[axis] - second[axis]) <= tolerance)) {
                return false;
            }
        }
    }
    return true;
}

std::string describe(const Grid& grid)
{
    std::string text;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        text += (axis > 0 ? " x " : "") + std::to_string(grid.size[axis]);
    }
    text += ", ";
    for (std::size_t axis = 0; axis < 3; ++axis) {
        text += (axis > 0 ? " x " : "") + formatFixed(grid.spacing[axis], 2);
    }
    return text + " mm";
}

}  // namespace kety
