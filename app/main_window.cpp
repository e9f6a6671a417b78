// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/main_window.h"

#include "app/actions.h"
#include "app/dock_layout.h"
#include "app/leave_guard.h"
#include "app/notice_bar.h"
#include "app/plain_tips.h"
#include "app/recent_keeper.h"
#include "app/roi_journal.h"
#include "app/scene.h"
#include "app/settings.h"
#include "app/sheet.h"
#include "app/start_page.h"
#include "app/status_row.h"
#include "app/step_panel.h"
#include "app/study_panel.h"
#include "app/tool_row.h"
#include "app/workbench.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace kety {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), runner_(new Runner(this)), actions_(new Actions(this)),
      session_(new SessionModel(runner_, this)), guard_(new LeaveGuard(session_, this)),
      tools_(new ToolRow(*actions_, this)), status_(new StatusRow(this)),
      pages_(new QStackedWidget(this)), start_(new StartPage(*actions_, runner_, pages_)),
      scene_(new Scene(session_)), workbench_(new Workbench(*actions_, scene_, pages_)),
      study_(new StudyPanel(scene_, this)), steps_(new StepPanel(*actions_, scene_, this)),
      notice_(new NoticeBar(this)), recent_(new RecentKeeper(session_)), sheet_(new Sheet(this))
{
    setObjectName(QStringLiteral("main_window"));
    setWindowTitle(QStringLiteral("Kety"));
    setAcceptDrops(true);
    setMinimumSize(960, 640);
    setMenuWidget(tools_);
    setStatusBar(status_);
    pages_->setObjectName(QStringLiteral("pages"));
    pages_->addWidget(start_);
    pages_->addWidget(workbench_);
    auto* centre = new QWidget(this);
    centre->setObjectName(QStringLiteral("centre"));
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
    setCentralWidget(centre);
    new PlainTips(this);
    docks_ = new DockLayout(this, study_, steps_, tools_->panelMenu());
    fillMenus();
    connectFileActions();
    connectLookActions();
    connectSession();
    auto* journal = new RoiJournal(scene_);
    connect(journal, &RoiJournal::restored, notice_, &NoticeBar::tell);
    showStudy(false);
    resize(1600, 1000);
    restoreGeometry(settings::geometry());
}

MainWindow::~MainWindow()
{
    hide();  // a field that is left with the window still finds the session it tells its value
    // Workers deliver into parts of this window: they stop before the parts go.
    delete runner_;
}

void MainWindow::openPaths(const QStringList& paths)
{
    if (paths.isEmpty() || !guard_->mayLeave()) return;
    if (paths.front().startsWith(QLatin1String("sample:")))
        session_->openSample(paths.front().mid(7).toStdString());
    else
        session_->openPaths(paths);
}

}  // namespace kety
