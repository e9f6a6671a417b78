// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"

#include "analysis/undetermined.h"
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/inputs.h"
#include "app/command/issues.h"
#include "app/command/progress.h"
#include "base/error.h"
#include "base/nested.h"
#include "base/telling.h"
#include "image/statistics.h"
#include "io/write.h"
#include "params/arguments.h"
#include "params/yaml.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <memory>

namespace kety::command {
namespace {

struct RunOptions {
    std::string what;  ///< analysis or settings file
    InputOptions inputs;
    std::vector<std::string> settings, set, accept;
    std::string out, invalid = "nan", backend = "auto", progress = "auto";
    int threads = 0;
    bool force = false, bids = false;
};

/// Which analysis, and the files its settings come from, in rising rank.
struct Order {
    const Analysis* analysis = nullptr;
    std::vector<SettingsFile> files;
};

Order orderOf(const RunOptions& options)
{
    Order order;
    order.analysis = findAnalysis(options.what);
    if (order.analysis == nullptr && std::filesystem::is_regular_file(options.what)) {
        order.files.push_back(readSettings(options.what));
        if (order.files.front().analysis.empty()) {
            throw Error(Failure::Usage,
                        {text("command", "%1: does not say for which analysis it is; "
                                         "add a line \"analysis: asl.cbf\""),
                         {options.what}});
        }
    }
    if (order.analysis == nullptr) {
        order.analysis =
            &analysisOf(order.files.empty() ? options.what : order.files.front().analysis);
    }
    for (const std::string& path : options.settings) {
        order.files.push_back(readSettings(path));
        const std::string& named = order.files.back().analysis;
        if (!named.empty() && named != order.analysis->id) {
            throw Error(Failure::Usage, {text("command", "%1: these are settings of %2, not of %3"),
                                         {path, named, order.analysis->id}});
        }
    }
    return order;
}

Values userValues(const Order& order, const RunOptions& options)
{
    Values user;
    for (const SettingsFile& file : order.files) {
        for (auto& [key, setting] : fromSettings(file, order.analysis->parameters))
            user[key] = setting;
    }
    for (auto& [key, setting] : fromArguments(options.set, order.analysis->parameters))
        user[key] = setting;
    return user;
}

Backend backendOf(const std::string& name)
{
    if (name == "cuda" && !cudaBuilt) {
        throw Error(Failure::Usage,
                    {text("command", "--backend cuda: this program was built without "
                                     "CUDA; use --backend cpu"),
                     {}});
    }
    return name == "cuda" ? Backend::Cuda : name == "cpu" ? Backend::Cpu : Backend::Auto;
}

/// The file a message is about: the first that was named.
std::string subject(const Inputs& inputs, const Analysis& analysis)
{
    const Dataset* data = inputs.find(analysis.inputs.front().role);
    return data == nullptr || data->files.empty() ? analysis.id : data->files.front();
}

/// Says every issue; ends the command when one blocks: with 2 for what the user typed, else 3.
void report(const std::vector<Issue>& issues, const Values& values, const std::string& file,
            Progress& progress)
{
    ExitCode end;
    for (const Issue& issue : issues) {
        progress.event("issue", issueJson(issue));
        if (issue.severity < Severity::Notes) continue;
        const bool blocking = issue.severity == Severity::Blocks;
        say(blocking                            ? "error"
            : issue.severity == Severity::Warns ? "warning"
                                                : "note",
            file + ": " + sentence(issue));
        if (!blocking) continue;
        const auto value = values.find(issue.parameter);
        const bool typed = issue.key.ends_with("_refused") && value != values.end()
                           && value->second.origin == Origin::User;
        const bool no_input = issue.key.starts_with("input.");
        if (end.value != 0) continue;
        end = {static_cast<int>(typed || no_input ? Failure::Usage : Failure::NothingToAnalyse),
               issue.key, english(issue.message)};
    }
    if (end.value != 0) throw end;
}

/// At least two digits that count: 0.57 %, not 0.6 %.
std::string shownNumber(double value, const Unit& unit,
                        const std::optional<Range>& expected = std::nullopt)
{
    const double shown = toShown(value, unit);
    const int digits =
        shown == 0.0
            ? 0
            : std::clamp(1 - static_cast<int>(std::floor(std::log10(std::abs(shown)))), 0, 6);
    int decimals = std::max(unit.decimals, digits);
    if (expected)
        decimals = tellingDecimals(shown, toShown(expected->minimum, unit),
                                   toShown(expected->maximum, unit), decimals);
    const std::string number = formatFixed(shown, decimals);
    return *unit.shown ? number + " " + unit.shown : number;
}

/// A finding that is one number or word, as "label: value unit (expected ...)".
std::string findingLine(const Finding& finding)
{
    const auto* value = std::get_if<Value>(&finding.value);
    if (!finding.unavailable.text.empty()) {
        return std::string("  ") + finding.label.source + ": not available, "
               + english(finding.unavailable) + "\n";
    }
    if (value == nullptr) return {};
    const auto* number = std::get_if<double>(value);
    std::string line = std::string("  ") + finding.label.source + ": "
                       + (number ? shownNumber(*number, finding.unit, finding.expected)
                          : finding.shown.empty() ? toText(*value)
                                                  : std::string(finding.shown.source));
    if (finding.expected) {
        const bool outside =
            number && std::isfinite(*number)
            && (*number < finding.expected->minimum || *number > finding.expected->maximum);
        line += (outside ? " (outside the expected " : " (expected ")
                + shownNumber(finding.expected->minimum, finding.unit) + " to "
                + shownNumber(finding.expected->maximum, finding.unit) + ")";
    }
    return line + "\n";
}

void summarise(const Result& result, const std::vector<std::string>& paths, const std::string& out)
{
    std::vector<std::vector<std::string>> rows{{"map", "mean", "sd", "median", "unit", "voxels"}};
    for (const Map& map : result.maps.maps) {
        const auto open = undetermined(result.maps.quality, map.quantity.key);
        const Statistics s = statistics(determined(map, open.get()), result.mask.get());
        const Unit& unit = map.quantity.unit;
        const auto number = [&](double value) -> std::string {
            if (!std::isfinite(value)) return "-";
            return formatFixed(toShown(value, unit), std::max(unit.decimals, 1));
        };
        rows.push_back({map.quantity.key, number(s.mean), number(s.sd), number(s.median),
                        unit.shown, std::to_string(s.n)});
    }
    std::string text = aligned(rows, {1, 2, 3, 5});
    for (const Finding& finding : result.findings)
        text += findingLine(finding);
    print(text + std::to_string(paths.size()) + " files in " + out + "\n");
}

void finishEvent(const Result& result, const std::vector<std::string>& paths, Progress& progress)
{
    Json seconds = Json::object();
    for (const auto& [stage, time] : result.seconds)
        seconds.set(stage, time);
    progress.event("done",
                   Json::object().set("files", Json::arrayOf(paths)).set("seconds", seconds));
}

/// What is said of the accepted proposals: which. What the issue said held for other values.
std::vector<Issue> takenProposals(const Checked& checked)
{
    std::vector<Issue> notes;
    for (const Issue& issue : checked.accepted) {
        notes.push_back(
            {.key = issue.key,
             .message = {text("command", "Accepted: %1"), {nested(issue.proposals.front().label)}},
             .severity = Severity::Notes,
             .parameter = issue.parameter});
    }
    return notes;
}

/// What the record says beyond the checks: values that do not count, proposals accepted, with what
/// they were accepted for.
std::vector<Issue> remarks(std::vector<Issue> notes, const Checked& checked)
{
    for (Issue issue : checked.accepted) {
        issue.severity = Severity::Notes;
        issue.proposals.clear();
        notes.push_back(std::move(issue));
    }
    return notes;
}

WriteOptions writingOf(const RunOptions& options)
{
    WriteOptions writing{
        .force = options.force, .zero_invalid = options.invalid == "zero", .bids = options.bids};
    for (const std::string& accepted : options.accept) {
        writing.accepted.push_back(accepted.substr(0, accepted.find('=')));
    }
    return writing;
}

/// A map without a single value is worth a word: what it rests on cannot be right.
void warnOfEmptyMaps(Result& result, const std::string& file, Progress& progress)
{
    for (const Map& map : result.maps.maps) {
        if (statistics(map.values, result.mask.get()).n > 0) continue;
        Issue issue{.key = "result.no_value",
                    .message = {text("command", "No voxel of the mask has a value of %1: look at "
                                                "the values and checks it rests on"),
                                {map.quantity.key}},
                    .severity = Severity::Warns};
        progress.clear();
        progress.event("issue", issueJson(issue));
        say("warning", file + ": " + sentence(issue));
        result.issues.push_back(std::move(issue));
    }
}

void runAnalysis(const RunOptions& options)
{
    const Order order = orderOf(options);
    const Analysis& analysis = *order.analysis;
    const Values user = userValues(order, options);
    std::string kept;
    WriteOptions writing = writingOf(options);
    writing.kept = &kept;
    Progress progress(options.progress);
    Job job(progress.listener(), interrupted, options.threads, backendOf(options.backend));
    checkDestination(options.out, writing);

    progress.stage("read");
    const Inputs inputs = openInputs(analysis, options.inputs, job);
    checkPlace(options.out, inputs, writing);
    progress.stage("check");
    Memo memo;
    const auto started = std::chrono::steady_clock::now();
    const Checked checked = checkAccepting(analysis, inputs, user, options.accept, memo, job);
    const double checking =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.clear();
    const std::vector<Issue> unused = unusedValues(analysis, checked);
    const std::vector<Issue> notes = remarks(unused, checked);
    std::vector<Issue> said = checked.issues;
    for (const std::vector<Issue>& more : {unused, takenProposals(checked)})
        said.insert(said.end(), more.begin(), more.end());
    report(said, checked.values, subject(inputs, analysis), progress);

    progress.stage("compute");
    Result result = kety::run(analysis, inputs, checked.user, memo, job);
    // The run takes from the memo what the checks made: registration, masks, noise.
    for (auto& [stage, time] : result.seconds)
        if (stage == "check") time += checking;
    result.issues.insert(result.issues.end(), notes.begin(), notes.end());
    warnOfEmptyMaps(result, subject(inputs, analysis), progress);
    progress.stage("write");
    const auto paths = writeResult(options.out, analysis, inputs, result, writing, job);
    progress.clear();
    if (!kept.empty())
        say("note", options.out + " held files that are no result of Kety: it was kept as " + kept);
    progress.jsonLines() ? finishEvent(result, paths, progress)
                         : summarise(result, paths, options.out);
}

}  // namespace

void addRun(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("run", "Compute maps");
    auto options = std::make_shared<RunOptions>();
    const auto many = [&](const char* name, std::vector<std::string>& list, const char* help) {
        return command->add_option(name, list, help)->allow_extra_args(false);
    };
    command
        ->add_option("ID|SETTINGS", options->what,
                     "Analysis, or a settings file (\"kety-cli defaults\")")
        ->required();
    many("--in", options->inputs.in, "ROLE=PATH: a file, a folder or a BIDS image; may be repeated")
        ->required();
    command->add_option("--mask", options->inputs.mask, "Compute nothing outside this image");
    many("--settings", options->settings, "YAML file with parameters");
    many("--set", options->set, "KEY=VALUE, for example delay=1800ms; may be repeated");
    command->add_option("--out", options->out, "Folder to make")->required();
    many("--accept", options->accept, "Apply the proposal of this issue; may be repeated");
    command->add_flag("--force", options->force, "Replace the folder");
    command->add_option("--invalid", options->invalid, "What voxels without a value are in files")
        ->check(CLI::IsMember({"nan", "zero"}))
        ->capture_default_str();
    command->add_option("--threads", options->threads, "All cores where not given")
        ->check(CLI::Range(1, 4096));
    command->add_option("--backend", options->backend, "Where voxels are computed")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command
        ->add_option("--progress", options->progress,
                     "A bar on a terminal, nothing, or JSON lines on stdout")
        ->check(CLI::IsMember({"auto", "none", "jsonl"}))
        ->capture_default_str();
    command->add_flag("--bids", options->bids, "Write BIDS derivatives, into OUT/derivatives/kety");
    command->callback([options] { runAnalysis(*options); });
}

}  // namespace kety::command
