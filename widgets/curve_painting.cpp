// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// How curves are drawn.
#include "widgets/curve_view.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double legendLine = 22.0, legendGap = 14.0;  // px: before a name, and between two

}  // namespace

void CurveView::paintLegend(QPainter& painter, QRectF space) const
{
    painter.setFont(kety::font(FontRole::Caption));
    const QFontMetricsF metrics(painter.font());
    const std::vector<double> widths = legendWidths(metrics, space.width());
    for (std::size_t t = 0; t < curve_.traces.size(); ++t) {
        const Trace& trace = curve_.traces[t];
        const QString name = nameOf(trace);
        if (name.isEmpty() || space.width() < legendLine) continue;
        QPen pen(traceColor(static_cast<int>(t)), 2);
        if (trace.style == Trace::Style::Dashed) pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        const double y = space.center().y();
        painter.drawLine(QPointF(space.left(), y), QPointF(space.left() + 16, y));
        painter.setPen(color(Role::Text2));
        painter.drawText(space.adjusted(legendLine, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(name, Qt::ElideRight, widths[t]));
        space.setLeft(space.left() + legendLine + widths[t] + legendGap);
    }
}

/// Every trace has its line and the beginning of its name: where they do not fit, the longest give
/// way to the same width.
std::vector<double> CurveView::legendWidths(const QFontMetricsF& metrics, double room) const
{
    std::vector<double> widths;
    double named = 0.0;
    for (const Trace& trace : curve_.traces) {
        widths.push_back(metrics.horizontalAdvance(nameOf(trace)) + 1.0);
        if (!nameOf(trace).isEmpty()) named += 1.0;
    }
    const double free = room - named * legendLine - std::max(0.0, named - 1.0) * legendGap;
    double most = widths.empty() ? 0.0 : *std::max_element(widths.begin(), widths.end());
    const auto taken = [&](double limit) {
        double sum = 0.0;
        for (std::size_t t = 0; t < widths.size(); ++t)
            if (!nameOf(curve_.traces[t]).isEmpty()) sum += std::min(widths[t], limit);
        return sum;
    };
    while (most > 0.0 && taken(most) > free)
        most -= 1.0;
    for (double& width : widths)
        width = std::clamp(width, 0.0, std::max(most, 0.0));
    return widths;
}

double CurveView::bandWidth(const Trace& trace) const
{
    if (trace.x.size() < 2) return 0.0;
    const double span = std::abs(trace.x.back() - trace.x.front()) / curve_.x_unit.factor;
    return span / static_cast<double>(trace.x.size() - 1);
}

void CurveView::paintBand(QPainter& painter, const PlotAxes& at) const
{
    for (const Trace& trace : curve_.traces) {
        const auto found = std::find(trace.frames.begin(), trace.frames.end(), frame_);
        if (frame_ < 0 || found == trace.frames.end()) continue;
        const auto index = static_cast<std::size_t>(found - trace.frames.begin());
        if (index >= trace.x.size()) continue;
        const double x = trace.x[index] / curve_.x_unit.factor;
        const double half = bandWidth(trace) / 2.0;
        double left = at.toX(x - half), right = at.toX(x + half);
        if (right - left < 4) {
            left = at.toX(x) - 2;
            right = left + 4;
        }
        left = std::max(left, at.area.left());
        right = std::min(right, at.area.right());
        painter.fillRect(QRectF(left, at.area.top(), right - left, at.area.height()),
                         color(Role::Selected));
        return;
    }
}

void CurveView::paintTrace(QPainter& painter, const PlotAxes& at, int number) const
{
    const Trace& trace = curve_.traces[static_cast<std::size_t>(number)];
    QPainterPath path;
    bool drawing = false;
    for (std::size_t i = 0; i < std::min(trace.x.size(), trace.y.size()); ++i) {
        if (isDropped(number, static_cast<int>(i))) continue;  // the line passes it by
        if (!std::isfinite(trace.x[i]) || !std::isfinite(trace.y[i])) {
            drawing = false;
            continue;
        }
        const QPointF point(at.toX(trace.x[i] / curve_.x_unit.factor),
                            at.toY(trace.y[i] / curve_.y_unit.factor));
        if (drawing)
            path.lineTo(point);
        else
            path.moveTo(point);
        drawing = true;
    }
    const bool points = trace.style == Trace::Style::LinePoints;
    QPen pen(traceColor(number), points ? 1.2 : 1.8);
    if (trace.style == Trace::Style::Dashed) pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (trace.style != Trace::Style::Points) painter.drawPath(path);
}

void CurveView::paintPoints(QPainter& painter, const PlotAxes& at, int number) const
{
    const Trace& trace = curve_.traces[static_cast<std::size_t>(number)];
    const bool marks =
        trace.style == Trace::Style::Points || trace.style == Trace::Style::LinePoints;
    painter.setFont(kety::font(FontRole::Small));
    for (std::size_t i = 0; i < std::min(trace.x.size(), trace.y.size()); ++i) {
        if (!std::isfinite(trace.x[i]) || !std::isfinite(trace.y[i])) continue;
        const QPointF point(at.toX(trace.x[i] / curve_.x_unit.factor),
                            at.toY(trace.y[i] / curve_.y_unit.factor));
        if (isDropped(number, static_cast<int>(i))) {
            painter.setPen(QPen(color(Role::Warning), 1.6));
            painter.setBrush(color(Role::Panel));
            painter.drawEllipse(point, 3.5, 3.5);
            const QString words =
                tr("%1 dropped").arg(QString::number(trace.x[i] / curve_.x_unit.factor, 'g', 6));
            const double width = QFontMetricsF(painter.font()).horizontalAdvance(words);
            const bool fits = point.x() + 8 + width < at.area.right();
            const double left = fits ? point.x() + 8 : point.x() - 8 - width;
            painter.drawText(QPointF(left, point.y() + 4), words);
        } else if (marks) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(traceColor(number));
            painter.drawEllipse(point, 3.2, 3.2);
        }
    }
}

