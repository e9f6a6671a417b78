// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/roi_hands.h"

#include "widgets/slice_view.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double handleReach = 12.0;  // px: a target of 24, however small it is drawn
constexpr double lineReach = 5.0;
constexpr double freehandStep = 0.3;  // voxels between two corners of a freehand line

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

bool onLine(const QPolygonF& outline, const QPointF& place)
{
    for (int i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i], b = outline[(i + 1) % outline.size()];
        const QPointF way = b - a;
        const double length = QPointF::dotProduct(way, way);
        const double share =
            length > 0.0 ? std::clamp(QPointF::dotProduct(place - a, way) / length, 0.0, 1.0) : 0.0;
        if (distance(place, a + share * way) <= lineReach) return true;
    }
    return false;
}

/// An ellipse in the box of two corners.
void fit(Roi& roi, std::size_t which, double a, double b)
{
    roi.centre[which] = (a + b) / 2.0;
    roi.radii[which] = std::abs(b - a) / 2.0;
}

bool largeEnough(const Roi& roi)
{
    if (roi.shape != Roi::Shape::Ellipse) return !voxels(roi).empty();
    return roi.radii[0] >= 0.4 && roi.radii[1] >= 0.4 && !voxels(roi).empty();
}

}  // namespace

RoiModel* RoiHands::model() const
{
    return view_->slice() < 0 ? nullptr : view_->regions();
}

RoiHands::Spot RoiHands::spot(const QPointF& place) const
{
    const SliceGeometry space = view_->space();
    const Point index = space.toVoxel(place, view_->slice());
    return {index[static_cast<std::size_t>(space.axes.across)],
            index[static_cast<std::size_t>(space.axes.down)]};
}

Roi RoiHands::begin(Roi::Shape shape) const
{
    const SliceGeometry space = view_->space();
    Roi roi;
    roi.shape = shape;
    roi.grid = space.grid;
    roi.across = space.axes.across;
    roi.down = space.axes.down;
    roi.through = space.axes.through;
    roi.slice = view_->slice();
    return roi;
}

bool RoiHands::press(const QPointF& place, Qt::KeyboardModifiers modifiers)
{
    if (!model()) return false;
    const Tool tool = view_->cursor()->tool();
    press_ = place;
    if (tool == Tool::Brush) {
        beginPainting(place, modifiers);
        return true;
    }
    if (tool == Tool::Threshold) return beginGrowing(place);
    if (doing_ == Doing::Polygon) {
        roi_->points.back() = spot(place);
        roi_->points.push_back(spot(place));
        model()->preview(roi_);
        return true;
    }
    const bool drawing = tool == Tool::Ellipse || tool == Tool::Freehand || tool == Tool::Polygon;
    if ((drawing || tool == Tool::Pointer) && takeHold(place)) return true;
    if (!drawing) return false;
    start_ = spot(place);
    roi_ = begin(tool == Tool::Ellipse ? Roi::Shape::Ellipse : Roi::Shape::Polygon);
    roi_->centre = start_;
    doing_ = tool == Tool::Ellipse    ? Doing::Ellipse
             : tool == Tool::Freehand ? Doing::Freehand
                                      : Doing::Polygon;
    if (doing_ != Doing::Ellipse) roi_->points = {start_};
    // A polygon's last corner follows the mouse.
    if (doing_ == Doing::Polygon) roi_->points.push_back(start_);
    return true;
}

/// Handle of the selected region first, then any region's line.
bool RoiHands::takeHold(const QPointF& place)
{
    const SliceGeometry space = view_->space();
    const int slice = view_->slice(), selected = model()->selected();
    const Rois& rois = model()->rois();
    if (selected >= 0) {
        const Roi& roi = rois[static_cast<std::size_t>(selected)];
        for (const RoiHandle& handle : roiHandles(roi, space, slice)) {
            if (distance(handle.place, place) > handleReach) continue;
            handle_ = handle;
            roi_ = roi;
            start_ = spot(place);
            doing_ = Doing::Resizing;
            return true;
        }
    }
    for (std::size_t i = rois.size(); i-- > 0;) {
        const std::vector<QPolygonF> outlines = roiOutlines(rois[i], space, slice);
        if (outlines.empty()) continue;
        const bool inside = static_cast<int>(i) == selected
                            && view_->cursor()->tool() != Tool::Pointer
                            && outlines.front().containsPoint(place, Qt::OddEvenFill);
        const bool touched = std::any_of(outlines.begin(), outlines.end(),
                                         [&](const auto& line) { return onLine(line, place); });
        if (!inside && !touched) continue;
        model()->select(static_cast<int>(i));
        roi_ = rois[i];
        start_ = spot(place);
        doing_ = Doing::Moving;
        return true;
    }
    return false;
}

