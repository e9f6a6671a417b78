// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/write.h"

#include "base/error.h"
#include "base/parallel.h"
#include "base/version.h"
#include "io/atomic_file.h"
#include "io/bids_output.h"
#include "io/map_sidecar.h"
#include "io/nifti_write.h"
#include "io/output_folder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>

namespace kety {
namespace {

namespace fs = std::filesystem;

NiftiNote noteOf(const Quantity& quantity)
{
    return {.description =
                "Kety " + std::string(version()) + " " + quantity.key + " " + quantity.unit.file,
            .display_minimum = quantity.display.minimum,
            .display_maximum = quantity.display.maximum};
}

Volume<float> withoutNaN(const Volume<float>& map)
{
    return {map.grid, Buffer<float>::make(map.values.size(), [&](std::span<float> out) {
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] = std::isfinite(map.values[i]) ? map.values[i] : 0.0F;
            })};
}

void putMap(const std::string& path, const Map& map, bool zero_invalid)
{
    writeNifti(path, zero_invalid ? withoutNaN(map.values) : map.values, noteOf(map.quantity));
}

/// Names of the files of a result: stems without extension, relative to the output folder.
struct Layout {
    std::function<std::string(const Quantity&)> map;
    std::string quality, mask, record;
};

Layout plainLayout()
{
    return {.map = [](const Quantity& quantity) { return quantity.key; },
            .quality = "quality",
            .mask = {},
            .record = "run"};
}

Layout bidsLayout(const BidsPlace& place)
{
    const std::string stem = place.stem + "_";
    return {.map = [stem](const Quantity& q) { return stem + (q.bids.empty() ? q.key : q.bids); },
            .quality = stem + "desc-quality_mask",
            .mask = stem + "desc-brain_mask",
            .record = stem + "desc-kety_run"};
}

/// One task per file, so that compressing goes on all threads; every file is complete on its own.
class ResultWriter {
public:
    ResultWriter(std::string folder, const Analysis& analysis, const Inputs& inputs,
                 const Result& result, const WriteOptions& options, Layout layout)
        : folder_(std::move(folder)), analysis_(analysis), inputs_(inputs), result_(result),
          options_(options), layout_(std::move(layout))
    {
    }

    /// The names written, in a fixed order.
    std::vector<std::string> run(Job& job)
    {
        for (const Map& map : result_.maps.maps)
            addMap(map);
        addQuality();
        addMask();
        add(layout_.record + ".json", [this](const std::string& path) {
            writeFile(path, runRecord(analysis_, inputs_, result_, options_));
        });
        parallelFor(tasks_.size(), 1, job, [this](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                tasks_[i]((fs::path(folder_) / names_[i]).string());
        });
        return names_;
    }

private:
    using Task = std::function<void(const std::string& path)>;

    void add(std::string name, Task task)
    {
        names_.push_back(std::move(name));
        tasks_.push_back(std::move(task));
    }

    void addMap(const Map& map)
    {
        const std::string stem = layout_.map(map.quantity);
        add(stem + ".nii.gz",
            [this, &map](const std::string& path) { putMap(path, map, options_.zero_invalid); });
        add(stem + ".json", [this, &map](const std::string& path) {
            writeFile(path, mapSidecar(analysis_, inputs_, result_, map.quantity, options_).text()
                                + "\n");
        });
    }

    void addQuality()
    {
        if (result_.maps.quality.empty()) return;
        add(layout_.quality + ".nii.gz", [this](const std::string& path) {
            writeNifti(path, result_.maps.quality,
                       {.description = "Kety " + std::string(version()) + " quality bits"});
        });
        add(layout_.quality + ".json", [this](const std::string& path) {
            writeFile(path, qualitySidecar(analysis_).text() + "\n");
        });
    }

    void addMask()
    {
        if (layout_.mask.empty() || !result_.mask) return;
        add(layout_.mask + ".nii.gz", [this](const std::string& path) {
            writeNifti(path, *result_.mask,
                       {.description = "Kety " + std::string(version()) + " mask"});
        });
        add(layout_.mask + ".json", [](const std::string& path) {
            writeFile(path,
                      Json::object().set("Type", "Brain").set("GeneratedBy", generatedBy()).text()
                          + "\n");
        });
    }

    std::string folder_;
    const Analysis& analysis_;
    const Inputs& inputs_;
    const Result& result_;
    const WriteOptions& options_;
    Layout layout_;
    std::vector<std::string> names_;
    std::vector<Task> tasks_;
};

std::vector<std::string> below(const std::string& folder, std::vector<std::string> names)
{
    for (std::string& name : names)
        name = (fs::path(folder) / name).string();
    return names;
}

}  // namespace

namespace {

/// A file that was read would go with the folder it lies in.
void refuseReplacingInputs(const std::string& folder, const Inputs& inputs)
{
    std::error_code error;
    const fs::path destination = fs::canonical(folder, error);
    if (error) return;  // nothing is there
    const auto check = [&](const std::string& file) {
        const fs::path path = fs::weakly_canonical(file, error);
        const auto apart =
            std::mismatch(destination.begin(), destination.end(), path.begin(), path.end());
        if (apart.first != destination.end()) return;
        throw Error(Failure::Usage, {text("io", "%1: holds %2, which is read here: choose another "
                                                "folder"),
                                     {folder, file}});
    };
    for (const auto& [role, sets] : inputs.roles) {
        for (const auto& data : sets)
            std::for_each(data->files.begin(), data->files.end(), check);
    }
    if (!inputs.mask_source.empty()) check(inputs.mask_source);
}

}  // namespace

void checkDestination(const std::string& folder, const WriteOptions& options)
{
    // Whether a folder can be made is known once it has been: rights, full disks and file systems
    // without writing look alike until then.
    if (options.bids)
        const BidsOutput tried({.dataset = bidsDataset(folder), .folder = {}, .stem = {}}, true);
    else
        const OutputFolder tried(folder, options.force);
}

void checkPlace(const std::string& folder, const Inputs& inputs, const WriteOptions& options)
{
    if (!options.bids) return refuseReplacingInputs(folder, inputs);
    const BidsPlace place = bidsPlace(folder, inputs);
    if (!options.force) refuseExistingFiles(place, {bidsLayout(place).record + ".json"});
}

std::vector<std::string> writeResult(const std::string& folder, const Analysis& analysis,
                                     const Inputs& inputs, const Result& result,
                                     const WriteOptions& options, Job& job)
{
    if (options.bids) {
        const BidsPlace place = bidsPlace(folder, inputs);
        BidsOutput output(place, options.force);
        ResultWriter writer(output.path(), analysis, inputs, result, options, bidsLayout(place));
        const auto names = writer.run(job);
        job.throwIfCancelled();
        output.commit(names);
        return below(place.folder, names);
    }
    refuseReplacingInputs(folder, inputs);
    OutputFolder output(folder, options.force);
    const auto names =
        ResultWriter(output.path(), analysis, inputs, result, options, plainLayout()).run(job);
    job.throwIfCancelled();
    const std::string kept = output.commit();
    if (options.kept != nullptr) *options.kept = kept;
    return below(folder, names);
}

std::string writeMap(const std::string& folder, const Map& map, bool zero_invalid)
{
    const std::string path = (fs::path(folder) / (map.quantity.key + ".nii.gz")).string();
    putMap(path, map, zero_invalid);
    return path;
}

}  // namespace kety
