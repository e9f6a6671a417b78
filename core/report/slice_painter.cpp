// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/slice_painter.h"

#include "analysis/undetermined.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

bool outside(const MapLook& look, std::size_t voxel)
{
    return look.quality != nullptr && (look.quality->values[voxel] & quality::outsideMask) != 0;
}

bool hasValue(const MapLook& look, std::size_t voxel)
{
    return !outside(look, voxel) && std::isfinite(look.values->values[voxel]);
}

/// The index nearest to a continuous place, or nothing when it lies outside the grid.
bool nearestVoxel(const Grid& grid, const std::array<double, 3>& place, std::size_t& voxel)
{
    std::array<int, 3> index{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        index[axis] = static_cast<int>(std::floor(place[axis] + 0.5));
    }
    if (!grid.contains(index[0], index[1], index[2])) return false;
    voxel = grid.index(index[0], index[1], index[2]);
    return true;
}

/// Linear between the four neighbours in the plane that have values; the nearest one has.
double between(const MapLook& look, const PlaneAxes& axes, const std::array<double, 3>& place)
{
    const Grid& grid = look.values->grid;
    std::array<int, 3> index{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        index[axis] =
            static_cast<int>(std::floor(place[axis] + (axis == axes.through ? 0.5 : 0.0)));
    }
    const double fa = place[axes.across] - index[axes.across];
    const double fd = place[axes.down] - index[axes.down];
    double sum = 0.0, weights = 0.0;
    for (int corner = 0; corner < 4; ++corner) {
        std::array<int, 3> at = index;
        at[axes.across] += corner & 1;
        at[axes.down] += corner >> 1;
        if (!grid.contains(at[0], at[1], at[2])) continue;
        const std::size_t voxel = grid.index(at[0], at[1], at[2]);
        if (!hasValue(look, voxel)) continue;
        const double weight =
            ((corner & 1) != 0 ? fa : 1.0 - fa) * ((corner >> 1) != 0 ? fd : 1.0 - fd);
        sum += weight * look.values->values[voxel];
        weights += weight;
    }
    return sum / weights;
}

}  // namespace

MapLook lookOf(const Map& map, const Volume<std::uint16_t>* quality)
{
    return {.values = &map.values,
            .quality = quality,
            .quantity = map.quantity,
            .range = map.quantity.display,
            .negative_end = negativeEnd(map.quantity),
            .undetermined = quality ? undetermined(*quality, map.quantity.key) : nullptr};
}

Crop cropToValues(const MapLook& look, const PlaneAxes& axes)
{
    const Grid& grid = look.values->grid;
    const int columns = grid.size[axes.across], rows = grid.size[axes.down];
    int left = columns, right = -1, top = rows, bottom = -1;
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        if (!hasValue(look, voxel)) continue;
        const auto place = grid.place(voxel);
        const int across = place[axes.across], down = place[axes.down];
        const int column = axes.flip_across ? columns - 1 - across : across;
        const int row = axes.flip_down ? rows - 1 - down : down;
        left = std::min(left, column);
        right = std::max(right, column);
        top = std::min(top, row);
        bottom = std::max(bottom, row);
    }
    if (right < 0) return {-0.5, -0.5, static_cast<double>(columns), static_cast<double>(rows)};
    // A rim for the letters, the same number of mm on every side; it may pass the image's edge.
    const double rim = 0.1
                       * std::max((right - left + 1) * grid.spacing[axes.across],
                                  (bottom - top + 1) * grid.spacing[axes.down]);
    const double rim_across = rim / grid.spacing[axes.across];
    const double rim_down = rim / grid.spacing[axes.down];
    return {left - 0.5 - rim_across, top - 0.5 - rim_down, right - left + 1 + 2 * rim_across,
            bottom - top + 1 + 2 * rim_down};
}

std::vector<int> slicesWithValues(const MapLook& look, const PlaneAxes& axes)
{
    const Grid& grid = look.values->grid;
    std::vector<bool> used(static_cast<std::size_t>(grid.size[axes.through]));
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const auto slice = static_cast<std::size_t>(grid.place(voxel)[axes.through]);
        used[slice] = used[slice] || hasValue(look, voxel);
    }
    std::vector<int> slices;
    for (int slice = 0; slice < grid.size[axes.through]; ++slice) {
        if (used[static_cast<std::size_t>(slice)]) slices.push_back(slice);
    }
    if (axes.flip_through) std::reverse(slices.begin(), slices.end());
    return slices;
}

double aspect(const Grid& grid, const PlaneAxes& axes, const Crop& crop)
{
    return crop.rows * grid.spacing[axes.down] / (crop.columns * grid.spacing[axes.across]);
}

void paintSlice(Canvas& canvas, double x, double y, double width, double height,
                const MapLook& look, const PlaneAxes& axes, const Crop& crop, int slice)
{
    const Grid& grid = look.values->grid;
    const ColorTable& table = colorTable(look.quantity.colors);
    const int left = canvas.device(x), right = canvas.device(x + width);
    const int top = canvas.device(y), bottom = canvas.device(y + height);
    for (int py = top; py < bottom; ++py) {
        const double row = crop.row + (py + 0.5 - top) / (bottom - top) * crop.rows;
        for (int px = left; px < right; ++px) {
            const double column = crop.column + (px + 0.5 - left) / (right - left) * crop.columns;
            const auto place = voxelAt(grid, axes, column, row, slice);
            std::size_t voxel = 0;
            if (!nearestVoxel(grid, place, voxel) || outside(look, voxel)) continue;
            const float nearest = look.values->values[voxel];
            if (!std::isfinite(nearest)) {
                canvas.put(px, py, noValue(px, py));
                continue;
            }
            const double value = look.smooth ? between(look, axes, place) : nearest;
            const Rgb color = colorOf(value, look.range, table, look.negative_end);
            const bool told = !look.undetermined || look.undetermined->values[voxel] == 0;
            canvas.put(px, py, told ? color : faded(color));
        }
    }
}

}  // namespace kety
