// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids.h"
#include "io/dicom/folder.h"
#include "io/image_files.h"
#include "io/image_header.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/open.h"

#include <algorithm>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// What sidecars say is worth showing even when the image is empty; they may be broken too.
std::shared_ptr<const Dataset> withoutImage(const std::string& path)
{
    try {
        return std::make_shared<const Dataset>(readSidecarsOnly(path));
    } catch (const Error&) {
        auto data = std::make_shared<Dataset>();
        data->name = imageName(path);
        data->files = {path};
        return data;
    }
}

Found inspect(const std::string& path)
{
    Found found{.path = path, .header = {}, .refused = {}, .companions = {}};
    try {
        found.companions = companionsOf(path);
        found.header = std::make_shared<const Dataset>(readImageHeader(path).data);
    } catch (const Error& error) {
        found.refused = error.what();
        found.header = withoutImage(path);
    }
    return found;
}

}  // namespace

std::vector<Found> scan(const std::string& path, Job& job)
{
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        if (dicom::namesSeries(path)) return dicom::findNamedSeries(path, job);
        (void)InputFile(path);  // says what is wrong with the path itself
        const PathKind kind = kindOfPath(path);
        const bool is_dicom =
            kind == PathKind::Dicom || (kind == PathKind::Other && dicom::hasMark(path));
        if (is_dicom) return dicom::findSeriesOf(path, job);
        return {inspect(path)};
    }
    if (!mayEnter(path)) {
        throw Error(
            Failure::CorruptInput,
            {text("io", "%1: this folder cannot be opened: check its permissions"), {path}});
    }
    const ImageFiles finds = imageFilesBelow(path, job);
    std::vector<Found> all;
    for (const std::string& image : finds.images) {
        job.throwIfCancelled();
        all.push_back(inspect(image));
    }
    for (Found& series : dicom::findSeries(path, finds.dicom, job))
        all.push_back(std::move(series));
    if (all.empty()) {
        throw Error(
            Failure::NothingToAnalyse,
            {text("io", "%1: holds no image: name a NIfTI file or a folder with some"), {path}});
    }
    return all;
}

std::vector<Found> scanWithCompanions(const std::string& path, Job& job)
{
    std::vector<Found> all = scan(path, job);
    std::error_code ignored;
    const PathKind kind = kindOfPath(path);
    const bool image =
        (kind == PathKind::Nifti || kind == PathKind::Header) && fs::is_regular_file(path, ignored);
    if (!image || all.size() != 1 || !all.front().refused.empty()) return all;
    const auto companions = all.front().companions;
    for (const auto& [role, companion] : companions) {
        job.throwIfCancelled();
        all.push_back(inspect(companion));
    }
    return all;
}

}  // namespace kety
