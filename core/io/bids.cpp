// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids.h"

#include "io/bids_name.h"
#include "io/image_path.h"
#include "io/json_facts.h"
#include "io/open.h"
#include "io/volume_table.h"

#include <algorithm>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// A folder, pipe, device or broken link in a file's place would be passed over, or hang.
void remarkOnNoFile(const fs::path& path, std::vector<Remark>& remarks)
{
    remarks.push_back({"bids.no_file",
                       {text("io", "%1 is no regular file (a folder, a pipe, a device or a broken "
                                   "link): it is not read. Put the file itself there"),
                        {path.string()}},
                       true});
}

/// From the data-set root to the image's own folder; the latter alone outside a data set.
std::vector<fs::path> foldersDownTo(const std::string& image)
{
    const fs::path own = fs::absolute(image).lexically_normal().parent_path();
    const std::string root = bidsRoot(image);
    std::vector<fs::path> folders{own};
    while (!root.empty() && folders.back() != fs::path(root))
        folders.push_back(folders.back().parent_path());
    std::reverse(folders.begin(), folders.end());
    return folders;
}

/// Names in one folder that apply to `image`, fewer entities first.
std::vector<std::string> applicableIn(const fs::path& folder, const BidsName& image,
                                      const std::string& suffix, const std::string& extension,
                                      std::vector<Remark>& remarks)
{
    std::vector<std::pair<std::size_t, std::string>> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const BidsName name = parseBidsName(entry.path().string());
        if (name.valid && name.suffix == suffix && name.extension == extension
            && covers(name, image)) {
            isFile(entry.path())
                ? (void)found.emplace_back(name.entities.size(), entry.path().string())
                : remarkOnNoFile(entry.path(), remarks);
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> paths;
    for (auto& [count, path] : found)
        paths.push_back(std::move(path));
    return paths;
}

/// IntendedFor counts from the subject's folder, or from the root as "bids::sub-01/...".
bool names(const std::string& intended, const std::string& image)
{
    constexpr std::string_view uri = "bids::";
    const std::string path = intended.starts_with(uri) ? intended.substr(uri.size()) : intended;
    const std::string whole = fs::absolute(image).lexically_normal().string();
    return !path.empty() && whole.ends_with("/" + path);
}

enum class Intent { Unsaid, ThisImage, Another };

Intent intentOf(const std::string& candidate, const std::string& image)
{
    Dataset data;
    addSidecars(candidate, data);
    const Setting* setting = data.fact("IntendedFor");
    if (setting == nullptr) return Intent::Unsaid;
    std::vector<std::string> targets;
    if (const auto* one = std::get_if<std::string>(&setting->value)) targets = {*one};
    if (const auto* list = std::get_if<std::vector<std::string>>(&setting->value)) targets = *list;
    const bool named = std::any_of(targets.begin(), targets.end(),
                                   [&](const std::string& target) { return names(target, image); });
    return named ? Intent::ThisImage : Intent::Another;
}

/// A nearer file overrides one above (BIDS, inheritance) also where its value cannot be used: what
/// stands above was not meant for this image, and the value is unknown. A header is no file above.
void dropOverridden(const std::string& file, const Sidecar& nearer, Dataset& data)
{
    for (const std::string& key : nearer.unusable) {
        const auto above = data.facts.find(key);
        if (nearer.facts.contains(key) || above == data.facts.end()
            || above->second.origin != Origin::Sidecar)
            continue;
        data.remarks.push_back(
            {"bids.override_unusable",
             {text("io",
                   "%1 in %2 overrides %3 (%4) and cannot be used: the value is unknown. Mend "
                   "the file, or set the value by hand"),
              {key, fs::path(file).filename().string(), above->second.source,
               toText(above->second.value)}},
             true});
        data.facts.erase(above);
    }
}

bool hasM0Volume(const VolumeTable& volumes)
{
    return std::any_of(volumes.begin(), volumes.end(),
                       [](const VolumeRow& row) { return row.type == VolumeType::M0; });
}

}  // namespace

std::string bidsRoot(const std::string& path)
{
    fs::path folder = fs::absolute(path).lexically_normal();
    if (!fs::is_directory(folder)) folder = folder.parent_path();
    for (;; folder = folder.parent_path()) {
        if (isFile(folder / "dataset_description.json")) return folder.string();
        if (folder == folder.parent_path()) return {};
    }
}

