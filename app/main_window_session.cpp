// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the window makes of what happens in the session, and which of its parts hear of each other.
#include "app/actions.h"
#include "app/dock_layout.h"
#include "app/leave_guard.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "app/recent_keeper.h"
#include "app/scene.h"
#include "app/settings.h"
#include "app/start_page.h"
#include "app/status_row.h"
#include "app/step_panel.h"
#include "app/steps/export_step.h"
#include "app/tool_row.h"
#include "app/viewer_area.h"
#include "app/work_report.h"
#include "app/workbench.h"
#include "widgets/slice_view.h"

#include <QStackedWidget>

#include <string_view>

namespace kety {
namespace {

constexpr std::string_view analysisWanted = "analysis wanted";

}  // namespace

void MainWindow::connectSession()
{
    connect(session_, &SessionModel::studyOpened, this, [this] {
        showStudy(!session_->study().empty());
        if (!session_->study().empty() && session_->analysis() == nullptr
            && refusalOf(session_->study()).isEmpty())
            notice_->say(tr("Nothing says what these series are: choose an analysis in step 1."),
                         analysisWanted);
    });
    connect(session_, &SessionModel::studyChanged, this, [this] {
        if (session_->study().empty()) showStudy(false);
    });
    connect(session_, &SessionModel::openingChanged, this, [this](bool opening) {
        if (opening) notice_->say({});
    });
    new WorkReport(session_, scene_->previewer(), steps_, status_);
    connect(session_, &SessionModel::failed, notice_,
            [this](const QString& words) { notice_->say(words); });
    connect(session_, &SessionModel::told, notice_, &NoticeBar::tell);
    connect(session_, &SessionModel::choicesChanged, notice_, [this] {
        if (session_->analysis() != nullptr) notice_->settle(analysisWanted);
    });
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

void MainWindow::showStudy(bool on)
{
    pages_->setCurrentWidget(on ? static_cast<QWidget*>(workbench_) : start_);
    tools_->showTools(on);
    status_->showViews(on);
    if (on) {
        docks_->show();
        workbench_->viewers()->sourceView()->setFocus();  // keys move through the slices
    } else {
        docks_->hide();
        status_->showPlace({}, {}, {});
        start_->reloadRecent();
        start_->setFocus();
    }
    (*actions_)["close_study"]->setEnabled(on);
}

}  // namespace kety
