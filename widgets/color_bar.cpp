// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/color_bar.h"

#include "image/histogram.h"
#include "report/colors.h"
#include "widgets/theme.h"
#include "widgets/translated.h"
#include "widgets/view_words.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr double headHeight = 42.0, barLeft = 10.0, barWidth = 14.0;
constexpr double footRow = 18.0;        // a sign below the bar, and its word
constexpr double negativeShare = 0.14;  // of the height, where there are colours below zero

int decimalsFor(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

}  // namespace

ColorBar::ColorBar(QWidget* parent) : QWidget(parent), mark_(std::nan(""))
{
    setObjectName("colorBar");
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    writeTexts(this, [this] {
        setAccessibleName(tr("Colour bar"));
        setToolTip(tr("Drag the top or bottom of the bar to change its end, the middle to move "
                      "both (Up, Down; with Shift the lower end). Double click: back."));
    });
}

void ColorBar::setLayer(const Layer& layer)
{
    if (!layer_ || layer_->id != layer.id) first_ = layer.range;
    layer_ = layer;
    update();
}

void ColorBar::clear()
{
    layer_.reset();
    update();
}

void ColorBar::setMark(double value)
{
    mark_ = value;
    update();
}

void ColorBar::setRangeLocked(bool locked)
{
    locked_ = locked;
}

QSize ColorBar::sizeHint() const
{
    return {82, 300};
}

QSize ColorBar::minimumSizeHint() const
{
    return {78, 140};
}

double ColorBar::footHeight() const
{
    return 16.0 + footRow * (layer_ && layer_->undetermined ? 2 : 1);
}

double ColorBar::negativeHeight() const
{
    const bool negative = layer_ && layer_->negative_end < 0.0;
    return negative ? std::round((height() - headHeight - footHeight()) * negativeShare) : 0.0;
}

QRectF ColorBar::barRectangle() const
{
    return QRectF(barLeft, headHeight, barWidth,
                  std::max(10.0, height() - headHeight - footHeight() - negativeHeight()));
}

double ColorBar::placeOf(double value) const
{
    const QRectF bar = barRectangle();
    if (!layer_) return bar.bottom();
    const Range& range = layer_->range;
    if (layer_->negative_end < 0.0 && value < 0.0) {
        const double share = std::clamp(value / layer_->negative_end, 0.0, 1.0);
        return bar.bottom() + share * negativeHeight();
    }
    const double share = (value - range.minimum) / std::max(range.maximum - range.minimum, 1e-30);
    return bar.bottom() - std::clamp(share, 0.0, 1.0) * bar.height();
}

void ColorBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Panel));
    if (layer_) {
        paintHead(painter);
        paintColors(painter);
        paintTicks(painter);
        paintMark(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ColorBar::paintHead(QPainter& painter) const
{
    const QFont title = kety::font(FontRole::CaptionMedium), unit = kety::font(FontRole::Small);
    const double room = width() - barLeft - 2.0;
    painter.setFont(title);
    painter.setPen(color(Role::Text));
    painter.drawText(QPointF(barLeft - 2.0, 16.0),
                     QFontMetricsF(title).elidedText(layer_->name, Qt::ElideRight, room));
    painter.setFont(unit);
    painter.setPen(color(Role::Text2));
    painter.drawText(QPointF(barLeft - 2.0, 31.0), unitWords(*layer_));
}

void ColorBar::paintColors(QPainter& painter) const
{
    const QRectF bar = barRectangle();
    const double ratio = devicePixelRatioF();
    const auto strip = [&](double top, double heightPx, const auto& valueAt) {
        QImage image(1, std::max(1, int(heightPx * ratio)), QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            const Rgb rgb = colorOf(valueAt((y + 0.5) / image.height()), layer_->range,
                                    colorTable(layer_->colors), layer_->negative_end);
            image.setPixel(0, y, qRgb(rgb.red, rgb.green, rgb.blue));
        }
        painter.drawImage(QRectF(barLeft, top, barWidth, heightPx), image);
    };
    const Range& range = layer_->range;
    strip(bar.top(), bar.height(),
          [&](double share) { return range.maximum - share * (range.maximum - range.minimum); });
    if (negativeHeight() > 0.0) {
        // Strictly below zero from the first pixel on.
        strip(bar.bottom(), negativeHeight(),
              [&](double share) { return layer_->negative_end * std::max(share, 1e-6); });
    }
    painter.setPen(color(Role::Line2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5 + negativeHeight()));
    paintSigns(painter);
}

/// What no colour of the bar stands for.
void ColorBar::paintSigns(QPainter& painter) const
{
    painter.setFont(kety::font(FontRole::Small));
    const auto sign = [&](double top, const QString& word, const QBrush& brush) {
        painter.fillRect(QRectF(barLeft, top, barWidth, 11.0), brush);
        painter.setPen(color(Role::Line2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(barLeft - 0.5, top - 0.5, barWidth + 1.0, 12.0));
        painter.setPen(color(Role::Text2));
        painter.drawText(QPointF(barLeft + barWidth + 8.0, top + 10.0), word);
    };
    sign(height() - 22.0, tr("none"), hatchBrush());
    if (!layer_->undetermined) return;
    QLinearGradient colours(barLeft, 0.0, barLeft + barWidth, 0.0);
    for (const double share : {0.0, 0.5, 1.0}) {
        const Range& range = layer_->range;
        const double value = range.minimum + share * (range.maximum - range.minimum);
        const Rgb rgb = faded(colorOf(value, range, colorTable(layer_->colors)));
        colours.setColorAt(share, QColor(rgb.red, rgb.green, rgb.blue));
    }
    sign(height() - 22.0 - footRow, tr("unsure"), colours);
}

void ColorBar::paintTicks(QPainter& painter) const
{
    const QRectF bar = barRectangle();
    const QFont type = kety::font(FontRole::Small);
    painter.setFont(type);
    const double factor = layer_->unit.factor;
    const double low = layer_->range.minimum / factor, high = layer_->range.maximum / factor;
    const std::vector<double> ticks =
        niceTicks(low, high, std::clamp(int(bar.height() / 34.0), 2, 8));
    const int decimals = ticks.size() > 1 ? decimalsFor(ticks[1] - ticks[0]) : 1;
    const auto tick = [&](double shown, int places) {
        const double y = std::round(placeOf(shown * factor));
        painter.setPen(color(Role::Line2));
        painter.drawLine(QPointF(barLeft + barWidth + 1.0, y + 0.5),
                         QPointF(barLeft + barWidth + 5.0, y + 0.5));
        painter.setPen(color(Role::Text));
        painter.drawText(QPointF(barLeft + barWidth + 8.0, y + 4.0), shownNumber(shown, places));
    };
    for (const double value : ticks) {
        tick(value, decimals);
    }
    if (negativeHeight() > 14.0) tick(layer_->negative_end / factor, 0);
}

void ColorBar::paintMark(QPainter& painter) const
{
    if (std::isnan(mark_)) return;
    const double y = std::round(placeOf(mark_)) + 0.5;
    QPainterPath mark;
    mark.moveTo(barLeft - 2.0, y);
    mark.lineTo(barLeft - 8.0, y - 4.0);
    mark.lineTo(barLeft - 8.0, y + 4.0);
    mark.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(mark, color(Role::Text));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

Range ColorBar::moved(Grip grip, double share) const
{
    Range range = range_;
    const double width = range.maximum - range.minimum;
    const double least = width * 0.01;
    if (grip == Grip::Maximum) {
        range.maximum = std::max(range.minimum + least, range.maximum + share * width);
    } else if (grip == Grip::Minimum) {
        range.minimum = std::min(range.maximum - least, range.minimum + share * width);
    } else {
        range.minimum += share * width;
        range.maximum += share * width;
    }
    return range;
}

void ColorBar::change(const Range& range)
{
    layer_->range = range;
    update();
    emit rangeChanged(range);
}

void ColorBar::mousePressEvent(QMouseEvent* event)
{
    if (!layer_ || locked_ || event->button() != Qt::LeftButton) return;
    const QRectF bar = barRectangle();
    const double share = (event->position().y() - bar.top()) / bar.height();
    grip_ = share < 1.0 / 3.0 ? Grip::Maximum : share > 2.0 / 3.0 ? Grip::Minimum : Grip::Both;
    start_ = event->position().y();
    range_ = layer_->range;
}

void ColorBar::mouseMoveEvent(QMouseEvent* event)
{
    if (grip_ == Grip::None || !layer_) return;
    change(moved(grip_, (start_ - event->position().y()) / barRectangle().height()));
}

void ColorBar::mouseReleaseEvent(QMouseEvent*)
{
    grip_ = Grip::None;
}

void ColorBar::mouseDoubleClickEvent(QMouseEvent*)
{
    grip_ = Grip::None;
    if (layer_ && !locked_) change(first_);
}

void ColorBar::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (!layer_ || locked_ || (!up && event->key() != Qt::Key_Down)) {
        QWidget::keyPressEvent(event);
        return;
    }
    range_ = layer_->range;
    const bool lower = event->modifiers() & Qt::ShiftModifier;
    change(moved(lower ? Grip::Minimum : Grip::Maximum, up ? 0.05 : -0.05));
}

}  // namespace kety
