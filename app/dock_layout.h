// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QMainWindow;
class QMenu;
class QWidget;

namespace kety {

class Dock;

/// The two docks beside the centre: how wide they are at each width of the window, and what the
/// user made of them, kept between two starts.
class DockLayout : public QObject {
    Q_OBJECT

public:
    /// `toggles`: the menu that shows and hides them.
    DockLayout(QMainWindow* window, QWidget* study, QWidget* steps, QMenu* toggles);

    void show();   ///< both, as they were left
    void hide();   ///< the start page has none
    void refit();  ///< the window has another width
    void reset();  ///< as at the first start
    void remember() const;

private:
    void addToggle(Dock* dock, QMenu* toggles);
    void size();

    QMainWindow* window_;
    Dock *study_, *steps_;
    bool shown_ = false;
    int sizedFor_ = 0;
};

}  // namespace kety
