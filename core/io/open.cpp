// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/open.h"

#include "base/unit.h"
#include "io/curve_file.h"
#include "io/dicom/folder.h"
#include "io/image_header.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/suspicions.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// A series, and what was found beside it and could not be read.
struct Only {
    std::string path;
    std::vector<std::string> refused;
};

/// The one series of a folder, or an error that names what there is.
Only onlySeries(const std::string& folder, Job& job)
{
    std::vector<std::string> images, unread;
    std::string names, refused;
    for (const Found& found : scan(folder, job)) {
        if (!found.refused.empty()) {
            refused = found.refused;
            unread.push_back(refused);
            continue;
        }
        images.push_back(found.path);
        names += (names.empty() ? "" : ", ") + fs::path(found.path).filename().string();
    }
    if (images.size() == 1) return {images.front(), std::move(unread)};
    if (images.empty()) {
        throw Error(
            Failure::NothingToAnalyse,
            {text("io", "%1: no image in this folder can be read (%2)"), {folder, refused}});
    }
    throw Error(Failure::Usage, {text("io", "%1: holds %2 images (%3): name one of them"),
                                 {folder, std::to_string(images.size()), names}});
}

/// What was passed over is said where the series is looked at.
std::shared_ptr<const Dataset> withRemarks(Dataset data, const std::vector<std::string>& refused)
{
    for (const std::string& reason : refused) {
        data.remarks.push_back(
            {"io.passed_over", {text("io", "Passed over in the folder: %1"), {reason}}, true});
    }
    return std::make_shared<const Dataset>(std::move(data));
}

bool isDicom(const std::string& path)
{
    std::error_code ignored;
    const PathKind kind = kindOfPath(path);
    return fs::is_regular_file(path, ignored)
           && (kind == PathKind::Dicom || (kind == PathKind::Other && dicom::hasMark(path)));
}

/// No mask has values below 0: who wrote them meant something else than "inside".
void refuseNegative(const std::string& path, const Series& series)
{
    std::size_t below = 0;
    float least = 0.0F;
    for (const float value : series.values) {
        if (!(value < 0.0F)) continue;
        ++below;
        least = std::min(least, value);
    }
    if (below == 0) return;
    throw corrupt(path,
                  text("io", "%1: has values below 0, down to %2, in %3 voxels: a mask holds 0 "
                             "outside and numbers above 0 inside. Mend it"),
                  {formatNumber(double{least}), std::to_string(below)});
}

}  // namespace

std::shared_ptr<const Dataset> open(const std::string& path, Job& job)
{
    if (dicom::namesSeries(path) || isDicom(path)) return dicom::openSeries(path, job);
    if (fs::is_directory(path)) {
        const Only only = onlySeries(path, job);
        const auto data = only.path == path ? dicom::openSeries(path, job) : open(only.path, job);
        return only.refused.empty() ? data : withRemarks(*data, only.refused);
    }
    if (isCurveFile(path)) return readCurve(path);
    ImageHeader header = readImageHeader(path);
    auto data = std::make_shared<Dataset>(std::move(header.data));
    data->series = readNifti(header.file, job);
    if (header.slices) data->series.slice_time = sliceTimeVolume(header.file.grid, *header.slices);
    remarkOnClipping(header.file.header, *data);
    return data;
}

std::shared_ptr<const Mask> openMask(const std::string& path, const Grid& grid, Job& job)
{
    const NiftiFile file = inspectNifti(path);
    if (file.times.size() != 1) {
        throw corrupt(path, text("io", "%1: has %2 volumes, a mask has one: choose a 3-D image"),
                      {std::to_string(file.times.size())});
    }
    constexpr double tolerance =
        1e-2;  // mm: another program's rounding of the header is no other grid
    if (!same(file.grid, grid, tolerance)) {
        throw corrupt(path,
                      text("io", "%1: lies on another grid (%2) than the image (%3): resample the "
                                 "mask to the image"),
                      {describe(file.grid), describe(grid)});
    }
    const Series series = readNifti(file, job);
    refuseNegative(path, series);
    auto mask = std::make_shared<Mask>();
    mask->grid = grid;
    mask->values =
        Buffer<std::uint8_t>::make(series.values.size(), [&](std::span<std::uint8_t> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = std::isfinite(series.values[i]) && series.values[i] != 0.0F ? 1 : 0;
        });
    return mask;
}

}  // namespace kety