Roi RoiHands::changedTo(const Spot& now) const
{
    Roi roi = *roi_;
    if (doing_ == Doing::Ellipse) {
        fit(roi, 0, start_[0], now[0]);
        fit(roi, 1, start_[1], now[1]);
    } else if (doing_ == Doing::Moving) {
        return moved(roi, now[0] - start_[0], now[1] - start_[1]);
    } else if (doing_ == Doing::Resizing && handle_.corner >= 0) {
        roi.points[static_cast<std::size_t>(handle_.corner)] = now;
    } else if (doing_ == Doing::Resizing) {
        const int sides[] = {handle_.across, handle_.down};
        for (std::size_t which = 0; which < 2; ++which) {
            const int side = sides[which];
            if (side == 0) continue;
            const double fixed = roi_->centre[which] - side * roi_->radii[which];
            fit(roi, which, fixed,
                roi_->centre[which] + side * roi_->radii[which] + now[which] - start_[which]);
        }
    }
    return roi;
}

bool RoiHands::move(const QPointF& place)
{
    if (doing_ == Doing::Nothing || !model()) return false;
    const Spot now = spot(place);
    if (doing_ == Doing::Freehand) {
        const Spot last = roi_->points.back();
        if (std::hypot(now[0] - last[0], now[1] - last[1]) >= freehandStep) {
            roi_->points.push_back(now);
        }
    }
    if (doing_ == Doing::Polygon) roi_->points.back() = now;
    if (doing_ == Doing::Painting) paintTo(now);
    model()->preview(doing_ == Doing::Growing ? grownTo(place) : changedTo(now));
    return true;
}

bool RoiHands::release(const QPointF& place)
{
    if (doing_ == Doing::Nothing || !model()) return false;
    if (doing_ == Doing::Polygon) return true;
    if (doing_ == Doing::Painting) paintTo(spot(place));
    const Roi result = doing_ == Doing::Growing ? grownTo(place) : changedTo(spot(place));
    const Doing done = doing_;
    doing_ = Doing::Nothing;
    roi_.reset();
    model()->preview({});
    finish(done, result);
    return true;
}

void RoiHands::finish(Doing done, const Roi& result)
{
    if (done == Doing::Painting && edited_ >= 0) {
        if (result.points.empty())
            model()->remove(edited_);
        else
            model()->replace(edited_, result, QCoreApplication::translate("roi", "Paint region"));
        return;
    }
    if (!largeEnough(result)) return;
    if (done == Doing::Ellipse || done == Doing::Freehand || done == Doing::Painting
        || done == Doing::Growing) {
        model()->add(result);
        return;
    }
    const int index = model()->selected();
    model()->replace(index, result,
                     done == Doing::Moving ? QCoreApplication::translate("roi", "Move region")
                                           : QCoreApplication::translate("roi", "Change region"));
}

bool RoiHands::doubleClick(const QPointF&)
{
    if (doing_ != Doing::Polygon) return false;
    closePolygon();
    return true;
}

void RoiHands::closePolygon()
{
    Roi result = *roi_;
    result.points.pop_back();  // the corner that followed the mouse
    doing_ = Doing::Nothing;
    roi_.reset();
    model()->preview({});
    if (result.points.size() > 2 && largeEnough(result)) model()->add(result);
}

bool RoiHands::key(int key)
{
    if (!model()) return false;
    if (key == Qt::Key_Escape && doing_ != Doing::Nothing) {
        cancel();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && doing_ == Doing::Polygon) {
        closePolygon();
        return true;
    }
    const int selected = model()->selected();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        if (selected >= 0) model()->remove(selected);
        return true;
    }
    if (key == Qt::Key_M) {
        if (selected >= 0) model()->mirror(selected);
        return true;
    }
    return false;
}

void RoiHands::cancel()
{
    if (doing_ == Doing::Nothing) return;
    doing_ = Doing::Nothing;
    roi_.reset();
    if (model()) model()->preview({});
}

}  // namespace kety
