// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/export_work.h"

#include "base/error.h"
#include "io/atomic_file.h"
#include "io/write.h"
#include "report/montage.h"
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

std::string bidsFolder(const ExportPlan& plan)
{
    return pathIn(plan.folder, "derivatives");
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

std::string writeMontage(const ExportPlan& plan, const Outcome& outcome, const Map& map)
{
    MontageOptions options;
    options.frame.title = map.quantity.label.source;
    options.frame.subtitle = plan.title + (outcome.result.partial() ? ", partial" : "");
    options.frame.synthetic = plan.synthetic;
    options.frame.side = plan.radiological ? Side::Radiological : Side::Neurological;
    const Canvas canvas = montage(lookOf(map, &outcome.result.maps.quality), options);
    const std::vector<unsigned char> bytes = encodePng(canvas);
    const std::string path = pathIn(plan.folder, ("montage_" + map.quantity.key + ".png").c_str());
    writeFile(path, std::as_bytes(std::span(bytes)));
    return path;
}

}  // namespace

std::string writePicture(const std::string& path, const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.save(&buffer, "PNG");
    writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return path;
}

bool wouldReplace(const ExportPlan& plan)
{
    std::error_code ignored;
    return fs::exists(plan.folder, ignored) && !fs::is_empty(plan.folder, ignored);
}

std::vector<std::string> carryOut(const ExportPlan& plan, const Outcome& outcome, Job& job)
{
    const Analysis* analysis = findAnalysis(outcome.choices.analysis);
    std::vector<std::string> written;
    const auto add = [&written](const std::vector<std::string>& more) {
        written.insert(written.end(), more.begin(), more.end());
    };
    // The folder of maps is swapped in as a whole, so it comes before what is added to it.
    if (plan.maps)
        add(writeResult(plan.folder, *analysis, outcome.choices.inputs, outcome.result,
                        {.force = plan.replace}, job));
    else
        makeFolder(plan.folder);
    if (plan.bids)
        add(writeResult(bidsFolder(plan), *analysis, outcome.choices.inputs, outcome.result,
                        {.force = plan.replace, .bids = true}, job));
    job.throwIfCancelled();
    if (plan.view) add({writePicture(pathIn(plan.folder, "view.png"), signedPicture(plan))});
    if (plan.montage)
        for (const Map& map : outcome.result.maps.maps)
            add({writeMontage(plan, outcome, map)});
    if (plan.statistics) {
        const std::string path = pathIn(plan.folder, "statistics.csv");
        writeFile(path, statisticsTable(outcome, plan.rois));
        add({path});
    }
    return written;
}

std::string statisticsTable(const Outcome& outcome, const std::vector<Roi>& rois)
{
    std::vector<RoiRow> rows;
    for (const Map& map : outcome.result.maps.maps) {
        const std::string source = map.quantity.key + ".nii.gz";
        rows.push_back({.map = map.quantity.key,
                        .unit = map.quantity.unit.file,
                        .source = source,
                        .roi = "mask",
                        .statistics = statistics(map.values, outcome.result.mask.get())});
        for (const Roi& roi : rois) {
            std::vector<float> values;
            for (const std::size_t voxel : voxels(roi))
                values.push_back(map.values.values[voxel]);
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
