// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/orientation.h"

#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

using Assignment = std::array<std::size_t, 3>;  ///< index axis for patient x, y, z

double direction(const Grid& grid, std::size_t patient, std::size_t axis)
{
    return grid.direction[3 * patient + axis];
}

/// The index axes that run most nearly along left, posterior and superior, each used once: an
/// oblique grid has one nearest plane too.
Assignment nearestAxes(const Grid& grid)
{
    Assignment axes{0, 1, 2}, best = axes;
    double greatest = -1.0;
    do {
        double sum = 0.0;
        for (std::size_t patient = 0; patient < 3; ++patient) {
            sum += std::abs(direction(grid, patient, axes[patient]));
        }
        if (sum > greatest + 1e-9) {
            greatest = sum;
            best = axes;
        }
    } while (std::next_permutation(axes.begin(), axes.end()));
    return best;
}

constexpr std::array<char, 3> plusLetter{'L', 'P', 'S'}, minusLetter{'R', 'A', 'I'};

/// What a plane shows: patient axes across, down and through, and whether they grow that way.
struct View {
    std::size_t across, down, through;
    bool across_grows, down_grows;
};

View viewOf(Plane plane, Side side)
{
    const bool radiological = side == Side::Radiological;
    switch (plane) {
    case Plane::Axial:
        return {0, 1, 2, radiological, true};
    case Plane::Coronal:
        return {0, 2, 1, radiological, false};
    case Plane::Sagittal:
        return {1, 2, 0, true, false};
    }
    return {0, 1, 2, radiological, true};
}

}  // namespace

PlaneAxes axesOf(const Grid& grid, Plane plane, Side side)
{
    const Assignment axes = nearestAxes(grid);
    const View view = viewOf(plane, side);
    const auto grows = [&](std::size_t patient) {
        return direction(grid, patient, axes[patient]) >= 0.0;
    };
    PlaneAxes result;
    result.across = axes[view.across];
    result.down = axes[view.down];
    result.through = axes[view.through];
    result.flip_across = grows(view.across) != view.across_grows;
    result.flip_down = grows(view.down) != view.down_grows;
    // Slices run from inferior to superior, from right to left, from anterior to posterior.
    result.flip_through = !grows(view.through);
    result.left = view.across_grows ? minusLetter[view.across] : plusLetter[view.across];
    result.right = view.across_grows ? plusLetter[view.across] : minusLetter[view.across];
    result.top = view.down_grows ? minusLetter[view.down] : plusLetter[view.down];
    result.bottom = view.down_grows ? plusLetter[view.down] : minusLetter[view.down];
    return result;
}

std::array<double, 3> voxelAt(const Grid& grid, const PlaneAxes& axes, double column, double row,
                              double slice)
{
    std::array<double, 3> voxel{};
    voxel[axes.across] = axes.flip_across ? grid.size[axes.across] - 1 - column : column;
    voxel[axes.down] = axes.flip_down ? grid.size[axes.down] - 1 - row : row;
    voxel[axes.through] = slice;
    return voxel;
}

std::string slicePosition(const Grid& grid, const PlaneAxes& axes, int slice)
{
    const auto centre = toWorld(grid, voxelAt(grid, axes, (grid.size[axes.across] - 1) / 2.0,
                                              (grid.size[axes.down] - 1) / 2.0, slice));
    const Assignment patient = nearestAxes(grid);
    const auto along = static_cast<std::size_t>(
        std::find(patient.begin(), patient.end(), axes.through) - patient.begin());
    const double place = std::round(centre[along]);
    const char letter = place < 0.0 ? minusLetter[along] : plusLetter[along];
    return std::string(1, letter) + " " + formatFixed(std::abs(place), 0) + " mm";
}

const char* name(Plane plane)
{
    switch (plane) {
    case Plane::Axial:
        return "axial";
    case Plane::Sagittal:
        return "sagittal";
    case Plane::Coronal:
        return "coronal";
    }
    return "";
}

}  // namespace kety
