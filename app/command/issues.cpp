// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/issues.h"

#include "app/command/console.h"
#include "base/error.h"

#include <algorithm>
#include <set>

namespace kety::command {
namespace {

/// "KEY" or "KEY=2".
struct Acceptance {
    std::string argument, key;
    std::size_t proposal = 0;
};

Acceptance acceptanceOf(const std::string& argument)
{
    const auto equals = argument.find('=');
    Acceptance acceptance{argument, argument.substr(0, equals), 0};
    if (equals == std::string::npos) return acceptance;
    const auto number = parseNumber(std::string_view(argument).substr(equals + 1));
    if (!number || *number < 1 || *number != static_cast<double>(static_cast<int>(*number))) {
        throw Error(Failure::Usage,
                    {text("command", "--accept %1: expected KEY, or KEY=2 for its second proposal"),
                     {argument}});
    }
    acceptance.proposal = static_cast<std::size_t>(*number) - 1;
    return acceptance;
}

void apply(const Acceptance& acceptance, const Issue& issue, Values& user)
{
    if (acceptance.proposal >= issue.proposals.size()) {
        throw Error(
            Failure::Usage,
            {text("command", "--accept %1: this issue has %2 proposals; %3"),
             {acceptance.argument, std::to_string(issue.proposals.size()), sentence(issue)}});
    }
    for (const auto& [key, setting] : issue.proposals[acceptance.proposal].changes) {
        user[key] = {setting.value, Origin::User, "--accept " + acceptance.argument};
    }
}

}  // namespace

std::string sentence(const Issue& issue)
{
    std::string words = english(issue.message);
    if (!issue.value.empty()) {
        words += " (" + issue.value + (issue.expected.empty() ? "" : ", expected " + issue.expected)
                 + ")";
    }
    if (const std::string detail = english(issue.detail); !detail.empty()) {
        const bool sentence = detail.front() >= 'A' && detail.front() <= 'Z';
        const bool asked = words.ends_with('?');
        words += (asked ? " " : sentence ? ". " : "; ") + detail;
    }
    if (issue.key == "values." + issue.parameter + "_missing") {
        words += " Give it with --set " + issue.parameter + "=VALUE";
    }
    if (!issue.proposals.empty()) {
        words += "; --accept " + issue.key + ": " + english(issue.proposals.front().label);
    }
    if (issue.proposals.size() > 1) {
        words += " (" + issue.key + "=2: " + english(issue.proposals[1].label)
                 + (issue.proposals.size() > 2 ? " ..." : "") + ")";
    }
    return words + " [" + issue.key + "]";
}

Checked checkAccepting(const Analysis& analysis, const Inputs& inputs, Values user,
                       const std::vector<std::string>& accept, Memo& memo, Job& job)
{
    std::vector<Acceptance> waiting;
    std::transform(accept.begin(), accept.end(), std::back_inserter(waiting), acceptanceOf);
    Checked checked{.user = std::move(user), .values = {}, .issues = {}, .accepted = {}};
    for (bool changed = true; changed;) {
        checked.issues.clear();
        checked.values = resolve(analysis, inputs, checked.user, memo, job, &checked.issues);
        for (Issue& issue : checkAll(analysis, inputs, checked.values, memo, job)) {
            checked.issues.push_back(std::move(issue));
        }
        changed = false;
        for (const Issue& issue : checked.issues) {
            const auto found =
                std::find_if(waiting.begin(), waiting.end(), [&](const Acceptance& a) {
                    return a.key == issue.key && issue.severity >= Severity::Notes;
                });
            if (found == waiting.end()) continue;
            apply(*found, issue, checked.user);
            Issue taken = issue;
            taken.proposals = {issue.proposals[found->proposal]};
            checked.accepted.push_back(std::move(taken));
            waiting.erase(found);
            changed = true;
        }
    }
    for (const Acceptance& acceptance : waiting) {
        say("note", "--accept " + acceptance.argument + ": these data have no such issue");
    }
    return checked;
}

std::vector<Issue> unusedValues(const Analysis& analysis, const Checked& checked)
{
    std::vector<Issue> notes;
    for (const Parameter& parameter : analysis.parameters) {
        if (!checked.user.contains(parameter.key)
            || applies(parameter, analysis.parameters, checked.values)) {
            continue;
        }
        notes.push_back({.key = "values." + parameter.key + "_not_used",
                         .message = {text("command", "%1 does not count here and is not used"),
                                     {parameter.key}},
                         .severity = Severity::Warns,
                         .parameter = parameter.key});
    }
    return notes;
}

Json issueJson(const Issue& issue)
{
    Json proposals = Json::array();
    for (const Proposal& proposal : issue.proposals) {
        Json changes = Json::object();
        for (const auto& [key, setting] : proposal.changes)
            changes.set(key, setting.value);
        proposals.add(Json::object().set("label", english(proposal.label)).set("changes", changes));
    }
    Json json = Json::object();
    json.set("key", issue.key).set("severity", name(issue.severity));
    json.set("text", english(issue.message)).set("detail", english(issue.detail));
    json.set("value", issue.value).set("expected", issue.expected);
    return json.set("parameter", issue.parameter).set("proposals", proposals);
}

}  // namespace kety::command
