// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/step_panel.h"

#include "app/actions.h"
#include "app/previewer.h"
#include "app/scene.h"
#include "app/step_row.h"
#include "app/steps/check_step.h"
#include "app/steps/data_step.h"
#include "app/steps/export_step.h"
#include "app/steps/review_step.h"
#include "app/steps/run_step.h"
#include "widgets/icons.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kety {

StepPanel::StepPanel(Actions& actions, Scene* scene, QWidget* parent)
    : QWidget(parent), actions_(actions), scene_(scene), session_(scene->session()),
      scroll_(new QScrollArea(this))
{
    setObjectName(QStringLiteral("step_panel"));
    scroll_->setObjectName(QStringLiteral("step_scroll"));
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(scroll_);
    content->setObjectName(QStringLiteral("step_content"));
    check_ = new CheckStep(session_, content);
    export_ = new ExportStep(scene, content);
    review_ = new ReviewStep(actions, scene, content);
    auto* data = new DataStep(session_, content);
    data->lookedAt = [scene] { return scene->sourceItem(); };
    bodies_ = {data, check_, new RunStep(session_, content), review_, export_};
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const Step step : allSteps) {
        const auto i = static_cast<std::size_t>(step);
        rows_[i] = new StepRow(step, content);
        connect(rows_[i], &StepRow::clicked, this, [this, step] { open(step); });
        rows->addWidget(rows_[i]);
        rows->addWidget(bodies_[i]);
    }
    rows->addStretch(1);
    scroll_->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll_, 1);
    column->addWidget(makeFoot());

    connect(session_, &SessionModel::studyOpened, this,
            [this] { open(session_->analysis() ? Step::Check : Step::Data); });
    connect(session_, &SessionModel::leadingChanged, this, [this] {
        if (current_ > Step::Check && !session_->outcome()) open(Step::Check);
    });
    connect(session_, &SessionModel::studyChanged, this, &StepPanel::refresh);
    connect(session_, &SessionModel::openingChanged, this, &StepPanel::refresh);
    connect(session_, &SessionModel::checkChanged, this, &StepPanel::refresh);
    connect(session_, &SessionModel::checkProgressed, this, &StepPanel::refresh);
    connect(session_, &SessionModel::runChanged, this, &StepPanel::refresh);
    connect(scene_->previewer(), &Previewer::progressed, this, &StepPanel::refresh);
    connect(session_, &SessionModel::outcomeChanged, this, [this] {
        refresh();
        if (session_->outcome() && !session_->outcome()->result.partial()) open(Step::Review);
    });
    connect(export_, &ExportStep::changed, this, [this] {
        refresh();
        if (export_->exported()) emit exported();
    });
    connect(actions_["run"], &QAction::triggered, this, [this] {
        if (!session_->canRun()) return;
        session_->run(scene_->slice());
        open(Step::Run);
    });
    connect(actions_["cancel_run"], &QAction::triggered, this, &StepPanel::stop);
    connect(actions_["export"], &QAction::triggered, this, [this] { open(Step::Export); });
    writeTexts(this, [this] { refresh(); });
    open(Step::Data);
}

QWidget* StepPanel::makeFoot()
{
    auto* foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("step_foot"));
    setKind(foot, "foot");
    foot->setFixedHeight(56);
    sign_ = new StateIcon(16, foot);
    sign_->setObjectName(QStringLiteral("foot_sign"));
    reason_ = new QLabel(foot);
    reason_->setWordWrap(true);
    reason_->setTextFormat(Qt::PlainText);
    reason_->setObjectName(QStringLiteral("foot_reason"));
    reason_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setKind(reason_, "caption");
    primary_ = new QPushButton(foot);
    primary_->setObjectName(QStringLiteral("foot_primary"));
    primary_->setIconSize({16, 16});
    setKind(primary_, "primary");
    connect(primary_, &QPushButton::clicked, this, &StepPanel::act);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(sign_);
    row->addWidget(reason_, 1);
    row->addWidget(primary_);
    return foot;
}

void StepPanel::open(Step step)
{
    // The bodies of other steps are folded: from the top, the row of every step is in sight.
    if (current_ != step) scroll_->verticalScrollBar()->setValue(0);
    current_ = step;
    for (const Step one : allSteps) {
        const auto i = static_cast<std::size_t>(one);
        rows_[i]->setChecked(one == step);
        bodies_[i]->setVisible(one == step);
    }
    refresh();
    emit opened(step);
}

