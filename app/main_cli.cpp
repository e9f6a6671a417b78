// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "base/error.h"
#include "base/version.h"
#include "params/arguments.h"
#include "params/json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <new>

namespace {

using namespace kety;
using namespace kety::command;

/// CLI11 only says that a command is missing: say which one was meant.
void refuseUnknownCommand(const CLI::App& app, int argc, char** argv)
{
    if (argc < 2 || argv[1][0] == '-') return;
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({}))
        names.push_back(command->get_name());
    const std::string word = argv[1], near = nearestWord(word, names);
    if (std::find(names.begin(), names.end(), word) != names.end()) return;
    throw Error(Failure::Usage, {text("command", "There is no command \"%1\"; %2"),
                                 {word, near.empty() ? "\"kety-cli --help\" lists them"
                                                     : "did you mean " + near + "?"}});
}

/// Says why in one line; for programs, the kind of failure is the key.
ExitCode failed(Failure failure, const std::string& why)
{
    constexpr std::array keys{"",
                              "internal",
                              "usage",
                              "nothing_to_analyse",
                              "corrupt_input",
                              "cannot_write",
                              "inputs_failed",
                              "out_of_memory"};
    say("error", why);
    const int code = static_cast<int>(failure);
    return {code, keys.at(static_cast<std::size_t>(code)), why};
}

ExitCode parse(CLI::App& app, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
        return {};
    } catch (const CLI::Success& success) {
        return {app.exit(success)};  // --help, --version
    } catch (const CLI::ParseError& error) {
        return failed(Failure::Usage,
                      error.what() + std::string("; \"kety-cli --help\" tells what there is"));
    }
}

/// Parses, which runs the command, and turns what is thrown into one line and an exit code.
ExitCode runCommand(CLI::App& app, int argc, char** argv)
{
    try {
        refuseUnknownCommand(app, argc, argv);
        return parse(app, argc, argv);
    } catch (const ExitCode& end) {
        return end;
    } catch (const Error& error) {
        return failed(error.failure(),
                      error.what() + (error.detail().empty() ? "" : "; " + error.detail()));
    } catch (const Cancelled&) {
        const char* why = "interrupted; nothing was written";
        say("error", why);
        return {interruptedCode, "interrupted", why};
    } catch (const std::filesystem::filesystem_error& error) {
        return failed(Failure::Usage, error.path1().empty()
                                          ? "a path is empty: name a file or a folder"
                                          : error.path1().string() + ": " + error.code().message()
                                                + ": check the path");
    } catch (const std::bad_alloc&) {
        return failed(Failure::OutOfMemory, "out of memory; free some, or use a smaller series");
    } catch (const std::exception& error) {
        return failed(Failure::Internal,
                      "internal error: " + std::string(error.what()) + "; please report it");
    }
}

/// Whether stdout is read as JSON lines: known even where the rest of the line is wrong.
bool wantsJsonLines(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const bool next = word == "--progress" && i + 1 < argc;
        if (word == "--progress=jsonl" || (next && std::string(argv[i + 1]) == "jsonl"))
            return true;
    }
    return false;
}

/// The last line of the stream: a reader needs neither stderr nor the exit code.
void endStream(const ExitCode& end)
{
    Json event = Json::object();
    event.set("event", "error").set("key", end.key).set("message", end.message);
    print(event.set("code", end.value).text(-1) + "\n");
}

}  // namespace

int main(int argc, char** argv)
{
    CLI::App app("Quantitative maps from MRI. Research use only, not for diagnosis.", "kety-cli");
    app.set_version_flag("--version", "Kety " + std::string(version()));
    app.require_subcommand(1);
    addAnalyses(app);
    addDescribe(app);
    addDefaults(app);
    addInfo(app);
    addRun(app);
    addSample(app);
    addVerify(app);
    addBench(app);
    addMontage(app);
    addStats(app);
    listenForInterrupts();
    const ExitCode end = runCommand(app, argc, argv);
    if (end.value != 0 && wantsJsonLines(argc, argv)) endStream(end);
    if (flushOutput()) return end.value;
    say("error", "What was printed could not be written (is the disk full?)");
    return static_cast<int>(Failure::CannotWrite);
}
