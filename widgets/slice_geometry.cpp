// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/slice_geometry.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

double part(const Grid& grid, int axis, int world)
{
    return grid.direction[static_cast<std::size_t>(3 * world + axis)];
}

int patientAxis(Plane plane)
{
    return plane == Plane::Axial ? 2 : plane == Plane::Coronal ? 1 : 0;
}

/// Index axis for each patient axis: the assignment of largest total alignment, so that a grid
/// turned by 45 degrees still gets three different axes.
std::array<int, 3> assignAxes(const Grid& grid)
{
    std::array<int, 3> order{0, 1, 2}, best = order;
    double most = -1.0;
    do {
        double sum = 0.0;
        for (int world = 0; world < 3; ++world) {
            sum += std::abs(part(grid, order[static_cast<std::size_t>(world)], world));
        }
        // Ties go to the first order, which is the file's own.
        if (sum > most + 1e-9) {
            most = sum;
            best = order;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

QString letters(const Point& direction)
{
    static constexpr char positive[] = "LPS", negative[] = "RAI";
    std::array<std::size_t, 3> order{0, 1, 2};
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(direction[a]) > std::abs(direction[b]) + 1e-9;
    });
    QString text;
    for (const std::size_t axis : order) {
        const double value = direction[axis];
        if (text.isEmpty() || std::abs(value) > std::sin(20.0 * M_PI / 180.0)) {
            text += QLatin1Char(value > 0 ? positive[axis] : negative[axis]);
        }
    }
    return text.left(2);
}

Point along(const Grid& grid, int axis, bool flip)
{
    const double sign = flip ? -1.0 : 1.0;
    return {sign * part(grid, axis, 0), sign * part(grid, axis, 1), sign * part(grid, axis, 2)};
}

double spacing(const Grid& grid, int axis)
{
    return grid.spacing[static_cast<std::size_t>(axis)];
}

int size(const Grid& grid, int axis)
{
    return grid.size[static_cast<std::size_t>(axis)];
}

Point opposite(Point direction)
{
    for (double& value : direction) {
        value = -value;
    }
    return direction;
}

}  // namespace

SliceAxes sliceAxes(const Grid& grid, Plane plane, bool radiological)
{
    const std::array<int, 3> axes = assignAxes(grid);
    const int crossed = patientAxis(plane);
    const int acrossWorld = crossed == 0 ? 1 : 0;  // sagittal: anterior to posterior
    const int downWorld = crossed == 2 ? 1 : 2;
    SliceAxes result;
    result.across = axes[static_cast<std::size_t>(acrossWorld)];
    result.down = axes[static_cast<std::size_t>(downWorld)];
    result.through = axes[static_cast<std::size_t>(crossed)];
    // To the right of the screen: L (axial, coronal) or P (sagittal), both positive in LPS.
    result.flip_across = part(grid, result.across, acrossWorld) < 0.0;
    if (!radiological && acrossWorld == 0) result.flip_across = !result.flip_across;
    // Down the screen: P, or I which is negative in LPS.
    result.flip_down = (part(grid, result.down, downWorld) < 0.0) != (downWorld == 2);
    return result;
}

EdgeLetters edgeLetters(const Grid& grid, const SliceAxes& axes)
{
    const Point right = along(grid, axes.across, axes.flip_across);
    const Point down = along(grid, axes.down, axes.flip_down);
    return {letters(opposite(right)), letters(opposite(down)), letters(right), letters(down)};
}

QSizeF SliceGeometry::slicePixels() const
{
    return QSizeF(size(grid, axes.across), size(grid, axes.down));
}

QSizeF SliceGeometry::sliceMm() const
{
    return QSizeF(size(grid, axes.across) * spacing(grid, axes.across),
                  size(grid, axes.down) * spacing(grid, axes.down));
}

double SliceGeometry::pixelsPerMm() const
{
    const QSizeF mm = sliceMm();
    if (mm.width() <= 0.0 || mm.height() <= 0.0 || view.isEmpty()) return 1.0;
    return zoom * std::min(view.width() / mm.width(), view.height() / mm.height());
}

QPointF SliceGeometry::centreInPlane() const
{
    const Point right = along(grid, axes.across, axes.flip_across);
    const Point down = along(grid, axes.down, axes.flip_down);
    QPointF place;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        place += QPointF(right[axis], down[axis]) * centre_shift[axis];
    }
    return place;
}

QPointF SliceGeometry::toScreen(const Point& index) const
{
    const auto offset = [&](int axis, bool flip) {
        const double centre = (size(grid, axis) - 1) / 2.0;
        const double mm = (index[static_cast<std::size_t>(axis)] - centre) * spacing(grid, axis);
        return flip ? -mm : mm;
    };
    const QPointF mm(offset(axes.across, axes.flip_across), offset(axes.down, axes.flip_down));
    return (mm - centreInPlane()) * pixelsPerMm()
           + QPointF(view.width() / 2.0, view.height() / 2.0);
}

Point SliceGeometry::toVoxel(const QPointF& place, double slice) const
{
    const QPointF mm = (place - QPointF(view.width() / 2.0, view.height() / 2.0)) / pixelsPerMm()
                       + centreInPlane();
    const auto index = [&](int axis, bool flip, double offset) {
        return (flip ? -offset : offset) / spacing(grid, axis) + (size(grid, axis) - 1) / 2.0;
    };
    Point voxel{};
    voxel[static_cast<std::size_t>(axes.across)] = index(axes.across, axes.flip_across, mm.x());
    voxel[static_cast<std::size_t>(axes.down)] = index(axes.down, axes.flip_down, mm.y());
    voxel[static_cast<std::size_t>(axes.through)] = slice;
    return voxel;
}

Point SliceGeometry::shiftFor(const QPointF& pixels) const
{
    const Point right = along(grid, axes.across, axes.flip_across);
    const Point down = along(grid, axes.down, axes.flip_down);
    const QPointF mm = pixels / pixelsPerMm();
    Point shift{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        shift[axis] = -(right[axis] * mm.x() + down[axis] * mm.y());
    }
    return shift;
}

Voxel nearestVoxel(const Point& index)
{
    return {static_cast<int>(std::floor(index[0] + 0.5)),
            static_cast<int>(std::floor(index[1] + 0.5)),
            static_cast<int>(std::floor(index[2] + 0.5))};
}

QString slicePlace(const Grid& grid, int through, int slice)
{
    Point index;
    for (int axis = 0; axis < 3; ++axis) {
        index[static_cast<std::size_t>(axis)] = (size(grid, axis) - 1) / 2.0;
    }
    index[static_cast<std::size_t>(through)] = slice;
    const Point world = toWorld(grid, index);
    const Point direction = along(grid, through, false);
    std::size_t axis = 0;
    for (std::size_t other = 1; other < 3; ++other) {
        if (std::abs(direction[other]) > std::abs(direction[axis])) axis = other;
    }
    static constexpr char positive[] = "LPS", negative[] = "RAI";
    const double rounded = std::round(world[axis]);
    return QString("%1 %2 mm")
        .arg(QLatin1Char(rounded < 0 ? negative[axis] : positive[axis]))
        .arg(std::abs(rounded));
}

}  // namespace kety