void CurveView::paintStretches(QPainter& painter, const PlotAxes& at) const
{
    painter.setFont(kety::font(FontRole::Small));
    const QFontMetricsF metrics(painter.font());
    QColor ground = color(Role::Accent);
    ground.setAlphaF(0.22F);
    for (std::size_t i = 0; i < curve_.stretches.size(); ++i) {
        const QRectF place = stretchAt(static_cast<int>(i));
        painter.fillRect(place, ground);
        const QString words = translated(curve_.stretches[i].label);
        const double width = metrics.horizontalAdvance(words);
        if (words.isEmpty() || width > at.area.width()) continue;
        // Beside a narrow stretch rather than not at all: the shade alone does not say what it is.
        double left = place.left() + 4;
        if (left + width > at.area.right())
            left = std::max(at.area.left(), place.right() - width - 4);
        painter.setPen(color(Role::Text2));
        painter.drawText(QRectF(left, place.top() + 2 + 14 * static_cast<double>(i), width + 1, 14),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

void CurveView::paintHead(QPainter& painter) const
{
    const QString title = title_.isEmpty() ? tr("Curves") : title_;
    QRectF legend = paintPlotHead(painter, width(), inset_ > 0 ? QString() : title,
                                  inset_ > 0 ? QString() : hint_);  // tabs need the room
    if (inset_ > 0) legend.setLeft(std::max(legend.left(), double(inset_)));
    paintLegend(painter, legend);
}

void CurveView::paintCurves(QPainter& painter) const
{
    const PlotAxes at = axes();
    paintStretches(painter, at);
    paintBand(painter, at);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintAxes(painter, at);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(curve_.traces.size());
    for (int t = count - 1; t >= 0; --t)
        paintTrace(painter, at, t);
    for (int t = count - 1; t >= 0; --t)
        paintPoints(painter, at, t);
    if (!hovered_) return;
    const QPointF point = pointAt(hovered_->trace, hovered_->index);
    painter.setPen(QPen(color(Role::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(point, 5, 5);
    paintReadout(painter, readout(*hovered_), point, at.area);
}

void CurveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Role::Panel));
    paintHead(painter);
    if (curve_.traces.empty()) {
        painter.setFont(kety::font(FontRole::Caption));
        painter.setPen(color(Role::Text3));
        painter.drawText(rect().adjusted(12, plotHeadHeight, -12, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         message_.isEmpty() ? tr("Click a voxel to see its curve.") : message_);
    } else {
        paintCurves(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace kety
