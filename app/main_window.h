// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace kety {

class Actions;
class DockLayout;
class LeaveGuard;
class NoticeBar;
class RecentKeeper;
class Runner;
class Scene;
class SessionModel;
class Sheet;
class StartPage;
class StatusRow;
class StepPanel;
class StudyPanel;
class ToolRow;
class Workbench;

/// The frame: tool row, docks, start page or viewers, status bar. It puts the parts in their places
/// and passes on what concerns more than one; what a part does is the part's own.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    SessionModel* session() const { return session_; }
    Scene* scene() const { return scene_; }
    Actions& actions() const { return *actions_; }
    Workbench* workbench() const { return workbench_; }
    StepPanel* steps() const { return steps_; }
    StudyPanel* studyPanel() const { return study_; }
    NoticeBar* notice() const { return notice_; }
    StartPage* startPage() const { return start_; }
    LeaveGuard* leaveGuard() const { return guard_; }

    /// Files, folders or "sample:NAME". Maps that are in no file are asked about first.
    void openPaths(const QStringList& paths);
    void useTheme(const QString& theme);
    void switchLanguage(const QString& language);

signals:
    void firstPainted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectFileActions();
    void connectLookActions();
    void connectSession();
    void showStudy(bool on);
    void fillMenus();
    void showManual();

    Runner* runner_;
    Actions* actions_;
    SessionModel* session_;
    LeaveGuard* guard_;
    ToolRow* tools_;
    StatusRow* status_;
    QStackedWidget* pages_;
    StartPage* start_;
    Scene* scene_;
    Workbench* workbench_;
    StudyPanel* study_;
    StepPanel* steps_;
    DockLayout* docks_ = nullptr;
    NoticeBar* notice_;
    RecentKeeper* recent_;
    Sheet* sheet_;
    bool painted_ = false;
};

}  // namespace kety
