// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/slice_overlay.h"

#include "widgets/mask_outline.h"
#include "widgets/roi_tools.h"
#include "widgets/slice_scene.h"
#include "widgets/slice_view.h"
#include "widgets/theme.h"
#include "widgets/view_words.h"

#include <QCursor>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double margin = 8.0;

/// Screen rectangle of the whole slice, row 0 at its top.
QRectF sliceRectangle(const SliceGeometry& geometry)
{
    const auto corner = [&](bool first) {
        Point index{};
        const auto end = [&](int axis, bool flip) {
            const int size = geometry.grid.size[static_cast<std::size_t>(axis)];
            return first != flip ? -0.5 : size - 0.5;
        };
        index[static_cast<std::size_t>(geometry.axes.across)] =
            end(geometry.axes.across, geometry.axes.flip_across);
        index[static_cast<std::size_t>(geometry.axes.down)] =
            end(geometry.axes.down, geometry.axes.flip_down);
        return geometry.toScreen(index);
    };
    return QRectF(corner(true), corner(false));
}

bool missing(const SliceValues& slice, std::size_t at)
{
    return slice.inside[at] != 0 && std::isnan(slice.values[at]);
}

bool anyMissing(const SliceValues& slice)
{
    for (std::size_t at = 0; at < slice.values.size(); ++at) {
        if (missing(slice, at)) return true;
    }
    return false;
}

QImage missingVoxels(const SliceValues& slice)
{
    QImage mask(slice.columns, slice.rows, QImage::Format_ARGB32_Premultiplied);
    std::size_t at = 0;
    for (int row = 0; row < slice.rows; ++row) {
        auto* out = reinterpret_cast<QRgb*>(mask.scanLine(row));
        for (int column = 0; column < slice.columns; ++column, ++at) {
            out[column] = missing(slice, at) ? qRgba(255, 255, 255, 255) : 0;
        }
    }
    return mask;
}

}  // namespace

void paintHatch(QPainter& painter, const Layer& layer, const SliceValues& slice,
                const SliceGeometry& geometry)
{
    if (!layer.visible || layer.seamless || slice.columns == 0) return;
    if (!same(layer.grid(), geometry.grid)) return;
    if (!anyMissing(slice)) return;
    const double ratio = painter.device()->devicePixelRatioF();
    QImage hatch((geometry.view * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    hatch.setDevicePixelRatio(ratio);
    hatch.fill(Qt::transparent);
    QPainter stencil(&hatch);
    stencil.drawImage(sliceRectangle(geometry), missingVoxels(slice));
    stencil.setCompositionMode(QPainter::CompositionMode_SourceIn);
    stencil.fillRect(QRectF(QPointF(), geometry.view), hatchBrush());
    stencil.end();
    painter.setOpacity(layer.opacity);
    painter.drawImage(QPointF(0, 0), hatch);
    painter.setOpacity(1.0);
}

void paintOutlines(QPainter& painter, const Layers& layers, const SliceGeometry& geometry,
                   int slice)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const Outline& outline : layers.outlines) {
        if (!outline.visible || !outline.mask || !same(outline.mask->grid, geometry.grid)) continue;
        for (QPolygonF line : maskOutline(*outline.mask, geometry.axes, slice)) {
            for (QPointF& corner : line) {
                Point index{};
                index[static_cast<std::size_t>(geometry.axes.across)] = corner.x();
                index[static_cast<std::size_t>(geometry.axes.down)] = corner.y();
                corner = geometry.toScreen(index);
            }
            const QColor ink = outline.color.isValid() ? outline.color : QColor(0xF0, 0xB6, 0x4C);
            painter.setPen(QPen(QColor(0, 0, 0, 178), 3.0));
            painter.drawPolyline(line);
            QPen pen(ink, 1.4);
            pen.setDashPattern({4.0, 2.5});
            painter.setPen(pen);
            painter.drawPolyline(line);
        }
    }
}

void paintCrosshair(QPainter& painter, const QPointF& place, const QSizeF& view)
{
    constexpr double half = 9.0;  // of the gap, which leaves the voxel itself free
    const QLineF lines[] = {{0.0, place.y(), place.x() - half, place.y()},
                            {place.x() + half, place.y(), view.width(), place.y()},
                            {place.x(), 0.0, place.x(), place.y() - half},
                            {place.x(), place.y() + half, place.x(), view.height()}};
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 140), 3.0), QPen(QColor(0x8F, 0xD3, 0xFF), 1.2)}) {
        painter.setPen(pen);
        painter.drawLines(lines, 4);
    }
}

void paintLetters(QPainter& painter, const EdgeLetters& letters, const QRectF& view)
{
    const QColor ink = color(Role::OnViewer);
    const QFont type = font(FontRole::Letter);
    const QPointF middle = view.center();
    // Beside the crosshair's usual place, as a letter on the line is hard to read.
    paintShadowed(painter, {view.left() + margin, middle.y()}, letters.left, ink,
                  Qt::AlignLeft | Qt::AlignVCenter, type);
    paintShadowed(painter, {view.right() - margin, middle.y()}, letters.right, ink,
                  Qt::AlignRight | Qt::AlignVCenter, type);
    paintShadowed(painter, {middle.x(), view.top() + 6.0}, letters.top, ink,
                  Qt::AlignHCenter | Qt::AlignTop, type);
    paintShadowed(painter, {middle.x(), view.bottom() - 6.0}, letters.bottom, ink,
                  Qt::AlignHCenter | Qt::AlignBottom, type);
}

