// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/found_series.h"

#include "app/command/console.h"
#include "app/command/issues.h"
#include "base/error.h"
#include "base/nested.h"
#include "io/open.h"
#include "session/catalogue.h"

#include <algorithm>
#include <array>

namespace kety::command {
namespace {

std::vector<Suggestion> suggestionsFor(const Dataset& data)
{
    std::vector<Suggestion> suggestions;
    for (const Analysis& analysis : catalogue()) {
        const Match match = analysis.recognise ? analysis.recognise(data) : Match{};
        if (match.confidence > 0.0) suggestions.push_back({&analysis, match});
    }
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [](const Suggestion& a, const Suggestion& b) {
                         return a.match.confidence > b.match.confidence;
                     });
    return suggestions;
}

Inputs inputsFor(const Analysis& analysis, const Found& found, Job& job)
{
    Inputs inputs;
    inputs.roles[analysis.inputs.front().role].push_back(open(found.path, job));
    for (const auto& [role, path] : found.companions) {
        if (std::any_of(analysis.inputs.begin(), analysis.inputs.end(),
                        [&role = role](const Input& input) { return input.role == role; })) {
            inputs.roles[role].push_back(open(path, job));
        }
    }
    return inputs;
}

std::string oneDecimal(double share)
{
    return formatFixed(100.0 * share, 0) + " %";
}

/// "2 m0scan, 8 control, 8 label: m0scan n/a label control ..." as runs of equal words.
std::string volumesText(const VolumeTable& table)
{
    std::vector<std::pair<std::string, int>> counts;
    std::string order;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::string word =
            table[i].type == VolumeType::Unknown ? "unknown" : name(table[i].type);
        const auto found = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto& count) { return count.first == word; });
        found == counts.end() ? (void)counts.emplace_back(word, 1) : (void)++found->second;
        if (i < 6) order += (i > 0 ? " " : "") + word;
    }
    std::string text;
    for (const auto& [word, count] : counts) {
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + word;
    }
    return text + " (" + order + (table.size() > 6 ? " ..." : "") + ")";
}

/// Numbers of a column of the volume table: one when they agree, else the distinct ones.
std::string distinct(const VolumeTable& table, double VolumeRow::*member)
{
    std::vector<double> values;
    for (const VolumeRow& row : table) {
        const double value = row.*member;
        const bool counts =
            row.type != VolumeType::M0 && row.type != VolumeType::NotUsed && value == value;
        if (counts && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    std::string text;
    for (const double value : values)
        text += (text.empty() ? "" : ", ") + formatNumber(value);
    return text.empty() ? text : text + " s";
}

std::string valueText(const Parameter& parameter, const Setting& setting)
{
    const std::string value = toText(setting.value);
    return std::holds_alternative<std::monostate>(setting.value) || *parameter.shown.file == '\0'
               ? value
               : value + " " + parameter.shown.file;
}

/// A message without the path it begins with: that stands above it.
std::string withoutPath(const std::string& message, const std::string& path)
{
    const std::string start = path + ": ";
    return message.starts_with(start) ? message.substr(start.size()) : message;
}

/// Cut where a long list would fill the line.
std::string shortened(const std::string& text)
{
    constexpr std::size_t most = 60;
    return text.size() <= most ? text : text.substr(0, most - 4) + " ...";
}

std::vector<std::vector<std::string>> factRows(const SeriesReport& report)
{
    std::vector<std::vector<std::string>> rows;
    if (report.values.empty()) {
        for (const auto& [key, setting] : report.found.header->facts) {
            rows.push_back({"  " + key, shortened(toText(setting.value)), name(setting.origin),
                            inEnglish(setting.source)});
        }
        return rows;
    }
    const auto& parameters = report.suggestions.front().analysis->parameters;
    for (const Parameter& parameter : parameters) {
        if (!applies(parameter, parameters, report.values)) continue;
        const Setting setting = settingOf(parameter, report.values);
        if (std::holds_alternative<std::monostate>(setting.value) && !parameter.required) continue;
        const bool missing = std::holds_alternative<std::monostate>(setting.value);
        rows.push_back({"  " + parameter.key,
                        undecided(setting) ? "not decided"
                        : missing          ? "missing"
                                           : shortened(valueText(parameter, setting)),
                        missing ? "" : name(setting.origin), inEnglish(setting.source)});
    }
    return rows;
}

/// What a reader remarks on and a check says again, with what follows from it.
struct SaidAgain {
    std::string_view remark, issue;
};
constexpr std::array saidAgain{SaidAgain{"bids.unpaired_volumes", "asl.unpaired"},
                               SaidAgain{"bids.pair_count", "asl.pair_count"},
                               SaidAgain{"bids.volumes_not_used", "asl.left_out"},
                               SaidAgain{"io.m0_clipped", "asl.m0_clipped"}};

/// Whether the issue is about the key of BIDS that the remark names first.
bool sameKey(const Remark& remark, const Issue& issue, const std::vector<Parameter>& parameters)
{
    if (remark.message.arguments.empty()) return false;
    const std::string& key = remark.message.arguments.front();
    if (remark.key == "bids.per_volume_count")
        return issue.key == "asl.list_length" && issue.message.arguments.front() == key;
    return remark.key == "bids.time_in_ms" && issue.key.ends_with("_in_ms")
           && std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
                  return parameter.key == issue.parameter && parameter.bids == key;
              });
}

