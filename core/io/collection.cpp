// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids.h"
#include "io/bids_name.h"
#include "io/image_path.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// Suffixes whose images only mean something together, and the role they have (BIDS, file
/// collections for quantitative MRI).
struct Collection {
    const char *suffix, *role;
};
constexpr std::array collections{Collection{"IRT1", "ir"}, Collection{"VFA", "vfa"},
                                 Collection{"MESE", "mese"}, Collection{"MEGRE", "megre"}};

/// What is left of the entities without those that number the images of one collection.
std::vector<std::pair<std::string, std::string>> sharedEntities(const BidsName& name)
{
    auto entities = name.entities;
    std::erase_if(entities, [](const auto& entity) {
        return entity.first == "inv" || entity.first == "flip" || entity.first == "echo"
               || entity.first == "part";
    });
    return entities;
}

/// A phase image belongs to no fit; real and imaginary ones belong to each other.
bool samePart(const BidsName& a, const BidsName& b)
{
    const auto complex = [](const std::string& part) { return part == "real" || part == "imag"; };
    const std::string first = a.entity("part"), second = b.entity("part");
    return first == second || (complex(first) && complex(second));
}

/// Whether `a` comes before `b` as people count: 2 before 10.
bool countsBefore(const std::string& a, const std::string& b)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0, k = 0;
    while (i < a.size() && k < b.size()) {
        if (!digit(a[i]) || !digit(b[k])) {
            if (a[i] != b[k]) return a[i] < b[k];
            ++i, ++k;
            continue;
        }
        const auto numberFrom = [&digit](const std::string& word, std::size_t& at) {
            while (at < word.size() && word[at] == '0')
                ++at;
            const std::size_t from = at;
            while (at < word.size() && digit(word[at]))
                ++at;
            return word.substr(from, at - from);
        };
        const std::string first = numberFrom(a, i), second = numberFrom(b, k);
        if (first.size() != second.size()) return first.size() < second.size();
        if (first != second) return first < second;
    }
    return a.size() - i < b.size() - k;
}

std::vector<std::string> imagesIn(const fs::path& folder)
{
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string path = entry.path().string();
        std::error_code ignored;
        if (kindOfPath(path) == PathKind::Nifti && entry.is_regular_file(ignored))
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    std::stable_sort(paths.begin(), paths.end(), countsBefore);
    return paths;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> collectionOf(const std::string& image)
{
    const BidsName name = parseBidsName(image);
    const auto* known =
        std::find_if(collections.begin(), collections.end(),
                     [&name](const Collection& one) { return name.suffix == one.suffix; });
    if (!name.valid || known == collections.end() || name.entity("part") == "phase") return {};
    std::vector<std::pair<std::string, std::string>> found;
    fs::path folder = fs::path(image).parent_path();
    if (folder.empty()) folder = ".";
    const std::string own = fs::path(image).filename().string();
    for (const std::string& path : imagesIn(folder)) {
        const BidsName other = parseBidsName(path);
        const bool one_of_them = other.valid && other.suffix == name.suffix
                                 && sharedEntities(other) == sharedEntities(name)
                                 && samePart(other, name);
        if (one_of_them && fs::path(path).filename() != own) found.emplace_back(known->role, path);
    }
    if (name.suffix != "VFA") return found;
    for (const fs::path& place : {folder, folder / ".." / "fmap"}) {
        for (const std::string& path : imagesIn(place)) {
            const BidsName other = parseBidsName(path);
            const bool field = other.valid && other.suffix == "TB1map"
                               && other.entity("sub") == name.entity("sub")
                               && other.entity("ses") == name.entity("ses");
            if (!field) continue;
            found.emplace_back("b1", path);
            return found;
        }
    }
    return found;
}

}  // namespace kety
