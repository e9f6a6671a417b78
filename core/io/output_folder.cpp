// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/output_folder.h"

#include "base/error.h"
#include "io/atomic_file.h"
#include "io/input_file.h"
#include "io/run_figures.h"
#include "roi/exports.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace kety {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannotWrite(const std::string& folder, const std::string& reason)
{
    throw Error(Failure::CannotWrite,
                {text("io", "%1: cannot be written (%2): check the folder and its permissions"),
                 {folder, reason}});
}

/// "out/" and "out" are one folder; "." has a name only when written out.
std::string plain(const std::string& path)
{
    fs::path clean = fs::absolute(path).lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    return clean.string();
}

std::string freeNameBeside(const std::string& destination)
{
    std::string name = destination + ".old";
    for (int i = 2; fs::exists(fs::symlink_status(name)); ++i)
        name = destination + ".old-" + std::to_string(i);
    return name;
}

/// Pictures say who drew them in their first bytes, tables by their head.
bool isMarked(const fs::path& path, const std::string& ending)
try {
    std::array<char, 4096> start{};
    InputFile file(path.string());
    const std::size_t count = file.read(std::as_writable_bytes(std::span(start)));
    const std::string_view begin(start.data(), count);
    return ending == ".csv" ? begin.starts_with(roiTableHead)
                            : begin.find(pngMark) != std::string_view::npos;
} catch (const Error&) {
    return false;
}

/// The maps of an earlier run; nothing where there is no record of one.
using Record = std::optional<std::vector<std::string>>;

/// Whether a run with this record wrote the file, or the window's export, beside it or by itself.
/// Whatever else lies there is the user's own, also under the name of a parameter or a step.
bool isResult(const fs::path& path, const Record& record)
{
    const std::string name = path.filename().string();
    const std::string stem = name.substr(0, name.find('.')), ending = name.substr(stem.size());
    const bool picture =
        ending == ".png" && (stem == "view" || stem == "overview" || stem.starts_with("montage_"));
    if (picture || (ending == ".csv" && stem == "statistics"))
        return record.has_value() || isMarked(path, ending);
    if (!record) return false;
    const bool map =
        stem == "quality" || std::find(record->begin(), record->end(), stem) != record->end();
    return (map && (ending == ".nii.gz" || ending == ".json")) || name == "run.json";
}

/// BIDS derivatives that were exported into the folder of maps: they hold more than this result.
constexpr const char* derivatives = "derivatives";

bool movable(const fs::directory_entry& entry)
{
    return entry.is_directory() && !entry.is_symlink();
}

/// After a rename the folder's entry itself must reach the disk.
void syncFolder(const fs::path& folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    (void)::fsync(handle);  // some file systems refuse; the files themselves are synchronised
    ::close(handle);
}

}  // namespace

std::vector<std::string> missingFolders(const std::string& folder)
{
    std::vector<std::string> missing;
    std::error_code ignored;  // what cannot be looked at cannot be made either, and says so then
    for (fs::path above = fs::absolute(folder);
         !fs::exists(above, ignored) && above != above.parent_path(); above = above.parent_path())
        missing.push_back(above.string());
    return missing;
}

void removeEmpty(const std::vector<std::string>& folders)
{
    for (const std::string& folder : folders)
        ::rmdir(folder.c_str());
}

void OutputFolder::refuseExisting(const std::string& destination, bool force)
{
    std::error_code error;
    const auto status = fs::symlink_status(plain(destination), error);
    if (error == std::errc::permission_denied) cannotWrite(destination, error.message());
    if (error && error != std::errc::no_such_file_or_directory
        && error != std::errc::not_a_directory)
        throw fs::filesystem_error("status", destination, error);
    if (fs::exists(status) && (!force || !fs::is_directory(status))) {
        throw Error(
            Failure::Usage,
            {force ? text("io", "%1: is there and is not a folder: choose another name")
                   : text("io",
                          "%1: exists already: choose another folder, or --force to replace it"),
             {destination}});
    }
}

OutputFolder::OutputFolder(std::string destination, bool force)
    : destination_(plain(destination)), force_(force)
{
    refuseExisting(destination, force);
    const fs::path parent = fs::path(destination_).parent_path();
    made_parents_ = missingFolders(parent.string());
    std::error_code error;
    fs::create_directories(parent, error);
    sweepStale(destination_);
    building_ = temporaryBeside(destination_);
    if (!error) fs::create_directory(building_, error);
    if (error) {
        building_.clear();
        removeEmpty(made_parents_);
        cannotWrite(destination, error.message());
    }
}

OutputFolder::~OutputFolder()
{
    if (committed_) return;
    std::error_code ignored;
    fs::remove_all(building_, ignored);
    removeEmpty(made_parents_);
}

bool OutputFolder::replaceable() const
{
    const Record record = recordedMaps(destination_);
    for (const auto& entry : fs::directory_iterator(destination_)) {
        const fs::path name = entry.path().filename();
        if (name == derivatives && movable(entry)) continue;  // comes along
        const bool anew = fs::exists(fs::path(building_) / name) && !entry.is_directory();
        if (!anew && !(entry.is_regular_file() && isResult(entry.path(), record))) return false;
    }
    return true;
}

std::string OutputFolder::commit()
try {
    syncFolder(building_);
    std::string kept;
    refuseExisting(destination_, force_);
    if (fs::exists(fs::symlink_status(destination_))) {
        // Aside under a name that can be seen: who is killed here loses nothing.
        const bool remove = replaceable();
        const std::string aside = freeNameBeside(destination_);
        fs::rename(destination_, aside);
        std::error_code error;
        fs::rename(building_, destination_, error);
        if (error) {
            fs::rename(aside, destination_);
            cannotWrite(destination_, error.message());
        }
        committed_ = true;
        const fs::path along = fs::path(aside) / derivatives;
        if (remove && fs::is_directory(along))
            fs::rename(along, fs::path(destination_) / derivatives, error);
        if (remove && !error) fs::remove_all(aside, error);
        if (!remove || error) kept = aside;
    } else {
        fs::rename(building_, destination_);
    }
    committed_ = true;
    syncFolder(fs::path(destination_).parent_path());
    return kept;
} catch (const fs::filesystem_error& error) {
    cannotWrite(destination_, error.code().message());
}

}  // namespace kety
