// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/montage.h"

#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/overview_page.h"
#include "app/command/result_maps.h"
#include "base/error.h"
#include "io/atomic_file.h"
#include "report/overview.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>

namespace kety::command {
namespace {

struct MontageOptions {
    std::string path, map = "cbf", out, plane = "axial", slices, range, colors, title, asl;
    int columns = 0;
    double scale = 1.0;
    bool neurological = false, nearest = false, overview = false, force = false;
};

[[noreturn]] void refuse(const std::string& option, const std::string& value,
                         const std::string& expected)
{
    throw Error(Failure::Usage, {text("command", "%1 %2: expected %3"), {option, value, expected}});
}

/// "FROM:TO".
Range rangeOf(const std::string& option, const std::string& words)
{
    const auto colon = words.find(':');
    const auto low = parseNumber(std::string_view(words).substr(0, colon));
    const auto high = colon == std::string::npos
                          ? std::nullopt
                          : parseNumber(std::string_view(words).substr(colon + 1));
    if (!low || !high || !(*low <= *high) || !std::isfinite(*high - *low))
        refuse(option, words, "FROM:TO, for example 0:100");
    return {*low, *high};
}

Plane planeOf(const std::string& name)
{
    return name == "sagittal" ? Plane::Sagittal : name == "coronal" ? Plane::Coronal : Plane::Axial;
}

/// The slices FROM:TO, counted from 1 as the tiles are.
std::vector<int> slicesOf(const MontageOptions& options, const Grid& grid, const PlaneAxes& axes)
{
    std::vector<int> slices;
    if (options.slices.empty()) return slices;
    const Range wanted = rangeOf("--slices", options.slices);
    const int count = grid.size[axes.through];
    if (wanted.minimum < 1 || wanted.maximum > count) {
        refuse("--slices", options.slices, "slices from 1 to " + std::to_string(count));
    }
    for (int slice = static_cast<int>(wanted.minimum); slice <= static_cast<int>(wanted.maximum);
         ++slice) {
        slices.push_back(slice - 1);
    }
    return slices;
}

MapLook lookFor(const ReadMap& read, const MontageOptions& options)
{
    MapLook look = lookOf(read.map, read.quality ? &*read.quality : nullptr);
    if (!options.colors.empty()) look.quantity.colors = colorTable(options.colors).name;
    if (look.quantity.unit == unit::arbitrary) fitRange(look, nullptr);
    if (!options.range.empty()) {
        look.range = rangeOf("--range", options.range);
        if (!(look.range.maximum > look.range.minimum))
            refuse("--range", options.range, "two different numbers");
        if (look.range.minimum != 0.0) look.negative_end = 0.0;
    }
    look.smooth = !options.nearest;
    return look;
}

std::string subtitle(const ReadMap& read, Plane plane, const PlaneAxes& axes)
{
    const Grid& grid = read.map.values.grid;
    const int slices = grid.size[axes.through];
    return read.name + ", " + std::to_string(slices) + (slices == 1 ? " slice of " : " slices of ")
           + formatFixed(grid.spacing[axes.through], 1) + " mm, " + name(plane);
}

void draw(const MontageOptions& options)
{
    if (!options.out.ends_with(".png"))
        refuse("--out", options.out, "a file name that ends in .png");
    Job job({}, interrupted);
    const ReadMap read = readMap(options.path, options.map, job);
    const Plane plane = planeOf(options.plane);
    const Side side = options.neurological ? Side::Neurological : Side::Radiological;
    const PlaneAxes axes = axesOf(read.map.values.grid, plane, side);
    const PictureFrame frame{.title = options.title.empty() ? read.map.quantity.label.source
                                                            : options.title,
                             .subtitle = subtitle(read, plane, axes),
                             .synthetic = read.synthetic,
                             .side = side,
                             .scale = options.scale};
    const auto png = [&] {
        if (options.overview) {
            return encodePng(overviewPage(options.path, options.asl, frame, job));
        }
        return encodePng(montage(lookFor(read, options),
                                 {.frame = frame,
                                  .plane = plane,
                                  .slices = slicesOf(options, read.map.values.grid, axes),
                                  .columns = options.columns}));
    }();
    writeFile(options.out, std::as_bytes(std::span(png)));
}

}  // namespace

void addMontage(CLI::App& app)
{
    CLI::App* command =
        app.add_subcommand("montage", "A picture of a map, or of a whole result, as PNG");
    auto options = std::make_shared<MontageOptions>();
    command->add_option("MAP|DIR", options->path, "A map, or a folder of results")->required();
    command->add_option("--map", options->map, "Which map of the folder")->capture_default_str();
    command->add_option("-o,--out", options->out, "PNG file")->required();
    command->add_option("--plane", options->plane)
        ->check(CLI::IsMember({"axial", "sagittal", "coronal"}))
        ->capture_default_str();
    command->add_option("--slices", options->slices,
                        "FROM:TO, counted from 1; all that hold values where not given");
    command->add_option("--columns", options->columns)->check(CLI::Range(1, 100));
    command->add_option("--range", options->range, "FROM:TO in the map's unit");
    command->add_option("--colors", options->colors, "Colour table");
    command->add_option("--scale", options->scale, "Pixels per pixel: 2 for print")
        ->check(CLI::Range(0.5, 8.0))
        ->check([](const std::string& word) {  // "nan" lies in any range of CLI11
            return word.find_first_of("nN") == word.npos ? "" : "expected a number from 0.5 to 8";
        })
        ->capture_default_str();
    command->add_option("--title", options->title);
    command->add_flag("--neurological", options->neurological, "The patient's left at the left");
    command->add_flag("--nearest", options->nearest, "Voxels as squares, not interpolated");
    command->add_flag("--overview", options->overview,
                      "One page: mean control, difference, M0, map, mask, histogram");
    command->add_option("--asl", options->asl, "For --overview: the series, for its mean control");
    command->callback([options] { draw(*options); });
}

}  // namespace kety::command
