// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/result_maps.h"

#include "analysis/undetermined.h"
#include "base/error.h"
#include "io/open.h"
#include "session/catalogue.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace kety::command {
namespace {

namespace fs = std::filesystem;

/// "cbf" of "maps/cbf.nii.gz", "truth_cbf.nii" and "sub-01_cbf.nii.gz": what stands last.
std::string keyOf(const std::string& path)
{
    std::string name = fs::path(path).filename().string();
    name = name.substr(0, name.find(".nii"));
    for (const Analysis& analysis : catalogue()) {
        for (const Quantity& quantity : analysis.outputs) {
            // A key, or a suffix with a description, may hold an underscore itself.
            const bool described = quantity.bids.find('_') != std::string::npos;
            if (quantity.key == name || (described && name.ends_with("_" + quantity.bids)))
                return quantity.key;
        }
    }
    return name.substr(name.find_last_of('_') + 1);
}

bool isMapFile(const fs::path& path)
{
    const std::string name = path.filename().string();
    return (name.ends_with(".nii.gz") || name.ends_with(".nii")) && !name.starts_with("quality.")
           && name.find("_mask.nii") == std::string::npos;
}

/// The label of a quantity nobody declares is its file's name; labels are pointers to texts that
/// last, so it goes into the unit-less title instead and this one stays plain.
Quantity plainQuantity(const std::string& key)
{
    return {.key = key,
            .label = text("command", "value"),
            .unit = unit::arbitrary,
            .display = {0.0, 1.0}};
}

std::optional<Volume<std::uint16_t>> qualityBeside(const fs::path& file, const Grid& grid, Job& job)
{
    const std::string name = file.filename().string();
    fs::path path = file.parent_path() / "quality.nii.gz";
    if (!fs::exists(path)) {
        const std::string entities =
            name.substr(0, std::min(name.find("_desc-"), name.find_last_of('_')));
        path = file.parent_path() / (entities + "_desc-quality_mask.nii.gz");
    }
    if (!fs::exists(path)) return std::nullopt;
    const auto data = open(path.string(), job);
    if (!same(data->series.grid, grid) || data->series.frames() != 1) return std::nullopt;
    return Volume<std::uint16_t>{
        grid, Buffer<std::uint16_t>::make(grid.voxels(), [&](std::span<std::uint16_t> out) {
            std::transform(data->series.values.begin(), data->series.values.end(), out.begin(),
                           [](float bits) { return static_cast<std::uint16_t>(bits); });
        })};
}

/// Quantities that are above 0 wherever they are known.
bool neverZero(const std::string& key)
{
    return key == "att" || key == "tsnr" || key == "m0" || key.ends_with("_sd");
}

/// A map of which some values, those that `drop` names, are none. Returns how many.
template <class Drop>
std::size_t dropWhere(Volume<float>& map, const Drop& drop)
{
    std::size_t count = 0;
    const Buffer<float> old = map.values;
    map.values = Buffer<float>::make(old.size(), [&](std::span<float> out) {
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
            const bool none = drop(voxel, old[voxel]);
            out[voxel] = none ? std::numeric_limits<float>::quiet_NaN() : old[voxel];
            count += none ? 1 : 0;
        }
    });
    return count;
}

/// A 0 that stands for "no value" (--invalid zero) is none again. The quality map tells it from a
/// measured 0: where it objects there is no value, but for arterial blood, of which there may be
/// none where the arrival is not known. Without one every 0 is taken for no value.
void restoreInvalid(ReadMap& read)
{
    const std::string& key = read.map.quantity.key;
    constexpr int none = quality::outsideMask | quality::nonFinite | quality::noReference;
    const int objections = key == "abv" ? none : ~int{quality::implausible};
    const bool all = !read.judged || neverZero(key);
    read.zeros = dropWhere(read.map.values, [&](std::size_t voxel, float value) {
        return value == 0.0F && (all || (read.quality->values[voxel] & objections) != 0);
    });
}

