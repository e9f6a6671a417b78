// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/head_place.h"

#include "base/parallel.h"
#include "image/frames.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {
namespace {

double between(const std::array<double, 3>& a, const std::array<double, 3>& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// Weight and weighted index of what is bright in one plane of one volume.
struct Moment {
    double weight = 0.0, i = 0.0, j = 0.0, k = 0.0;

    void add(double by, const std::array<int, 3>& place)
    {
        weight += by;
        i += by * place[0];
        j += by * place[1];
        k += by * place[2];
    }
    void add(const Moment& other)
    {
        weight += other.weight;
        i += other.i;
        j += other.j;
        k += other.k;
    }
};

/// The one with the least sum of distances to all others.
std::size_t usualOf(const std::vector<std::array<double, 3>>& centres)
{
    std::size_t usual = 0;
    double least = HUGE_VAL;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        double sum = 0.0;
        for (const auto& other : centres)
            sum += std::isnan(other[0]) ? 0.0 : between(centres[i], other);
        if (sum < least) {
            least = sum;
            usual = i;
        }
    }
    return usual;
}

}  // namespace

double HeadPlaces::away(std::size_t i) const
{
    return between(centres[i], centres[usual]);
}

double HeadPlaces::farthest() const
{
    double most = 0.0;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const double here = away(i);
        if (here > most) most = here;
    }
    return most;
}

HeadPlaces headPlaces(const Series& series, const std::vector<std::size_t>& volumes, double dark,
                      Job& job)
{
    const Grid& grid = series.grid;
    const auto planes = static_cast<std::size_t>(grid.size[2]);
    const std::size_t plane = grid.voxels() / planes;
    std::vector<std::vector<Moment>> parts(planes, std::vector<Moment>(volumes.size()));
    parallelFor(planes, 1, job, [&](std::size_t k, std::size_t) {
        for (std::size_t voxel = k * plane; voxel < (k + 1) * plane; ++voxel) {
            const auto curve = series.curve(voxel);
            const auto place = grid.place(voxel);
            for (std::size_t n = 0; n < volumes.size(); ++n) {
                const double brighter = double{curve[volumes[n]]} - dark;
                if (brighter > 0.0 && std::isfinite(brighter)) parts[k][n].add(brighter, place);
            }
        }
    });
    HeadPlaces found;
    for (std::size_t n = 0; n < volumes.size(); ++n) {
        Moment all;
        for (std::size_t k = 0; k < planes; ++k)
            all.add(parts[k][n]);
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        found.centres.push_back(
            all.weight > 0.0
                ? toWorld(grid, {all.i / all.weight, all.j / all.weight, all.k / all.weight})
                : std::array{nan, nan, nan});
    }
    found.usual = usualOf(found.centres);
    return found;
}

double darkOf(const Volume<float>& image, const Mask& head)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < head.values.size(); ++voxel) {
        if (head.values[voxel] == 0 || !std::isfinite(image.values[voxel])) continue;
        sum += image.values[voxel];
        count += 1.0;
    }
    return count > 0.0 ? 0.25 * sum / count : 0.0;
}

}  // namespace kety
