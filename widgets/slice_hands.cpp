// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/slice_hands.h"

#include "widgets/roi_hands.h"
#include "widgets/slice_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double dragThreshold = 3.0;  // px; a click with a trembling hand is still a click
constexpr int notch = 120;             // of a wheel, in eighths of a degree
constexpr double zoomPerNotch = 1.2;
constexpr double zoomPerPixel = 0.008;
constexpr double windowPixels = 250.0;  // a drag of this length changes the window by itself once

/// Whole notches of a wheel that also turns in small steps.
int notches(int delta, int& rest)
{
    rest += delta;
    const int whole = rest / notch;
    rest -= whole * notch;
    return whole;
}

}  // namespace

SliceHands::SliceHands(SliceView* view) : view_(view), regions_(std::make_unique<RoiHands>(view)) {}

SliceHands::~SliceHands() = default;

SliceHands::Drag SliceHands::dragFor(const QMouseEvent& event) const
{
    if (event.button() == Qt::MiddleButton) return Drag::Pan;
    if (event.button() == Qt::RightButton) return Drag::Zoom;
    if (event.button() != Qt::LeftButton) return Drag::None;
    if (space_) return Drag::Pan;
    switch (view_->cursor()->tool()) {
    case Tool::WindowLevel:
        return Drag::Window;
    case Tool::Pan:
        return Drag::Pan;
    case Tool::Zoom:
        return Drag::Zoom;
    default:
        break;
    }
    return view_->cursor()->dragProfile() == DragProfile::Pacs ? Drag::Window : Drag::Scrub;
}

void SliceHands::press(QMouseEvent* event)
{
    if (drag_ != Drag::None) return;  // a second button during a drag
    const QPointF place = event->position();
    start_ = last_ = place;
    moved_ = false;
    if (view_->slice() < 0) return;
    if (event->button() == Qt::LeftButton && !space_
        && regions_->press(place, event->modifiers())) {
        drag_ = Drag::Region;
        return;
    }
    drag_ = dragFor(*event);
    if (drag_ == Drag::Window) {
        layer_ = view_->layers().top();
        if (layer_ < 0)
            drag_ = Drag::None;
        else
            range_ = view_->layers().images[static_cast<std::size_t>(layer_)].range;
    }
    if (drag_ == Drag::Scrub) setCrosshair(place, true);
}

void SliceHands::move(QMouseEvent* event)
{
    const QPointF place = event->position();
    tellPointed(place);
    if (view_->cursor()->tool() == Tool::Brush) view_->updateOverlay();  // its circle follows
    if (drag_ == Drag::Region || (drag_ == Drag::None && event->buttons() == Qt::NoButton)) {
        regions_->move(place);
        return;
    }
    if (drag_ == Drag::None) return;
    const QPointF way = place - start_;
    if (!moved_ && std::hypot(way.x(), way.y()) < dragThreshold) return;
    moved_ = true;
    drag(place);
    last_ = place;
}

void SliceHands::drag(const QPointF& place)
{
    switch (drag_) {
    case Drag::Scrub:
        setCrosshair(place, false);
        break;
    case Drag::Window:
        changeWindow(place - start_);
        break;
    case Drag::Zoom:
        view_->zoomAt(start_, std::exp((last_.y() - place.y()) * zoomPerPixel));
        break;
    case Drag::Pan: {
        Point shift = view_->cursor()->shift();
        const Point more = view_->space().shiftFor(place - last_);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            shift[axis] += more[axis];
        }
        view_->cursor()->setView(view_->cursor()->zoom(), shift);
        break;
    }
    default:
        break;
    }
}

void SliceHands::release(QMouseEvent* event)
{
    const QPointF place = event->position();
    const Drag ended = drag_;
    drag_ = Drag::None;
    if (ended == Drag::Region) {
        regions_->release(place);
    } else if (ended == Drag::Scrub && moved_) {
        setCrosshair(place, true);  // the curve of where the drag ended
    } else if (ended != Drag::None && !moved_ && event->button() == Qt::LeftButton
               && ended != Drag::Scrub) {
        setCrosshair(place, true);  // a click sets the crosshair whatever the tool
    } else if (!moved_ && event->button() == Qt::RightButton) {
        emit view_->menuRequested(event->globalPosition().toPoint());
    }
}

