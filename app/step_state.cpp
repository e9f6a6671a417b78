// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/step_state.h"

#include "app/session_model.h"
#include "widgets/quality_list.h"
#include "widgets/translated.h"

#include <algorithm>

namespace kety {
namespace {

int countOf(const std::vector<Issue>& issues, Severity severity)
{
    return static_cast<int>(
        std::count_if(issues.begin(), issues.end(),
                      [severity](const Issue& issue) { return issue.severity == severity; }));
}

/// Whether everything that stops a run is something that nobody has said yet.
bool onlyMissing(const std::vector<Issue>& issues)
{
    return std::all_of(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.severity != Severity::Blocks || issue.key.ends_with("_missing");
    });
}

/// Figures outside of what is expected of them.
int outsideRange(const std::vector<Finding>& findings)
{
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(),
                      [](const Finding& finding) { return stateOf(finding) == State::Warning; }));
}

StepState dataState(const SessionModel& session)
{
    if (session.opening()) return {State::Running, translated(text("steps", "reading"))};
    if (session.study().empty()) return {};
    const auto used = session.choices().items.size();
    if (used == 0) {
        return {State::Blocking, refusalOf(session.study()).isEmpty()
                                     ? translated(text("steps", "nothing to analyse"))
                                     : translated(text("steps", "cannot be read"))};
    }
    return {State::Ok, used == 1 ? translated(text("steps", "1 series"))
                                 : translated(text("steps", "%1 series")).arg(used)};
}

StepState checkState(const SessionModel& session)
{
    if (session.checking()) {
        const Running& now = session.checkProgress();
        return {State::Running, now.total > 0
                                    ? translated(text("steps", "checking, %1 %")).arg(now.percent())
                                    : translated(text("steps", "checking"))};
    }
    if (!session.checked()) return {};
    const std::vector<Issue>& issues = session.checked()->issues;
    const int blocked = countOf(issues, Severity::Blocks),
              warned = countOf(issues, Severity::Warns);
    const int passed = countOf(issues, Severity::Passed);
    if (blocked > 0) {
        const Text words = onlyMissing(issues) ? warned > 0
                                                     ? text("steps", "%1 missing, %2 to look at")
                                                     : text("steps", "%1 missing")
                           : warned > 0 ? text("steps", "%1 to mend, %2 to look at")
                                               : text("steps", "%1 to mend");
        const QString summary = translated(words).arg(blocked);
        return {State::Blocking, warned > 0 ? summary.arg(warned) : summary};
    }
    if (warned > 0)
        return {State::Warning,
                translated(text("steps", "%1 to look at, %2 passed")).arg(warned).arg(passed)};
    return {State::Ok, translated(text("steps", "%1 passed")).arg(passed)};
}

StepState runState(const SessionModel& session)
{
    if (const auto& running = session.running())
        return {State::Running,
                running->preparing
                    ? translated(text("steps", "preparing, %1 %")).arg(running->percent())
                    : translated(text("steps", "%1 of %2 slices"))
                          .arg(running->done)
                          .arg(running->total)};
    const auto& outcome = session.outcome();
    if (!outcome) return {};
    const QString when = outcome->when.toString(QStringLiteral("HH:mm"));
    if (session.stale()) return {State::Stale, translated(text("steps", "stale, of %1")).arg(when)};
    const Result& result = outcome->result;
    if (result.partial())
        return {State::Partial, translated(text("steps", "%1 of %2 slices"))
                                    .arg(result.slices_done)
                                    .arg(result.slices)};
    const QString seconds = shownNumber(outcome->seconds, outcome->seconds < 1.0 ? 2 : 1);
    if (result.slices == 1)
        return {State::Ok, translated(text("steps", "1 slice, %1 s")).arg(seconds)};
    return {State::Ok,
            translated(text("steps", "%1 slices, %2 s")).arg(result.slices).arg(seconds)};
}

StepState reviewState(const SessionModel& session)
{
    if (!session.outcome()) return {};
    if (session.stale()) return {State::Stale, translated(text("steps", "stale"))};
    if (session.outcome()->result.partial())
        return {State::Partial, translated(text("steps", "partial"))};
    const int outside = outsideRange(session.outcome()->result.findings);
    if (outside > 0)
        return {State::Warning, translated(text("steps", "%1 to look at")).arg(outside)};
    return {State::Ok, {}};
}

StepState exportState(const SessionModel& session, bool exported)
{
    if (!session.outcome() || !exported) return {};
    return session.stale() ? StepState{State::Stale, translated(text("steps", "stale"))}
                           : StepState{State::Ok, translated(text("steps", "exported"))};
}

}  // namespace

QString titleOf(Step step)
{
    switch (step) {
    case Step::Data:
        return translated(text("steps", "Data"));
    case Step::Check:
        return translated(text("steps", "Check"));
    case Step::Run:
        return translated(text("steps", "Run"));
    case Step::Review:
        return translated(text("steps", "Review"));
    case Step::Export:
        return translated(text("steps", "Export"));
    }
    return {};
}

StepState stateOf(Step step, const SessionModel& session, bool exported)
{
    switch (step) {
    case Step::Data:
        return dataState(session);
    case Step::Check:
        return checkState(session);
    case Step::Run:
        return runState(session);
    case Step::Review:
        return reviewState(session);
    case Step::Export:
        return exportState(session, exported);
    }
    return {};
}

}  // namespace kety
