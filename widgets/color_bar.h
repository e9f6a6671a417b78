// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/layers.h"

#include <QWidget>

#include <optional>

namespace kety {

/// The legend of a map: colours with ticks and unit, the colours below zero, the look of "no
/// value", and a mark at the value under the pointer. Dragging the upper or lower third moves that
/// end of the range, the middle moves both; arrow keys do the same; double click takes it back.
class ColorBar : public QWidget {
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    void setLayer(const Layer& layer);
    void clear();
    /// Mark at a value in file units; NaN takes the mark away.
    void setMark(double value);
    void setRangeLocked(bool locked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For tests: where a value stands, in logical pixels from the top.
    double placeOf(double value) const;
    QRectF barRectangle() const;  ///< of the colours from minimum to maximum

signals:
    void rangeChanged(const kety::Range& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Maximum, Minimum, Both };

    double footHeight() const;
    double negativeHeight() const;
    Range moved(Grip grip, double share) const;
    void change(const Range& range);
    void paintColors(QPainter& painter) const;
    void paintSigns(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintHead(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    std::optional<Layer> layer_;
    Range first_;  ///< of this layer when it came: what double click returns to
    double mark_;
    bool locked_ = false;
    Grip grip_ = Grip::None;
    double start_ = 0.0;
    Range range_;  ///< at the start of a drag
};

}  // namespace kety
