// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/study.h"

#include "base/error.h"
#include "io/open.h"
#include "sample/phantom.h"
#include "session/catalogue.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace kety {
namespace {

/// The analysis this series leads, if any. A series with no analysis stays in the list, not used.
void recogniseItem(StudyItem& item)
{
    if (!item.header) return;
    for (const Analysis& analysis : catalogue()) {
        if (!analysis.recognise || analysis.inputs.empty()) continue;
        const Match match = analysis.recognise(*item.header);
        if (match.confidence <= item.match.confidence) continue;
        item.match = match;
        item.analysis = analysis.id;
        item.role = analysis.inputs.front().role;
    }
}

bool samePath(const std::string& a, const std::string& b)
{
    std::error_code ignored;
    return a == b || (!a.empty() && !b.empty() && std::filesystem::equivalent(a, b, ignored));
}

/// A companion named by another series (its M0) is in the list under its role.
void nameCompanions(Study& study)
{
    const std::size_t found = study.items.size();
    for (std::size_t leading = 0; leading < found; ++leading) {
        for (const auto& [role, path] : study.items[leading].companions) {
            for (StudyItem& item : study.items) {
                if (!samePath(item.path, path)) continue;
                item.analysis = study.items[leading].analysis;
                item.role = role;
                item.match.confidence = std::max(item.match.confidence, 0.95);
            }
        }
    }
}

/// What lies at `path`; a path with nothing in it becomes a problem of the study.
std::vector<Found> foundIn(const QString& path, Study& study, Job& job)
{
    try {
        std::vector<Found> found = scanWithCompanions(path.toStdString(), job);
        // A file named by itself that cannot be read is no line among others: it was asked for.
        if (found.size() == 1 && !found.front().refused.empty() && QFileInfo(path).isFile())
            study.problems.push_back({{"", "%1"}, {found.front().refused}});
        return found;
    } catch (const Error& error) {
        study.problems.push_back(error.message());
    }
    return {};
}

QString titleOf(const QString& path)
{
    const QFileInfo first(path);
    QString name = first.fileName().isEmpty() ? QDir(path).dirName() : first.fileName();
    for (const char* suffix : {".gz", ".nii", ".hdr", ".img", ".json"})
        if (name.endsWith(QLatin1String(suffix))) name.chop(static_cast<int>(qstrlen(suffix)));
    return name;
}

}  // namespace

std::string StudyItem::name() const
{
    if (header && !header->name.empty()) return header->name;
    return std::filesystem::path(path).filename().string();
}

bool StudyItem::synthetic() const
{
    return header && header->synthetic;
}

Study findStudy(const QStringList& paths, Job& job)
{
    Study study;
    for (const QString& path : paths) {
        for (Found& found : foundIn(path, study, job)) {
            const bool known = std::any_of(
                study.items.begin(), study.items.end(),
                [&found](const StudyItem& item) { return samePath(item.path, found.path); });
            if (known) continue;
            StudyItem item{.path = found.path, .header = found.header, .refused = found.refused};
            item.companions = std::move(found.companions);
            recogniseItem(item);
            study.items.push_back(std::move(item));
        }
        if (study.items.empty() || !study.title.isEmpty()) continue;
        study.title = titleOf(path);  // the study is called after the first that holds something
        study.origin = QFileInfo(path).absoluteFilePath();
    }
    nameCompanions(study);
    return study;
}

Study sampleStudy(const std::string& phantom, Job& job)
{
    job.throwIfCancelled();
    const Phantom made = makePhantom(phantom, {.snr = 30.0});  // of a good scan: no check objects
    Study study;
    study.title = QString::fromStdString(made.inputs.front().second->name);
    study.origin = QStringLiteral("sample:") + QString::fromStdString(phantom);
    study.generated = true;
    for (const auto& [role, data] : made.inputs) {
        StudyItem item{.path = {}, .header = data, .data = data};
        recogniseItem(item);
        item.analysis = made.analysis;
        item.role = role;
        item.match.confidence = std::max(item.match.confidence, 0.98);
        item.thumbnail = thumbnailOf(data->series, {80, 88});
        study.items.push_back(std::move(item));
    }
    return study;
}

