// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace kety {

/// Where a plot lies in its widget, and what it spans in shown units. Both plots draw their grid,
/// ticks and labels with it.
struct PlotAxes {
    QRectF area;  ///< between the axes
    Range x, y;   ///< shown units
    QString x_label, y_label;

    double toX(double value) const;
    double toY(double value) const;
    double fromX(double position) const;
};

/// Height of the bar over a plot: title, legend, hint.
inline constexpr int plotHeadHeight = 28;

/// Round numbers inside the range, one per `pixels` of `length` or so, at least three: with one
/// nobody can tell the scale.
std::vector<double> axisTicks(const Range& range, double length, double pixels);

/// Room for the ticks of `y` at the left and for the labels, inside `whole`.
QRectF plotArea(const QRectF& whole, const Range& y);

/// Horizontal grid, axis, ticks and labels.
void paintAxes(QPainter& painter, const PlotAxes& axes);

/// The bar over a plot; returns where the legend may start and must end.
QRectF paintPlotHead(QPainter& painter, int width, const QString& title, const QString& hint);

/// A small label on a ground of its own, inside `bounds`, beside `point`.
void paintReadout(QPainter& painter, const QString& words, QPointF point, const QRectF& bounds);

/// The range of some values, a little wider, and never empty.
Range widened(double least, double most, double share);

}  // namespace kety
