// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "image/histogram.h"
#include "widgets/plot_axes.h"

#include <QWidget>

#include <limits>
#include <string>
#include <vector>

namespace kety {

/// A range somebody expects, as a bracket over the bars.
struct Bracket {
    QString label;   ///< "grey 50–80"
    Range range;     ///< file unit
    QString source;  ///< who says so: the tooltip
};

/// What a histogram shows; numbers in the file unit of the quantity.
struct HistogramContent {
    Histogram histogram;
    Quantity quantity;
    QString where;                               ///< "brain mask", "1 Insula R"
    std::size_t voxels = 0;                      ///< looked at
    std::size_t without_value = 0;               ///< of them: not counted, and said so
    std::vector<std::size_t> undetermined = {};  ///< of each bar: on top of it, in grey; or none
    std::size_t not_determined = 0;              ///< voxels, those beyond the bars too
    double mean = std::numeric_limits<double>::quiet_NaN();
    std::vector<Bracket> expected;
};

/// The values of a map in the map's own colours, their mean, and what to expect.
class HistogramView : public QWidget {
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setContent(const HistogramContent& content);
    const HistogramContent& content() const { return content_; }
    void clear(const QString& message = {});

    QColor binColor(std::size_t bin) const;
    QRectF barAt(std::size_t bin) const;
    QRectF countLabel() const;  ///< where it says what the vertical axis counts

    QSize sizeHint() const override { return {440, 240}; }
    QSize minimumSizeHint() const override { return {180, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Drawn {
        QRectF box;
        std::size_t bracket = 0;
    };
    PlotAxes axes() const;
    double thousands() const;
    double edge(std::size_t bin) const;
    std::vector<Drawn> bracketsAt(const PlotAxes& axes) const;
    QString headText() const;
    void paintBars(QPainter& painter, const PlotAxes& axes) const;
    void paintMean(QPainter& painter, const PlotAxes& axes) const;
    void paintBrackets(QPainter& painter, const PlotAxes& axes) const;
    void paintHovered(QPainter& painter, const PlotAxes& axes) const;

    HistogramContent content_;
    QString message_;
    std::size_t most_ = 0;
    int hovered_ = -1;
};

}  // namespace kety
