// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// The part of the session model that brings data in: headers first, then the pixels the leading
// series needs, then the rest for their thumbnails.
#include "app/session_model.h"
#include "io/open.h"
#include "session/catalogue.h"
#include "widgets/translated.h"

#include <QFileInfo>

#include <algorithm>

namespace kety {
namespace {

/// Files larger than this are not read for a thumbnail alone.
constexpr qint64 thumbnailLimit = 64 << 20;

using ReadItems = std::vector<std::pair<std::size_t, StudyItem>>;

/// What an item leads with its companions, as recognised.
Choices choicesFor(const Study& study, std::size_t leading)
{
    Choices choices;
    choices.analysis = study.items[leading].analysis;
    choices.items = itemsFor(study, leading);
    for (const std::size_t item : choices.items)
        choices.roles.push_back(study.items[item].role);
    return choices;
}

bool isList(const Value& value)
{
    return std::holds_alternative<std::vector<std::int64_t>>(value)
           || std::holds_alternative<std::vector<double>>(value)
           || std::holds_alternative<std::vector<std::string>>(value);
}

bool hasRole(const Analysis& analysis, const std::string& role)
{
    return std::any_of(analysis.inputs.begin(), analysis.inputs.end(),
                       [&role](const Input& input) { return input.role == role; });
}

bool knows(const Analysis& analysis, const std::string& key)
{
    return std::any_of(analysis.parameters.begin(), analysis.parameters.end(),
                       [&key](const Parameter& one) { return one.key == key; });
}

}  // namespace

void SessionModel::openPaths(const QStringList& paths)
{
    if (paths.isEmpty()) return;
    startOpening(QFileInfo(paths.front()).fileName(),
                 [paths](Job& job) { return findStudy(paths, job); });
}

void SessionModel::openSample(const std::string& phantom)
{
    startOpening(tr("sample"), [phantom](Job& job) { return sampleStudy(phantom, job); });
}

void SessionModel::startOpening(const QString& what, std::function<Study(Job&)> find)
{
    reading_.cancel();
    const int generation = ++generation_;
    opening_ = true;
    emit openingChanged(true, what);
    Work<Study> work;
    work.compute = [find = std::move(find)](Job& job, const Deliver&) { return find(job); };
    work.progress = [this](int done, int total) { emit openingProgress(done, total); };
    work.done = [this, generation](Study study) {
        if (generation == generation_) studyArrived(std::move(study));
    };
    work.failed = [this, generation](const Failed& why) {
        if (generation != generation_) return;
        openingEnded();
        emit failed(translated(why.message));
    };
    work.cancelled = [this, generation] {
        if (generation != generation_) return;
        openingEnded();
    };
    reading_ = runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::cancelOpening()
{
    reading_.cancel();
}

void SessionModel::studyArrived(Study study)
{
    if (study.empty() && !study.problems.empty()) {
        openingEnded();
        sayProblems(study);
        return;  // what was open stays open
    }
    emit studyLeft();
    cancelRun();
    check_.cancel();
    undo_.clear();
    study_ = std::move(study);
    choices_ = {};
    checked_.reset();
    settled_.reset();
    outcome_.reset();
    aside_.clear();
    former_.reset();
    live_ = {};
    memo_ = std::make_shared<Memo>();
    emit studyChanged();
    emit choicesChanged();
    emit outcomeChanged();
    emit checkChanged();
    const int best = bestItem(study_);
    if (best >= 0) {
        readFor(choicesFor(study_, static_cast<std::size_t>(best)), true);
        return;
    }
    openingEnded();
    emit studyOpened();
    sayProblems(study_);
    readRest();
}

void SessionModel::openingEnded()
{
    opening_ = false;
    emit openingChanged(false, {});
}

void SessionModel::sayProblems(const Study& study)
{
    QStringList words;
    for (const Message& problem : study.problems)
        words.append(translated(problem));
    if (!words.isEmpty()) emit failed(words.join(u'\n'));
}

void SessionModel::readFor(Choices after, bool fresh)
{
    const int generation = generation_;
    ReadItems items;
    for (const std::size_t index : after.items)
        if (!study_.items[index].data) items.emplace_back(index, study_.items[index]);
    if (items.empty()) {
        openingEnded();
        use(std::move(after), fresh);
        return;
    }
    Work<ReadItems> work;
    work.compute = [items = std::move(items)](Job& job, const Deliver&) {
        ReadItems read;
        for (const auto& [index, item] : items)
            read.emplace_back(index, withPixels(item, job));
        return read;
    };
    work.progress = [this](int done, int total) { emit openingProgress(done, total); };
    work.done = [this, generation, after, fresh](ReadItems read) {
        if (generation != generation_) return;
        QStringList refused;
        for (auto& [index, item] : read) {
            if (!item.refused.empty()) refused.append(QString::fromStdString(item.refused));
            study_.items[index] = std::move(item);
        }
        openingEnded();
        emit studyChanged();
        use(after, fresh);
        if (!refused.isEmpty()) emit failed(refused.join(u'\n'));
    };
    work.failed = [this, generation](const Failed& why) {
        if (generation != generation_) return;
        openingEnded();
        emit failed(translated(why.message));
    };
    work.cancelled = [this, generation] {
        if (generation == generation_) openingEnded();
    };
    opening_ = true;
    reading_ = runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::use(Choices after, bool fresh)
{
    after.inputs.roles = inputsFrom(study_, after.items, after.roles).roles;
    const Dataset* lead = leadingOf(after);
    if (lead != leading()) {
        // What was said volume by volume was said of another series; a mask lies on its grid.
        std::erase_if(after.user, [](const auto& one) { return isList(one.second.value); });
        after.accepted.clear();
        if (after.inputs.mask
            && (lead == nullptr || !same(lead->series.grid, after.inputs.mask->grid)))
            after.inputs.mask.reset();
    }
    if (!fresh) {
        change(std::move(after), tr("series"));
        return;
    }
    // The choices of a fresh study are no step of undo.
    place(after);
    emit studyOpened();
    sayProblems(study_);
    readRest();
}

void SessionModel::readRest()
{
    const auto unread = [](const StudyItem& item) {
        return !item.data && item.refused.empty() && item.thumbnail.isNull()
               && QFileInfo(QString::fromStdString(item.path)).size() < thumbnailLimit;
    };
    const auto found = std::find_if(study_.items.begin(), study_.items.end(), unread);
    if (found == study_.items.end()) return;
    const auto index = static_cast<std::size_t>(found - study_.items.begin());
    const int generation = generation_;
    Work<StudyItem> work;
    work.compute = [item = *found](Job& job, const Deliver&) { return withPixels(item, job); };
    work.done = [this, generation, index](StudyItem item) {
        if (generation != generation_) return;
        if (study_.items[index].data) return readRest();  // somebody looked at it meanwhile
        item.data.reset();  // the thumbnail was wanted, not its memory
        if (item.thumbnail.isNull() && item.refused.empty())
            item.thumbnail = QImage(1, 1, QImage::Format_Grayscale8);
        study_.items[index] = std::move(item);
        emit studyChanged();
        readRest();
    };
    reading_ = runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::lead(std::size_t item)
{
    if (item >= study_.items.size() || study_.items[item].analysis.empty()) return;
    Choices after = choicesFor(study_, item);
    if (after.items != choices_.items) readFor(std::move(after), false);
}

void SessionModel::useFor(const std::string& role, const std::vector<int>& items)
{
    // The leading series first, whatever role it has, then the others in the order of the list.
    Choices after = choices_;
    after.items.clear();
    after.roles.clear();
    const auto add = [&after](std::size_t item, const std::string& as, bool first) {
        after.items.insert(first ? after.items.begin() : after.items.end(), item);
        after.roles.insert(first ? after.roles.begin() : after.roles.end(), as);
    };
    const auto wanted = [&items](std::size_t item) {
        return std::find(items.begin(), items.end(), static_cast<int>(item)) != items.end();
    };
    for (std::size_t i = 0; i < choices_.items.size(); ++i)
        if (choices_.roles[i] != role && !wanted(choices_.items[i]))
            add(choices_.items[i], choices_.roles[i], false);
    const Analysis* wantedBy = analysis();
    const bool leads = wantedBy != nullptr && wantedBy->inputs.front().role == role;
    for (const int item : items)
        add(static_cast<std::size_t>(item), role, leads);
    readFor(std::move(after), false);
}

void SessionModel::chooseAnalysis(const std::string& id, int item)
{
    const Analysis* wanted = findAnalysis(id);
    if (wanted == nullptr || wanted->inputs.empty() || id == choices_.analysis) return;
    Choices after = choices_;
    after.analysis = id;
    after.items.clear();
    after.roles.clear();
    for (std::size_t i = 0; i < choices_.items.size(); ++i) {
        if (!hasRole(*wanted, choices_.roles[i])) continue;
        after.items.push_back(choices_.items[i]);
        after.roles.push_back(choices_.roles[i]);
    }
    if (after.items.empty()) {
        const int first = item >= 0 ? item : longestItem(study_);
        if (first < 0) return;
        after.items = {static_cast<std::size_t>(first)};
        after.roles = {wanted->inputs.front().role};
    }
    std::erase_if(after.user, [wanted](const auto& one) { return !knows(*wanted, one.first); });
    after.accepted.clear();
    readFor(std::move(after), false);
}

void SessionModel::look(int item)
{
    if (item < 0 || item >= static_cast<int>(study_.items.size())) return;
    const auto index = static_cast<std::size_t>(item);
    if (study_.items[index].data) {
        emit itemRead(item);
        return;
    }
    const int generation = generation_;
    Work<StudyItem> work;
    work.compute = [one = study_.items[index]](Job& job, const Deliver&) {
        return withPixels(one, job);
    };
    work.done = [this, generation, index](StudyItem read) {
        if (generation != generation_) return;
        if (!read.refused.empty()) emit failed(QString::fromStdString(read.refused));
        study_.items[index] = std::move(read);
        emit studyChanged();
        if (study_.items[index].data) emit itemRead(static_cast<int>(index));
    };
    work.failed = [this](const Failed& why) { emit failed(translated(why.message)); };
    runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::readMask(const QString& path, const Grid& grid)
{
    using Shared = std::shared_ptr<const Mask>;
    Work<Shared> work;
    work.compute = [path = path.toStdString(), grid](Job& job, const Deliver&) {
        return openMask(path, grid, job);
    };
    work.done = [this, path](Shared mask) { setMask(std::move(mask), path.toStdString()); };
    work.failed = [this](const Failed& why) { emit failed(translated(why.message)); };
    runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::close()
{
    reading_.cancel();
    ++generation_;
    openingEnded();
    studyArrived({});
}

}  // namespace kety
