// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/twice_stated.h"

#include "base/error.h"

#include <cctype>

namespace kety {
namespace {

Proposal take(const Parameter& parameter, const Value& value, const std::string& words)
{
    const Setting setting{value, Origin::User, text("sources", "accepted proposal").source};
    return {{text("check", "Take %1"), {words}}, {{parameter.key, setting}}};
}

/// What is in force is what the first one gave, one delay of a list of them too; the second, as
/// `--set` writes it, where the parameter can take it.
std::vector<Proposal> eitherValue(const Parameter& parameter, const Value& in_force,
                                  const std::string& second)
{
    std::vector<Proposal> proposals;
    if (!std::holds_alternative<std::monostate>(in_force))
        proposals.push_back(take(parameter, in_force, toText(in_force)));
    try {
        proposals.push_back(take(parameter, fromText(parameter, second), second));
    } catch (const Error&) {
        // A list where one number is wanted: the user has to say which.
    }
    return proposals;
}

/// The remark's arguments are the key, the file and both values.
void askFor(const Parameter& parameter, const Value& in_force, const Remark& remark,
            std::vector<Issue>& issues)
{
    issues.push_back(
        {.key = "values." + parameter.key + "_twice",
         .message = remark.message,
         .severity = Severity::Blocks,
         .parameter = parameter.key,
         .detail = {text("check", "Which one counts? Mend the file, or set %1"), {parameter.key}},
         .proposals = eitherValue(parameter, in_force, remark.message.arguments[3])});
}

void noteByHand(const Parameter& parameter, const Remark& remark, std::vector<Issue>& issues)
{
    issues.push_back(
        {.key = "values." + parameter.key + "_twice",
         .message = remark.message,
         .severity = Severity::Notes,
         .parameter = parameter.key,
         .detail = {text("check", "It is settled: %1 is set by hand"), {parameter.key}}});
}

/// Whether a source names this key of this file: by itself, or within a sentence.
bool restsOn(const std::string& source, const std::string& key_in_file)
{
    const auto at = source.find(key_in_file);
    return at != source.npos
           && (at == 0 || std::isalnum(static_cast<unsigned char>(source[at - 1])) == 0);
}

/// What one remark means for every parameter that counts. `role` is whose sidecar it is of.
void look(const Remark& remark, const std::string& role, const Analysis& analysis,
          const Values& values, std::vector<Issue>& issues)
{
    const std::string& key = remark.message.arguments[0];
    const std::string source = key + " in " + remark.message.arguments[1];
    for (const Parameter& parameter : analysis.parameters) {
        if (!applies(parameter, analysis.parameters, values)) continue;
        const Setting setting = settingOf(parameter, values);
        const std::string& whose =
            parameter.role.empty() ? analysis.inputs.front().role : parameter.role;
        if (setting.origin != Origin::User && restsOn(setting.source, source))
            askFor(parameter, setting.value, remark, issues);
        else if (setting.origin == Origin::User && parameter.bids == key && whose == role)
            noteByHand(parameter, remark, issues);
    }
}

}  // namespace

std::vector<Issue> twiceStated(const Analysis& analysis, const Inputs& inputs, const Values& values)
{
    std::vector<Issue> issues;
    for (const auto& [role, datasets] : inputs.roles)
        for (const auto& dataset : datasets)
            for (const Remark& remark : dataset->remarks)
                if (remark.key == "json.duplicate_key")
                    look(remark, role, analysis, values, issues);
    return issues;
}

}  // namespace kety