std::vector<std::string> inheritedFiles(const std::string& image, const std::string& suffix,
                                        const std::string& extension, std::vector<Remark>& remarks)
{
    const BidsName name = parseBidsName(image);
    std::vector<std::string> files;
    if (name.valid && !name.entities.empty()) {
        for (const fs::path& folder : foldersDownTo(image)) {
            auto here = applicableIn(folder, name, suffix, extension, remarks);
            std::move(here.begin(), here.end(), std::back_inserter(files));
        }
    }
    // The file of the same stem, whatever the naming, has the last word about this image.
    const std::string stem = imageName(image);
    const std::string file = stem.substr(0, stem.size() - name.suffix.size()) + suffix + extension;
    const fs::path own = fs::absolute(image).lexically_normal().parent_path() / file;
    const bool by_entities = name.valid && !name.entities.empty();
    if (isFile(own) && std::find(files.begin(), files.end(), own.string()) == files.end())
        files.push_back(own.string());
    std::error_code ignored;
    const bool there = fs::exists(fs::symlink_status(own, ignored));
    if (there && !isFile(own) && !by_entities) remarkOnNoFile(own, remarks);
    return files;
}

void addSidecars(const std::string& image, Dataset& data)
{
    const std::string suffix = parseBidsName(image).suffix;
    for (const std::string& file : inheritedFiles(image, suffix, ".json", data.remarks)) {
        Sidecar sidecar = readSidecar(file);
        // What a file above says twice, or leaves unknown, does not count where this one says it.
        std::erase_if(data.remarks, [&](const Remark& remark) {
            return (remark.key == "json.duplicate_key" || remark.key == "bids.override_unusable")
                   && sidecar.facts.contains(remark.message.arguments.front());
        });
        dropOverridden(file, sidecar, data);
        for (auto& [key, setting] : sidecar.facts)
            data.facts[key] = std::move(setting);
        std::move(sidecar.remarks.begin(), sidecar.remarks.end(), std::back_inserter(data.remarks));
        data.files.push_back(file);
    }
}

std::vector<std::pair<std::string, std::string>> companionsOf(const std::string& image,
                                                              std::vector<Remark>* odd)
{
    const BidsName name = parseBidsName(image);
    if (!name.valid || name.suffix != "asl") return collectionOf(image);
    std::vector<std::string> intended, similar;
    std::error_code error;
    fs::path folder = fs::path(image).parent_path();
    if (folder.empty()) folder = ".";
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string path = entry.path().string();
        const BidsName other = parseBidsName(path);
        if (other.suffix != "m0scan" || kindOfPath(path) != PathKind::Nifti) continue;
        if (!isFile(entry.path())) {
            if (odd != nullptr && covers(other, name)) remarkOnNoFile(entry.path(), *odd);
            continue;
        }
        const Intent intent = intentOf(path, image);
        if (intent == Intent::ThisImage) intended.push_back(path);
        if (intent == Intent::Unsaid && covers(other, name)) similar.push_back(path);
    }
    std::vector<std::string>& candidates = intended.empty() ? similar : intended;
    std::sort(candidates.begin(), candidates.end());
    std::vector<std::pair<std::string, std::string>> found;
    for (const std::string& path : candidates)
        found.emplace_back("m0", path);
    return found;
}

void settleM0(const std::string& image, Dataset& data)
{
    if (parseBidsName(image).suffix != "asl") return;
    const std::string stated = data.text("M0Type");
    const auto doubt = [&](const char* key, Text problem) {
        data.remarks.push_back({key, {problem, {stated}}, true});
    };
    const auto companions = companionsOf(image, &data.remarks);
    const bool separate = !companions.empty(), included = hasM0Volume(data.volumes);
    const std::string type = lowerCase(stated);
    if (type.empty() && included)
        data.facts["M0Type"] = {std::string("Included"), Origin::Guess,
                                text("sources", "m0scan in the volume types").source};
    if (type.empty() && !included && separate)
        data.facts["M0Type"] = {std::string("Separate"), Origin::Guess,
                                text("sources", "an m0scan beside the image").source};
    if (type == "included" && !included && typesKnown(data.volumes))
        doubt("bids.m0_not_included", text("io", "M0Type is %1, but no volume is an m0scan"));
    if (type == "separate" && !separate)
        doubt("bids.m0_missing", text("io", "M0Type is %1, but no m0scan that belongs to this "
                                            "image is in its folder"));
    if (type == "estimate" && !data.number("M0Estimate"))
        doubt("bids.m0_estimate_missing", text("io", "M0Type is %1, but M0Estimate is not given"));
    const bool other = type == "absent" || type == "estimate";
    if ((type == "separate" || type == "included") && data.number("M0Estimate"))
        doubt("bids.m0_estimate_unused",
              text("io", "M0Type is %1, but M0Estimate is given too: it is not used"));
    // Where both are there the analysis asks which one counts.
    if (included && (other || (type == "separate" && !separate)))
        doubt("bids.m0_included", text("io", "M0Type is %1, but a volume is an m0scan"));
    if (separate && (other || (type == "included" && !included)))
        doubt("bids.m0_beside", text("io", "M0Type is %1, but an m0scan of this image lies beside "
                                           "it: that m0scan is used"));
}

}  // namespace kety
