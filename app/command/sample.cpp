// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "base/error.h"
#include "io/atomic_file.h"
#include "io/output_folder.h"
#include "io/write.h"
#include "params/json.h"
#include "sample/phantom.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <memory>

namespace kety::command {
namespace {

struct SampleOptions {
    std::string name, out;
    bool force = false;
    PhantomOptions phantom;
    std::vector<int> size;
};

/// BIDS names, so that the M0 scan is found beside its series: "sub-sample_m0scan".
std::string fileName(const Dataset& data)
{
    return "sub-sample" + data.name.substr(data.name.find_last_of('_'));
}

void throwIfInterrupted()
{
    if (interrupted()) throw Cancelled();
}

void writeTruth(const std::string& folder, Map map)
{
    throwIfInterrupted();
    map.quantity.key = "truth_" + map.quantity.key;
    const std::string path = writeMap(folder, map);
    const Json sidecar = Json::object().set("Units", map.quantity.unit.file).set("Synthetic", true);
    writeFile(path.substr(0, path.size() - std::string_view(".nii.gz").size()) + ".json",
              sidecar.text() + "\n");
}

void write(const SampleOptions& options)
{
    {
        const OutputFolder tried(options.out, options.force);  // before anything is computed
    }
    const Phantom phantom = makePhantom(options.name, options.phantom);
    OutputFolder folder(options.out, options.force);
    std::string inputs;
    for (const auto& [role, data] : phantom.inputs) {
        throwIfInterrupted();
        const auto paths = writeDataset(folder.path(), fileName(*data), *data);
        inputs += " --in " + role + "=" + options.out
                  + paths.front().substr(paths.front().find_last_of('/'));
    }
    for (const Map& map : phantom.truth)
        writeTruth(folder.path(), map);
    Map tissue{{.key = "mask"}, {phantom.tissue.grid, {}}};
    tissue.values.values =
        Buffer<float>::make(phantom.tissue.values.size(), [&](std::span<float> out) {
            std::copy(phantom.tissue.values.begin(), phantom.tissue.values.end(), out.begin());
        });
    writeTruth(folder.path(), tissue);
    throwIfInterrupted();
    folder.commit();
    print("SYNTHETIC data with known truth in " + options.out
          + "; to analyse them:\n  kety-cli run " + phantom.analysis + inputs + " --out maps\n");
}

/// CLI11 takes "nan" for a number that is not negative, and wraps -1 round to a large seed.
std::string finiteFromZero(const std::string& word)
{
    double number = 0.0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = fault == std::errc() && end == word.data() + word.size();
    return whole && std::isfinite(number) && number >= 0.0 ? "" : "expected a number from 0 on";
}

std::string wholeFromZero(const std::string& word)
{
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = fault == std::errc() && end == word.data() + word.size();
    return whole ? "" : "expected a whole number from 0 on";
}

}  // namespace

void addSample(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("sample", "A digital phantom as files, with its truth");
    auto options = std::make_shared<SampleOptions>();
    std::string names;
    for (const std::string& name : phantomNames())
        names += (names.empty() ? "" : ", ") + name;
    command->add_option("NAME", options->name, names)->required();
    command->add_option("--out", options->out, "Folder to make")->required();
    command->add_flag("--force", options->force, "Replace the folder");
    command
        ->add_option("--snr", options->phantom.snr,
                     "Of the mean difference in grey matter; 0: no noise")
        ->check(finiteFromZero)
        ->capture_default_str();
    command->add_option("--seed", options->phantom.seed, "Of the noise")
        ->check(wholeFromZero)
        ->capture_default_str();
    command->add_option("--pairs", options->phantom.pairs, "Control-label pairs")
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    command->add_option("--size", options->size, "Voxels along x, y, z")
        ->expected(3)
        ->check(CLI::Range(4, 1024));
    command->callback([options] {
        if (!options->size.empty())
            std::copy(options->size.begin(), options->size.end(), options->phantom.size.begin());
        write(*options);
    });
}

}  // namespace kety::command
