// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Regions of whole voxels: the brush, and what hangs together within a range of values.
#include "roi/painted.h"
#include "widgets/roi_hands.h"
#include "widgets/slice_view.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double firstShare = 0.1;         // of the window: the range before the mouse has moved
constexpr double pixelsPerWindow = 400.0;  // a drag this long widens it by the whole window

}  // namespace

/// The brush goes on with the selected region where that was painted on this slice.
void RoiHands::beginPainting(const QPointF& place, Qt::KeyboardModifiers modifiers)
{
    roi_ = begin(Roi::Shape::Painted);
    edited_ = -1;
    erase_ = modifiers & Qt::ShiftModifier;
    const int selected = model()->selected();
    if (selected >= 0 && !(modifiers & Qt::ControlModifier)) {
        const Roi& roi = model()->rois()[static_cast<std::size_t>(selected)];
        if (roi.shape == Roi::Shape::Painted && roi.slice == roi_->slice
            && roi.through == roi_->through && same(roi.grid, roi_->grid)) {
            roi_ = roi;
            edited_ = selected;
        }
    }
    doing_ = Doing::Painting;
    start_ = spot(place);
    paintTo(start_);
    model()->preview(roi_);
}

/// A fast hand leaves no gaps: discs stand closer than they are wide.
void RoiHands::paintTo(const Spot& now)
{
    const double radius = model()->brushRadius();
    const double way = std::hypot(now[0] - start_[0], now[1] - start_[1]);
    const int steps = std::max(1, static_cast<int>(std::ceil(way / std::max(0.5, radius / 2.0))));
    for (int step = 1; step <= steps; ++step) {
        const double share = static_cast<double>(step) / steps;
        *roi_ = brushed(
            std::move(*roi_),
            {start_[0] + share * (now[0] - start_[0]), start_[1] + share * (now[1] - start_[1])},
            radius, erase_);
    }
    start_ = now;
}

bool RoiHands::beginGrowing(const QPointF& place)
{
    if (!view_->voxelAt(place) || view_->layers().top() < 0) return false;
    roi_ = begin(Roi::Shape::Painted);
    start_ = spot(place);
    doing_ = Doing::Growing;
    model()->preview(grownTo(place));
    return true;
}

/// Values around the one that was pressed; the further the mouse goes, the wider.
Roi RoiHands::grownTo(const QPointF& place) const
{
    const Layer& layer = view_->layers().images[static_cast<std::size_t>(view_->layers().top())];
    const int frame = view_->cursor()->frame();
    const double window = layer.range.maximum - layer.range.minimum;
    const QPointF way = place - press_;
    const double reach = window * (firstShare + std::hypot(way.x(), way.y()) / pixelsPerWindow);
    const auto valueAt = [&](const RoiVoxel& at) {
        Voxel voxel{};
        voxel[static_cast<std::size_t>(roi_->across)] = at[0];
        voxel[static_cast<std::size_t>(roi_->down)] = at[1];
        voxel[static_cast<std::size_t>(roi_->through)] = roi_->slice;
        if (!same(layer.grid(), roi_->grid)) {
            const Point index{double(voxel[0]), double(voxel[1]), double(voxel[2])};
            voxel = nearestVoxel(toIndex(layer.grid(), toWorld(roi_->grid, index)));
        }
        return static_cast<double>(layer.value(voxel, frame));
    };
    const RoiVoxel seed{static_cast<int>(std::lround(start_[0])),
                        static_cast<int>(std::lround(start_[1]))};
    const double middle = valueAt(seed);
    return grown(*roi_, seed, [&](const RoiVoxel& at) {
        return std::abs(valueAt(at) - middle) <= reach;  // false for not-a-number
    });
}

}  // namespace kety