void SliceHands::doubleClick(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    if (regions_->doubleClick(event->position())) return;
    emit view_->maximiseRequested();
}

void SliceHands::setCrosshair(const QPointF& place, bool clicked)
{
    const int slice = view_->slice();
    if (slice < 0) return;
    const SliceGeometry space = view_->space();
    Voxel voxel = nearestVoxel(space.toVoxel(place, slice));
    if (!space.grid.contains(voxel[0], voxel[1], voxel[2])) {
        if (clicked) return;  // beside the picture
        for (std::size_t axis = 0; axis < 3; ++axis) {
            voxel[axis] = std::clamp(voxel[axis], 0, space.grid.size[axis] - 1);
        }
    }
    const Point index{double(voxel[0]), double(voxel[1]), double(voxel[2])};
    view_->cursor()->setPoint(toWorld(space.grid, index));
    if (clicked) emit view_->voxelClicked(voxel);
}

void SliceHands::movedUnderPointer()
{
    if (pointer_) tellPointed(*pointer_);
}

void SliceHands::tellPointed(const QPointF& place)
{
    pointer_ = place;
    const auto voxel = view_->voxelAt(place);
    const int top = view_->layers().top();
    if (!voxel || top < 0) {
        emit view_->pointerLeft();
        return;
    }
    const Layer& layer = view_->layers().images[static_cast<std::size_t>(top)];
    const Grid& grid = view_->space().grid;
    Voxel there = *voxel;
    if (!same(layer.grid(), grid)) {
        const Point index{double(there[0]), double(there[1]), double(there[2])};
        there = nearestVoxel(toIndex(layer.grid(), toWorld(grid, index)));
    }
    emit view_->pointed(*voxel, layer.value(there, view_->cursor()->frame()));
}

/// To the right: wider, less contrast. Up: a higher level, darker.
void SliceHands::changeWindow(const QPointF& way)
{
    const double width = std::max(range_.maximum - range_.minimum, 1e-30);
    const double level = (range_.maximum + range_.minimum) / 2.0 - way.y() / windowPixels * width;
    const double wide = width * std::exp(way.x() / windowPixels);
    view_->setRange(layer_, {level - wide / 2.0, level + wide / 2.0});
}

void SliceHands::wheel(QWheelEvent* event)
{
    // Some systems turn Shift + wheel into a horizontal wheel.
    const QPoint delta = event->angleDelta();
    const int turned = delta.y() != 0 ? delta.y() : delta.x();
    event->accept();
    if (view_->slice() < 0) return;
    if (event->modifiers() & Qt::ControlModifier) {
        view_->zoomAt(event->position(), std::pow(zoomPerNotch, double(turned) / notch));
    } else if (event->modifiers() & Qt::ShiftModifier || delta.y() == 0) {
        const int steps = notches(turned, wheel_frame_.rx());
        view_->cursor()->setFrame(view_->cursor()->frame() + steps);
    } else if (const int steps = notches(turned, wheel_slice_.ry()); steps != 0) {
        view_->setSlice(view_->slice() + steps);
        tellPointed(event->position());
    }
}

bool SliceHands::keyReleased(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) return false;
    if (!event->isAutoRepeat()) space_ = false;
    updateShape();
    return true;
}

void SliceHands::forgetKeys()
{
    space_ = false;
    updateShape();
}

void SliceHands::toolChanged()
{
    regions_->cancel();
    updateShape();
}

void SliceHands::updateShape()
{
    if (space_) {
        view_->setCursor(Qt::OpenHandCursor);
        return;
    }
    switch (view_->cursor()->tool()) {
    case Tool::Pointer:
        view_->unsetCursor();
        break;
    case Tool::Pan:
        view_->setCursor(Qt::OpenHandCursor);
        break;
    case Tool::WindowLevel:
    case Tool::Zoom:
        view_->setCursor(Qt::SizeVerCursor);
        break;
    default:
        view_->setCursor(Qt::CrossCursor);
    }
}

}  // namespace kety
