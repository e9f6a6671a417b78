// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/inputs.h"

#include "app/command/console.h"
#include "base/error.h"
#include "io/open.h"
#include "params/arguments.h"
#include "session/catalogue.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace kety::command {
namespace {

[[noreturn]] void refuse(const Text& problem, std::vector<std::string> arguments)
{
    throw Error(Failure::Usage, {problem, std::move(arguments)});
}

const Input& inputOf(const Analysis& analysis, const std::string& role, const std::string& argument)
{
    std::vector<std::string> roles;
    std::string list;
    for (const Input& input : analysis.inputs) {
        if (input.role == role) return input;
        roles.push_back(input.role);
        list += (list.empty() ? "" : ", ") + input.role;
    }
    const std::string near = nearestWord(role, roles);
    refuse(text("command", "--in %1: %2 has no input \"%3\"; it has %4%5"),
           {argument, analysis.id, role, list, near.empty() ? "" : "; did you mean " + near + "?"});
}

/// What belongs to the first input and was not named: found beside it by its name. One image of a
/// collection stands for all of it.
void addCompanions(const Analysis& analysis, const std::string& path,
                   const std::set<std::string>& declined, Inputs& inputs, Job& job)
{
    const Input& first = analysis.inputs.front();
    const bool alone = inputs.roles[first.role].size() == 1;
    const std::string whole = first.several && alone ? first.role : "";
    for (const Found& found : scan(path, job)) {
        if (!found.refused.empty()) continue;
        for (const auto& [role, companion] : found.companions) {
            const bool taken =
                std::any_of(analysis.inputs.begin(), analysis.inputs.end(),
                            [&role = role](const Input& input) { return input.role == role; });
            if (!taken || declined.contains(role)) continue;
            if (role != whole && inputs.find(role) != nullptr) continue;
            inputs.roles[role].push_back(open(companion, job));
            say("note", companion + " is taken as " + role + " (--in " + role + "=none: do not)");
        }
    }
}

}  // namespace

Inputs openInputs(const Analysis& analysis, const InputOptions& options, Job& job)
{
    Inputs inputs;
    std::set<std::string> settled, declined;
    std::string first;
    for (const std::string& argument : options.in) {
        const auto equals = argument.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == argument.size()) {
            refuse(text("command", "--in %1: expected ROLE=PATH, for example %2=PATH"),
                   {argument, analysis.inputs.front().role});
        }
        const std::string role = argument.substr(0, equals), path = argument.substr(equals + 1);
        const Input& input = inputOf(analysis, role, argument);
        if (settled.contains(role) && !input.several) {
            refuse(text("command", "--in %1: %2 takes one file, and has one already"),
                   {argument, role});
        }
        settled.insert(role);
        if (path == "none" && !std::filesystem::exists(path)) {
            declined.insert(role);
            continue;
        }
        inputs.roles[role].push_back(open(path, job));
        if (role == analysis.inputs.front().role) first = path;
    }
    if (!first.empty()) addCompanions(analysis, first, declined, inputs, job);
    if (options.mask) {
        const Dataset* data = inputs.find(analysis.inputs.front().role);
        if (data == nullptr) {
            refuse(text("command", "--mask %1: there is no data for it (--in %2=PATH)"),
                   {*options.mask, analysis.inputs.front().role});
        }
        inputs.mask = openMask(*options.mask, data->series.grid, job);
        inputs.mask_source = *options.mask;
    }
    return inputs;
}

const Analysis& analysisOf(const std::string& id)
{
    if (const Analysis* analysis = findAnalysis(id)) return *analysis;
    std::vector<std::string> ids;
    for (const Analysis& analysis : catalogue())
        ids.push_back(analysis.id);
    const std::string near = nearestWord(id, ids);
    refuse(text("command", "There is no analysis or settings file \"%1\"; %2"),
           {id, near.empty() ? "\"kety-cli analyses\" lists them" : "did you mean " + near + "?"});
}

}  // namespace kety::command
