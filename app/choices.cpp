// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/choices.h"

#include "session/catalogue.h"

#include <algorithm>

namespace kety {
namespace {

std::string textOf(const Values& values, const std::string& key)
{
    const auto found = values.find(key);
    return found == values.end() ? std::string() : "=" + toText(found->second.value);
}

}  // namespace

const Dataset* leadingOf(const Choices& choices)
{
    const Analysis* analysis = findAnalysis(choices.analysis);
    return analysis == nullptr || analysis->inputs.empty()
               ? nullptr
               : choices.inputs.find(analysis->inputs.front().role);
}

std::vector<Issue> standing(const Choices& choices)
{
    std::vector<Issue> result;
    for (const Issue& issue : choices.accepted) {
        const Values& changes = issue.proposals.front().changes;
        const bool stands = std::all_of(changes.begin(), changes.end(), [&](const auto& change) {
            return textOf(choices.user, change.first) == textOf(changes, change.first);
        });
        if (stands) result.push_back(issue);
    }
    return result;
}

Choices with(Choices choices, const Values& changes)
{
    for (const auto& [key, setting] : changes)
        choices.user[key] = setting;
    return choices;
}

bool sameResult(const Choices& a, const Choices& b)
{
    return a.analysis == b.analysis && a.inputs.roles == b.inputs.roles
           && a.inputs.mask == b.inputs.mask && changedKeys(a, b).empty();
}

bool sameValues(const Choices& a, const Choices& b)
{
    const auto alike = [](const auto& one, const auto& other) {
        return one.first == other.first && one.second.value == other.second.value
               && one.second.origin == other.second.origin
               && one.second.source == other.second.source;
    };
    return sameResult(a, b)
           && std::equal(a.user.begin(), a.user.end(), b.user.begin(), b.user.end(), alike);
}

std::vector<std::string> changedKeys(const Choices& before, const Choices& after)
{
    std::vector<std::string> keys;
    for (const auto& [key, setting] : after.user)
        if (textOf(before.user, key) != textOf(after.user, key)) keys.push_back(key);
    for (const auto& [key, setting] : before.user)
        if (after.user.find(key) == after.user.end()) keys.push_back(key);
    return keys;
}

}  // namespace kety
