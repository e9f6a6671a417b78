// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/spline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {
namespace {

/// Turns samples into the coefficients of cubic B-splines along one line, in place:
/// (c[i−1] + 4 c[i] + c[i+1]) / 6 = sample i, without bend at the ends, where c[0] and c[n−1] are
/// then the samples themselves. A line mirrored at its ends instead would be flat there, and what
/// is not flat (a head cut by the end of the image) would be wrong for some voxels inwards. `work`
/// has the length of the line (Thomas' algorithm).
void prefilter(std::vector<double>& line, std::vector<double>& work)
{
    const std::size_t n = line.size();
    if (n < 3) return;
    work[0] = 0.0;
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double pivot = 4.0 - work[i - 1];
        work[i] = 1.0 / pivot;
        line[i] = (6.0 * line[i] - line[i - 1]) / pivot;
    }
    for (std::size_t i = n - 2; i > 0; --i)
        line[i] -= work[i] * line[i + 1];
}

void prefilterAxis(const Grid& grid, std::size_t axis, std::vector<double>& values)
{
    const auto size = static_cast<std::size_t>(grid.size[axis]);
    std::array<int, 3> ends = grid.size;
    ends[axis] = 1;
    const std::size_t step = axis == 0 ? 1 : axis == 1 ? grid.index(0, 1, 0) : grid.index(0, 0, 1);
    std::vector<double> line(size), work(size);
    for (int k = 0; k < ends[2]; ++k) {
        for (int j = 0; j < ends[1]; ++j) {
            for (int i = 0; i < ends[0]; ++i) {
                const std::size_t start = grid.index(i, j, k);
                for (std::size_t n = 0; n < size; ++n)
                    line[n] = values[start + n * step];
                prefilter(line, work);
                for (std::size_t n = 0; n < size; ++n)
                    values[start + n * step] = line[n];
            }
        }
    }
}

/// Voxels without a value take the mean of their neighbours that have one, layer by layer; deep
/// inside such a region it does not matter what they are.
void fillUnknown(const Grid& grid, std::vector<std::uint8_t> missing, std::vector<double>& values)
{
    constexpr int layers = 4;
    for (int layer = 0; layer < layers; ++layer) {
        const std::vector<std::uint8_t> before = missing;
        for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
            if (before[voxel] == 0) continue;
            const auto [i, j, k] = grid.place(voxel);
            double sum = 0.0, count = 0.0;
            for (const auto& [x, y, z] :
                 {std::array{-1, 0, 0}, std::array{1, 0, 0}, std::array{0, -1, 0},
                  std::array{0, 1, 0}, std::array{0, 0, -1}, std::array{0, 0, 1}}) {
                if (!grid.contains(i + x, j + y, k + z)) continue;
                const std::size_t beside = grid.index(i + x, j + y, k + z);
                if (before[beside] != 0) continue;
                sum += values[beside];
                count += 1.0;
            }
            if (count == 0.0) continue;
            values[voxel] = sum / count;
            missing[voxel] = 0;
        }
    }
}

/// One axis: which four coefficients count, and by how much. On an axis of one voxel only one does.
struct Taps {
    std::array<std::size_t, 4> place{};
    std::array<double, 4> weight{}, slope{};
    std::size_t count = 4;
};

/// The coefficient beyond an end goes on straight from the last two: their weights take its part.
void foldIn(std::array<double, 4>& weight, bool below, bool above)
{
    if (below) {
        weight[1] += 2.0 * weight[0];
        weight[2] -= weight[0];
        weight[0] = 0.0;
    }
    if (above) {
        weight[2] += 2.0 * weight[3];
        weight[1] -= weight[3];
        weight[3] = 0.0;
    }
}

Taps tapsAt(double index, int size, std::size_t step)
{
    Taps taps;
    if (size == 1) {
        taps.count = 1;
        taps.weight[0] = 1.0;
        return taps;
    }
    const double held = std::clamp(index, 0.0, static_cast<double>(size - 1));
    const int lower = std::min(static_cast<int>(held), size - 2);
    const double t = held - lower, u = 1.0 - t;
    taps.weight = {u * u * u / 6.0, 2.0 / 3.0 - t * t * (2.0 - t) / 2.0,
                   2.0 / 3.0 - u * u * (2.0 - u) / 2.0, t * t * t / 6.0};
    taps.slope = {-u * u / 2.0, t * (1.5 * t - 2.0), u * (2.0 - 1.5 * u), t * t / 2.0};
    const bool below = lower == 0, above = lower == size - 2;
    foldIn(taps.weight, below, above);
    foldIn(taps.slope, below, above);
    for (int i = 0; i < 4; ++i) {
        const int place = std::clamp(lower - 1 + i, 0, size - 1);
        taps.place[static_cast<std::size_t>(i)] = static_cast<std::size_t>(place) * step;
    }
    return taps;
}

