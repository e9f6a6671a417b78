// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/curve_view.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {
namespace {

constexpr double reach = 24.0;  // px around a point that counts as touching it

QString labelWithUnit(const Text& label, const Unit& unit)
{
    const QString name = translated(label);
    const QString shown = QString::fromUtf8(unit.shown);
    return shown.isEmpty() || name.isEmpty() ? name + shown : name + ", " + shown;
}

}  // namespace

CurveView::CurveView(QWidget* parent) : QWidget(parent)
{
    setObjectName("curves");
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(tr("Curve of the chosen voxel. Click a point to go to its frame (Left, Right)."));
}

QString CurveView::nameOf(const Trace& trace)
{
    return trace.name.empty() ? translated(trace.label) : QString::fromStdString(trace.name);
}

void CurveView::setTitle(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

void CurveView::setHint(const QString& hint)
{
    hint_ = hint;
    update();
}

void CurveView::setHeadInset(int pixels)
{
    inset_ = pixels;
    update();
}

void CurveView::setMessage(const QString& message)
{
    message_ = message;
    update();
}

void CurveView::setFrame(int frame)
{
    frame_ = frame;
    update();
}

void CurveView::setCurve(const Curve& curve)
{
    curve_ = curve;
    hovered_.reset();
    constexpr double most = std::numeric_limits<double>::infinity();
    Range x{most, -most}, y{most, -most};
    for (const Trace& trace : curve_.traces) {
        for (std::size_t i = 0; i < std::min(trace.x.size(), trace.y.size()); ++i) {
            if (!std::isfinite(trace.x[i]) || !std::isfinite(trace.y[i])) continue;
            const double px = trace.x[i] / curve_.x_unit.factor;
            const double py = trace.y[i] / curve_.y_unit.factor;
            x = {std::min(x.minimum, px), std::max(x.maximum, px)};
            y = {std::min(y.minimum, py), std::max(y.maximum, py)};
        }
    }
    x_ = widened(x.minimum, x.maximum, 0.03);
    y_ = widened(y.minimum, y.maximum, 0.1);
    update();
}

PlotAxes CurveView::axes() const
{
    const QRectF whole(0, plotHeadHeight, width(), height() - plotHeadHeight);
    return {plotArea(whole, y_), x_, y_, labelWithUnit(curve_.x_label, curve_.x_unit),
            labelWithUnit(curve_.y_label, curve_.y_unit)};
}

QColor CurveView::traceColor(int trace) const
{
    static constexpr Role roles[] = {Role::Accent, Role::Ok, Role::Partial, Role::Stale,
                                     Role::Text2};
    return color(roles[static_cast<std::size_t>(trace) % std::size(roles)]);
}

bool CurveView::isDropped(int trace, int index) const
{
    const auto& dropped = curve_.traces[static_cast<std::size_t>(trace)].dropped;
    const auto place = static_cast<std::size_t>(index);
    return place < dropped.size() && dropped[place];
}

QPointF CurveView::pointAt(int trace, int index) const
{
    const Trace& line = curve_.traces.at(static_cast<std::size_t>(trace));
    const PlotAxes at = axes();
    return {at.toX(line.x.at(static_cast<std::size_t>(index)) / curve_.x_unit.factor),
            at.toY(line.y.at(static_cast<std::size_t>(index)) / curve_.y_unit.factor)};
}

std::optional<CurveView::Place> CurveView::nearest(QPointF position, bool framesOnly) const
{
    const PlotAxes at = axes();
    std::optional<Place> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t t = 0; t < curve_.traces.size(); ++t) {
        const Trace& trace = curve_.traces[t];
        for (std::size_t i = 0; i < std::min(trace.x.size(), trace.y.size()); ++i) {
            const bool hasFrame = i < trace.frames.size() && trace.frames[i] >= 0;
            if (!std::isfinite(trace.y[i]) || (framesOnly && !hasFrame)) continue;
            const double dx = at.toX(trace.x[i] / curve_.x_unit.factor) - position.x();
            const double dy = at.toY(trace.y[i] / curve_.y_unit.factor) - position.y();
            // Along x first: a click anywhere above or below a frame means that frame.
            const double distance = std::abs(dx) + 0.05 * std::abs(dy);
            if (std::abs(dx) <= reach && distance < least) {
                least = distance;
                best = Place{static_cast<int>(t), static_cast<int>(i)};
            }
        }
    }
    return best;
}

QString CurveView::readout(const Place& place) const
{
    const Trace& trace = curve_.traces[static_cast<std::size_t>(place.trace)];
    const auto index = static_cast<std::size_t>(place.index);
    const double x = trace.x[index] / curve_.x_unit.factor;
    const QString xUnit = QString::fromUtf8(curve_.x_unit.shown);
    QString words = translated(curve_.x_label) + ' ' + QString::number(x, 'g', 6)
                    + (xUnit.isEmpty() ? QString() : ' ' + xUnit) + ": "
                    + quantityText(trace.y[index], curve_.y_unit);
    if (isDropped(place.trace, place.index)) words += ", " + tr("dropped");
    if (curve_.traces.size() > 1) words = nameOf(trace) + ", " + words;
    return words.trimmed();
}

QRectF CurveView::stretchAt(int stretch) const
{
    const Stretch& part = curve_.stretches.at(static_cast<std::size_t>(stretch));
    const PlotAxes at = axes();
    const double left = at.toX(part.from / curve_.x_unit.factor);
    const double right = at.toX(part.to / curve_.x_unit.factor);
    const double from = std::clamp(std::min(left, right), at.area.left(), at.area.right());
    const double to = std::clamp(std::max(left, right), at.area.left(), at.area.right());
    return {from, at.area.top(), std::max(2.0, to - from), at.area.height()};
}

void CurveView::mouseMoveEvent(QMouseEvent* event)
{
    const auto place = nearest(event->position(), false);
    if (place == hovered_) return;
    hovered_ = place;
    update();
}

void CurveView::leaveEvent(QEvent*)
{
    hovered_.reset();
    update();
}

void CurveView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || event->position().y() < plotHeadHeight) return;
    if (const auto place = nearest(event->position(), true)) {
        const Trace& trace = curve_.traces[static_cast<std::size_t>(place->trace)];
        emit frameChosen(trace.frames[static_cast<std::size_t>(place->index)]);
    }
}

std::vector<int> CurveView::framesInOrder() const
{
    std::vector<int> frames;
    for (const Trace& trace : curve_.traces)
        for (const int frame : trace.frames)
            if (frame >= 0) frames.push_back(frame);
    std::sort(frames.begin(), frames.end());
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    return frames;
}

void CurveView::keyPressEvent(QKeyEvent* event)
{
    const std::vector<int> frames = framesInOrder();
    if (frames.empty()) return QWidget::keyPressEvent(event);
    const auto here = std::lower_bound(frames.begin(), frames.end(), frame_);
    switch (event->key()) {
    case Qt::Key_Left:
        emit frameChosen(here == frames.begin() ? frames.front() : *(here - 1));
        break;
    case Qt::Key_Right: {
        const auto after = std::upper_bound(frames.begin(), frames.end(), frame_);
        emit frameChosen(after == frames.end() ? frames.back() : *after);
        break;
    }
    case Qt::Key_Home:
        emit frameChosen(frames.front());
        break;
    case Qt::Key_End:
        emit frameChosen(frames.back());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

}  // namespace kety
