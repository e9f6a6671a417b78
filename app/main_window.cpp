// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/main_window.h"

#include "app/actions.h"
#include "app/dock.h"
#include "app/drop_target.h"
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
#include "app/steps/export_step.h"
#include "app/study_panel.h"
#include "app/tool_row.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "base/job.h"
#include "widgets/slice_view.h"
#include "widgets/translated.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
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
    makeDocks();
    fillMenus();
    connectFileActions();
    connectLookActions();
    connectSession();
    auto* journal = new RoiJournal(scene_);
    connect(journal, &RoiJournal::restored, notice_, &NoticeBar::tell);
    status_->showThreads(Job().threads());
    showStudy(false);
    resize(1600, 1000);
    restoreGeometry(settings::geometry());
}

MainWindow::~MainWindow()
{
    // Workers deliver into parts of this window: they stop before the parts go.
    delete runner_;
}

void MainWindow::makeDocks()
{
    studyDock_ = new Dock("study_dock", text("window", "Study"), study_, this);
    stepsDock_ = new Dock("steps_dock", text("window", "Steps"), steps_, this);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDockWidget(Qt::LeftDockWidgetArea, studyDock_);
    addDockWidget(Qt::RightDockWidgetArea, stepsDock_);
    for (Dock* dock : {studyDock_, stepsDock_}) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setObjectName(dock->objectName() + "_toggle");
        tools_->panelMenu()->addAction(toggle);
        const auto say = [toggle](const QString& title) {
            toggle->setToolTip(tr("Show or hide %1").arg(title));
        };
        say(dock->windowTitle());
        connect(dock, &QWidget::windowTitleChanged, this, say);  // with the language
    }
}

void MainWindow::showStudy(bool on)
{
    pages_->setCurrentWidget(on ? static_cast<QWidget*>(workbench_) : start_);
    tools_->showTools(on);
    status_->showViews(on);
    if (on) {
        studyDock_->show();
        stepsDock_->show();
        if (!settings::layout().isEmpty()) restoreState(settings::layout());
        sizeDocks();
        workbench_->viewers()->sourceView()->setFocus();  // keys move through the slices
    } else {
        studyDock_->hide();
        stepsDock_->hide();
        status_->showPlace({}, {}, {});
        start_->reloadRecent();
        start_->setFocus();
    }
    (*actions_)["close_study"]->setEnabled(on);
}

void MainWindow::sizeDocks()
{
    const int logical = width();
    if (logical < 1280) {
        tabifyDockWidget(stepsDock_, studyDock_);
        stepsDock_->raise();
    } else if (tabifiedDockWidgets(stepsDock_).contains(studyDock_)) {
        addDockWidget(Qt::LeftDockWidgetArea, studyDock_);
    }
    const int study = logical < 1600 ? 208 : logical < 1920 ? 240 : 256;
    const int steps = logical < 1600 ? 304 : logical < 1920 ? 352 : 384;
    resizeDocks({studyDock_, stepsDock_}, {study, steps}, Qt::Horizontal);
    sizedFor_ = logical;
}

void MainWindow::resetLayout()
{
    settings::forgetLayout();
    for (Dock* dock : {studyDock_, stepsDock_}) {
        dock->setFloating(false);
        dock->setVisible(pages_->currentWidget() == workbench_);
    }
    addDockWidget(Qt::LeftDockWidgetArea, studyDock_);
    addDockWidget(Qt::RightDockWidgetArea, stepsDock_);
    sizeDocks();
    workbench_->resetSizes();
}

void MainWindow::openPaths(const QStringList& paths)
{
    if (paths.isEmpty() || !guard_->mayLeave()) return;
    if (paths.front().startsWith(QLatin1String("sample:")))
        session_->openSample(paths.front().mid(7).toStdString());
    else
        session_->openPaths(paths);
}

void MainWindow::connectSession()
{
    connect(session_, &SessionModel::studyOpened, this, [this] {
        showStudy(!session_->study().empty());
        if (!session_->study().empty() && session_->analysis() == nullptr)
            notice_->say(tr("Nothing says what these series are: choose an analysis in step 1."));
    });
    connect(session_, &SessionModel::studyChanged, this, [this] {
        if (session_->study().empty()) showStudy(false);
    });
    connect(session_, &SessionModel::openingChanged, this, [this](bool opening) {
        if (opening) notice_->say({});
        showWork();
    });
    connect(session_, &SessionModel::checkChanged, this, &MainWindow::showWork);
    connect(session_, &SessionModel::checkProgressed, this, &MainWindow::showWork);
    connect(session_, &SessionModel::runChanged, this, &MainWindow::showWork);
    connect(session_, &SessionModel::openingProgress, this,
            [this](int done, int total) { status_->showProgress(tr("Reading"), done, total); });
    connect(session_, &SessionModel::failed, notice_, &NoticeBar::say);
    connect(guard_, &LeaveGuard::exportWanted, this, [this] { (*actions_)["export"]->trigger(); });
    connect(steps_, &StepPanel::exported, recent_, &RecentKeeper::noteExport);
    connect(status_, &StatusRow::cancelClicked, this, [this] {
        session_->cancelOpening();
        (*actions_)["cancel_run"]->trigger();
    });
    connect(workbench_, &Workbench::placeChanged, status_, &StatusRow::showPlace);
    connect(workbench_->viewers(), &ViewerArea::radiologicalChanged, status_,
            &StatusRow::showRadiological);
    connect(steps_, &StepPanel::opened, this, [this](Step step) {
        scene_->setCineOfPairs(step >= Step::Run);
        workbench_->showChecks(step == Step::Data || step == Step::Check);
    });
    steps_->exportStep()->takePicture = [this] { return workbench_->viewers()->picture(); };
    status_->showRadiological(settings::radiological());
}

void MainWindow::showWork()
{
    if (session_->opening()) {
        status_->showProgress(tr("Reading"), 0, 0);
    } else if (const auto& running = session_->running()) {
        const int share = running->total > 0 ? 100 * running->done / running->total : 0;
        status_->showProgress(running->cancelling ? tr("Stopping") : tr("%1 %").arg(share),
                              running->done, running->total);
    } else if (steps_->checksAtLength()) {
        const Running& check = session_->checkProgress();
        status_->showProgress(tr("Checking, %1 %").arg(100 * check.done / check.total), check.done,
                              check.total);
    } else if (session_->checking()) {
        status_->showIdle(tr("Checking"));
    } else {
        status_->showIdle(tr("Idle"));
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!guard_->mayLeave()) {
        event->ignore();
        return;
    }
    session_->cancelOpening();
    session_->cancelRun();
    if (pages_->currentWidget() == workbench_) settings::setLayout(saveState(), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QStringList paths = droppedPaths(event->mimeData());
    // A box must not hold up the program that the files are dragged from.
    if (session_->unsaved())
        QTimer::singleShot(0, this, [this, paths] { openPaths(paths); });
    else
        openPaths(paths);
}

/// Enter runs, where whoever has the focus made nothing of it: a field has taken its value by then.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!enter || !plain || event->isAutoRepeat()) return QMainWindow::keyPressEvent(event);
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button != nullptr && !button->isCheckable())
        button->click();
    else if (pages_->currentWidget() != workbench_ || !steps_->runByKey())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (painted_) return;
    painted_ = true;
    // Children paint after their window: the next turn of the loop has it all on the screen.
    QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (pages_->currentWidget() == workbench_ && (width() < 1280) != (sizedFor_ < 1280))
        sizeDocks();
}

}  // namespace kety
