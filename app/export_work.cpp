// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/export_work.h"

#include "analysis/undetermined.h"
#include "app/map_range.h"
#include "base/error.h"
#include "io/atomic_file.h"
#include "io/bids_output.h"
#include "io/write.h"
#include "report/montage.h"
#include "report/overview.h"
#include "report/table.h"
#include "session/catalogue.h"
#include "widgets/translated.h"

#include <QBuffer>
#include <QFont>
#include <QPainter>

#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

std::string pathIn(const std::string& folder, const char* name)
{
    return (fs::path(folder) / name).string();
}

void makeFolder(const std::string& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(Failure::CannotWrite,
                    {text("export", "Cannot make the folder %1: %2. Choose another place."),
                     {folder, failure.message()}});
}

/// The record names what was accepted as the command's does: the issue, as a note.
std::vector<std::string> writeMaps(const ExportPlan& plan, const std::string& folder, bool bids,
                                   const Outcome& outcome, std::vector<std::string>& kept, Job& job)
{
    const Analysis* analysis = findAnalysis(outcome.choices.analysis);
    std::string beside;
    WriteOptions options{.force = plan.replace, .bids = bids, .kept = &beside};
    Result result = outcome.result;
    for (Issue issue : standing(outcome.choices)) {
        options.accepted.push_back(issue.key);
        issue.severity = Severity::Notes;
        issue.proposals.clear();
        result.issues.push_back(std::move(issue));
    }
    const auto paths = writeResult(folder, *analysis, outcome.choices.inputs, result, options, job);
    if (!beside.empty()) kept.push_back(beside);
    return paths;
}

PictureFrame frameOf(const ExportPlan& plan, const Outcome& outcome)
{
    PictureFrame frame;
    frame.subtitle = plan.title;
    if (outcome.result.partial())
        frame.subtitle += ", " + translated(text("export", "partial")).toStdString();
    frame.synthetic = plan.synthetic;
    frame.side = plan.radiological ? Side::Radiological : Side::Neurological;
    frame.words = [](const Text& words) { return translated(words).toStdString(); };
    return frame;
}

/// With a range of its own where the unit has none, as on the screen.
MapLook pictureOf(const Map& map, const Outcome& outcome)
{
    MapLook look = lookOf(map, &outcome.result.maps.quality);
    look.range = shownRange(map, outcome.result.mask.get());
    return look;
}

std::string writeCanvas(const ExportPlan& plan, const std::string& name, const Canvas& canvas)
{
    const std::vector<unsigned char> bytes = encodePng(canvas);
    const std::string path = pathIn(plan.folder, name.c_str());
    writeFile(path, std::as_bytes(std::span(bytes)));
    return path;
}

std::string writeMontage(const ExportPlan& plan, const Outcome& outcome, const Map& map)
{
    MontageOptions options{.frame = frameOf(plan, outcome)};
    options.frame.title = translated(map.quantity.label).toStdString();
    return writeCanvas(plan, "montage_" + map.quantity.key + ".png",
                       montage(pictureOf(map, outcome), options));
}

/// One slice of every map and the histogram of the first on one page.
std::string writePage(const ExportPlan& plan, const Outcome& outcome)
{
    std::vector<OverviewPanel> panels;
    for (const Map& map : outcome.result.maps.maps)
        panels.push_back({.title = translated(map.quantity.label).toStdString(),
                          .look = pictureOf(map, outcome)});
    OverviewOptions options{.frame = frameOf(plan, outcome)};
    const Analysis* analysis = findAnalysis(outcome.choices.analysis);
    options.frame.title = translated(analysis->title).toStdString();
    return writeCanvas(plan, "overview.png",
                       overview(panels, 0, outcome.result.mask.get(), options));
}

}  // namespace

std::string writePicture(const std::string& path, const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage marked = picture;
    marked.setText(QStringLiteral("Software"), QStringLiteral("Kety"));  // see roi/exports.h
    marked.save(&buffer, "PNG");
    writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return path;
}

