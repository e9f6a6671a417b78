// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"
#include "image/histogram.h"
#include "image/statistics.h"
#include "widgets/runner.h"

#include <QWidget>

class QTimer;

namespace kety {

class CurveView;
class HistogramView;
class Scene;

/// Curve of the clicked voxel and histogram of the map, side by side.
class PlotArea : public QWidget {
    Q_OBJECT

public:
    PlotArea(Scene* scene, QWidget* parent);

    CurveView* curves() const { return curves_; }
    HistogramView* histogram() const { return histogram_; }

private:
    void explainHere();
    void showCurve(std::size_t voxel, const Explanation& why);
    void countMap();
    void writeAgain();

    Scene* scene_;
    CurveView* curves_;
    HistogramView* histogram_;
    LatestOnly counting_;
    QTimer* settle_;
};

}  // namespace kety
