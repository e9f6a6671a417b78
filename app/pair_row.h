// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace kety {

class Actions;
class Scene;
class SectionBar;
class VolumeStrip;

/// The pairs in small: look at them one after the other, leave one out or take it in again.
class PairRow : public QWidget {
    Q_OBJECT

public:
    PairRow(Actions& actions, Scene* scene, QWidget* parent);

    VolumeStrip* strip() const { return strip_; }

private:
    void refresh();
    void showPair();

    Scene* scene_;
    SectionBar* bar_;
    VolumeStrip* strip_;
    QToolButton *play_, *map_;
    QLabel* words_;
    QPushButton* drop_;
};

}  // namespace kety
