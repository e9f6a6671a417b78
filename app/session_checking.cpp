// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// The part of the session model that checks what was chosen, and takes back what takes too long.
#include "app/session_model.h"
#include "widgets/number_text.h"
#include "widgets/translated.h"

#include <QTimer>

#include <utility>

namespace kety {
namespace {

/// Longer than this without an answer a person wants to know what goes on.
constexpr int longCheckMs = 300;

Checked checkedOf(const Analysis& wanted, const Choices& choices, Memo& memo, Job& job)
{
    QElapsedTimer timer;
    timer.start();
    Checked checked;
    checked.values = resolve(wanted, choices.inputs, choices.user, memo, job, &checked.issues);
    checked.beneath = resolve(wanted, choices.inputs, {}, memo, job);
    for (Issue& issue : checkAll(wanted, choices.inputs, checked.values, memo, job))
        checked.issues.push_back(std::move(issue));
    checked.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    return checked;
}

/// The parameters that a cancelled check puts back, with what they are again: "Motion: not looked
/// at".
QString takenBack(const Analysis* analysis, const Choices& now, const Values& again,
                  const Choices& before)
{
    QStringList words;
    if (analysis == nullptr) return {};
    const auto userValue = [](const Choices& choices, const std::string& key) {
        const auto found = choices.user.find(key);
        return found == choices.user.end() ? Value{} : found->second.value;
    };
    for (const Parameter& parameter : analysis->parameters) {
        if (userValue(now, parameter.key) == userValue(before, parameter.key)) continue;
        const QString value = fieldText(parameter, settingOf(parameter, again).value);
        const QString unit = QString::fromUtf8(parameter.shown.shown);
        words.append(QStringLiteral("%1: %2").arg(
            translated(parameter.label),
            value.isEmpty() ? SessionModel::tr("none") : (value + ' ' + unit).trimmed()));
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace

/// The check of the present choices. Where the last one was of the same, its findings stand and
/// nothing is computed: that is what makes a cancel quick.
void SessionModel::startCheck()
{
    check_.cancel();
    check_ = {};
    checkProgress_ = {};
    const int generation = ++checkGeneration_;
    const Analysis* wanted = analysis();
    if (wanted == nullptr || choices_.inputs.roles.empty()) {
        checked_.reset();
        return;
    }
    if (settled_ && sameValues(settled_->choices, choices_)) {
        checked_ = settled_->checked;
        runNext_.reset();  // it was to be of other values
        return;
    }
    Work<Checked> work;
    work.compute = [wanted, choices = choices_, memo = memo_](Job& job, const Deliver&) {
        return checkedOf(*wanted, choices, *memo, job);
    };
    work.progress = [this, generation](int done, int total) {
        if (generation != checkGeneration_) return;
        checkProgress_ = {.done = done, .total = total};
        emit checkProgressed();
    };
    work.done = [this, generation](Checked checked) {
        if (generation == checkGeneration_) checkArrived(std::move(checked));
    };
    work.failed = [this, generation](const Failed& why) {
        if (generation != checkGeneration_) return;
        checked_ = Checked{
            .values = {},
            .beneath = {},
            .issues = {
                {.key = "check.failed", .message = why.message, .severity = Severity::Blocks}}};
        emit checkChanged();
    };
    checkSince_.start();
    check_ = runner_->start(this, Runner::Lane::Compute, std::move(work));
    QTimer::singleShot(longCheckMs, this, [this, generation] {
        if (generation == checkGeneration_ && checking()) emit checkProgressed();
    });
}

void SessionModel::checkArrived(Checked checked)
{
    settled_ = Settled{choices_, checked};
    checked_ = std::move(checked);
    emit checkChanged();
    if (const auto first = std::exchange(runNext_, std::nullopt)) run(*first);
}

Values SessionModel::valuesNow() const
{
    if (!checked_) return choices_.user;
    Values now = checked_->values;
    for (auto one = now.begin(); one != now.end();) {
        if (one->second.origin != Origin::User || choices_.user.contains(one->first)) {
            ++one;
        } else if (const auto under = checked_->beneath.find(one->first);
                   under != checked_->beneath.end()) {
            (one++)->second = under->second;
        } else {
            one = now.erase(one);
        }
    }
    for (const auto& [key, setting] : choices_.user)
        now[key] = setting;
    return now;
}

bool SessionModel::checkTakesLong() const
{
    return checking() && (checkProgress_.total > 0 || checkSince_.elapsed() >= longCheckMs);
}

bool SessionModel::canCancelCheck() const
{
    return checking() && settled_ && !sameResult(settled_->choices, choices_);
}

void SessionModel::cancelCheck()
{
    if (!canCancelCheck()) return;
    runNext_.reset();
    const QString back =
        takenBack(analysis(), choices_, settled_->checked.values, settled_->choices);
    change(Choices(settled_->choices), tr("cancelled check"));
    emit told(back.isEmpty()
                  ? tr("The check was cancelled: everything is as it was before")
                  : tr("The check was cancelled, the values before are back: %1").arg(back));
}

bool SessionModel::canRun() const
{
    return checked_ && !running_ && !checking() && !blocks(checked_->issues);
}

QString SessionModel::reasonWithoutCheck() const
{
    if (checking()) return tr("Checking");
    if (opening_) return tr("Reading");
    if (study_.empty()) return tr("Open a study first");
    if (const QString refusal = refusalOf(study_); !refusal.isEmpty()) return refusal;
    if (analysis() == nullptr) return tr("Choose an analysis in step 1");
    for (const std::size_t item : choices_.items)
        if (!study_.items[item].refused.empty())
            return QString::fromStdString(study_.items[item].refused);
    return tr("Choose the series in step 1");
}

QString SessionModel::firstReason() const
{
    if (!checked_) return reasonWithoutCheck();
    const Issue* reason = firstBlocking(checked_->issues);
    return reason == nullptr ? QString() : translated(reason->message);
}

}  // namespace kety
