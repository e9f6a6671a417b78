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
        opening_ = false;
        emit openingChanged(false, {});
        emit failed(translated(why.message));
    };
    work.cancelled = [this, generation] {
        if (generation != generation_) return;
        opening_ = false;
        emit openingChanged(false, {});
    };
    reading_ = runner_->start(this, Runner::Lane::Reading, std::move(work));
}

void SessionModel::cancelOpening()
{
    reading_.cancel();
}

void SessionModel::studyArrived(Study study)
{
    cancelRun();
    check_.cancel();
    undo_.clear();
    study_ = std::move(study);
    choices_ = {};
    checked_.reset();
    outcome_.reset();
    live_ = {};
    memo_ = std::make_shared<Memo>();
    emit studyChanged();
    emit choicesChanged();
    emit outcomeChanged();
    emit checkChanged();
    const int best = bestItem(study_);
    if (best >= 0) {
        readItems(itemsFor(study_, static_cast<std::size_t>(best)));
        return;
    }
    opening_ = false;
    emit openingChanged(false, {});
    emit studyOpened();
    readRest();
}

void SessionModel::readItems(std::vector<std::size_t> wanted)
{
    const int generation = generation_;
    std::vector<std::pair<std::size_t, StudyItem>> items;
    for (const std::size_t index : wanted)
        items.emplace_back(index, study_.items[index]);
    Work<ReadItems> work;
    work.compute = [items = std::move(items)](Job& job, const Deliver&) {
        ReadItems read;
        for (const auto& [index, item] : items)
            read.emplace_back(index, withPixels(item, job));
        return read;
    };
    work.progress = [this](int done, int total) { emit openingProgress(done, total); };
    work.done = [this, generation, wanted](ReadItems read) {
        if (generation != generation_) return;
        for (auto& [index, item] : read)
            study_.items[index] = std::move(item);
        opening_ = false;
        emit openingChanged(false, {});
        emit studyChanged();
        // The choices of a fresh study are no step of undo.
        place({study_.items[wanted.front()].analysis, inputsFrom(study_, wanted), {}, wanted});
        emit studyOpened();
        readRest();
    };
    work.failed = [this, generation](const Failed& why) {
        if (generation != generation_) return;
        opening_ = false;
        emit openingChanged(false, {});
        emit failed(translated(why.message));
    };
    work.cancelled = [this, generation] {
        if (generation != generation_) return;
        opening_ = false;
        emit openingChanged(false, {});
    };
    opening_ = true;
    reading_ = runner_->start(this, Runner::Lane::Reading, std::move(work));
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
    const std::vector<std::size_t> wanted = itemsFor(study_, item);
    if (wanted == choices_.items) return;
    readItems(wanted);
}

void SessionModel::useFor(const std::string& role, const std::vector<int>& items)
{
    // The leading series first, whatever role it has, then the others in the order of the list.
    std::vector<std::size_t> wanted;
    for (const std::size_t used : choices_.items)
        if (study_.items[used].role != role) wanted.push_back(used);
    for (const int item : items) {
        const auto index = static_cast<std::size_t>(item);
        study_.items[index].role = role;
        study_.items[index].analysis = choices_.analysis;
        const Analysis* wantedBy = analysis();
        const bool leads = wantedBy != nullptr && wantedBy->inputs.front().role == role;
        wanted.insert(leads ? wanted.begin() : wanted.end(), index);
    }
    if (!wanted.empty()) readItems(wanted);
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
    opening_ = false;
    emit openingChanged(false, {});
    studyArrived({});
}

}  // namespace kety
