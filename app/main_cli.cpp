// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "base/error.h"
#include "base/version.h"

#include <CLI/CLI.hpp>

#include <new>

namespace {

using namespace kety;
using namespace kety::command;

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
        return parse(app, argc, argv);
    } catch (const ExitCode& code) {
        return code.value;
    } catch (const Error& error) {
        say("error", error.what() + (error.detail().empty() ? "" : "; " + error.detail()));
        return static_cast<int>(error.failure());
    } catch (const Cancelled&) {
        say("error", "interrupted; nothing was written");
        return interruptedCode;
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
    return flushOutput() ? code : static_cast<int>(Failure::CannotWrite);
}
