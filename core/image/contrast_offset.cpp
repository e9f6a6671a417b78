// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/contrast_offset.h"

#include "image/smooth.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

constexpr double resolution = 6.0;      // mm, FWHM: what both images are compared at
constexpr double neighbourhood = 12.0;  // mm, FWHM of the local mean
constexpr double background = 0.05;     // of the mean of the head: air is divided by no less

using Row = std::array<double, 6>;

/// Each voxel over the mean around it.
Volume<float> unevenness(const Volume<float>& image, const Mask& region, Job& job)
{
    const Mask whole{image.grid, Buffer<std::uint8_t>::filled(image.grid.voxels(), 1)};
    const Volume<float> smooth = smoothedInside(image, whole, resolution, job);
    const Volume<float> around = smoothedInside(smooth, whole, neighbourhood, job);
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < region.values.size(); ++voxel) {
        if (region.values[voxel] == 0) continue;
        sum += smooth.values[voxel];
        count += 1.0;
    }
    const auto least = static_cast<float>(background * sum / std::max(count, 1.0));
    return {image.grid, Buffer<float>::make(image.values.size(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] =
                        smooth.values[voxel] / (std::max(0.0F, around.values[voxel]) + least);
                }
            })};
}

/// Whether smoothing had its whole neighbourhood there, and a gradient can be taken.
bool inner(const Grid& grid, const std::array<int, 3>& place)
{
    for (std::size_t a = 0; a < 3; ++a) {
        const double margin =
            std::max(1.0, std::min(1.3 * resolution / grid.spacing[a], grid.size[a] / 6.0));
        if (place[a] < margin || place[a] > grid.size[a] - 1 - margin) return false;
    }
    return true;
}

/// Gradient by LPS mm, mean of both images.
std::array<double, 3> slopeAt(const Volume<float>& a, const Volume<float>& b,
                              const std::array<int, 3>& place)
{
    const Grid& grid = a.grid;
    std::array<double, 3> slope{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        auto before = place, after = place;
        --before[axis];
        ++after[axis];
        const std::size_t low = grid.index(before[0], before[1], before[2]);
        const std::size_t high = grid.index(after[0], after[1], after[2]);
        const double step = (double{a.values[high]} - double{a.values[low]} + double{b.values[high]}
                             - double{b.values[low]})
                            / (4.0 * grid.spacing[axis]);
        for (std::size_t row = 0; row < 3; ++row)
            slope[row] += grid.direction[3 * row + axis] * step;
    }
    return slope;
}

/// Normal equations, and their solution by Cholesky's decomposition.
struct Equations {
    std::array<Row, 6> a{};
    Row b{};

    void add(const Row& row, double value)
    {
        for (std::size_t i = 0; i < 6; ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                a[i][j] += row[i] * row[j];
            b[i] += row[i] * value;
        }
    }

    std::optional<Row> solved() const
    {
        std::array<Row, 6> l{};
        Row x = b;
        for (std::size_t i = 0; i < 6; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                double sum = a[i][j];
                for (std::size_t k = 0; k < j; ++k)
                    sum -= l[i][k] * l[j][k];
                if (i == j && !(sum > 1e-9 * a[i][i])) return {};
                l[i][j] = i == j ? std::sqrt(sum) : sum / l[j][j];
            }
            for (std::size_t k = 0; k < i; ++k)
                x[i] -= l[i][k] * x[k];
            x[i] /= l[i][i];
        }
        for (std::size_t i = 6; i-- > 0;) {
            for (std::size_t k = i + 1; k < 6; ++k)
                x[i] -= l[k][i] * x[k];
            x[i] /= l[i][i];
        }
        return x;
    }
};

}  // namespace

std::optional<RigidMotion> contrastOffset(const Volume<float>& target, const Volume<float>& image,
                                          const Mask& region, const std::array<double, 3>& centre,
                                          Job& job)
{
    const Volume<float> a = unevenness(target, region, job), b = unevenness(image, region, job);
    Equations equations;
    for (std::size_t voxel = 0; voxel < region.values.size(); ++voxel) {
        const std::array<int, 3> place = a.grid.place(voxel);
        if (region.values[voxel] == 0 || !inner(a.grid, place)) continue;
        const auto g = slopeAt(a, b, place);
        auto x = toWorld(a.grid, {double(place[0]), double(place[1]), double(place[2])});
        for (std::size_t axis = 0; axis < 3; ++axis)
            x[axis] -= centre[axis];
        equations.add({g[2] * x[1] - g[1] * x[2], g[0] * x[2] - g[2] * x[0],
                       g[1] * x[0] - g[0] * x[1], g[0], g[1], g[2]},
                      double{a.values[voxel]} - double{b.values[voxel]});
    }
    const auto found = equations.solved();
    if (!found) return {};
    const Row& d = *found;
    return RigidMotion{
        .rotation = {d[0], d[1], d[2]}, .translation = {d[3], d[4], d[5]}, .centre = centre};
}

}  // namespace kety
