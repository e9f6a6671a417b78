// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What keys do on a slice view.
#include "widgets/roi_hands.h"
#include "widgets/roi_tools.h"
#include "widgets/slice_hands.h"
#include "widgets/slice_view.h"

#include <algorithm>
#include <cmath>

namespace kety {

bool SliceHands::key(int key, Qt::KeyboardModifiers modifiers)
{
    // Plus is a shifted key on some keyboards.
    const Qt::KeyboardModifiers ignored = key == Qt::Key_Plus
                                              ? Qt::ShiftModifier | Qt::KeypadModifier
                                              : Qt::KeypadModifier | Qt::GroupSwitchModifier;
    if (modifiers & ~ignored) return false;
    if (key == Qt::Key_Space) {
        space_ = true;
        updateShape();
        return true;
    }
    if (regions_->key(key)) return true;
    return moveKey(key) || planeKey(key) || displayKey(key) || toolKey(key);
}

bool SliceHands::moveKey(int key)
{
    Cursor* cursor = view_->cursor();
    const int slice = view_->slice();
    switch (key) {
    case Qt::Key_Up:
        view_->setSlice(slice + 1);
        return true;
    case Qt::Key_Down:
        view_->setSlice(slice - 1);
        return true;
    case Qt::Key_PageUp:
        view_->setSlice(slice + 5);
        return true;
    case Qt::Key_PageDown:
        view_->setSlice(slice - 5);
        return true;
    case Qt::Key_Home:
        view_->setSlice(0);
        return true;
    case Qt::Key_End:
        view_->setSlice(view_->sliceCount() - 1);
        return true;
    case Qt::Key_Left:
        cursor->setFrame(cursor->frame() - 1);
        return true;
    case Qt::Key_Right:
        cursor->setFrame(cursor->frame() + 1);
        return true;
    default:
        return false;
    }
}

bool SliceHands::planeKey(int key)
{
    switch (key) {
    case Qt::Key_A:
        view_->setPlane(Plane::Axial);
        return true;
    case Qt::Key_C:
        view_->setPlane(Plane::Coronal);
        return true;
    case Qt::Key_S:
        view_->setPlane(Plane::Sagittal);
        return true;
    default:
        return false;
    }
}

bool SliceHands::displayKey(int key)
{
    // The overlay is the uppermost picture where there are several, seen or not.
    const int overlay = static_cast<int>(view_->layers().images.size()) - 1;
    const double opacity =
        overlay < 1 ? 1.0 : view_->layers().images[static_cast<std::size_t>(overlay)].opacity;
    switch (key) {
    case Qt::Key_O:
        if (overlay > 0) {
            const auto index = static_cast<std::size_t>(overlay);
            view_->setVisible(overlay, !view_->layers().images[index].visible);
        }
        return true;
    case Qt::Key_Comma:
        if (overlay > 0) view_->setOpacity(overlay, std::round(opacity * 10.0 - 1.0) / 10.0);
        return true;
    case Qt::Key_Period:
        if (overlay > 0) view_->setOpacity(overlay, std::round(opacity * 10.0 + 1.0) / 10.0);
        return true;
    case Qt::Key_X:
        view_->cursor()->setAnnotations(!view_->cursor()->annotations());
        return true;
    case Qt::Key_R:
        view_->cursor()->resetView();
        return true;
    default:
        return false;
    }
}

bool SliceHands::toolKey(int key)
{
    const bool regions = view_->regions() != nullptr;
    Cursor* cursor = view_->cursor();
    switch (key) {
    case Qt::Key_W:
        cursor->setTool(Tool::WindowLevel);
        return true;
    case Qt::Key_Escape:
        cursor->setTool(Tool::Pointer);
        return true;
    case Qt::Key_E:
        if (regions) cursor->setTool(Tool::Ellipse);
        return regions;
    case Qt::Key_F:
        if (regions) cursor->setTool(Tool::Freehand);
        return regions;
    case Qt::Key_G:
        if (regions) cursor->setTool(Tool::Polygon);
        return regions;
    case Qt::Key_D:
        if (regions) cursor->setTool(Tool::Brush);
        return regions;
    case Qt::Key_T:
        if (regions) cursor->setTool(Tool::Threshold);
        return regions;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (!regions || cursor->tool() != Tool::Brush) return false;
        view_->regions()->setBrushRadius(view_->regions()->brushRadius()
                                         + (key == Qt::Key_Plus ? 0.5 : -0.5));
        view_->updateView();
        return true;
    default:
        return false;
    }
}

}  // namespace kety
