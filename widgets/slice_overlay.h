// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/layers.h"

#include <QWidget>

class QPainter;

namespace kety {

class RoiModel;
class SliceScene;
class SliceView;

/// The hatch of "no value" over a slice.
void paintHatch(QPainter& painter, const Layer& layer, const SliceValues& slice,
                const SliceGeometry& geometry);
void paintOutlines(QPainter& painter, const Layers& layers, const SliceGeometry& geometry,
                   int slice);
/// Two lines with a gap of 18 px around `place`.
void paintCrosshair(QPainter& painter, const QPointF& place, const QSizeF& view);
void paintLetters(QPainter& painter, const EdgeLetters& letters, const QRectF& view);

/// What stands on the picture: painted over VTK's by Qt, so type and lines are those of the window.
class SliceOverlay : public QWidget {
    Q_OBJECT

public:
    SliceOverlay(SliceView* view, const SliceScene* scene);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBrush(QPainter& painter, const SliceGeometry& geometry) const;
    void paintWords(QPainter& painter, const SliceGeometry& geometry) const;
    void paintEmpty(QPainter& painter) const;
    QString lowerRight() const;

    SliceView* view_;
    const SliceScene* scene_;
};

}  // namespace kety
