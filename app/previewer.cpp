// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/previewer.h"

#include "base/error.h"
#include "session/catalogue.h"
#include "widgets/translated.h"

#include <QElapsedTimer>
#include <QTimer>

namespace kety {
namespace {

constexpr int longWorkMs = 300;

std::string fingerprint(const Choices& choices)
{
    Used used;
    used.add(choices.analysis);
    for (const auto& [role, list] : choices.inputs.roles)
        for (const auto& data : list)
            used.add(role).add(data->series.values);
    if (choices.inputs.mask) used.add(choices.inputs.mask->values);
    for (const auto& [key, setting] : choices.user)
        used.add(key).add(setting.value);
    return used.bytes();
}

/// A place on another grid is none of this plan: what asked for it has gone on meanwhile.
void refuseOtherGrid(const Plan& plan, const Grid& grid)
{
    if (!same(plan.grid, grid)) throw Cancelled();
}

}  // namespace

struct Previewer::Slot {
    std::string fingerprint;
    std::optional<Plan> plan;
};

Previewer::Previewer(SessionModel* session)
    : QObject(session), session_(session), slices_(session->runner()), curves_(session->runner()),
      slot_(std::make_shared<Slot>()), patience_(new QTimer(this))
{
    connect(session, &SessionModel::choicesChanged, this, &Previewer::clear);
    connect(session, &SessionModel::runChanged, this, [this] {
        if (session_->running()) stop();  // a run does not wait for a preview
    });
    patience_->setSingleShot(true);
    patience_->setInterval(longWorkMs);
    connect(patience_, &QTimer::timeout, this, &Previewer::progressed);
}

void Previewer::stop()
{
    slices_.cancel();
    curves_.cancel();
}

void Previewer::callOff()
{
    stop();
    emit failed(tr("Called off; a click in the picture computes it again"));
}

bool Previewer::takesLong() const
{
    return (slices_.running() || curves_.running()) && !patience_->isActive();
}

bool Previewer::mayWork(const Choices& choices) const
{
    if (findAnalysis(choices.analysis) == nullptr) return false;
    if (session_->checking() || session_->running()) return false;
    // What has been run was checked then, whatever stands in the fields now.
    if (session_->outcome()) return true;
    return session_->checked() && !blocks(session_->checked()->issues);
}

template <class Result>
void Previewer::request(LatestOnly& lane, Work<Result> work)
{
    work.progress = [this](int done, int total) {
        progress_ = {.done = done, .total = total};
        if (takesLong()) emit progressed();
    };
    work.done = [this, done = std::move(work.done)](Result result) {
        ended();
        done(std::move(result));
    };
    work.failed = [this](const Failed& why) {
        ended();
        emit failed(translated(why.message));
    };
    work.cancelled = [this] { ended(); };
    if (!slices_.running() && !curves_.running()) patience_->start();
    lane.request(this, std::move(work));
}

/// What comes next has its own time.
void Previewer::ended()
{
    progress_ = {};
    patience_->start();
    emit progressed();
}

void Previewer::clear()
{
    stop();
    maps_ = {};
    mask_.reset();
    choices_ = {};
    trial_.clear();
    fingerprint_.clear();
    wanted_.clear();
    emit changed();
}

std::function<const Plan&(Job&)> Previewer::planFor(const Choices& choices) const
{
    return [slot = slot_, wanted = findAnalysis(choices.analysis), memo = session_->memo(),
            choices](Job& job) -> const Plan& {
        const std::string print = fingerprint(choices);
        if (!slot->plan || slot->fingerprint != print) {
            const Values values = resolve(*wanted, choices.inputs, choices.user, *memo, job);
            slot->plan.reset();
            slot->plan = wanted->prepare(choices.inputs, values, *memo, job);
            slot->fingerprint = print;
        }
        return *slot->plan;
    };
}

void Previewer::want(const Grid& grid, int slice, const Choices& choices, const QString& trial)
{
    if (!mayWork(choices)) return;
    const std::string print = fingerprint(choices);
    wanted_ = print;
    if (print == fingerprint_ && !maps_.empty() && maps_.has(slice)) return;
    Work<Answer> work;
    work.compute = [plan = planFor(choices), grid, slice](Job& job, const Deliver&) {
        QElapsedTimer timer;
        timer.start();
        const Plan& prepared = plan(job);
        refuseOtherGrid(prepared, grid);
        const std::vector<std::size_t> voxels = sliceVoxels(prepared.grid, slice);
        return Answer{prepared.quantities, prepared.grid, prepared.mask,
                      computedSlice(slice, prepared.compute(voxels, job)),
                      static_cast<double>(timer.nsecsElapsed()) * 1e-6};
    };
    work.done = [this, print, choices, trial](Answer answer) {
        if (print != wanted_) return;  // gone back meanwhile to what is there already
        if (print != fingerprint_) maps_ = {};
        fingerprint_ = print;
        choices_ = choices;
        trial_ = trial;
        take(std::move(answer));
    };
    request(slices_, std::move(work));
}

void Previewer::take(Answer answer)
{
    if (maps_.empty()) maps_ = LiveMaps(answer.grid, answer.quantities);
    maps_.take(answer.slice);
    mask_ = answer.mask;
    milliseconds_ = answer.milliseconds;
    emit changed();
}

void Previewer::explain(const Grid& grid, std::size_t voxel, const Choices& choices)
{
    if (!mayWork(choices)) {
        curves_.cancel();
        return;
    }
    Work<Explanation> work;
    work.compute = [plan = planFor(choices), grid, voxel](Job& job, const Deliver&) {
        const Plan& prepared = plan(job);
        refuseOtherGrid(prepared, grid);
        return prepared.explain ? prepared.explain(voxel) : Explanation{};
    };
    work.done = [this, voxel, choices](const Explanation& why) {
        emit explained(voxel, choices, why);
    };
    request(curves_, std::move(work));
}

}  // namespace kety
