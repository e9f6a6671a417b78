// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roi/roi.h"
#include "widgets/roi_tools.h"

#include <QPointF>
#include <Qt>

#include <optional>

namespace kety {

class SliceView;

/// Drawing and changing regions with the mouse on one view. Each method says whether the event was
/// taken; places are logical pixels of the view.
class RoiHands {
public:
    explicit RoiHands(SliceView* view) : view_(view) {}

    /// With Shift the brush takes away, with Ctrl it begins another region.
    bool press(const QPointF& place, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool move(const QPointF& place);
    bool release(const QPointF& place);
    bool doubleClick(const QPointF& place);
    bool key(int key);
    void cancel();

private:
    enum class Doing { Nothing, Ellipse, Freehand, Polygon, Painting, Growing, Moving, Resizing };
    using Spot = std::array<double, 2>;  ///< indices along across and down

    RoiModel* model() const;
    Spot spot(const QPointF& place) const;
    Roi begin(Roi::Shape shape) const;
    bool takeHold(const QPointF& place);
    Roi changedTo(const Spot& now) const;
    void closePolygon();
    void beginPainting(const QPointF& place, Qt::KeyboardModifiers modifiers);
    void paintTo(const Spot& now);
    bool beginGrowing(const QPointF& place);
    Roi grownTo(const QPointF& place) const;
    void finish(Doing done, const Roi& result);

    SliceView* view_;
    Doing doing_ = Doing::Nothing;
    Spot start_{};
    std::optional<Roi> roi_;  ///< as it was at the start of the edit, or what is being drawn
    RoiHandle handle_;
    int edited_ = -1;     ///< the region the brush goes on with; -1: a new one
    bool erase_ = false;  ///< the brush takes away
    QPointF press_;
};

}  // namespace kety
