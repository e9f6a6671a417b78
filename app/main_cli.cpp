// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "base/error.h"
#include "base/version.h"
#include "params/arguments.h"

#include <CLI/CLI.hpp>

#include <algorithm>
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

int parse(CLI::App& app, int argc, char** argv)
{
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::Success& success) {
        return app.exit(success);  // --help, --version
    } catch (const CLI::ParseError& error) {
        say("error", error.what() + std::string("; \"kety-cli --help\" tells what there is"));
        return static_cast<int>(Failure::Usage);
    }
}

/// Parses, which runs the command, and turns what is thrown into one line and an exit code.
int runCommand(CLI::App& app, int argc, char** argv)
{
    try {
        refuseUnknownCommand(app, argc, argv);
        return parse(app, argc, argv);
    } catch (const ExitCode& code) {
        return code.value;
    } catch (const Error& error) {
        say("error", error.what() + (error.detail().empty() ? "" : "; " + error.detail()));
        return static_cast<int>(error.failure());
    } catch (const Cancelled&) {
        say("error", "interrupted; nothing was written");
        return interruptedCode;
    } catch (const std::filesystem::filesystem_error& error) {
        say("error", error.path1().empty() ? "a path is empty: name a file or a folder"
                                           : error.path1().string() + ": " + error.code().message()
                                                 + ": check the path");
        return static_cast<int>(Failure::Usage);
    } catch (const std::bad_alloc&) {
        say("error", "out of memory; free some, or use a smaller series");
        return static_cast<int>(Failure::OutOfMemory);
    } catch (const std::exception& error) {
        say("error", "internal error: " + std::string(error.what()) + "; please report it");
        return static_cast<int>(Failure::Internal);
    }
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
    const int code = runCommand(app, argc, argv);
    if (flushOutput()) return code;
    say("error", "What was printed could not be written (is the disk full?)");
    return static_cast<int>(Failure::CannotWrite);
}
