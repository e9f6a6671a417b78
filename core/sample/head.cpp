// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/head.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

using Place = std::array<double, 3>;

/// 1 well inside (distance > 0), 0 well outside, a ramp of `width` mm between: partial volume.
double inside(double distance, double width = 2.4)
{
    const double t = std::clamp(distance / width + 0.5, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// About the distance in mm from the surface of an ellipsoid, positive inside.
double ellipsoid(const Place& place, const Place& centre, const Place& axes)
{
    double square = 0.0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double t = (place[axis] - centre[axis]) / axes[axis];
        square += t * t;
    }
    return (1.0 - std::sqrt(square)) * std::min({axes[0], axes[1], axes[2]});
}

/// Two of them, left and right, each turned in the axial plane by `turn` rad (front end inwards).
double both(const Place& place, const Place& centre, const Place& axes, double turn)
{
    const double x = std::abs(place[0]) - centre[0], y = place[1] - centre[1];
    const double c = std::cos(turn), s = std::sin(turn);
    return ellipsoid({c * x - s * y, s * x + c * y, place[2] - centre[2]}, {0.0, 0.0, 0.0}, axes);
}

/// Depth below the surface of the brain, mm; the front is a little narrower than the back.
double depth(const Place& place)
{
    const double narrowing = 1.0 + 0.0012 * std::min(place[1], 0.0);
    const double x = place[0] / narrowing;
    const double floor_lift = place[2] < 0.0 ? 1.12 : 1.0;
    return ellipsoid({x, place[1], place[2] * floor_lift}, {0.0, 0.0, 0.0}, {67.0, 84.0, 62.0})
           * 1.12;
}

/// Between −1 and 1: where the cortex folds inwards. Waves of some 25 mm in odd directions.
double folding(const Place& place)
{
    const double x = std::abs(place[0]) * 1.02 + 0.03 * place[0], y = place[1], z = place[2];
    const double bend = 1.4 * std::sin(0.055 * y + 0.04 * z);
    const double waves = std::sin(0.27 * y + 0.10 * x + bend)
                         + std::sin(0.24 * x - 0.15 * y + 0.11 * z + 1.7)
                         + 0.8 * std::sin(0.31 * y - 0.19 * x - 0.13 * z + 0.6 * bend);
    return std::clamp(waves / 2.0, -1.0, 1.0);
}

double deepGrey(const Place& place)
{
    return std::max({inside(both(place, {11.0, 9.0, 4.0}, {8.0, 13.0, 9.0}, -0.35)),
                     inside(both(place, {25.0, -5.0, 3.0}, {5.5, 16.0, 11.0}, 0.25)),
                     inside(both(place, {14.0, -21.0, 9.0}, {4.5, 8.0, 9.0}, 0.35)),
                     inside(both(place, {40.0, -4.0, 4.0}, {3.5, 17.0, 14.0}, 0.10))});
}

double ventricles(const Place& place)
{
    return std::max({inside(both(place, {8.0, -20.0, 9.0}, {4.0, 14.0, 9.0}, 0.40)),
                     inside(both(place, {9.0, 4.0, 18.0}, {4.5, 24.0, 6.0}, 0.05)),
                     inside(both(place, {20.0, 33.0, 7.0}, {5.0, 18.0, 8.0}, -0.45)),
                     inside(ellipsoid(place, {0.0, 6.0, 0.0}, {2.5, 11.0, 9.0}))});
}

/// Between the hemispheres: in front, behind and above the corpus callosum.
double fissureReach(const Place& place)
{
    const double callosum = ellipsoid(place, {0.0, 2.0, 4.0}, {60.0, 44.0, 30.0});
    return inside(-callosum, 6.0);
}

}  // namespace

Tissue headAt(const std::array<double, 3>& place)
{
    const double below = depth(place);
    Tissue tissue;
    tissue.scalp = inside(below + 15.5) * (1.0 - inside(below + 9.0));
    const double brain = inside(below + 1.2);
    if (brain <= 0.0) {
        return tissue;
    }
    const double fold = folding(place);
    const double ribbon = 8.5 + 22.0 * std::max(0.0, fold);
    const double reach = fissureReach(place);
    const double across = std::abs(place[0]);
    double csf = 1.0 - inside(below - 0.2 - 2.0 * std::max(0.0, fold - 0.55), 2.0);
    csf = std::max(csf, reach * inside(0.7 - across, 2.0));
    csf = std::max(csf, ventricles(place));
    double grey = 1.0 - inside(below - ribbon);
    grey = std::max(grey, reach * inside(5.5 + 2.0 * fold - across));
    grey = std::max(grey, deepGrey(place));
    tissue.csf = brain * csf;
    tissue.grey = brain * (1.0 - csf) * grey;
    tissue.white = brain * (1.0 - csf) * (1.0 - grey);
    return tissue;
}

Grid headGrid(const std::array<int, 3>& size)
{
    constexpr std::array<double, 3> extent{220.8, 220.8, 120.0};  // mm
    Grid grid;
    grid.size = size;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        grid.spacing[axis] = extent[axis] / size[axis];
        grid.origin[axis] = -0.5 * grid.spacing[axis] * (size[axis] - 1);
    }
    return grid;
}

double receiveField(const std::array<double, 3>& place)
{
    const double x = place[0] / 110.0, y = place[1] / 110.0, z = place[2] / 60.0;
    return 1.0 + 0.07 * y - 0.03 * x + 0.05 * (x * x + y * y) - 0.02 * z;
}

}  // namespace kety
