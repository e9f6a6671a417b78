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
#include <map>
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

/// Of several where one counts the analysis says which, and proposes the others.
void sayTaken(const std::string& role, const std::vector<std::string>& paths, bool together)
{
    if (paths.size() == 1 || together) {
        for (const std::string& path : paths)
            say("note", path + " is taken as " + role + " (--in " + role + "=none: do not)");
        return;
    }
    std::string names;
    for (const std::string& path : paths)
        names += (names.empty() ? "" : ", ") + path;
    say("note", names + ": one of them is taken as " + role + " (--in " + role
                    + "=PATH: no other, --in " + role + "=none: none)");
}

/// What belongs to the first input and was not named: found beside it by its name. One image of a
/// collection stands for all of it.
void addCompanions(const Analysis& analysis, const std::string& path,
                   const std::set<std::string>& declined, Inputs& inputs, Job& job)
{
    const Input& first = analysis.inputs.front();
    const bool alone = inputs.roles[first.role].size() == 1;
    const std::string whole = first.several && alone ? first.role : "";
    std::set<std::string> given;
    for (const auto& [role, data] : inputs.roles)
        if (role != whole) given.insert(role);
    std::map<std::string, std::vector<std::string>> found_for;
    for (const Found& found : scan(path, job)) {
        if (!found.refused.empty()) continue;
        for (const auto& [role, companion] : found.companions) {
            const bool taken =
                std::any_of(analysis.inputs.begin(), analysis.inputs.end(),
                            [&role = role](const Input& input) { return input.role == role; });
            if (!taken || declined.contains(role) || given.contains(role)) continue;
            inputs.roles[role].push_back(open(companion, job));
            found_for[role].push_back(companion);
        }
    }
    for (const auto& [role, paths] : found_for)
        sayTaken(role, paths, role == whole);
}

bool suits(const Dataset& header, const std::string& role)
{
    const auto& all = catalogue();
    return std::any_of(all.begin(), all.end(), [&](const Analysis& one) {
        return one.inputs.front().role == role && one.recognise
               && one.recognise(header).confidence > 0.0;
    });
}

/// What a folder holds for the first input: series that stand for themselves, not those that one
/// of them brings along.
struct Suited {
    std::vector<std::string> series;
    std::string refused;  ///< why one more cannot be read
    std::size_t readable = 0;
};

bool brings(const Found& one, const Found& other)
{
    const auto plain = [](const std::string& path) {
        return std::filesystem::absolute(path).lexically_normal();
    };
    return std::any_of(one.companions.begin(), one.companions.end(), [&](const auto& companion) {
        return plain(companion.second) == plain(other.path);
    });
}

Suited suitedBelow(const std::string& folder, const std::string& role, Job& job)
{
    Suited suited;
    std::vector<Found> all;
    for (Found& found : scan(folder, job)) {
        const bool readable = found.refused.empty(), wanted = suits(*found.header, role);
        suited.readable += readable ? 1 : 0;
        if (wanted && !readable) suited.refused = found.refused;
        if (wanted && readable) all.push_back(std::move(found));
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        // Of a collection, whose images bring each other, the first.
        bool alone = true;
        for (std::size_t k = 0; k < all.size(); ++k)
            alone =
                alone && (k == i || !brings(all[k], all[i]) || (i < k && brings(all[i], all[k])));
        if (alone) suited.series.push_back(all[i].path);
    }
    return suited;
}

/// A folder stands for the one series in it that suits; what belongs to that comes along as it does
/// with the file itself. Where nothing suits, or one image is all there is, opening it says so.
std::string seriesOf(const std::string& path, const std::string& role, Job& job)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return path;
    const Suited suited = suitedBelow(path, role, job);
    if (suited.series.size() > 1) {
        constexpr std::size_t most = 8;
        std::string names;
        for (std::size_t i = 0; i < std::min(most, suited.series.size()); ++i)
            names += (i > 0 ? ", " : "")
                     + std::filesystem::path(suited.series[i]).lexically_relative(path).string();
        if (suited.series.size() > most) names += " ...";
        refuse(text("command", "%1: holds %2 series for %3 (%4): name one of them, as in --in "
                               "%3=%5"),
               {path, std::to_string(suited.series.size()), role, names, suited.series.front()});
    }
    if (suited.series.empty() && !suited.refused.empty())
        throw Error(Failure::CorruptInput, {{"", "%1"}, {suited.refused}});
    if (suited.series.empty() || suited.readable == 1) return path;
    say("note", suited.series.front() + " is taken as " + role + " of " + path);
    return suited.series.front();
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
        const std::string role = argument.substr(0, equals);
        std::string path = argument.substr(equals + 1);
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
        const bool leading = role == analysis.inputs.front().role;
        if (leading) path = seriesOf(path, role, job);
        inputs.roles[role].push_back(open(path, job));
        if (leading) first = path;
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