/// A map without a quality file: voxels without a value that hang together with the edge of the
/// image lie outside, others are holes. Only for showing: black, or hatched.
Volume<std::uint16_t> outsideFromEdge(const Volume<float>& map)
{
    const Grid& grid = map.grid;
    std::vector<std::uint16_t> bits(grid.voxels());
    std::vector<std::size_t> waiting;
    const auto visit = [&](int i, int j, int k) {
        if (!grid.contains(i, j, k)) return;
        const std::size_t voxel = grid.index(i, j, k);
        if (bits[voxel] != 0 || std::isfinite(map.values[voxel])) return;
        bits[voxel] = quality::outsideMask;
        waiting.push_back(voxel);
    };
    for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
        const auto [i, j, k] = grid.place(voxel);
        if (i == 0 || j == 0 || i == grid.size[0] - 1 || j == grid.size[1] - 1) visit(i, j, k);
    }
    while (!waiting.empty()) {
        const auto [i, j, k] = grid.place(waiting.back());
        waiting.pop_back();
        for (const int step : {-1, 1}) {
            visit(i + step, j, k);
            visit(i, j + step, k);
            visit(i, j, k + step);
        }
    }
    return {grid, Buffer<std::uint16_t>::from(bits)};
}

/// The image a map was made from, as its sidecar says; else the map's own name.
std::string sourceOf(const Dataset& data)
{
    const Setting* fact = data.fact("Sources");
    const auto* sources =
        fact == nullptr ? nullptr : std::get_if<std::vector<std::string>>(&fact->value);
    if (sources == nullptr || sources->empty()) return data.name;
    const std::string file = fs::path(sources->front()).filename().string();
    return file.substr(0, file.find(".nii"));
}

}  // namespace

Quantity quantityOf(const std::string& key)
{
    for (const Analysis& analysis : catalogue()) {
        for (const Quantity& quantity : analysis.outputs) {
            // In BIDS derivatives a map has its suffix: "desc-calibrated_m0scan" is the m0.
            const std::string suffix = quantity.bids.substr(quantity.bids.find_last_of('_') + 1);
            if (quantity.key == key || suffix == key) return quantity;
        }
    }
    return plainQuantity(key);
}

std::vector<std::string> mapFiles(const std::string& path)
{
    if (!fs::is_directory(path)) return {path};
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(path)) {
        if (isMapFile(entry.path())) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) {
        throw Error(Failure::NothingToAnalyse,
                    {text("command", "%1: holds no maps; name a folder that \"kety-cli run\" made"),
                     {path}});
    }
    return files;
}

bool holdsMap(const std::string& folder, const std::string& key)
{
    const std::vector<std::string> files = mapFiles(folder);
    return std::any_of(files.begin(), files.end(),
                       [&](const std::string& file) { return keyOf(file) == key; });
}

ReadMap readMap(const std::string& path, const std::string& key, Job& job)
{
    std::string file = path;
    if (fs::is_directory(path)) {
        const std::vector<std::string> files = mapFiles(path);
        const auto found =
            std::find_if(files.begin(), files.end(),
                         [&](const std::string& candidate) { return keyOf(candidate) == key; });
        if (found == files.end()) {
            std::string keys;
            for (const std::string& candidate : files)
                keys += (keys.empty() ? "" : ", ") + keyOf(candidate);
            throw Error(Failure::Usage,
                        {text("command", "%1: holds no map %2; there are %3"), {path, key, keys}});
        }
        file = *found;
    }
    const auto data = open(file, job);
    if (data->series.frames() != 1) {
        throw Error(Failure::Usage, {text("command", "%1: has %2 volumes; a map has one"),
                                     {file, std::to_string(data->series.frames())}});
    }
    ReadMap read{.path = file,
                 .name = sourceOf(*data),
                 .map = {quantityOf(keyOf(file)), {data->series.grid, data->series.values}},
                 .synthetic = data->synthetic,
                 .quality = qualityBeside(file, data->series.grid, job)};
    read.judged = read.quality.has_value();
    if (data->text("InvalidVoxels") == "zero") restoreInvalid(read);
    if (!read.quality) read.quality = outsideFromEdge(read.map.values);
    return read;
}

std::size_t dropUndetermined(ReadMap& read)
{
    if (!read.judged) return 0;
    const auto open = undetermined(*read.quality, read.map.quantity.key);
    if (open == nullptr) return 0;
    return dropWhere(read.map.values, [&](std::size_t voxel, float value) {
        return std::isfinite(value) && open->values[voxel] != 0;
    });
}

}  // namespace kety::command
