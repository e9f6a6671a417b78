// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/found_series.h"
#include "base/error.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kety::command {
namespace {

struct InfoOptions {
    std::vector<std::string> paths;
    bool json = false;
};

/// Exit code for so many images of which so many could not be read, 0 when all could.
int codeFor(std::size_t refused, std::size_t all, Failure worst)
{
    if (refused == 0) return 0;
    return static_cast<int>(refused == all ? worst : Failure::SomeInputsFailed);
}

void info(const InfoOptions& options)
{
    Job job({}, interrupted);
    Json all = Json::array();
    std::size_t refused = 0, count = 0;
    Failure worst = Failure::CorruptInput;
    for (const std::string& path : options.paths) {
        try {
            for (const Found& found : scan(path, job)) {
                job.throwIfCancelled();
                const SeriesReport report = examine(found, job);
                ++count;
                refused += report.refused.empty() ? 0 : 1;
                options.json ? (void)all.add(seriesJson(report)) : print(seriesText(report) + "\n");
                if (!report.refused.empty()) say("error", report.refused);
            }
        } catch (const Error& error) {
            // One bad path costs that path.
            say("error", error.what());
            worst = error.failure();
            ++count;
            ++refused;
        }
    }
    if (options.json) print(Json::object().set("series", all).text() + "\n");
    if (const int code = codeFor(refused, count, worst); code != 0) throw ExitCode{code};
}

}  // namespace

void addInfo(CLI::App& app)
{
    CLI::App* command =
        app.add_subcommand("info", "What is in files and folders, and what could be done with it");
    auto options = std::make_shared<InfoOptions>();
    command->add_option("PATH", options->paths, "Files, folders, BIDS data sets")->required();
    command->add_flag("--json", options->json, "For programs");
    command->callback([options] { info(*options); });
}

}  // namespace kety::command
