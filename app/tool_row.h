// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QMenu;
class QMenuBar;
class QToolBar;

namespace kety {

class Actions;

/// Menus and tools in one row of 40 px. The tools hide on the start page.
class ToolRow : public QWidget {
    Q_OBJECT

public:
    ToolRow(const Actions& actions, QWidget* parent);

    void showTools(bool on);
    QMenu* sampleMenu() const { return samples_; }
    QMenu* recentMenu() const { return recent_; }
    QMenu* panelMenu() const { return panels_; }

private:
    void makeMenus(const Actions& actions);
    void makeTools(const Actions& actions);

    QMenuBar* menus_ = nullptr;
    QToolBar* tools_ = nullptr;
    QToolBar* layouts_ = nullptr;
    QToolBar* help_ = nullptr;
    QMenu *samples_ = nullptr, *recent_ = nullptr, *panels_ = nullptr;
};

}  // namespace kety