SliceOverlay::SliceOverlay(SliceView* view, const SliceScene* scene)
    : QWidget(view), view_(view), scene_(scene)
{
    setObjectName(view->objectName() + "Overlay");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void SliceOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (view_->slice() < 0) {
        paintEmpty(painter);
    } else {
        const SliceGeometry geometry = view_->space();
        const Layers& layers = view_->layers();
        for (std::size_t i = 0; i < layers.images.size(); ++i) {
            if (static_cast<int>(i) >= scene_->layerCount()) break;
            paintHatch(painter, layers.images[i], scene_->values(static_cast<int>(i)), geometry);
        }
        paintOutlines(painter, layers, geometry, view_->slice());
        if (view_->cursor()->crosshair()) {
            const Point at = toIndex(geometry.grid, view_->cursor()->point());
            paintCrosshair(painter, geometry.toScreen(at), geometry.view);
        }
        if (view_->regions()) {
            paintRois(painter, *view_->regions(), geometry, view_->slice(), true);
            paintBrush(painter, geometry);
        }
        if (view_->cursor()->annotations()) paintWords(painter, geometry);
        paintLetters(painter, edgeLetters(geometry.grid, geometry.axes), rect());
    }
    if (view_->hasFocus()) {
        painter.setPen(QPen(QColor(0x6D, 0xB1, 0xFF), 2.0));  // viewers are dark in both themes
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

/// What the brush would take, at the mouse.
void SliceOverlay::paintBrush(QPainter& painter, const SliceGeometry& geometry) const
{
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    if (view_->cursor()->tool() != Tool::Brush || !view_->underMouse()) return;
    const double radius = std::max(0.5, view_->regions()->brushRadius());
    const auto along = [&](int axis) {
        return radius * geometry.grid.spacing[static_cast<std::size_t>(axis)]
               * geometry.pixelsPerMm();
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 178), 3.0), QPen(QColor(0xE7, 0xEA, 0xED), 1.2)}) {
        painter.setPen(pen);
        painter.drawEllipse(QPointF(mouse), along(geometry.axes.across), along(geometry.axes.down));
    }
    painter.restore();
}

QString SliceOverlay::lowerRight() const
{
    if (!view_->preview_.isEmpty()) return view_->preview_;
    const int top = view_->layers().top();
    return top < 0 ? QString() : windowWords(view_->layers().images[static_cast<std::size_t>(top)]);
}

void SliceOverlay::paintWords(QPainter& painter, const SliceGeometry&) const
{
    const QColor ink = color(Role::OnViewer);
    const QFont type = kety::font(FontRole::Caption);
    const double right = width() - margin, bottom = height() - margin;
    paintShadowed(painter, {margin, margin}, view_->title_, ink, Qt::AlignLeft | Qt::AlignTop,
                  type);
    paintShadowed(painter, {right, margin}, view_->badge_, ink, Qt::AlignRight | Qt::AlignTop,
                  kety::font(FontRole::SmallMedium));
    QString lower = tr("slice %1 / %2").arg(view_->slice() + 1).arg(view_->sliceCount()), upper;
    const int frames = view_->frameCount();
    if (frames > 1) {
        const int shown = std::min(view_->cursor()->frame(), frames - 1);
        upper = tr("volume %1 (0–%2)").arg(shown).arg(frames - 1);
    }
    // In a narrow view the two words share the bottom line neither with each other nor with the
    // letter in its middle: what does not fit goes a line up, and stays in its corner.
    const QFontMetricsF metrics(type);
    const QString other = lowerRight(), both = lower + QStringLiteral("   ") + upper;
    const double half = width() / 2.0 - 12.0, line = metrics.height();
    if (!upper.isEmpty() && margin + metrics.horizontalAdvance(both) <= half)
        lower = both;
    else
        paintShadowed(painter, {margin, bottom - line}, upper, ink, Qt::AlignLeft | Qt::AlignBottom,
                      type);
    const bool leftFits = margin + metrics.horizontalAdvance(lower) <= half;
    const bool rightFits = margin + metrics.horizontalAdvance(other) <= half;
    const double rightAt = rightFits ? bottom : leftFits ? bottom - line : bottom - 2.0 * line;
    paintShadowed(painter, {margin, bottom}, lower, ink, Qt::AlignLeft | Qt::AlignBottom, type);
    paintShadowed(painter, {right, rightAt}, other, ink, Qt::AlignRight | Qt::AlignBottom, type);
}

void SliceOverlay::paintEmpty(QPainter& painter) const
{
    painter.setPen(color(Role::Text3, ThemeName::Dark));
    painter.setFont(kety::font(FontRole::Body));
    painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                     view_->empty_);
}

}  // namespace kety
