// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/slice_geometry.h"

#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace kety {

class Actions;
class CheckArea;
class PlotArea;
class RoiArea;
class TableArea;
class Scene;
class ViewerArea;

/// The middle of the window: viewers above, then what the open step needs: volumes and polarity
/// while checking, curves, histogram and the table of regions afterwards.
class Workbench : public QWidget {
    Q_OBJECT

public:
    Workbench(Actions& actions, Scene* scene, QWidget* parent);

    ViewerArea* viewers() const { return viewers_; }
    PlotArea* plots() const { return plots_; }
    RoiArea* regions() const;
    TableArea* tables() const { return tables_; }
    CheckArea* checks() const { return checks_; }
    void showChecks(bool on);
    void resetSizes();

signals:
    void placeChanged(const QString& voxel, const QString& world, const QString& value);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void giveRoomBelow();
    void sayPlace();
    QString sayValue(const Point& world);

    Scene* scene_;
    ViewerArea* viewers_;
    PlotArea* plots_;
    TableArea* tables_;
    CheckArea* checks_;
    QSplitter *split_, *review_;
    QStackedWidget* below_;
    std::optional<Point> pointed_;  ///< LPS mm under the mouse; else the crosshair's place is told
    bool sized_ = false;
};

}  // namespace kety
