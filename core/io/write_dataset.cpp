// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/version.h"
#include "io/atomic_file.h"
#include "io/bids_name.h"
#include "io/nifti_write.h"
#include "io/volume_table.h"
#include "io/write.h"
#include "params/json.h"

#include <filesystem>

namespace kety {
namespace {

Json factsJson(const Dataset& data)
{
    Json json = Json::object();
    if (data.synthetic) json.set("Synthetic", true);
    for (const auto& [key, setting] : data.facts)
        if (setting.origin != Origin::Guess && setting.origin != Origin::Default)
            json.set(key, setting.value);
    return json;
}

std::string contextText(const VolumeTable& volumes)
{
    std::string text = "volume_type\n";
    for (const VolumeRow& row : volumes)
        text += (row.type == VolumeType::Unknown ? "n/a" : std::string(name(row.type))) + "\n";
    return text;
}

}  // namespace

std::vector<std::string> writeDataset(const std::string& folder, const std::string& file_name,
                                      const Dataset& data)
{
    const std::string base = (std::filesystem::path(folder) / file_name).string();
    std::vector<std::string> paths{base + ".nii.gz", base + ".json"};
    writeNifti(paths[0], data.series, {.description = "Kety " + std::string(version())});
    writeFile(paths[1], factsJson(data).text() + "\n");
    const std::string suffix = parseBidsName(file_name).suffix;
    if (suffix == "asl" && typesKnown(data.volumes)) {
        paths.push_back(base + "context.tsv");
        writeFile(paths.back(), contextText(data.volumes));
    }
    return paths;
}

}  // namespace kety
