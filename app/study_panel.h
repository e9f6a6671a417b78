// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace kety {

class ElidedLabel;
class MapList;
class RoiList;
class Scene;
class SectionBar;
class SeriesList;

/// The study dock: series with their badges, maps, regions.
class StudyPanel : public QWidget {
    Q_OBJECT

public:
    StudyPanel(Scene* scene, QWidget* parent);

    SeriesList* series() const { return series_; }
    MapList* maps() const { return maps_; }

private:
    void showAbout();
    void showSeries();
    void showMaps();
    void writeAgain();

    Scene* scene_;
    ElidedLabel* title_;
    QLabel* about_;
    SeriesList* series_;
    SectionBar *mapBar_, *roiBar_;
    MapList* maps_;
    RoiList* rois_;
    QLabel* noRois_;  ///< what to do where there is none yet
};

}  // namespace kety
