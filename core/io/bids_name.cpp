// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/bids_name.h"

#include <algorithm>
#include <filesystem>

namespace kety {

std::string BidsName::entity(std::string_view key) const
{
    for (const auto& [name, value] : entities)
        if (name == key) return value;
    return {};
}

std::string BidsName::stem() const
{
    std::string joined;
    for (const auto& [name, value] : entities)
        joined += (joined.empty() ? "" : "_") + name + "-" + value;
    return joined;
}

BidsName parseBidsName(std::string_view path)
{
    const std::string file = std::filesystem::path(path).filename().string();
    const std::size_t dot = std::min(file.find('.'), file.size());
    BidsName name{.entities = {}, .suffix = {}, .extension = file.substr(dot), .valid = dot > 0};
    std::string_view rest = std::string_view(file).substr(0, dot);
    for (std::size_t end = rest.find('_'); end != rest.npos; end = rest.find('_')) {
        const std::string_view part = rest.substr(0, end);
        const std::size_t dash = part.find('-');
        if (dash == part.npos || dash == 0 || dash + 1 == part.size())
            name.valid = false;
        else
            name.entities.emplace_back(part.substr(0, dash), part.substr(dash + 1));
        rest.remove_prefix(end + 1);
    }
    name.suffix = rest;
    name.valid = name.valid && !rest.empty() && rest.find('-') == rest.npos;
    return name;
}

bool covers(const BidsName& general, const BidsName& specific)
{
    return std::all_of(general.entities.begin(), general.entities.end(), [&](const auto& pair) {
        return specific.entity(pair.first) == pair.second;
    });
}

}  // namespace kety
