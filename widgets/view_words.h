// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/layers.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace kety {

/// Text on a picture: a black edge keeps it readable on any map. `place` is the corner or edge that
/// `alignment` names.
void paintShadowed(QPainter& painter, const QPointF& place, const QString& words, const QColor& ink,
                   Qt::Alignment alignment, const QFont& font);

/// Three significant figures in the unit of the screen: "57.2", "0.52", "1300".
QString shownValue(double value, const Unit& unit);
/// "57.2 mL/100g/min", "12.0 rel.": never a number without its unit.
QString valueWithUnit(double value, const Layer& layer);
QString unitWords(const Layer& layer);    ///< "mL/100g/min", "rel.", "a.u."
QString windowWords(const Layer& layer);  ///< "W 1.05 L 0.52"

/// The hatch of "no value" as a brush, its stripes counted in logical pixels.
QBrush hatchBrush();

}  // namespace kety
