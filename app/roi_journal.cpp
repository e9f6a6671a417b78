// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/roi_journal.h"

#include "app/roi_json.h"
#include "app/scene.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStandardPaths>
#include <QUndoStack>

#include <algorithm>

namespace kety {
namespace {

QByteArray lineOf(const RoiHistory::State& state)
{
    QJsonArray rois;
    for (const Roi& roi : state.rois)
        rois.append(toJson(roi));
    const QJsonObject entry{{"when", QDateTime::currentDateTime().toString(Qt::ISODate)},
                            {"words", state.words},
                            {"rois", rois}};
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

QByteArray lineOf(int step)
{
    const QJsonObject entry{{"when", QDateTime::currentDateTime().toString(Qt::ISODate)},
                            {"step", step}};
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

/// False where the line is torn or is none of ours.
bool take(RoiHistory& history, const QByteArray& line)
{
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    if (entry.isEmpty()) return false;
    history.when = QDateTime::fromString(entry["when"].toString(), Qt::ISODate);
    if (entry.contains("step")) {
        const int to = history.now + entry["step"].toInt();
        if (to < 0 || to >= static_cast<int>(history.states.size())) return false;
        history.now = to;
        return true;
    }
    RoiHistory::State state{entry["words"].toString(), {}};
    for (const QJsonValue& value : entry["rois"].toArray()) {
        const std::optional<Roi> roi = roiFromJson(value.toObject());
        if (!roi) return false;
        state.rois.push_back(*roi);
    }
    history.states.resize(static_cast<std::size_t>(history.now) + 1);
    history.states.push_back(std::move(state));
    ++history.now;
    return true;
}

/// Regions lie on a grid of the study: another file under the same name has no use for them.
bool fits(const RoiHistory& history, const Study& study)
{
    const auto known = [&study](const Roi& roi) {
        return std::any_of(study.items.begin(), study.items.end(), [&roi](const StudyItem& item) {
            return item.header && same(item.header->series.grid, roi.grid);
        });
    };
    return std::all_of(history.states.begin(), history.states.end(), [&known](const auto& state) {
        return std::all_of(state.rois.begin(), state.rois.end(), known);
    });
}

}  // namespace

RoiJournal::RoiJournal(Scene* scene) : QObject(scene), scene_(scene)
{
    history_.states.resize(1);
    // From here on the regions on screen are no longer those of this study.
    connect(scene_->session(), &SessionModel::studyLeft, this, [this] { path_.clear(); });
    connect(scene_, &Scene::opened, this, &RoiJournal::open);
    connect(scene_->rois(), &RoiModel::edited, this, &RoiJournal::note);
}

RoiJournal::~RoiJournal() = default;

QString RoiJournal::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/regions";
}

QString RoiJournal::pathFor(const QString& study)
{
    // A name of fixed length whatever the path; the path itself is the first line of the file.
    const QByteArray digest =
        QCryptographicHash::hash(study.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder() + '/' + QString::fromLatin1(digest.left(32)) + ".jsonl";
}

RoiHistory RoiJournal::read(const QString& path)
{
    RoiHistory history;
    history.states.resize(1);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return history;
    history.bytes = file.readLine().size();  // the study
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n') || !take(history, line)) break;
        history.bytes += line.size();
    }
    return history;
}

void RoiJournal::open()
{
    const Study& study = scene_->session()->study();
    history_ = {};
    history_.states.resize(1);
    path_.clear();
    if (study.empty() || study.origin.isEmpty()) return;
    path_ = pathFor(study.origin);
    const RoiHistory before = read(path_);
    if (!fits(before, study)) {
        QFile::remove(path_);
        return;
    }
    // What is drawn from here on must not stand behind half a line.
    if (QFile(path_).size() > before.bytes) QFile::resize(path_, before.bytes);
    if (before.states.size() > 1) restore(before);
}

void RoiJournal::restore(const RoiHistory& history)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    RoiModel* rois = scene_->rois();
    QUndoStack* undo = scene_->session()->undoStack();
    for (std::size_t i = 1; i < history.states.size(); ++i)
        rois->change(history.states[i].rois, -1, history.states[i].words);
    for (int back = static_cast<int>(history.states.size()) - 1; back > history.now; --back)
        undo->undo();
    history_ = history;
    const auto count = history.states[static_cast<std::size_t>(history.now)].rois.size();
    if (count == 0) return;
    emit restored(tr("Regions drawn on %1 are here again: %2. Undo takes them back.")
                      .arg(QLocale().toString(history.when, QLocale::ShortFormat))
                      .arg(count));
}

void RoiJournal::note()
{
    if (quiet_ || path_.isEmpty()) return;
    const std::vector<Roi>& rois = scene_->rois()->rois();
    const auto at = [this](int place) -> const RoiHistory::State* {
        const bool there = place >= 0 && place < static_cast<int>(history_.states.size());
        return there ? &history_.states[static_cast<std::size_t>(place)] : nullptr;
    };
    if (at(history_.now)->rois == rois) return;
    for (const int step : {-1, 1}) {
        const RoiHistory::State* there = at(history_.now + step);
        if (there == nullptr || !(there->rois == rois)) continue;
        history_.now += step;
        append(lineOf(step));
        return;
    }
    const QUndoStack* undo = scene_->session()->undoStack();
    history_.states.resize(static_cast<std::size_t>(history_.now) + 1);
    history_.states.push_back({undo->text(undo->index() - 1), rois});
    ++history_.now;
    append(lineOf(history_.states.back()));
}

void RoiJournal::append(const QByteArray& line)
{
    QDir().mkpath(folder());
    const bool fresh = !QFile::exists(path_);
    QFile file(path_);
    if (!file.open(QIODevice::Append)) return;  // no place to keep it: drawing goes on
    if (fresh) file.write(scene_->session()->study().origin.toUtf8() + '\n');
    file.write(line + '\n');
    file.flush();  // to the system at once: the program may die, the line stays
}

}  // namespace kety