std::vector<std::size_t> itemsFor(const Study& study, std::size_t leading)
{
    std::vector<std::size_t> items{leading};
    const StudyItem& leader = study.items[leading];
    for (std::size_t i = 0; i < study.items.size(); ++i) {
        const StudyItem& item = study.items[i];
        if (i == leading || !item.refused.empty()) continue;
        const bool named =
            std::any_of(leader.companions.begin(), leader.companions.end(),
                        [&item](const auto& one) { return samePath(one.second, item.path); });
        const bool phantomPart = study.generated && item.analysis == leader.analysis;
        if (named || phantomPart) items.push_back(i);
    }
    return items;
}

StudyItem withPixels(const StudyItem& item, Job& job)
{
    StudyItem read = item;
    if (item.data || !item.refused.empty()) return read;
    try {
        read.data = open(item.path, job);
        read.header = read.data;
        read.thumbnail = thumbnailOf(read.data->series, {80, 88});
    } catch (const Error& error) {
        read.refused = error.what();
    }
    return read;
}

int bestItem(const Study& study)
{
    int best = -1;
    for (std::size_t i = 0; i < study.items.size(); ++i) {
        const StudyItem& item = study.items[i];
        const Analysis* analysis = findAnalysis(item.analysis);
        if (!item.refused.empty() || analysis == nullptr || analysis->inputs.empty()
            || item.role != analysis->inputs.front().role)
            continue;
        if (best < 0
            || item.match.confidence > study.items[static_cast<std::size_t>(best)].match.confidence)
            best = static_cast<int>(i);
    }
    return best;
}

Inputs inputsFrom(const Study& study, const std::vector<std::size_t>& items,
                  const std::vector<std::string>& roles)
{
    Inputs inputs;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (const auto& data = study.items[items[i]].data) inputs.roles[roles[i]].push_back(data);
    return inputs;
}

QString refusalOf(const Study& study)
{
    const auto readable = [](const StudyItem& item) { return item.refused.empty(); };
    if (study.empty() || std::any_of(study.items.begin(), study.items.end(), readable)) return {};
    const StudyItem& first = study.items.front();
    const QString path = QString::fromStdString(first.path);
    return QString::fromStdString(first.refused).replace(path, QFileInfo(path).fileName());
}

int longestItem(const Study& study)
{
    int best = -1;
    std::size_t most = 0;
    for (std::size_t i = 0; i < study.items.size(); ++i) {
        const StudyItem& item = study.items[i];
        if (!item.header || !item.refused.empty()) continue;
        const std::size_t frames = item.header->series.frames();
        if (frames <= most) continue;
        most = frames;
        best = static_cast<int>(i);
    }
    return best;
}

QImage thumbnailOf(const Series& series, const QSize& size)
{
    const Grid& grid = series.grid;
    if (series.values.empty() || grid.voxels() == 0) return {};
    const int k = grid.size[2] / 2;
    const std::size_t frames = series.frames();
    const auto value = [&](int i, int j) { return series.values[grid.index(i, j, k) * frames]; };
    std::vector<float> sorted;
    for (int j = 0; j < grid.size[1]; ++j)
        for (int i = 0; i < grid.size[0]; ++i)
            if (std::isfinite(value(i, j))) sorted.push_back(value(i, j));
    if (sorted.empty()) return {};
    const auto high = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 99 / 100);
    std::nth_element(sorted.begin(), high, sorted.end());
    const float white = *high > 0.0F ? *high : 1.0F;

    // Radiological and anterior up, for any order of the file's axes in the plane.
    const bool leftRising = grid.direction[0] >= 0.0;  // LPS: index i towards the patient's left
    const bool posteriorRising = grid.direction[4] >= 0.0;  // index j towards posterior
    QImage slice(grid.size[0], grid.size[1], QImage::Format_Grayscale8);
    for (int y = 0; y < grid.size[1]; ++y) {
        for (int x = 0; x < grid.size[0]; ++x) {
            const float v = value(leftRising ? x : grid.size[0] - 1 - x,
                                  posteriorRising ? y : grid.size[1] - 1 - y);
            const float shown = std::isfinite(v) ? std::clamp(v / white, 0.0F, 1.0F) : 0.0F;
            slice.scanLine(y)[x] = static_cast<uchar>(std::lround(shown * 255.0F));
        }
    }
    const double height = grid.size[1] * grid.spacing[1] / grid.spacing[0];
    return slice.scaled(grid.size[0], std::max(1, static_cast<int>(std::lround(height))))
        .scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace kety
