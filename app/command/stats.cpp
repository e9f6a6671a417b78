// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/result_maps.h"
#include "base/error.h"
#include "io/atomic_file.h"
#include "io/open.h"
#include "report/table.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace kety::command {
namespace {

struct StatsOptions {
    std::vector<std::string> maps;
    std::optional<std::string> roi, out;
    bool undetermined = false;
};

Labels regionsOf(const std::string& path, Job& job)
{
    Labels labels = labelsOf(*open(path, job), path);
    if (labels.voxels.empty()) {
        throw Error(Failure::NothingToAnalyse,
                    {text("command", "--roi %1: holds no region, all its voxels are 0: draw one, "
                                     "or leave out --roi"),
                     {path}});
    }
    return labels;
}

/// A region outside what was computed has a row without figures: said, and a table of nothing but
/// such rows is none.
void refuseEmpty(const std::vector<RoiRow>& rows)
{
    std::size_t empty = 0;
    for (const RoiRow& row : rows) {
        if (row.statistics.n > 0) continue;
        ++empty;
        say("warning",
            row.source + ": region " + row.roi + " has no voxel with a value of " + row.map);
    }
    if (empty < rows.size()) return;
    throw Error(Failure::NothingToAnalyse,
                {text("command", "No region has a voxel with a value: draw it where the maps have "
                                 "one"),
                 {}});
}

/// What of a map does not count, said beside the table.
void leaveOut(const StatsOptions& options, ReadMap& read)
{
    if (read.zeros > 0) {
        say(read.judged ? "note" : "warning",
            read.path + ": " + std::to_string(read.zeros)
                + (read.judged ? " voxels hold 0 because they have no value, and do not count"
                               : " voxels hold 0, as do those without a value, and no quality map "
                                 "beside tells them apart: none of them counts"));
    }
    const std::size_t all = statistics(read.map.values, nullptr).n;
    const std::size_t left = options.undetermined ? 0 : dropUndetermined(read);
    if (left == 0) return;
    say("note", read.path + ": " + std::to_string(left) + " of " + std::to_string(all)
                    + " values are left out, which the data do not determine, as the quality map "
                      "says (--undetermined: count them)");
}

void writeTable(const StatsOptions& options)
{
    // Nothing but a table is replaced by a table: "--out" before a map would be the end of the map.
    if (options.out && !options.out->ends_with(".csv")) {
        throw Error(
            Failure::Usage,
            {text("command", "--out %1: expected a file name that ends in .csv"), {*options.out}});
    }
    Job job({}, interrupted);
    std::optional<Labels> labels;
    std::vector<RoiRow> rows;
    for (const std::string& path : options.maps) {
        for (const std::string& file : mapFiles(path)) {
            ReadMap read = readMap(file, {}, job);
            leaveOut(options, read);
            if (options.roi && !labels) labels = regionsOf(*options.roi, job);
            const auto added = roiRows(read.map, file, labels ? &*labels : nullptr);
            rows.insert(rows.end(), added.begin(), added.end());
        }
    }
    refuseEmpty(rows);
    const std::string csv = roiTable(rows);
    options.out ? writeFile(*options.out, csv) : print(csv);
}

}  // namespace

void addStats(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("stats", "Statistics of maps in regions, as CSV");
    auto options = std::make_shared<StatsOptions>();
    command->add_option("MAP|DIR", options->maps, "Maps, or folders of results")->required();
    command->add_option("--roi", options->roi,
                        "Image of labels: each number that is not 0 is a region");
    command->add_flag("--undetermined", options->undetermined,
                      "Count arrival times that the quality map says the data do not determine");
    command->add_option("--out", options->out, "CSV file; stdout where not given");
    command->callback([options] { writeTable(*options); });
}

}  // namespace kety::command
