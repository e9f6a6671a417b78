// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/run_step.h"

#include "app/session_model.h"
#include "widgets/finding_row.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kety {
namespace {

QString stageName(const std::string& stage)
{
    if (stage == "check") return RunStep::tr("Checks");
    if (stage == "prepare") return RunStep::tr("Preparation");
    if (stage == "compute") return RunStep::tr("Slices");
    if (stage == "finish") return RunStep::tr("Figures of the whole map");
    return QString::fromStdString(stage);
}

}  // namespace

RunStep::RunStep(SessionModel* session, QWidget* parent)
    : QWidget(parent), session_(session), head_(new QLabel(this)), hint_(new QLabel(this)),
      bar_(new QProgressBar(this)), cancel_(new QPushButton(this)), stages_(new QVBoxLayout)
{
    setObjectName(QStringLiteral("run_step"));
    head_->setObjectName(QStringLiteral("run_head"));
    setKind(head_, "value");
    hint_->setObjectName(QStringLiteral("run_hint"));
    setKind(hint_, "caption");
    hint_->setWordWrap(true);
    hint_->setTextFormat(Qt::PlainText);
    bar_->setObjectName(QStringLiteral("run_progress"));
    bar_->setTextVisible(false);
    bar_->setFixedHeight(6);
    cancel_->setObjectName(QStringLiteral("run_cancel"));
    connect(cancel_, &QPushButton::clicked, session_, &SessionModel::cancelRun);

    auto* row = new QHBoxLayout;
    row->addWidget(hint_, 1);
    row->addWidget(cancel_);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(12, 10, 12, 8);
    inner->setSpacing(8);
    inner->addWidget(head_);
    inner->addWidget(bar_);
    inner->addLayout(row);
    stages_->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(inner);
    column->addLayout(stages_);
    connect(session_, &SessionModel::runChanged, this, &RunStep::refresh);
    connect(session_, &SessionModel::outcomeChanged, this, &RunStep::refresh);
    connect(session_, &SessionModel::checkChanged, this, &RunStep::refresh);
    writeTexts(this, [this] {
        cancel_->setText(tr("Cancel"));
        cancel_->setToolTip(tr("Stop and keep the slices that are done (Ctrl+.)"));
        bar_->setToolTip(tr("Slices done"));
        refresh();
    });
}

void RunStep::refresh()
{
    const auto& running = session_->running();
    bar_->setVisible(running.has_value());
    cancel_->setVisible(running.has_value());
    if (running) {
        bar_->setRange(0, running->total);
        bar_->setValue(running->done);
        cancel_->setEnabled(!running->cancelling);
        head_->setText(running->preparing
                           ? tr("Preparing, %1 %").arg(running->percent())
                           : tr("%1 of %2 slices").arg(running->done).arg(running->total));
        hint_->setText(running->preparing
                           ? tr("What all slices need comes first. Cancel leaves the maps as they "
                                "were.")
                           : tr("Visible slice first, then outward. Cancel keeps what is done, "
                                "marked partial."));
    } else if (const auto& outcome = session_->outcome()) {
        const QString seconds = shownNumber(outcome->seconds, 2);
        const std::size_t slices = outcome->result.slices_done;
        head_->setText(slices == 1 ? tr("1 slice in %1 s").arg(seconds)
                                   : tr("%1 slices in %2 s").arg(slices).arg(seconds));
        hint_->setText(session_->stale()
                           ? tr("Values have changed since: run again to bring it up to date.")
                       : outcome->result.partial()
                           ? tr("Stopped before the end: run again for the other slices.")
                           : tr("Complete."));
    } else {
        head_->setText(tr("Not run yet"));
        hint_->setText(session_->firstReason());
    }
    showStages();
}

void RunStep::showStages()
{
    while (QLayoutItem* item = stages_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& outcome = session_->outcome();
    if (!outcome || session_->running()) return;
    int number = 0;
    for (const auto& [stage, seconds] : outcome->result.seconds) {
        auto* row = new FindingRow(this);
        row->setObjectName(QStringLiteral("run_stage_%1").arg(number++));
        row->setContent({.state = State::Ok,
                         .name = stageName(stage),
                         .value = tr("%1 s").arg(shownNumber(seconds, 2)),
                         .expected = {},
                         .tip = tr("Time this stage took")});
        stages_->addWidget(row);
    }
}

}  // namespace kety
