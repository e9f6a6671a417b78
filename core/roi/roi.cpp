// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "roi/roi.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kety {
namespace {

/// P(|T| < t) for whole degrees of freedom: Abramowitz & Stegun 26.7.3 and 26.7.4.
double withinT(double t, std::size_t degrees)
{
    const double v = static_cast<double>(degrees);
    const double angle = std::atan(t / std::sqrt(v));
    const double sine = std::sin(angle), cosine = std::cos(angle);
    const bool odd = degrees % 2 == 1;
    double term = odd ? cosine : 1.0, sum = 0.0;
    // Terms cos, 2/3 cos³, (2·4)/(3·5) cos⁵ ... or 1, 1/2 cos², (1·3)/(2·4) cos⁴ ...
    for (std::size_t k = odd ? 1 : 0; k + 2 <= degrees; k += 2) {
        sum += term;
        term *= cosine * cosine * static_cast<double>(k + 1) / static_cast<double>(k + 2);
    }
    return odd ? 2.0 / std::numbers::pi * (angle + sine * sum) : sine * sum;
}

bool insidePolygon(const std::vector<std::array<double, 2>>& points, double x, double y)
{
    bool inside = false;
    for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++) {
        const auto &a = points[i], &b = points[j];
        if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
            inside = !inside;
        }
    }
    return inside;
}

std::vector<std::size_t> paintedVoxels(const Roi& roi)
{
    std::vector<std::size_t> inside;
    std::array<int, 3> place{};
    place[static_cast<std::size_t>(roi.through)] = roi.slice;
    for (const auto& point : roi.points) {
        place[static_cast<std::size_t>(roi.across)] = static_cast<int>(std::lround(point[0]));
        place[static_cast<std::size_t>(roi.down)] = static_cast<int>(std::lround(point[1]));
        if (roi.grid.contains(place[0], place[1], place[2]))
            inside.push_back(roi.grid.index(place[0], place[1], place[2]));
    }
    std::sort(inside.begin(), inside.end());
    return inside;
}

/// First and last index along one axis that can be inside.
std::array<int, 2> extent(const Roi& roi, std::size_t which, int size)
{
    double low = roi.centre[which] - roi.radii[which], high = roi.centre[which] + roi.radii[which];
    if (roi.shape != Roi::Shape::Ellipse) {
        low = high = roi.points.empty() ? 0.0 : roi.points.front()[which];
        for (const auto& point : roi.points) {
            low = std::min(low, point[which]);
            high = std::max(high, point[which]);
        }
    }
    const double last = size - 1;
    return {static_cast<int>(std::ceil(std::clamp(low, 0.0, last))),
            static_cast<int>(std::floor(std::clamp(high, -1.0, last)))};
}

double median(std::vector<double>& values)
{
    const std::size_t half = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half),
                     values.end());
    const double upper = values[half];
    if (values.size() % 2 == 1) return upper;
    return (upper
            + *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half)))
           / 2.0;
}

}  // namespace

bool Roi::operator==(const Roi& other) const
{
    return number == other.number && name == other.name && shape == other.shape
           && visible == other.visible && same(grid, other.grid) && through == other.through
           && across == other.across && down == other.down && slice == other.slice
           && centre == other.centre && radii == other.radii && points == other.points;
}

bool contains(const Roi& roi, double across, double down)
{
    if (roi.shape == Roi::Shape::Polygon) {
        return roi.points.size() > 2 && insidePolygon(roi.points, across, down);
    }
    if (roi.shape == Roi::Shape::Painted) {
        const std::array<double, 2> voxel{std::round(across), std::round(down)};
        return std::find(roi.points.begin(), roi.points.end(), voxel) != roi.points.end();
    }
    if (!(roi.radii[0] > 0.0 && roi.radii[1] > 0.0)) return false;
    const double x = (across - roi.centre[0]) / roi.radii[0];
    const double y = (down - roi.centre[1]) / roi.radii[1];
    return x * x + y * y <= 1.0;
}

