// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "widgets/slice_geometry.h"

#include <QPoint>
#include <QPointF>

#include <memory>
#include <optional>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace kety {

class RoiHands;
class SliceView;

/// What mouse and keys do on a slice view.
class SliceHands {
public:
    explicit SliceHands(SliceView* view);
    ~SliceHands();

    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void doubleClick(QMouseEvent* event);
    void wheel(QWheelEvent* event);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    bool keyReleased(QKeyEvent* event);
    void forgetKeys();
    void toolChanged();
    /// What lies under a pointer that rests has changed: another slice, zoom or volume.
    void movedUnderPointer();
    void pointerGone() { pointer_.reset(); }

private:
    enum class Drag { None, Undecided, Scrub, Window, Pan, Zoom, Region };

    Drag dragFor(const QMouseEvent& event) const;
    void drag(const QPointF& place);
    void setCrosshair(const QPointF& place, bool clicked);
    void tellPointed(const QPointF& place);
    void changeWindow(const QPointF& moved);
    bool moveKey(int key);
    bool planeKey(int key);
    bool displayKey(int key);
    bool toolKey(int key);
    void updateShape();

    SliceView* view_;
    std::unique_ptr<RoiHands> regions_;
    Drag drag_ = Drag::None;
    bool moved_ = false, space_ = false;
    QPointF start_, last_;
    int layer_ = -1;                                 ///< whose window is dragged
    std::optional<QPointF> pointer_;                 ///< where it rests on the view
    Range range_;                                    ///< at the start of the drag
    QPoint wheel_slice_, wheel_frame_, wheel_zoom_;  ///< parts of a notch that are not used yet
};

}  // namespace kety
