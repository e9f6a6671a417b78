// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/open.h"

#include "io/image_path.h"
#include "io/input_file.h"
#include "io/nifti.h"

#include <cmath>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// Everything but the pixels.
Dataset describeImage(const NiftiFile& file)
{
    Dataset data;
    data.name = imageName(file.path);
    data.files = {file.path};
    if (file.data_path != file.path) data.files.push_back(file.data_path);
    data.series.grid = file.grid;
    data.series.times = file.times;
    data.remarks = file.remarks;
    if (file.frame_spacing) {
        data.facts["RepetitionTime"] = {*file.frame_spacing, Origin::Header,
                                        "pixdim[4] in " + fs::path(file.path).filename().string()};
    }
    return data;
}

/// The one series of a folder, or an error that names what there is.
std::string onlySeries(const std::string& folder, Job& job)
{
    std::string only, names;
    for (const Found& found : scan(folder, job)) {
        if (!found.refused.empty()) continue;
        names += (names.empty() ? "" : ", ") + fs::path(found.path).filename().string();
        if (!only.empty())
            only.clear();
        else if (names.find(',') == names.npos)
            only = found.path;
    }
    if (only.empty()) {
        throw Error(Failure::Usage,
                    {text("io", "%1: holds more or less than one image (%2): name one of them"),
                     {folder, names.empty() ? "none that can be read" : names}});
    }
    return only;
}

}  // namespace

std::shared_ptr<const Dataset> open(const std::string& path, Job& job)
{
    if (fs::is_directory(path)) return open(onlySeries(path, job), job);
    const NiftiFile file = inspectNifti(path);
    auto data = std::make_shared<Dataset>(describeImage(file));
    auto slice_time = std::move(data->series.slice_time);
    data->series = readNifti(file, job);
    data->series.slice_time = std::move(slice_time);
    return data;
}

std::shared_ptr<const Mask> openMask(const std::string& path, const Grid& grid, Job& job)
{
    const NiftiFile file = inspectNifti(path);
    if (file.times.size() != 1) {
        throw corrupt(path, text("io", "%1: has %2 volumes, a mask has one: choose a 3-D image"),
                      {std::to_string(file.times.size())});
    }
    if (!same(file.grid, grid, 1e-2)) {
        throw corrupt(path,
                      text("io", "%1: lies on another grid (%2) than the image (%3): resample the "
                                 "mask to the image"),
                      {describe(file.grid), describe(grid)});
    }
    const Series series = readNifti(file, job);
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
