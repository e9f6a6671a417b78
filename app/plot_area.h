// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"
#include "app/choices.h"
#include "image/histogram.h"
#include "image/statistics.h"
#include "widgets/runner.h"

#include <QWidget>

class QTimer;

namespace kety {

class CurveView;
class ExplanationView;
class HistogramView;
class Scene;

/// Curve of the clicked voxel and histogram of the map, side by side.
class PlotArea : public QWidget {
    Q_OBJECT

public:
    PlotArea(Scene* scene, QWidget* parent);

    CurveView* curves() const;
    ExplanationView* explanation() const { return why_; }
    HistogramView* histogram() const { return histogram_; }

private:
    void explainHere();
    std::size_t voxelHere() const;
    void showCurve(std::size_t voxel, const Choices& of, const Explanation& why);
    void showFindings();
    void countMap();
    void writeAgain();

    Scene* scene_;
    ExplanationView* why_;
    HistogramView* histogram_;
    LatestOnly counting_;
    QTimer *settle_, *late_;
    /// What the curve on screen is of: another voxel's or another map's is not left standing.
    std::size_t voxel_ = 0;
    Choices of_;
};

}  // namespace kety