std::array<Taps, 3> tapsAt(const std::array<double, 3>& index, const Grid& grid)
{
    return {tapsAt(index[0], grid.size[0], 1), tapsAt(index[1], grid.size[1], grid.index(0, 1, 0)),
            tapsAt(index[2], grid.size[2], grid.index(0, 0, 1))};
}

}  // namespace

SplineImage::SplineImage(const Volume<float>& image)
    : grid_(image.grid), coefficients_(image.values.begin(), image.values.end())
{
    std::vector<std::uint8_t> missing(coefficients_.size(), 0);
    bool any = false;
    for (std::size_t voxel = 0; voxel < missing.size(); ++voxel) {
        if (std::isfinite(coefficients_[voxel])) continue;
        missing[voxel] = 1;
        coefficients_[voxel] = 0.0;
        any = true;
    }
    if (any) {
        fillUnknown(grid_, missing, coefficients_);
        unknown_ = std::move(missing);
    }
    for (std::size_t axis = 0; axis < 3; ++axis)
        prefilterAxis(grid_, axis, coefficients_);
}

bool SplineImage::known(const std::array<double, 3>& index, double reach) const
{
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double slack = grid_.size[axis] == 1 ? std::max(reach, 0.5) : reach;
        if (!(index[axis] >= -slack && index[axis] <= grid_.size[axis] - 1.0 + slack)) return false;
    }
    if (unknown_.empty()) return true;
    // A neighbour that would have no weight in a linear interpolation, but for rounding, has no
    // say.
    constexpr double rounding = 1e-6;
    std::array<int, 3> lower{}, upper{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double held = std::clamp(index[axis], 0.0, grid_.size[axis] - 1.0);
        lower[axis] = static_cast<int>(held + rounding);
        upper[axis] = held > lower[axis] + rounding ? lower[axis] + 1 : lower[axis];
    }
    for (int k = lower[2]; k <= upper[2]; ++k) {
        for (int j = lower[1]; j <= upper[1]; ++j) {
            for (int i = lower[0]; i <= upper[0]; ++i) {
                if (unknown_[grid_.index(i, j, k)] != 0) return false;
            }
        }
    }
    return true;
}

double SplineImage::at(const std::array<double, 3>& index, double reach) const
{
    if (!known(index, reach)) return std::numeric_limits<double>::quiet_NaN();
    const auto [x, y, z] = tapsAt(index, grid_);
    double sum = 0.0;
    for (std::size_t k = 0; k < z.count; ++k) {
        double plane = 0.0;
        for (std::size_t j = 0; j < y.count; ++j) {
            const double* row = coefficients_.data() + z.place[k] + y.place[j];
            double line = 0.0;
            for (std::size_t i = 0; i < x.count; ++i)
                line += x.weight[i] * row[x.place[i]];
            plane += y.weight[j] * line;
        }
        sum += z.weight[k] * plane;
    }
    return sum;
}

double SplineImage::at(const std::array<double, 3>& index, std::array<double, 3>& gradient) const
{
    const auto [x, y, z] = tapsAt(index, grid_);
    double sum = 0.0;
    gradient = {};
    for (std::size_t k = 0; k < z.count; ++k) {
        double plane = 0.0, along_x = 0.0, along_y = 0.0;
        for (std::size_t j = 0; j < y.count; ++j) {
            const double* row = coefficients_.data() + z.place[k] + y.place[j];
            double line = 0.0, slope = 0.0;
            for (std::size_t i = 0; i < x.count; ++i) {
                line += x.weight[i] * row[x.place[i]];
                slope += x.slope[i] * row[x.place[i]];
            }
            plane += y.weight[j] * line;
            along_x += y.weight[j] * slope;
            along_y += y.slope[j] * line;
        }
        sum += z.weight[k] * plane;
        gradient[0] += z.weight[k] * along_x;
        gradient[1] += z.weight[k] * along_y;
        gradient[2] += z.slope[k] * plane;
    }
    return sum;
}

Volume<float> motionUndone(const SplineImage& image, const Grid& grid, const RigidMotion& motion,
                           double reach)
{
    // Voxel → world → where the motion took it → index is one affine step.
    const auto indexOf = [&](double i, double j, double k) {
        return toIndex(image.grid(), moved(motion, toWorld(grid, {i, j, k})));
    };
    const std::array<double, 3> origin = indexOf(0, 0, 0);
    const std::array<std::array<double, 3>, 3> ends{indexOf(1, 0, 0), indexOf(0, 1, 0),
                                                    indexOf(0, 0, 1)};
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const std::array<int, 3> place = grid.place(voxel);
                    std::array<double, 3> index = origin;
                    for (std::size_t a = 0; a < 3; ++a) {
                        for (std::size_t n = 0; n < 3; ++n)
                            index[a] += place[n] * (ends[n][a] - origin[a]);
                    }
                    out[voxel] = static_cast<float>(image.at(index, reach));
                }
            })};
}

}  // namespace kety
