// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/registration.h"
#include "image/smooth.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// Part of a number behind the point: the n-th of an evenly spread sequence with no pattern that a
/// grid could share (Weyl).
double spread(std::size_t n, double step)
{
    const double value = static_cast<double>(n) * step;
    return value - std::floor(value);
}

/// Whether a voxel lies so near an end of the image that smoothing had half a neighbourhood there:
/// what such places show depends on where the image ends, and would hold the head to it.
bool atAnEnd(const Grid& grid, const std::array<int, 3>& place, double smoothing)
{
    for (std::size_t a = 0; a < 3; ++a) {
        const double margin = std::min(1.3 * smoothing / grid.spacing[a], grid.size[a] / 6.0);
        if (place[a] < margin - 0.5 || place[a] > grid.size[a] - 0.5 - margin) return true;
    }
    return false;
}

}  // namespace

RegistrationTarget registrationTarget(const Volume<float>& image, const Mask& mask,
                                      double smoothing, std::size_t count)
{
    Job here({}, {}, 1);
    RegistrationTarget target{.smoothing = smoothing};
    const Mask whole{image.grid, Buffer<std::uint8_t>::filled(image.grid.voxels(), 1)};
    target.image = smoothing > 0.0 ? smoothedInside(image, whole, smoothing, here) : image;
    target.spline = std::make_shared<const SplineImage>(target.image);
    std::size_t inside = 0;
    const auto counts = [&](std::size_t voxel) {
        return mask.values[voxel] != 0 && !atAnEnd(image.grid, image.grid.place(voxel), smoothing);
    };
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel)
        inside += counts(voxel) ? 1 : 0;
    const double share =
        static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(inside, 1));
    std::size_t seen = 0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (!counts(voxel)) continue;
        ++seen;
        if (share < 1.0
            && std::floor(static_cast<double>(seen) * share)
                   == std::floor(static_cast<double>(seen - 1) * share)) {
            continue;
        }
        const auto place = image.grid.place(voxel);
        std::array<double, 3> index{};
        constexpr std::array<double, 3> steps{0.8191725133961645, 0.6710436067037893,
                                              0.5497004779019703};  // Roberts 2018, R3
        for (std::size_t a = 0; a < 3; ++a) {
            const double shift = spread(seen, steps[a]) - 0.5;
            const double last = image.grid.size[a] - 1.0;
            index[a] = std::clamp(place[a] + shift, 0.0, last);
        }
        target.points.push_back(toWorld(image.grid, index));
    }
    return target;
}

std::array<RegistrationTarget, 2> halves(const RegistrationTarget& target)
{
    constexpr double field = 24.0;  // mm, some four times the smoothing
    std::array<RegistrationTarget, 2> result{target, target};
    for (RegistrationTarget& half : result)
        half.points.clear();
    for (const auto& point : target.points) {
        long fields = 0;
        for (const double x : point)
            fields += std::lround(std::floor(x / field));
        result[fields % 2 == 0 ? 0 : 1].points.push_back(point);
    }
    return result;
}

}  // namespace kety
