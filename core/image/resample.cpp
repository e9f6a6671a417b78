// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/resample.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {
namespace {

/// One axis: the lower neighbour, the upper one, and the weight of the upper one.
struct Between {
    int lower = 0, upper = 0;
    double weight = 0.0;
};

bool between(double index, int size, Between& found)
{
    if (!(index >= -0.5 && index <= size - 0.5)) return false;
    const double held = std::clamp(index, 0.0, static_cast<double>(size - 1));
    found.lower = static_cast<int>(held);
    found.upper = std::min(found.lower + 1, size - 1);
    found.weight = held - found.lower;
    return true;
}

float valueAt(const Volume<float>& image, const std::array<double, 3>& index)
{
    std::array<Between, 3> axis;
    for (std::size_t a = 0; a < 3; ++a) {
        if (!between(index[a], image.grid.size[a], axis[a])) {
            return std::numeric_limits<float>::quiet_NaN();
        }
    }
    double sum = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        std::array<int, 3> place{};
        double weight = 1.0;
        for (std::size_t a = 0; a < 3; ++a) {
            const bool up = (corner >> a & 1) != 0;
            place[a] = up ? axis[a].upper : axis[a].lower;
            weight *= up ? axis[a].weight : 1.0 - axis[a].weight;
        }
        // A neighbour of weight 0 must not spread its NaN.
        if (weight > 0.0) {
            sum += weight * image.values[image.grid.index(place[0], place[1], place[2])];
        }
    }
    return static_cast<float>(sum);
}

}  // namespace

Volume<float> resampled(const Volume<float>& image, const Grid& grid, Job& job)
{
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                parallelFor(out.size(), 4096, job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        const auto [i, j, k] = grid.place(voxel);
                        const auto world = toWorld(grid, {double(i), double(j), double(k)});
                        out[voxel] = valueAt(image, toIndex(image.grid, world));
                    }
                });
            })};
}

}  // namespace kety
