// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids.h"
#include "io/image_header.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/open.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// What a walk through folders came across.
struct Finds {
    std::vector<std::string> images;           ///< are or claim to be NIfTI, Analyze or PAR/REC
    std::map<std::string, std::size_t> dicom;  ///< folder → number of files
};

bool hasDicomMark(const fs::path& path)
{
    try {
        InputFile file(path.string());
        std::array<std::byte, 132> start{};
        return file.read(start) == start.size()
               && std::equal(start.begin() + 128, start.end(), "DICM",
                             [](std::byte a, char b) { return a == static_cast<std::byte>(b); });
    } catch (const Error&) {
        return false;
    }
}

/// A pair is named once, by its header; a REC beside its PAR likewise.
bool hasHeaderBeside(const std::string& path, PathKind kind)
{
    const std::string stem = withoutImageSuffix(path);
    const auto there = [&](const char* ending) { return fs::exists(stem + ending); };
    if (kind == PathKind::Samples) return there(".hdr") || there(".hdr.gz") || there(".HDR");
    return kind == PathKind::ParRec && lowerCase(path).ends_with(".rec")
           && (there(".par") || there(".PAR"));
}

void look(const fs::path& path, Finds& finds)
{
    const std::string name = path.string();
    const PathKind kind = kindOfPath(name);
    const bool bare = kind == PathKind::Other
                      && (!path.has_extension() || path.extension().string().size() > 6
                          || lowerCase(path.extension().string()).find_first_of("0123456789")
                                 != std::string::npos);
    if (kind == PathKind::Dicom || (bare && hasDicomMark(path)))
        ++finds.dicom[path.parent_path().string()];
    else if (kind != PathKind::Other && !hasHeaderBeside(name, kind))
        finds.images.push_back(name);
}

bool isDerived(const fs::path& folder)
{
    return folder.filename() == "derivatives"
           && fs::exists(folder.parent_path() / "dataset_description.json");
}

Finds walk(const std::string& root, Job& job)
{
    Finds finds;
    std::error_code error;
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied,
                                           error),
        end;
    for (; !error && entry != end; entry.increment(error)) {
        job.throwIfCancelled();
        const fs::path& path = entry->path();
        const bool hidden = path.filename().string().starts_with('.');
        std::error_code ignored;
        if (entry->is_directory(ignored)) {
            if (hidden || isDerived(path)) entry.disable_recursion_pending();
        } else if (!hidden && entry->is_regular_file(ignored)) {
            look(path, finds);
        }
    }
    std::sort(finds.images.begin(), finds.images.end());
    return finds;
}

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

Found refuseDicom(const std::string& folder, std::size_t count)
{
    const Message reason{
        text("io", "%1: %2 DICOM files; DICOM is not read yet: convert the series to NIfTI "
                   "with a sidecar (dcm2niix)"),
        {folder, std::to_string(count)}};
    auto data = std::make_shared<Dataset>();
    data->name = fs::path(folder).filename().string();
    data->files = {folder};
    return {.path = folder, .header = data, .refused = english(reason), .companions = {}};
}

}  // namespace

std::vector<Found> scan(const std::string& path, Job& job)
{
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        (void)InputFile(path);  // says what is wrong with the path itself
        return {inspect(path)};
    }
    const Finds finds = walk(path, job);
    std::vector<Found> all;
    for (const std::string& image : finds.images) {
        job.throwIfCancelled();
        all.push_back(inspect(image));
    }
    for (const auto& [folder, count] : finds.dicom)
        all.push_back(refuseDicom(folder, count));
    if (all.empty()) {
        throw Error(
            Failure::NothingToAnalyse,
            {text("io", "%1: holds no image: name a NIfTI file or a folder with some"), {path}});
    }
    return all;
}

}  // namespace kety
