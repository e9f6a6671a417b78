// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids_output.h"

#include "base/error.h"
#include "io/atomic_file.h"
#include "io/bids_name.h"
#include "io/map_sidecar.h"
#include "io/output_folder.h"

#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannotWrite(const std::string& path, const std::error_code& error)
{
    throw Error(Failure::CannotWrite,
                {text("io", "%1: cannot be written (%2): check the folder and its permissions"),
                 {path, error.message()}});
}

/// The first image of the first role: maps lie on its grid.
std::string firstImage(const Inputs& inputs)
{
    for (const char* leading : {"asl", "dsc"})
        if (const Dataset* data = inputs.find(leading); data != nullptr && !data->files.empty())
            return data->files.front();
    for (const auto& [role, images] : inputs.roles)
        if (!images.empty() && !images.front()->files.empty()) return images.front()->files.front();
    return {};
}

std::string descriptionText()
{
    Json json = Json::object();
    json.set("Name", "Kety: quantitative maps")
        .set("BIDSVersion", "1.9.0")
        .set("DatasetType", "derivative");
    return json.set("GeneratedBy", generatedBy()).text() + "\n";
}

/// Moves files and remembers how to take it back.
class Moves {
public:
    ~Moves()
    {
        if (kept_) return;
        std::error_code ignored;
        for (const std::string& path : moved_)
            fs::remove(path, ignored);
        for (const auto& [aside, path] : asides_)
            fs::rename(aside, path, ignored);
    }
    void into(const fs::path& from, const fs::path& to)
    {
        std::error_code error;
        if (fs::exists(to)) {
            const std::string aside = temporaryBeside(to.string());
            fs::rename(to, aside, error);
            if (error) cannotWrite(to.string(), error);
            asides_.emplace_back(aside, to.string());
        }
        fs::rename(from, to, error);
        if (error) cannotWrite(to.string(), error);
        moved_.push_back(to.string());
    }
    void keep()
    {
        kept_ = true;
        std::error_code ignored;
        for (const auto& [aside, path] : asides_)
            fs::remove(aside, ignored);
    }

private:
    std::vector<std::string> moved_;
    std::vector<std::pair<std::string, std::string>> asides_;
    bool kept_ = false;
};

}  // namespace

std::string bidsDataset(const std::string& out)
{
    const fs::path tail = fs::path("derivatives") / "kety";
    const fs::path whole = fs::absolute(out / fs::path()).lexically_normal().parent_path();
    // Who names the folder of the derivatives itself means that one, not another inside it.
    const bool named = whole.parent_path().filename() / whole.filename() == tail;
    return (named ? whole : fs::path(out) / tail).string();
}

void refuseExistingFiles(const BidsPlace& place, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        const fs::path path = fs::path(place.folder) / name;
        std::error_code ignored;
        if (!fs::exists(path, ignored)) continue;
        throw Error(
            Failure::Usage,
            {text("io", "%1: exists already: choose another folder, or --force to replace it"),
             {path.string()}});
    }
}

BidsPlace bidsPlace(const std::string& out, const Inputs& inputs)
{
    const std::string image = firstImage(inputs);
    const BidsName name = parseBidsName(image);
    const std::string subject = name.entity("sub"), session = name.entity("ses");
    if (!name.valid || subject.empty()) {
        throw Error(
            Failure::Usage,
            {text("io", "%1: has no BIDS name (sub-01_asl.nii.gz): rename it, or leave out --bids"),
             {image}});
    }
    const std::string own = fs::absolute(image).parent_path().filename().string();
    const fs::path dataset = bidsDataset(out);
    fs::path folder = dataset / ("sub-" + subject);
    if (!session.empty()) folder /= "ses-" + session;
    folder /= own == "anat" || own == "func" ? own : "perf";
    return {.dataset = dataset.string(), .folder = folder.string(), .stem = name.stem()};
}

BidsOutput::BidsOutput(BidsPlace place, bool force) : place_(std::move(place)), force_(force)
{
    std::error_code error;
    made_ = missingFolders(place_.dataset);
    fs::create_directories(place_.dataset, error);
    const std::string target = (fs::path(place_.dataset) / "results").string();
    if (!error) {
        sweepStale(target);
        building_ = temporaryBeside(target);
        fs::create_directory(building_, error);
    }
    if (!error) return;
    removeEmpty(made_);
    cannotWrite(place_.dataset, error);
}

BidsOutput::~BidsOutput()
{
    std::error_code ignored;
    fs::remove_all(building_, ignored);
    removeEmpty(made_);
}

void BidsOutput::commit(const std::vector<std::string>& names)
{
    const fs::path folder = place_.folder;
    if (!force_) refuseExistingFiles(place_, names);
    std::error_code error;
    const std::vector<std::string> missing = missingFolders(folder);
    made_.insert(made_.begin(), missing.begin(), missing.end());
    fs::create_directories(folder, error);
    if (error) cannotWrite(folder.string(), error);
    Moves moves;
    for (const std::string& name : names)
        moves.into(fs::path(building_) / name, folder / name);
    const std::string description =
        (fs::path(place_.dataset) / "dataset_description.json").string();
    if (!fs::exists(description)) writeFile(description, descriptionText());
    moves.keep();
}

}  // namespace kety
