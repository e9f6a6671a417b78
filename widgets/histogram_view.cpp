// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/histogram_view.h"

#include "report/colors.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double bracketRow = 18.0;  // px: a row of brackets over the bars

std::size_t undeterminedIn(const HistogramContent& content, std::size_t bin)
{
    return bin < content.undetermined.size() ? content.undetermined[bin] : 0;
}

}  // namespace

HistogramView::HistogramView(QWidget* parent) : QWidget(parent)
{
    setObjectName("histogram");
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("How often each value occurs. Left and Right read the bars."));
}

void HistogramView::setContent(const HistogramContent& content)
{
    content_ = content;
    hovered_ = -1;
    most_ = 0;
    for (std::size_t bin = 0; bin < content.histogram.counts.size(); ++bin)
        most_ = std::max(most_, content.histogram.counts[bin] + undeterminedIn(content_, bin));
    setAccessibleName(tr("Histogram") + ", " + headText());
    update();
}

void HistogramView::clear(const QString& message)
{
    content_ = {};
    most_ = 0;
    hovered_ = -1;
    message_ = message;
    update();
}

double HistogramView::thousands() const
{
    return most_ >= 2000 ? 1000.0 : 1.0;
}

double HistogramView::edge(std::size_t bin) const
{
    const Histogram& bars = content_.histogram;
    return (bars.minimum + static_cast<double>(bin) * bars.width()) / content_.quantity.unit.factor;
}

PlotAxes HistogramView::axes() const
{
    const QRectF whole(0, plotHeadHeight, width(), height() - plotHeadHeight);
    const Range y{0.0, std::max(1.0, static_cast<double>(most_)) / thousands() * 1.04};
    QRectF area = plotArea(whole, y);
    // Brackets that would overlap stand in rows of their own, above the tallest bar.
    area.setTop(area.top() + (content_.expected.empty() ? 14.0 : 14.0 + bracketRow));
    const Unit& unit = content_.quantity.unit;
    QString label = translated(content_.quantity.label);
    if (*unit.shown) label += ", " + QString::fromUtf8(unit.shown);
    return {area,
            {edge(0), edge(content_.histogram.counts.size())},
            y,
            label,
            thousands() > 1.0 ? tr("voxels, thousands") : tr("voxels")};
}

/// Above the brackets and the mean, which stand wherever their values are.
QRectF HistogramView::countLabel() const
{
    const QRectF area = axes().area;
    return {area.left() + 2, plotHeadHeight + 3.0, area.width(), 14.0};
}

QColor HistogramView::binColor(std::size_t bin) const
{
    const Quantity& quantity = content_.quantity;
    const Rgb rgb = colorOf(content_.histogram.centre(bin), quantity.display,
                            colorTable(quantity.colors), negativeEnd(quantity));
    return {rgb.red, rgb.green, rgb.blue};
}

QRectF HistogramView::barAt(std::size_t bin) const
{
    const PlotAxes at = axes();
    const double left = at.toX(edge(bin)), right = at.toX(edge(bin + 1));
    const double top = at.toY(static_cast<double>(content_.histogram.counts.at(bin)) / thousands());
    return {left, top, right - left, at.area.bottom() - top};
}

QString HistogramView::headText() const
{
    QString words = content_.where;
    if (!words.isEmpty()) words += ", ";
    words += tr("%1 voxels").arg(countText(static_cast<std::int64_t>(content_.voxels)));
    if (content_.without_value > 0)
        words += ", "
                 + tr("%1 without a value")
                       .arg(countText(static_cast<std::int64_t>(content_.without_value)));
    if (content_.not_determined > 0)
        words += ", "
                 + tr("%1 not determined")
                       .arg(countText(static_cast<std::int64_t>(content_.not_determined)));
    return words;
}

void HistogramView::paintBars(QPainter& painter, const PlotAxes& at) const
{
    const bool wide = at.area.width() / static_cast<double>(content_.histogram.counts.size()) > 4;
    for (std::size_t bin = 0; bin < content_.histogram.counts.size(); ++bin) {
        const std::size_t open = undeterminedIn(content_, bin);
        if (content_.histogram.counts[bin] + open == 0) continue;
        QRectF bar = barAt(bin);
        if (open > 0) {
            QRectF grey = bar;
            grey.setTop(
                at.toY(static_cast<double>(content_.histogram.counts[bin] + open) / thousands()));
            grey.setBottom(bar.top());
            if (wide) grey.adjust(0.5, 0, -0.5, 0);
            painter.fillRect(grey, color(Role::Text3));
        }
        if (wide) bar.adjust(0.5, 0, -0.5, 0);
        bar.setTop(std::min(bar.top(), at.area.bottom() - 1));
        const QColor ground = binColor(bin);
        painter.fillRect(bar, ground);
        // Map colours may be as dark as the panel, or as light: an outline keeps the bar's shape.
        painter.setPen(QPen(color(Role::Line2), 1));
        painter.drawLine(bar.topLeft(), bar.topRight());
    }
}

void HistogramView::paintMean(QPainter& painter, const PlotAxes& at) const
{
    if (!std::isfinite(content_.mean)) return;
    const double shown = content_.mean / content_.quantity.unit.factor;
    if (shown < at.x.minimum || shown > at.x.maximum) return;
    const double x = at.toX(shown);
    const double top = at.area.top() - 12;
    painter.setPen(QPen(color(Role::Text), 2));
    painter.drawLine(QPointF(x, top), QPointF(x, at.area.bottom()));
    painter.setFont(kety::font(FontRole::SmallMedium));
    const QString words = tr("mean %1").arg(unitNumber(content_.mean, content_.quantity.unit));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(words);
    const double left = x - 6 - width >= at.area.left() ? x - 6 - width : x + 6;
    painter.drawText(QPointF(left, top + 10), words);
}

