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

/// Of the voxel that holds the place: a share is that of the whole voxel.
float holding(const Volume<float>& image, const std::array<double, 3>& index)
{
    std::array<int, 3> place{};
    for (std::size_t a = 0; a < 3; ++a) {
        const double nearest = std::floor(index[a] + 0.5);
        if (!(nearest >= 0.0 && nearest < image.grid.size[a]))
            return std::numeric_limits<float>::quiet_NaN();
        place[a] = static_cast<int>(nearest);
    }
    return image.values[image.grid.index(place[0], place[1], place[2])];
}

/// How many samples a target voxel needs along each of its axes: two per voxel of the image.
std::array<int, 3> samplesPerVoxel(const Grid& image, const Grid& grid)
{
    const double finest = std::min({image.spacing[0], image.spacing[1], image.spacing[2]});
    std::array<int, 3> count{};
    for (std::size_t a = 0; a < 3; ++a) {
        count[a] =
            std::clamp(static_cast<int>(std::ceil(2.0 * grid.spacing[a] / finest - 1e-6)), 1, 64);
    }
    return count;
}

float meanOver(const Volume<float>& image, const Grid& grid, std::size_t voxel,
               const std::array<int, 3>& samples)
{
    const auto [i, j, k] = grid.place(voxel);
    const auto at = [](int index, int sample, int count) {
        return index - 0.5 + (sample + 0.5) / count;
    };
    double sum = 0.0, count = 0.0;
    for (int c = 0; c < samples[2]; ++c) {
        for (int b = 0; b < samples[1]; ++b) {
            for (int a = 0; a < samples[0]; ++a) {
                const auto world = toWorld(
                    grid, {at(i, a, samples[0]), at(j, b, samples[1]), at(k, c, samples[2])});
                const float value = holding(image, toIndex(image.grid, world));
                if (!std::isfinite(value)) continue;
                sum += value;
                count += 1.0;
            }
        }
    }
    return count > 0.0 ? static_cast<float>(sum / count) : std::numeric_limits<float>::quiet_NaN();
}

}  // namespace

Volume<float> averaged(const Volume<float>& image, const Grid& grid, Job& job)
{
    const std::array<int, 3> samples = samplesPerVoxel(image.grid, grid);
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                parallelFor(out.size(), 512, job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t voxel = begin; voxel < end; ++voxel)
                        out[voxel] = meanOver(image, grid, voxel, samples);
                });
            })};
}

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