void StepPanel::refresh()
{
    for (const Step step : allSteps)
        rows_[static_cast<std::size_t>(step)]->showState(
            stateOf(step, *session_, export_->exported()));
    actions_["run"]->setEnabled(session_->canRun());
    actions_["cancel_run"]->setEnabled(session_->running() || checksAtLength()
                                       || scene_->previewer()->takesLong());
    actions_["export"]->setEnabled(session_->outcome().has_value());
    refreshFoot();
}

bool StepPanel::checksAtLength() const
{
    return session_->canCancelCheck() && session_->checkTakesLong();
}

void StepPanel::stop()
{
    if (session_->running())
        session_->cancelRun();
    else if (session_->checking())
        session_->cancelCheck();
    else
        scene_->previewer()->callOff();
}

void StepPanel::showStop(const QString& help, bool enabled)
{
    primary_->setText(tr("Cancel"));
    primary_->setIcon(icon("stop", Role::OnPrimary));
    primary_->setEnabled(enabled);
    primary_->setToolTip(help);
}

void StepPanel::refreshFoot()
{
    State state = State::None;
    QString words;
    const QString why = session_->firstReason();
    const bool held = window()->focusWidget() == primary_;
    if (session_->running()) {
        showStop(tr("Stop and keep the slices that are done (Ctrl+.)"),
                 !session_->running()->cancelling);
        words = session_->running()->preparing ? tr("Preparing") : tr("Computing");
        state = State::Running;
    } else if (checksAtLength()) {
        showStop(tr("Stop checking and go back to the values before (Ctrl+.)"), true);
        words = tr("Checking");
        state = State::Running;
    } else if (current_ == Step::Export) {
        primary_->setText(tr("Export"));
        primary_->setIcon(icon("export", Role::OnPrimary));
        primary_->setEnabled(export_->ready());
        primary_->setToolTip(tr("Write what is ticked"));
        if (!session_->outcome())
            words = tr("Nothing computed yet");
        else if (session_->stale()) {
            words = tr("Stale: these are the maps before the last change");
            state = State::Stale;
        }
    } else if (exportsNext()) {
        primary_->setText(tr("Export…"));
        primary_->setIcon(icon("export", Role::OnPrimary));
        primary_->setEnabled(true);
        primary_->setToolTip(tr("Choose what to export and where (Ctrl+E)"));
        words = tr("Records %1 values with their source")
                    .arg(session_->outcome()->result.values.size());
    } else {
        primary_->setText(tr("Run"));
        primary_->setIcon(icon("play", Role::OnPrimary));
        primary_->setEnabled(session_->canRun());
        primary_->setToolTip(
            session_->canRun() ? tr("Compute the maps, the visible slice first (Enter)") : why);
        words = why;
        const bool atRest = !session_->checking() && !session_->opening();
        if (!why.isEmpty() && (session_->checked() || (atRest && !session_->study().empty())))
            state = State::Blocking;
        if (why.isEmpty() && session_->stale()) {
            words = tr("Stale, run again");
            state = State::Stale;
        } else if (why.isEmpty()) {
            words = tr("Ready");
            state = State::Ok;
        }
    }
    // Left to itself the focus of a button that rests would go to the next one, wherever that is.
    if (held && !primary_->isEnabled()) rows_[static_cast<std::size_t>(current_)]->setFocus();
    sign_->setState(state);
    sign_->setVisible(state != State::None);
    setKind(reason_, state == State::Blocking ? "blocking"
                     : state == State::Stale  ? "stale"
                                              : "caption");
    reason_->setText(words);
    reason_->setToolTip(words);
    // A view that draws itself meanwhile would show the new words in the old places.
    primary_->parentWidget()->layout()->activate();
}

bool StepPanel::exportsNext() const
{
    return current_ == Step::Review && session_->outcome() && !session_->stale();
}

bool StepPanel::runByKey()
{
    if (current_ == Step::Export || exportsNext() || !session_->canRun()) return false;
    actions_["run"]->trigger();
    return true;
}

void StepPanel::act()
{
    if (session_->running() || checksAtLength())
        stop();
    else if (current_ == Step::Export)
        export_->start();
    else if (exportsNext())
        open(Step::Export);
    else
        actions_["run"]->trigger();
}

}  // namespace kety
