// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/layers.h"

#include <cmath>
#include <memory>

namespace kety::test {

/// Spacing 2 × 3 × 5 mm, axes along the patient's: index i to L, j to P, k to S.
inline Grid straightGrid(std::array<int, 3> size = {20, 16, 8})
{
    Grid grid;
    grid.size = size;
    grid.spacing = {2.0, 3.0, 5.0};
    grid.origin = {-19.0, -22.5, -17.5};
    return grid;
}

/// value = i + 100 j + 10000 k + 0.25 frame: each voxel says which one it is.
inline float valueAt(int i, int j, int k, int frame = 0)
{
    return static_cast<float>(i + 100 * j + 10000 * k) + 0.25F * static_cast<float>(frame);
}

inline Volume<float> indexVolume(const Grid& grid)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    out[voxel] = valueAt(i, j, k);
                }
            })};
}

inline std::shared_ptr<const Series> indexSeries(const Grid& grid, int frames)
{
    auto series = std::make_shared<Series>();
    series->grid = grid;
    series->times.resize(static_cast<std::size_t>(frames));
    series->values = Buffer<float>::make(
        grid.voxels() * static_cast<std::size_t>(frames), [&](std::span<float> out) {
            std::size_t at = 0;
            for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
                const auto [i, j, k] = grid.place(voxel);
                for (int t = 0; t < frames; ++t) {
                    out[at++] = valueAt(i, j, k, t);
                }
            }
        });
    return series;
}

inline Layer layerWith(const Volume<float>& volume, Range range, const char* colors = "grey")
{
    Layer layer;
    layer.id = colors;
    layer.name = colors;
    layer.volume = volume;
    layer.range = range;
    layer.colors = colors;
    layer.unit = unit::perfusion;
    return layer;
}

/// A ball of bright tissue in a box, for pictures.
inline Volume<float> ball(const Grid& grid, double inside, double outside)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto place = grid.place(voxel);
                    double squares = 0.0;
                    for (std::size_t axis = 0; axis < 3; ++axis) {
                        const double half = grid.size[axis] / 2.0;
                        const double way = (place[axis] - half + 0.5) / (0.85 * half);
                        squares += way * way;
                    }
                    const double ripple = std::sin(place[0] * 0.6) * std::cos(place[1] * 0.4);
                    out[voxel] = static_cast<float>(squares < 1.0 ? inside * (0.75 + 0.25 * ripple)
                                                                  : outside);
                }
            })};
}

}  // namespace kety::test
