// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/work_report.h"

#include "app/previewer.h"
#include "app/session_model.h"
#include "app/status_row.h"
#include "app/step_panel.h"
#include "widgets/translated.h"

namespace kety {

WorkReport::WorkReport(SessionModel* session, Previewer* previewer, StepPanel* steps,
                       StatusRow* status)
    : QObject(status), session_(session), previewer_(previewer), steps_(steps), status_(status)
{
    for (const auto& changed :
         {&SessionModel::checkChanged, &SessionModel::checkProgressed, &SessionModel::runChanged})
        connect(session_, changed, this, &WorkReport::show);
    connect(session_, &SessionModel::openingChanged, this, &WorkReport::show);
    connect(session_, &SessionModel::openingProgress, this,
            [this](int done, int total) { status_->showProgress(tr("Reading"), done, total); });
    connect(previewer_, &Previewer::progressed, this, &WorkReport::show);
    writeTexts(status_, [this] { show(); });
}

void WorkReport::show()
{
    if (session_->opening())
        status_->showProgress(tr("Reading"), 0, 0);
    else if (session_->running())
        showRun();
    else if (session_->checking())
        showCheck();
    else if (previewer_->takesLong())
        status_->showProgress(tr("Preview, %1 %").arg(previewer_->progress().percent()),
                              previewer_->progress().done, previewer_->progress().total);
    else
        status_->showIdle(tr("Idle"));
}

void WorkReport::showRun()
{
    const Running& now = *session_->running();
    const QString share = tr("%1 %").arg(now.percent());
    status_->showProgress(now.cancelling  ? tr("Stopping")
                          : now.preparing ? tr("Preparing, %1").arg(share)
                                          : share,
                          now.done, now.total);
}

void WorkReport::showCheck()
{
    const Running& now = session_->checkProgress();
    if (steps_->checksAtLength())
        status_->showProgress(tr("Checking, %1 %").arg(now.percent()), now.done, now.total);
    else
        status_->showIdle(tr("Checking"));
}

}  // namespace kety