std::vector<HistogramView::Drawn> HistogramView::bracketsAt(const PlotAxes& at) const
{
    std::vector<Drawn> drawn;
    const QFontMetricsF metrics(kety::font(FontRole::Small));
    for (std::size_t i = 0; i < content_.expected.size(); ++i) {
        const Bracket& bracket = content_.expected[i];
        const double factor = content_.quantity.unit.factor;
        const double left = std::max(at.toX(bracket.range.minimum / factor), at.area.left());
        const double right = std::min(at.toX(bracket.range.maximum / factor), at.area.right());
        if (!(right > left)) continue;
        QRectF box(left, at.area.top() - 14 - bracketRow, right - left, bracketRow + 4);
        const double label = metrics.horizontalAdvance(bracket.label);
        if (label > box.width())
            box.adjust((box.width() - label) / 2, 0, (label - box.width()) / 2, 0);
        drawn.push_back({box, i});
    }
    return drawn;
}

void HistogramView::paintBrackets(QPainter& painter, const PlotAxes& at) const
{
    painter.setFont(kety::font(FontRole::Small));
    double free = 0.0;
    for (const Drawn& drawn : bracketsAt(at)) {
        const Bracket& bracket = content_.expected[drawn.bracket];
        const double factor = content_.quantity.unit.factor;
        const double left = std::max(at.toX(bracket.range.minimum / factor), at.area.left());
        const double right = std::min(at.toX(bracket.range.maximum / factor), at.area.right());
        const double y = drawn.box.bottom() - 6;
        painter.setPen(color(Role::Text2));
        painter.drawPolyline(QPolygonF({{left, y + 5}, {left, y}, {right, y}, {right, y + 5}}));
        // A label that would run into its neighbour stands beside it; without room there it is
        // left to the tooltip.
        const double label = painter.fontMetrics().horizontalAdvance(bracket.label) + 1;
        const double wanted = drawn.box.center().x() - label / 2;
        const double start = std::max(wanted, free);
        if (start < right && start + label <= width()) {
            painter.drawText(QRectF(start, drawn.box.top(), label, 14), Qt::AlignCenter,
                             bracket.label);
            free = start + label + 8;
        }
    }
}

void HistogramView::paintHovered(QPainter& painter, const PlotAxes& at) const
{
    if (hovered_ < 0 || hovered_ >= static_cast<int>(content_.histogram.counts.size())) return;
    const auto bin = static_cast<std::size_t>(hovered_);
    const QRectF bar = barAt(bin);
    painter.setPen(QPen(color(Role::Text), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    const double step = std::max(edge(1) - edge(0), 1e-300);
    const QString words =
        tr("%1 to %2: %3 voxels")
            .arg(tickText(edge(bin), step / 4), tickText(edge(bin + 1), step / 4),
                 countText(static_cast<std::int64_t>(content_.histogram.counts[bin])));
    paintReadout(painter, words, bar.topLeft(), at.area);
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Panel));
    const bool filled = most_ > 0;
    const QRectF space = paintPlotHead(painter, width(), tr("Histogram"), {});
    if (filled) {
        painter.setFont(kety::font(FontRole::Caption));
        painter.drawText(space, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(headText(), Qt::ElideRight,
                                                          static_cast<int>(space.width())));
        const PlotAxes at = axes();
        PlotAxes ticks = at;
        ticks.y_label.clear();
        paintAxes(painter, ticks);
        painter.drawText(countLabel(), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(at.y_label, Qt::ElideRight,
                                                          static_cast<int>(at.area.width())));
        painter.setRenderHint(QPainter::Antialiasing);
        paintBars(painter, at);
        paintBrackets(painter, at);
        paintMean(painter, at);
        paintHovered(painter, at);
    } else {
        painter.setFont(kety::font(FontRole::Caption));
        painter.setPen(color(Role::Text3));
        painter.drawText(rect().adjusted(12, plotHeadHeight, -12, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         message_.isEmpty() ? tr("No map yet.") : message_);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    int bin = -1;
    if (most_ > 0) {
        const PlotAxes at = axes();
        if (at.area.contains(event->position())) {
            const double share = (event->position().x() - at.area.left()) / at.area.width();
            const int bins = static_cast<int>(content_.histogram.counts.size());
            bin = std::clamp(static_cast<int>(share * bins), 0, bins - 1);
        }
    }
    if (bin == hovered_) return;
    hovered_ = bin;
    update();
}

void HistogramView::leaveEvent(QEvent*)
{
    hovered_ = -1;
    update();
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(content_.histogram.counts.size()) - 1;
    if (most_ > 0 && event->key() == Qt::Key_Left)
        hovered_ = std::max(0, hovered_ - 1);
    else if (most_ > 0 && event->key() == Qt::Key_Right)
        hovered_ = std::min(last, hovered_ + 1);
    else
        return QWidget::keyPressEvent(event);
    update();
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && most_ > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Drawn& drawn : bracketsAt(axes())) {
            const Bracket& bracket = content_.expected[drawn.bracket];
            if (!drawn.box.contains(help->pos())) continue;
            QToolTip::showText(help->globalPos(), bracket.label + '\n' + bracket.source, this);
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace kety
