// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/plot_axes.h"

#include "image/histogram.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int padding = 12;
constexpr double pixelsPerTickX = 64.0;
constexpr double pixelsPerTickY = 34.0;

double stepOf(const std::vector<double>& ticks)
{
    return ticks.size() > 1 ? ticks[1] - ticks[0] : 1.0;
}

double widestTick(const Range& y, double height)
{
    const QFontMetricsF metrics(font(FontRole::Small));
    const auto ticks = axisTicks(y, height, pixelsPerTickY);
    double widest = 0.0;
    for (const double tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tickText(tick, stepOf(ticks))));
    return widest;
}

void paintTicksY(QPainter& painter, const PlotAxes& axes)
{
    const auto ticks = axisTicks(axes.y, axes.area.height(), pixelsPerTickY);
    for (const double tick : ticks) {
        const double y = std::round(axes.toY(tick)) + 0.5;
        painter.setPen(color(Role::Line));
        painter.drawLine(QPointF(axes.area.left(), y), QPointF(axes.area.right(), y));
        painter.setPen(color(Role::Text2));
        painter.drawText(QRectF(0, y - 8, axes.area.left() - 6, 16),
                         Qt::AlignRight | Qt::AlignVCenter, tickText(tick, stepOf(ticks)));
    }
}

void paintTicksX(QPainter& painter, const PlotAxes& axes)
{
    const double bottom = std::round(axes.area.bottom()) + 0.5;
    painter.setPen(color(Role::Line2));
    painter.drawLine(QPointF(axes.area.left(), bottom), QPointF(axes.area.right(), bottom));
    const auto ticks = axisTicks(axes.x, axes.area.width(), pixelsPerTickX);
    for (const double tick : ticks) {
        const double x = std::round(axes.toX(tick)) + 0.5;
        painter.setPen(color(Role::Line2));
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4));
        painter.setPen(color(Role::Text2));
        painter.drawText(QRectF(x - 40, bottom + 5, 80, 14), Qt::AlignHCenter | Qt::AlignTop,
                         tickText(tick, stepOf(ticks)));
    }
}

}  // namespace

std::vector<double> axisTicks(const Range& range, double length, double pixels)
{
    // Round steps can leave one tick, or none, in a range between two of them.
    constexpr int fewest = 3, most = 12;
    int count = std::max(2, static_cast<int>(length / pixels));
    std::vector<double> ticks = niceTicks(range.minimum, range.maximum, count);
    while (static_cast<int>(ticks.size()) < fewest && count < most)
        ticks = niceTicks(range.minimum, range.maximum, ++count);
    return ticks;
}

double PlotAxes::toX(double value) const
{
    return area.left() + (value - x.minimum) / (x.maximum - x.minimum) * area.width();
}

double PlotAxes::toY(double value) const
{
    return area.bottom() - (value - y.minimum) / (y.maximum - y.minimum) * area.height();
}

double PlotAxes::fromX(double position) const
{
    return x.minimum + (position - area.left()) / area.width() * (x.maximum - x.minimum);
}

QRectF plotArea(const QRectF& whole, const Range& y)
{
    const double left = padding + widestTick(y, whole.height()) + 8;
    return whole.adjusted(left, 26, -padding, -34);
}

void paintAxes(QPainter& painter, const PlotAxes& axes)
{
    painter.setFont(font(FontRole::Small));
    paintTicksY(painter, axes);
    paintTicksX(painter, axes);
    painter.setPen(color(Role::Text2));
    const QFontMetricsF metrics(painter.font());
    const QString y = metrics.elidedText(axes.y_label, Qt::ElideRight, axes.area.width());
    painter.drawText(QRectF(axes.area.left() + 2, axes.area.top() - 22, axes.area.width(), 16),
                     Qt::AlignLeft | Qt::AlignVCenter, y);
    painter.drawText(QRectF(axes.area.left(), axes.area.bottom() + 18, axes.area.width(), 14),
                     Qt::AlignRight | Qt::AlignVCenter, axes.x_label);
}

QRectF paintPlotHead(QPainter& painter, int width, const QString& title, const QString& hint)
{
    painter.fillRect(QRectF(0, 0, width, plotHeadHeight), color(Role::Window));
    painter.setPen(color(Role::Line));
    painter.drawLine(QPointF(0, plotHeadHeight - 0.5), QPointF(width, plotHeadHeight - 0.5));
    painter.setFont(font(FontRole::CaptionMedium));
    painter.setPen(color(Role::Text2));
    QRectF space(padding, 0, width - 2 * padding, plotHeadHeight);
    painter.drawText(space, Qt::AlignLeft | Qt::AlignVCenter, title);
    space.setLeft(space.left() + QFontMetricsF(painter.font()).horizontalAdvance(title) + 10);

    painter.setFont(font(FontRole::Caption));
    const double hintWidth = QFontMetricsF(painter.font()).horizontalAdvance(hint);
    if (!hint.isEmpty() && hintWidth < 0.45 * space.width()) {
        painter.drawText(space, Qt::AlignRight | Qt::AlignVCenter, hint);
        space.setRight(space.right() - hintWidth - 12);
    }
    return space;
}

void paintReadout(QPainter& painter, const QString& words, QPointF point, const QRectF& bounds)
{
    painter.setFont(font(FontRole::Small));
    const QSizeF size(QFontMetricsF(painter.font()).horizontalAdvance(words) + 12, 20);
    QRectF box(point + QPointF(10, -size.height() - 6), size);
    if (box.right() > bounds.right()) box.moveRight(point.x() - 10);
    if (box.left() < bounds.left()) box.moveLeft(bounds.left());
    if (box.top() < bounds.top()) box.moveTop(point.y() + 8);
    painter.setPen(color(Role::Line2));
    painter.setBrush(color(Role::Raised));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(color(Role::Text));
    painter.drawText(box, Qt::AlignCenter, words);
}

Range widened(double least, double most, double share)
{
    if (!(least <= most)) return {0.0, 1.0};
    const double span = most - least;
    const double more = span > 0.0 ? span * share : std::max(std::abs(most) * 0.1, 0.5);
    return {least - more, most + more};
}

}  // namespace kety