/// A remark that a check says too is told once, with the check's remedy.
bool toldByACheck(const Remark& remark, const SeriesReport& report)
{
    if (report.suggestions.empty()) return false;
    const std::string words = english(remark.message);
    const auto tells = [&](const Issue& issue) {
        const bool again = std::any_of(saidAgain.begin(), saidAgain.end(), [&](const auto& pair) {
            return pair.remark == remark.key && pair.issue == issue.key;
        });
        return issue.severity >= Severity::Notes
               && (again || english(issue.message) == words
                   || sameKey(remark, issue, report.suggestions.front().analysis->parameters));
    };
    return std::any_of(report.issues.begin(), report.issues.end(), tells);
}

Json settingsJson(const Values& values)
{
    Json json = Json::object();
    for (const auto& [key, setting] : values) {
        json.set(key, Json::object()
                          .set("value", setting.value)
                          .set("origin", name(setting.origin))
                          .set("source", inEnglish(setting.source)));
    }
    return json;
}

Json volumesJson(const VolumeTable& table)
{
    Json json = Json::array();
    for (const VolumeRow& row : table) {
        json.add(Json::object()
                     .set("type", name(row.type))
                     .set("delay", row.delay)
                     .set("label_duration", row.label_duration)
                     .set("echo_time", row.echo_time)
                     .set("repetition_time", row.repetition_time));
    }
    return json;
}

}  // namespace

SeriesReport examine(const Found& found, Job& job)
{
    SeriesReport report{
        .found = found, .refused = found.refused, .suggestions = {}, .values = {}, .issues = {}};
    report.suggestions = suggestionsFor(*found.header);
    if (!report.refused.empty()) return report;
    try {
        if (report.suggestions.empty()) {
            // The length of a plain file is known to be right; what is compressed is only known to
            // be whole once it is unfolded.
            if (found.path.ends_with(".gz")) (void)open(found.path, job);
            return report;
        }
        const Analysis& analysis = *report.suggestions.front().analysis;
        const Inputs inputs = inputsFor(analysis, found, job);
        report.found.header = inputs.share(analysis.inputs.front().role);
        Memo memo;
        const Checked checked = checkAccepting(analysis, inputs, {}, {}, memo, job);
        report.values = checked.values;
        report.issues = checked.issues;
    } catch (const Error& error) {
        report.refused = error.what();
    }
    return report;
}

std::string seriesText(const SeriesReport& report)
{
    const Dataset& data = *report.found.header;
    std::string text = report.found.path + "\n";
    if (!report.refused.empty()) {
        text += "  cannot be read: " + withoutPath(report.refused, report.found.path) + "\n";
    } else {
        text += "  " + describe(data.series.grid) + ", " + std::to_string(data.series.frames())
                + (data.series.frames() == 1 ? " volume" : " volumes")
                + (data.synthetic ? ", SYNTHETIC" : "") + "\n";
    }
    if (!data.volumes.empty()) {
        text += "  volumes: " + volumesText(data.volumes) + "\n";
        const std::string delays = distinct(data.volumes, &VolumeRow::delay);
        if (!delays.empty()) text += "  delays: " + delays + "\n";
    }
    for (const auto& [role, path] : report.found.companions)
        text += "  " + role + ": " + path + "\n";
    for (const Suggestion& suggestion : report.suggestions) {
        text += "  suits " + suggestion.analysis->id + " ("
                + oneDecimal(suggestion.match.confidence) + "): " + english(suggestion.match.reason)
                + "\n";
    }
    text += aligned(factRows(report));
    for (const Remark& remark : data.remarks) {
        if (toldByACheck(remark, report)) continue;
        text += std::string(remark.suspicious ? "  suspicious: " : "  note: ")
                + english(remark.message) + " [" + remark.key + "]\n";
    }
    for (const Issue& issue : report.issues) {
        if (issue.severity < Severity::Notes) continue;
        const char* kind = issue.severity == Severity::Blocks  ? "to settle"
                           : issue.severity == Severity::Warns ? "suspicious"
                                                               : "note";
        text += std::string("  ") + kind + ": " + sentence(issue) + "\n";
    }
    return text;
}

Json seriesJson(const SeriesReport& report)
{
    const Dataset& data = *report.found.header;
    const Grid& grid = data.series.grid;
    Json json = Json::object();
    json.set("path", report.found.path).set("name", data.name).set("refused", report.refused);
    json.set("geometry", Json::object()
                             .set("size", Json::arrayOf(grid.size))
                             .set("spacing", Json::arrayOf(grid.spacing))
                             .set("origin", Json::arrayOf(grid.origin))
                             .set("direction", Json::arrayOf(grid.direction)));
    json.set("frames", data.series.frames()).set("times", Json::arrayOf(data.series.times));
    json.set("synthetic", data.synthetic)
        .set("facts", settingsJson(data.facts))
        .set("volumes", volumesJson(data.volumes));
    Json companions = Json::object(), remarks = Json::array(), analyses = Json::array(),
         issues = Json::array();
    for (const auto& [role, path] : report.found.companions)
        companions.set(role, path);
    for (const Remark& remark : data.remarks) {
        remarks.add(Json::object()
                        .set("key", remark.key)
                        .set("text", english(remark.message))
                        .set("suspicious", remark.suspicious));
    }
    for (const Suggestion& suggestion : report.suggestions) {
        analyses.add(Json::object()
                         .set("id", suggestion.analysis->id)
                         .set("confidence", suggestion.match.confidence)
                         .set("reason", english(suggestion.match.reason)));
    }
    for (const Issue& issue : report.issues)
        issues.add(issueJson(issue));
    json.set("companions", companions).set("remarks", remarks).set("analyses", analyses);
    return json.set("parameters", settingsJson(report.values)).set("issues", issues);
}

}  // namespace kety::command
