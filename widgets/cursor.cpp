// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/cursor.h"

#include <algorithm>

namespace kety {

Cursor::Cursor(QObject* parent) : QObject(parent) {}

Voxel Cursor::voxel() const
{
    return nearestVoxel(toIndex(grid_, point_));
}

void Cursor::setSpace(const Grid& grid, int frames)
{
    grid_ = grid;
    frames_ = std::max(1, frames);
    emit spaceChanged();
    const Voxel at = hasSpace() ? voxel() : Voxel{};
    if (hasSpace() && !grid_.contains(at[0], at[1], at[2])) {
        // The centre voxel, so that the crosshair lies on data and not between two slices.
        setVoxel({grid.size[0] / 2, grid.size[1] / 2, grid.size[2] / 2});
    }
    setFrame(frame_);
}

void Cursor::setPoint(const Point& world)
{
    if (world == point_) return;
    point_ = world;
    emit pointChanged();
}

void Cursor::setVoxel(const Voxel& voxel)
{
    if (!hasSpace()) return;
    Point index;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        index[axis] = std::clamp(voxel[axis], 0, grid_.size[axis] - 1);
    }
    setPoint(toWorld(grid_, index));
}

void Cursor::setFrame(int frame)
{
    const int kept = std::clamp(frame, 0, frames_ - 1);
    if (kept == frame_) return;
    frame_ = kept;
    emit frameChanged(frame_);
}

void Cursor::setView(double zoom, const Point& shift)
{
    const double kept = std::clamp(zoom, 0.25, 40.0);
    if (kept == zoom_ && shift == shift_) return;
    zoom_ = kept;
    shift_ = shift;
    emit viewChanged();
}

void Cursor::resetView()
{
    setView(1.0, {});
}

void Cursor::setRadiological(bool on)
{
    if (on == radiological_) return;
    radiological_ = on;
    emit displayChanged();
}

void Cursor::setAnnotations(bool on)
{
    if (on == annotations_) return;
    annotations_ = on;
    emit displayChanged();
}

void Cursor::setCrosshair(bool on)
{
    if (on == crosshair_) return;
    crosshair_ = on;
    emit displayChanged();
}

void Cursor::setTool(Tool tool)
{
    if (tool == tool_) return;
    tool_ = tool;
    emit toolChanged(tool);
}

void Cursor::setDragProfile(DragProfile profile)
{
    if (profile == profile_) return;
    profile_ = profile;
    emit displayChanged();
}

}  // namespace kety
