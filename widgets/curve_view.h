// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"
#include "widgets/plot_axes.h"

#include <QColor>
#include <QFontMetricsF>
#include <QWidget>

#include <optional>
#include <vector>

namespace kety {

/// Curves of voxels and ROIs. A click, or the arrow keys, choose a frame.
class CurveView : public QWidget {
    Q_OBJECT

public:
    explicit CurveView(QWidget* parent = nullptr);

    void setTitle(const QString& title);  ///< of the bar; "Curves"
    void setCurve(const Curve& curve);
    const Curve& curve() const { return curve_; }
    void setMessage(const QString& message);  ///< in place of curves, where there are none
    void setFrame(int frame);                 ///< the band; -1: none
    int frame() const { return frame_; }
    void setHint(const QString& hint);  ///< "click = go to pair"
    /// Room at the left of the bar for somebody else's tabs, in place of the title; 0: the title.
    void setHeadInset(int pixels);
    QRectF stretchAt(int stretch) const;  ///< where a shaded part of the x axis is drawn

    QPointF pointAt(int trace, int index) const;  ///< where it is drawn
    QColor traceColor(int trace) const;

    QSize sizeHint() const override { return {440, 240}; }
    QSize minimumSizeHint() const override { return {180, 140}; }

signals:
    void frameChosen(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place {
        int trace = -1, index = -1;
        bool operator==(const Place&) const = default;
    };
    static QString nameOf(const Trace& trace);
    PlotAxes axes() const;
    std::optional<Place> nearest(QPointF position, bool framesOnly) const;
    std::vector<int> framesInOrder() const;
    bool isDropped(int trace, int index) const;
    QString readout(const Place& place) const;
    double bandWidth(const Trace& trace) const;
    void paintLegend(QPainter& painter, QRectF space) const;
    std::vector<double> legendWidths(const QFontMetricsF& metrics, double room) const;
    void paintHead(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintStretches(QPainter& painter, const PlotAxes& axes) const;
    void paintBand(QPainter& painter, const PlotAxes& axes) const;
    void paintTrace(QPainter& painter, const PlotAxes& axes, int trace) const;
    void paintPoints(QPainter& painter, const PlotAxes& axes, int trace) const;

    Curve curve_;
    QString title_, message_, hint_;
    Range x_{0, 1}, y_{0, 1};
    int frame_ = -1, inset_ = 0;
    std::optional<Place> hovered_;
};

}  // namespace kety
