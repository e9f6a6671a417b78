// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "roi/painted.h"
#include "widgets/roi_tools.h"
#include "widgets/theme.h"
#include "widgets/view_words.h"

#include <QPainter>

#include <cmath>

namespace kety {
namespace {

constexpr int ellipseCorners = 72;

QPointF screenPlace(const Roi& roi, const SliceGeometry& geometry, double across, double down)
{
    Point index{};
    index[static_cast<std::size_t>(roi.across)] = across;
    index[static_cast<std::size_t>(roi.down)] = down;
    index[static_cast<std::size_t>(roi.through)] = roi.slice;
    if (!same(roi.grid, geometry.grid)) index = toIndex(geometry.grid, toWorld(roi.grid, index));
    return geometry.toScreen(index);
}

/// The slice of the geometry's grid the region lies on; -1 where its plane is another one.
int sliceOf(const Roi& roi, const SliceGeometry& geometry)
{
    if (same(roi.grid, geometry.grid)) {
        return roi.through == geometry.axes.through ? roi.slice : -1;
    }
    Point index{};
    index[static_cast<std::size_t>(roi.across)] = roi.centre[0];
    index[static_cast<std::size_t>(roi.down)] = roi.centre[1];
    index[static_cast<std::size_t>(roi.through)] = roi.slice;
    const Point there = toIndex(geometry.grid, toWorld(roi.grid, index));
    return nearestVoxel(there)[static_cast<std::size_t>(geometry.axes.through)];
}

QPen dashedWhere(QPen pen, int number)
{
    if (RoiModel::dashed(number)) pen.setDashPattern({4.0, 3.0});
    return pen;
}

void paintNumber(QPainter& painter, const QRectF& box, const QColor& ink, int number)
{
    const double middle = box.center().x();
    const double top = box.top() - 4.0;
    paintShadowed(painter, QPointF(middle, top), QString::number(number), ink,
                  Qt::AlignHCenter | Qt::AlignBottom, font(FontRole::BodyMedium));
}

void paintRoi(QPainter& painter, const Roi& roi, const SliceGeometry& geometry, int slice,
              bool numbers)
{
    const std::vector<QPolygonF> outlines = roiOutlines(roi, geometry, slice);
    if (outlines.empty()) return;
    const QColor ink = RoiModel::lineColor(roi.number);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 178), 4.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& outline : outlines)
        painter.drawPolygon(outline);
    painter.setPen(dashedWhere(QPen(ink, 1.8), roi.number));
    for (const QPolygonF& outline : outlines)
        painter.drawPolygon(outline);
    if (numbers && roi.number > 0)
        paintNumber(painter, outlines.front().boundingRect(), ink, roi.number);
}

}  // namespace

std::vector<QPolygonF> roiOutlines(const Roi& roi, const SliceGeometry& geometry, int slice)
{
    std::vector<QPolygonF> outlines;
    if (roi.shape != Roi::Shape::Painted) {
        const QPolygonF outline = roiOutline(roi, geometry, slice);
        if (!outline.isEmpty()) outlines.push_back(outline);
        return outlines;
    }
    if (!roi.visible || sliceOf(roi, geometry) != slice) return outlines;
    for (const auto& border : borders(roi)) {
        QPolygonF outline;
        for (const auto& corner : border)
            outline << screenPlace(roi, geometry, corner[0], corner[1]);
        outlines.push_back(outline);
    }
    return outlines;
}

QPolygonF roiOutline(const Roi& roi, const SliceGeometry& geometry, int slice)
{
    QPolygonF outline;
    if (!roi.visible || sliceOf(roi, geometry) != slice) return outline;
    if (roi.shape == Roi::Shape::Painted) {
        const std::vector<QPolygonF> all = roiOutlines(roi, geometry, slice);
        return all.empty() ? outline : all.front();
    }
    if (roi.shape == Roi::Shape::Polygon) {
        for (const auto& point : roi.points) {
            outline << screenPlace(roi, geometry, point[0], point[1]);
        }
        return outline;
    }
    for (int i = 0; i < ellipseCorners; ++i) {
        const double angle = 2.0 * M_PI * i / ellipseCorners;
        outline << screenPlace(roi, geometry, roi.centre[0] + roi.radii[0] * std::cos(angle),
                               roi.centre[1] + roi.radii[1] * std::sin(angle));
    }
    return outline;
}

std::vector<RoiHandle> roiHandles(const Roi& roi, const SliceGeometry& geometry, int slice)
{
    std::vector<RoiHandle> handles;
    if (!roi.visible || sliceOf(roi, geometry) != slice) return handles;
    if (roi.shape == Roi::Shape::Ellipse) {
        for (const int y : {-1, 0, 1}) {
            for (const int x : {-1, 0, 1}) {
                if (x == 0 && y == 0) continue;
                handles.push_back({screenPlace(roi, geometry, roi.centre[0] + x * roi.radii[0],
                                               roi.centre[1] + y * roi.radii[1]),
                                   x, y, -1});
            }
        }
    } else if (roi.shape == Roi::Shape::Polygon && roi.points.size() <= 40) {
        for (std::size_t i = 0; i < roi.points.size(); ++i) {
            handles.push_back({screenPlace(roi, geometry, roi.points[i][0], roi.points[i][1]), 0, 0,
                               static_cast<int>(i)});
        }
    }
    return handles;
}

void paintRois(QPainter& painter, const RoiModel& model, const SliceGeometry& geometry, int slice,
               bool handles)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& previewed = model.previewed();
    const bool replaces = previewed && previewed->number > 0;
    for (const Roi& roi : model.rois()) {
        const bool replaced = replaces && previewed->number == roi.number;
        if (!replaced) paintRoi(painter, roi, geometry, slice, handles);
    }
    if (previewed) paintRoi(painter, *previewed, geometry, slice, handles);
    const int selected = model.selected();
    if (handles && selected >= 0) {
        const Roi& roi = replaces ? *previewed : model.rois()[static_cast<std::size_t>(selected)];
        painter.setPen(QPen(Qt::black, 1.0));
        painter.setBrush(RoiModel::lineColor(roi.number));
        for (const RoiHandle& handle : roiHandles(roi, geometry, slice)) {
            painter.drawRect(QRectF(handle.place - QPointF(3.0, 3.0), QSizeF(6.0, 6.0)));
        }
    }
    painter.restore();
}

}  // namespace kety
