// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/view_words.h"

#include "report/colors.h"
#include "widgets/theme.h"

#include <QBrush>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kety {

void paintShadowed(QPainter& painter, const QPointF& place, const QString& words, const QColor& ink,
                   Qt::Alignment alignment, const QFont& font)
{
    const QFontMetricsF metrics(font);
    QPointF base = place;
    const double width = metrics.horizontalAdvance(words);
    if (alignment & Qt::AlignRight) base.rx() -= width;
    if (alignment & Qt::AlignHCenter) base.rx() -= width / 2.0;
    if (alignment & Qt::AlignTop) base.ry() += metrics.ascent();
    if (alignment & Qt::AlignVCenter) base.ry() += (metrics.ascent() - metrics.descent()) / 2.0;
    if (alignment & Qt::AlignBottom) base.ry() -= metrics.descent();
    painter.save();
    painter.setFont(font);
    // Whole pixels, or the small type blurs.
    base = QPointF(std::round(base.x()), std::round(base.y()));
    painter.setPen(QColor(0, 0, 0, 200));
    for (const QPointF& offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)}) {
        painter.drawText(base + offset, words);
    }
    painter.setPen(ink);
    painter.drawText(base, words);
    painter.restore();
}

QString shownValue(double value, const Unit& unit)
{
    const double shown = value / unit.factor;
    if (!std::isfinite(shown)) return shownNumber(std::nan(""), 0);
    const double size = std::abs(shown);
    int decimals = 2;
    if (size >= 100.0)
        decimals = 0;
    else if (size >= 10.0)
        decimals = 1;
    else if (size > 0.0 && size < 0.1)
        decimals = std::min(6, 2 - int(std::floor(std::log10(size))));
    // Units that the catalogue gives a place for (57.2 mL/100g/min, 1298 ms) keep it.
    if (unit.shown[0] != '\0' && !(unit == unit::arbitrary)) decimals = unit.decimals;
    return shownNumber(shown, decimals);
}

QString unitWords(const Layer& layer)
{
    return layer.relative ? QStringLiteral("rel.") : QString::fromUtf8(layer.unit.shown);
}

QString valueWithUnit(double value, const Layer& layer)
{
    const QString words = unitWords(layer);
    const QString number = shownValue(value, layer.unit);
    return words.isEmpty() ? number : number + ' ' + words;
}

QString windowWords(const Layer& layer)
{
    const double width = layer.range.maximum - layer.range.minimum;
    const double level = (layer.range.maximum + layer.range.minimum) / 2.0;
    return QString("W %1 L %2").arg(shownValue(width, layer.unit), shownValue(level, layer.unit));
}

QBrush hatchBrush()
{
    QImage tile(8, 8, QImage::Format_RGB32);
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x) {
            const Rgb rgb = noValue(x, y);
            tile.setPixel(x, y, qRgb(rgb.red, rgb.green, rgb.blue));
        }
    }
    return QBrush(tile);
}

}  // namespace kety