std::vector<std::size_t> voxels(const Roi& roi)
{
    std::vector<std::size_t> inside;
    const auto size = [&](int axis) { return roi.grid.size[static_cast<std::size_t>(axis)]; };
    if (roi.slice < 0 || roi.slice >= size(roi.through)) return inside;
    if (roi.shape == Roi::Shape::Painted) return paintedVoxels(roi);
    const auto across = extent(roi, 0, size(roi.across)), down = extent(roi, 1, size(roi.down));
    std::array<int, 3> place{};
    place[static_cast<std::size_t>(roi.through)] = roi.slice;
    for (int y = down[0]; y <= down[1]; ++y) {
        place[static_cast<std::size_t>(roi.down)] = y;
        for (int x = across[0]; x <= across[1]; ++x) {
            place[static_cast<std::size_t>(roi.across)] = x;
            if (contains(roi, x, y)) {
                inside.push_back(roi.grid.index(place[0], place[1], place[2]));
            }
        }
    }
    std::sort(inside.begin(), inside.end());
    return inside;
}

Mask mask(const Roi& roi)
{
    return {roi.grid,
            Buffer<std::uint8_t>::make(roi.grid.voxels(), [&](std::span<std::uint8_t> out) {
                std::fill(out.begin(), out.end(), std::uint8_t{0});
                for (const std::size_t voxel : voxels(roi)) {
                    out[voxel] = 1;
                }
            })};
}

Roi moved(Roi roi, double across, double down)
{
    if (roi.shape == Roi::Shape::Painted) {
        across = std::round(across);
        down = std::round(down);
    }
    roi.centre[0] += across;
    roi.centre[1] += down;
    for (auto& point : roi.points) {
        point[0] += across;
        point[1] += down;
    }
    return roi;
}

RoiStatistics statistics(std::span<const float> values, std::span<const std::size_t> voxels,
                         const Grid& grid)
{
    RoiStatistics result;
    std::vector<double> valid;
    valid.reserve(voxels.size());
    double sum = 0.0;
    for (const std::size_t voxel : voxels) {
        const double value = values[voxel];
        if (!std::isfinite(value)) continue;
        valid.push_back(value);
        sum += value;
    }
    result.n = valid.size();
    result.invalid = voxels.size() - valid.size();
    result.volume = static_cast<double>(voxels.size()) * grid.voxelVolume() / 1000.0;  // mm³ to mL
    if (valid.empty()) return result;
    const double n = static_cast<double>(valid.size());
    result.mean = sum / n;
    const auto [least, greatest] = std::minmax_element(valid.begin(), valid.end());
    result.minimum = *least;
    result.maximum = *greatest;
    if (valid.size() > 1) {
        double squares = 0.0;
        for (const double value : valid) {
            squares += (value - result.mean) * (value - result.mean);
        }
        result.sd = std::sqrt(squares / (n - 1.0));
        const double half = studentT975(valid.size() - 1) * result.sd / std::sqrt(n);
        result.low = result.mean - half;
        result.high = result.mean + half;
    }
    result.median = median(valid);
    return result;
}

double studentT975(std::size_t degrees)
{
    if (degrees == 0) return std::numeric_limits<double>::quiet_NaN();
    constexpr double normal = 1.959963984540054;
    if (degrees > 2000) {
        // First two terms of the expansion in 1/v (Abramowitz & Stegun 26.7.5), good to 1e-9 here.
        const double v = static_cast<double>(degrees), x3 = std::pow(normal, 3);
        return normal + (x3 + normal) / (4.0 * v)
               + (5.0 * std::pow(normal, 5) + 16.0 * x3 + 3.0 * normal) / (96.0 * v * v);
    }
    double low = 1.9, high = 13.0;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2.0;
        (withinT(middle, degrees) < 0.95 ? low : high) = middle;
    }
    return (low + high) / 2.0;
}

}  // namespace kety
