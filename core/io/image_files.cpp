// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/image_files.h"

#include "base/error.h"
#include "io/dicom/folder.h"
#include "io/image_path.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// A pair is named once, by its header; a REC beside its PAR likewise.
bool hasHeaderBeside(const std::string& path, PathKind kind)
{
    const std::string stem = withoutImageSuffix(path);
    const auto there = [&](const char* ending) { return fs::exists(stem + ending); };
    if (kind == PathKind::Samples) return there(".hdr") || there(".hdr.gz") || there(".HDR");
    return kind == PathKind::ParRec && lowerCase(path).ends_with(".rec")
           && (there(".par") || there(".PAR"));
}

void look(const fs::path& path, ImageFiles& finds)
{
    const std::string name = path.string();
    const PathKind kind = kindOfPath(name);
    const bool bare = kind == PathKind::Other
                      && (!path.has_extension() || path.extension().string().size() > 6
                          || lowerCase(path.extension().string()).find_first_of("0123456789")
                                 != std::string::npos);
    if (kind == PathKind::Dicom || (bare && dicom::hasMark(name)))
        finds.dicom.push_back(name);
    else if (kind != PathKind::Other && !hasHeaderBeside(name, kind))
        finds.images.push_back(name);
}

bool isDerived(const fs::path& folder)
{
    return folder.filename() == "derivatives"
           && fs::exists(folder.parent_path() / "dataset_description.json");
}

}  // namespace

bool mayEnter(const std::string& folder)
{
    return ::faccessat(AT_FDCWD, folder.c_str(), R_OK | X_OK, AT_EACCESS) == 0;
}

ImageFiles imageFilesBelow(const std::string& root, Job& job)
{
    ImageFiles finds;
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
            const bool passed = hidden || isDerived(path);
            if (passed) entry.disable_recursion_pending();
            if (!passed && !entry->is_symlink(ignored) && !mayEnter(path))
                finds.images.push_back(path.string());
        } else if (!hidden && entry->is_regular_file(ignored)) {
            look(path, finds);
        } else if (!hidden && kindOfPath(path.string()) != PathKind::Other) {
            finds.images.push_back(path.string());
        }
    }
    if (error) {
        throw Error(
            Failure::CorruptInput,
            {text("io", "%1: cannot be read (%2): copy the file again"), {root, error.message()}});
    }
    std::sort(finds.images.begin(), finds.images.end());
    std::sort(finds.dicom.begin(), finds.dicom.end());
    return finds;
}

}  // namespace kety
