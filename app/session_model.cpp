// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session_model.h"

#include "base/error.h"
#include "session/catalogue.h"
#include "widgets/translated.h"

#include <QElapsedTimer>
#include <QUndoCommand>

#include <algorithm>
#include <set>
#include <utility>

namespace kety {
namespace {

/// Choices before and after. Changes of one value in a row (a slider) are one step.
class ChangeChoices : public QUndoCommand {
public:
    ChangeChoices(SessionModel* model, Choices after, const QString& what, std::string mergeKey)
        : QUndoCommand(what), model_(model), before_(model->choices()), after_(std::move(after)),
          mergeKey_(std::move(mergeKey))
    {
    }
    void undo() override { model_->place(before_); }
    void redo() override { model_->place(after_); }
    int id() const override { return mergeKey_.empty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* other = static_cast<const ChangeChoices*>(next);
        if (other->mergeKey_ != mergeKey_) return false;
        after_ = other->after_;
        return true;
    }

private:
    SessionModel* model_;
    Choices before_, after_;
    std::string mergeKey_;
};

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

}  // namespace

SessionModel::SessionModel(Runner* runner, QObject* parent) : QObject(parent), runner_(runner) {}

const Analysis* SessionModel::analysis() const
{
    return findAnalysis(choices_.analysis);
}

void SessionModel::setValue(const std::string& key, const Value& value)
{
    Choices after = choices_;
    after.user[key] = {value, Origin::User, {}};
    change(std::move(after), QString::fromStdString(key), key);
}

void SessionModel::setValues(const Values& changes, const QString& what)
{
    Choices after = choices_;
    for (const auto& [key, setting] : changes)
        after.user[key] = {setting.value, Origin::User, setting.source};
    change(std::move(after), what);
}

void SessionModel::leaveOut(const std::vector<int>& volumes, bool out)
{
    editLists({{"leave_out", volumes, out}}, out ? tr("leave out") : tr("take in again"));
}

void SessionModel::editLists(const std::vector<ListEdit>& edits, const QString& what)
{
    const Values known = valuesNow();  // with the edits that are still being checked
    Values changes;
    for (const auto& [key, volumes, add] : edits) {
        if (volumes.empty()) continue;
        std::set<std::int64_t> now;
        const Values& from = changes.contains(key) ? changes : known;
        if (const auto found = from.find(key); found != from.end())
            if (const auto* list = std::get_if<std::vector<std::int64_t>>(&found->second.value))
                now.insert(list->begin(), list->end());
        for (const int volume : volumes) {
            if (add)
                now.insert(volume);
            else
                now.erase(volume);
        }
        // A list without entries is none: an empty one would be refused.
        changes[key] = {now.empty() ? Value{}
                                    : Value{std::vector<std::int64_t>(now.begin(), now.end())}};
    }
    if (!changes.empty()) setValues(changes, what);
}

void SessionModel::resetValue(const std::string& key)
{
    Choices after = choices_;
    after.user.erase(key);
    change(std::move(after), QString::fromStdString(key));
}

void SessionModel::accept(const Issue& issue, const Proposal& proposal)
{
    Choices after = choices_;
    for (const auto& [key, setting] : proposal.changes)
        after.user[key] = {setting.value, Origin::User, setting.source};
    Issue taken = issue;
    taken.proposals = {proposal};
    std::erase_if(after.accepted, [&](const Issue& one) { return one.key == issue.key; });
    after.accepted.push_back(std::move(taken));
    change(std::move(after), translated(proposal.label));
}

void SessionModel::setMask(std::shared_ptr<const Mask> mask, const std::string& source)
{
    Choices after = choices_;
    after.inputs.mask = std::move(mask);
    after.inputs.mask_source = source;
    change(std::move(after), tr("mask"));
}

void SessionModel::change(Choices after, const QString& what, const std::string& mergeKey)
{
    if (sameResult(choices_, after)) return;
    undo_.push(new ChangeChoices(this, std::move(after), what, mergeKey));
}

void SessionModel::place(const Choices& choices)
{
    const bool moved = leadingOf(choices) != leading() || choices.analysis != choices_.analysis;
    if (moved) {
        cancelRun();
        checked_.reset();
    }
    choices_ = choices;
    if (moved) putOutcomeAside();
    const bool back = !moved && bringFormerBack();
    // Before anybody hears of the choices: what needs their values waits for the check, which says
    // how far it is and can be called off.
    startCheck();
    emit choicesChanged();
    if (moved) emit leadingChanged();
    if (back) emit outcomeChanged();
    emit runChanged();  // stale or no longer stale
    emit checkChanged();
}

/// Values that go back to those of the run before have its maps again.
bool SessionModel::bringFormerBack()
{
    if (!stale() || leadingOf(outcome_->choices) != leading()) return false;
    if (!former_ || !sameResult(former_->choices, choices_)) return false;
    std::swap(outcome_, former_);
    return true;
}

/// A result is shown beside the series and the analysis it was made from, never beside others.
void SessionModel::putOutcomeAside()
{
    const auto belongsTo = [](const Choices& choices) {
        return [&choices](const Outcome& one) {
            return one.choices.analysis == choices.analysis
                   && leadingOf(one.choices) == leadingOf(choices);
        };
    };
    if (outcome_ && !belongsTo(choices_)(*outcome_)) {
        std::erase_if(aside_, belongsTo(outcome_->choices));
        aside_.push_back(*std::exchange(outcome_, std::nullopt));
    }
    const auto back = std::find_if(aside_.begin(), aside_.end(), belongsTo(choices_));
    if (!outcome_ && back != aside_.end()) {
        outcome_ = std::move(*back);
        aside_.erase(back);
    }
    emit outcomeChanged();
}

void SessionModel::run(int firstSlice)
{
    if (!canRun()) return;
    Work<Outcome> work;
    work.compute = [wanted = analysis(), choices = choices_, memo = memo_, firstSlice,
                    this](Job& job, const Deliver& deliver) {
        QElapsedTimer timer;
        timer.start();
        const auto show = [this, &deliver](int slice, const Tile& tile) {
            deliver([this, values = computedSlice(slice, tile)] { takeSlice(values); });
        };
        Outcome outcome{
            choices,
            kety::run(*wanted, choices.inputs, choices.user, *memo, job, firstSlice, show, true),
            QDateTime::currentDateTime()};
        outcome.seconds = secondsOf(timer);
        return outcome;
    };
    work.progress = [this](int done, int total) {
        if (!running_) return;
        running_->done = done;
        running_->total = total;
        emit runChanged();
    };
    work.done = [this](Outcome outcome) {
        former_ = std::exchange(outcome_, std::move(outcome));
        bringFormerBack();  // the person may have gone back meanwhile
        runEnded();
        putOutcomeAside();  // the person may have gone on to another series meanwhile
    };
    work.failed = [this](const Failed& why) {
        runEnded();
        emit failed(translated(why.message));
    };
    work.cancelled = [this] { runEnded(); };
    const Dataset* first = leading();
    live_ = first == nullptr ? LiveMaps() : LiveMaps(first->series.grid, outputs());
    running_ = Running{.preparing = true};
    run_ = runner_->start(this, Runner::Lane::Compute, std::move(work));
    emit runChanged();
}

std::vector<Quantity> SessionModel::outputs() const
{
    if (analysis() == nullptr) return {};
    return requested(*analysis(), checked_ ? checked_->values : choices_.user);
}

void SessionModel::runWhenChecked(int firstSlice)
{
    if (checking())
        runNext_ = firstSlice;
    else
        run(firstSlice);
}

void SessionModel::takeSlice(const ComputedSlice& slice)
{
    if (!running_ || live_.empty()) return;
    live_.take(slice);
    running_->preparing = false;
    emit sliceDone(slice.slice);
}

void SessionModel::cancelRun()
{
    if (!running_) return;
    run_.cancel();
    running_->cancelling = true;
    emit runChanged();
}

void SessionModel::runEnded()
{
    running_.reset();
    live_ = {};
    emit runChanged();
}

bool SessionModel::stale() const
{
    return outcome_ && !sameResult(outcome_->choices, choices_);
}

bool SessionModel::unsaved() const
{
    const auto kept = [](const Outcome& one) { return one.exported; };
    return (outcome_ && !outcome_->exported) || !std::all_of(aside_.begin(), aside_.end(), kept);
}

void SessionModel::noteExported(const QDateTime& of)
{
    for (std::optional<Outcome>* one : {&outcome_, &former_})
        if (*one && (*one)->when == of) (*one)->exported = true;
    for (Outcome& one : aside_)
        if (one.when == of) one.exported = true;
}

}  // namespace kety