bool bidsNamed(const Inputs& inputs)
{
    try {
        bidsPlace(".", inputs);
        return true;
    } catch (const Error&) {
        return false;
    }
}

bool wouldReplace(const ExportPlan& plan)
{
    std::error_code ignored;
    return fs::exists(plan.folder, ignored) && !fs::is_empty(plan.folder, ignored);
}

Exported carryOut(const ExportPlan& plan, const Outcome& outcome, Job& job)
{
    // What is not to be had is said before anything is written.
    if (plan.bids) bidsPlace(plan.folder, outcome.choices.inputs);
    Exported exported;
    const auto add = [&exported](const std::vector<std::string>& more) {
        exported.written.insert(exported.written.end(), more.begin(), more.end());
    };
    // The folder of maps is swapped in as a whole, so it comes before what is added to it.
    if (plan.maps)
        add(writeMaps(plan, plan.folder, false, outcome, exported.kept, job));
    else
        makeFolder(plan.folder);
    if (plan.bids) add(writeMaps(plan, plan.folder, true, outcome, exported.kept, job));
    job.throwIfCancelled();
    if (plan.view) add({writePicture(pathIn(plan.folder, "view.png"), signedPicture(plan))});
    if (plan.montage)
        for (const Map& map : outcome.result.maps.maps)
            add({writeMontage(plan, outcome, map)});
    if (plan.page && !outcome.result.maps.maps.empty()) add({writePage(plan, outcome)});
    if (plan.statistics) {
        const std::string path = pathIn(plan.folder, "statistics.csv");
        writeFile(path, statisticsTable(outcome, plan.rois));
        add({path});
    }
    return exported;
}

std::string statisticsTable(const Outcome& outcome, const std::vector<Roi>& rois)
{
    std::vector<RoiRow> rows;
    for (const Map& map : outcome.result.maps.maps) {
        const std::string source = map.quantity.key + ".nii.gz";
        const auto open = undetermined(outcome.result.maps.quality, map.quantity.key);
        const Volume<float> counted = determined(map, open.get());
        rows.push_back({.map = map.quantity.key,
                        .unit = map.quantity.unit.file,
                        .source = source,
                        .roi = "mask",
                        .statistics = statistics(counted, outcome.result.mask.get())});
        for (const Roi& roi : rois) {
            std::vector<float> values;
            for (const std::size_t voxel : voxels(roi))
                values.push_back(counted.values[voxel]);
            rows.push_back(
                {.map = map.quantity.key,
                 .unit = map.quantity.unit.file,
                 .source = source,
                 .roi = roi.name.empty() ? "ROI " + std::to_string(roi.number) : roi.name,
                 .statistics = statistics(values)});
        }
    }
    return roiTable(rows);
}

QImage signedPicture(const ExportPlan& plan)
{
    const double ratio = plan.viewPicture.devicePixelRatio();
    const int strip = qRound(24 * ratio);
    QImage picture(plan.viewPicture.width(), plan.viewPicture.height() + strip,
                   QImage::Format_RGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    QImage view = plan.viewPicture;
    view.setDevicePixelRatio(1.0);
    painter.drawImage(0, 0, view);
    QStringList words{QString::fromStdString(plan.title),
                      plan.radiological ? translated(text("export", "RADIOLOGICAL"))
                                        : translated(text("export", "NEUROLOGICAL"))};
    if (plan.synthetic) words.append(translated(text("export", "SYNTHETIC")));
    words.append(translated(text("export", "Research use only, not for diagnosis")));
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(qRound(12 * ratio));
    painter.setFont(font);
    painter.setPen(QColor(0xE7, 0xEA, 0xED));
    painter.drawText(QRect(qRound(10 * ratio), view.height(), view.width(), strip),
                     Qt::AlignVCenter | Qt::AlignLeft, words.join(QStringLiteral("   ·   ")));
    return picture;
}

}  // namespace kety
