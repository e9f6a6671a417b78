// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/slice_geometry.h"

#include <QObject>

namespace kety {

/// What the left button does on an image.
enum class Tool { Pointer, WindowLevel, Pan, Zoom, Freehand, Ellipse, Polygon, Brush, Threshold };

/// What the left button does with the pointer tool: scrub the crosshair, or change window/level.
enum class DragProfile { Research, Pacs };

/// What linked views share: a place, a frame, a magnification, and the hand that holds the mouse.
/// Setting what is set already says nothing.
class Cursor : public QObject {
    Q_OBJECT

public:
    explicit Cursor(QObject* parent = nullptr);

    /// The grid the point is kept in; a point outside moves to its centre. Frames are clamped.
    void setSpace(const Grid& grid, int frames);
    const Grid& grid() const { return grid_; }
    bool hasSpace() const { return grid_.voxels() > 0; }

    Point point() const { return point_; }  ///< LPS mm
    Voxel voxel() const;                    ///< of grid()
    int frame() const { return frame_; }
    int frames() const { return frames_; }
    double zoom() const { return zoom_; }
    Point shift() const { return shift_; }  ///< LPS mm, see SliceGeometry::centre_shift
    bool radiological() const { return radiological_; }
    bool annotations() const { return annotations_; }
    bool crosshair() const { return crosshair_; }
    Tool tool() const { return tool_; }
    DragProfile dragProfile() const { return profile_; }

    void setPoint(const Point& world);
    void setVoxel(const Voxel& voxel);  ///< of grid()
    void setFrame(int frame);
    void setView(double zoom, const Point& shift);
    void resetView();
    void setRadiological(bool on);
    void setAnnotations(bool on);
    void setCrosshair(bool on);
    void setTool(Tool tool);
    void setDragProfile(DragProfile profile);

signals:
    void spaceChanged();
    void pointChanged();
    void frameChanged(int frame);
    void viewChanged();     ///< zoom or pan
    void displayChanged();  ///< radiological, annotations, crosshair, drag profile
    void toolChanged(kety::Tool tool);

private:
    Grid grid_;
    Point point_{}, shift_{};
    int frame_ = 0, frames_ = 1;
    double zoom_ = 1.0;
    bool radiological_ = true, annotations_ = true, crosshair_ = true;
    Tool tool_ = Tool::Pointer;
    DragProfile profile_ = DragProfile::Research;
};

}  // namespace kety
