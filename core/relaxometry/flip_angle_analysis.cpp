// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/flip_angle_analysis.h"

#include "analysis/run.h"
#include "image/resample.h"
#include "image/statistics.h"
#include "relaxometry/figures.h"
#include "relaxometry/flip_angle_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kety::relaxometry {
namespace {

constexpr std::size_t error_map = 2;

struct Measured {
    Images images;
    FlipAngleSettings settings;
    Sampling sampling;
};

Measured measured(const Inputs& inputs, const Values& values)
{
    Measured all{imagesOf(inputs, "vfa"), flipAngleSchema().read(values), {}};
    all.sampling = {all.settings.angles, all.settings.repetitions, all.settings.region.leave_out};
    return all;
}

VoxelRun runOf(const Measured& all, const Inputs& inputs, Memo& memo, Job& job)
{
    VoxelRun run;
    run.curves = curvesOf(all.images, all.sampling, memo, job);
    run.mask = regionOf(inputs, *run.curves, all.settings.region, memo, job);
    if (const auto b1 = angleFactorOf(inputs, run.curves->series.grid, memo, job))
        run.extra = b1->map.values;
    const SpoiledEchoes scan{.angles = run.curves->times,
                             .repetition = run.curves->repetitions.front(),
                             .lower = all.settings.t1_minimum,
                             .upper = all.settings.t1_maximum};
    const bool linear = all.settings.method == FlipAngleMethod::Linear;
    run.make_model = [scan, linear](const std::vector<std::size_t>& samples) {
        return flipAngleModel(scan, linear, samples);
    };
    run.parameters = 2;
    run.distinct_least = 2;
    run.angles = true;
    run.maps = flipAngleQuantities().size();
    return run;
}

/// One TR for all: the model has no other. False: there is none to fit with.
bool checkTr(const Curves& curves, ImageChecks& checks)
{
    if (curves.repetitions.empty()) return false;  // named as missing by its declaration
    const auto [least, most] =
        std::minmax_element(curves.repetitions.begin(), curves.repetitions.end());
    const std::string value = formatNumber(*least) + " s";
    if (*most - *least > 1e-6) {
        Issue& issue =
            checks.add("relaxometry.tr_differs", Severity::Blocks,
                       {text("relaxometry",
                             "The repetition times differ (%1 s to %2 s): all images of several "
                             "flip angles need the same"),
                        {formatNumber(*least), formatNumber(*most)}},
                       "repetition_times");
        issue.value = value;
        return false;
    }
    constexpr double longest = 0.5;  // s
    Issue& issue = *most > longest
                       ? checks.add("relaxometry.tr_long", Severity::Warns,
                                    {text("relaxometry", "TR is long for spoiled gradient echoes: "
                                                         "is it in ms?"),
                                     {}},
                                    "repetition_times")
                       : checks.add("relaxometry.tr", Severity::Passed,
                                    {text("relaxometry", "Repetition time, in the model"), {}});
    issue.value = value;
    issue.expected = "≤ 0.5 s";
    return true;
}

void checkB1(const AngleFactor* b1, ImageChecks& checks)
{
    if (b1 == nullptr) {
        checks.add("relaxometry.b1_missing", Severity::Notes,
                   {text("relaxometry", "There is no B1 map: T1 is off by about the square of what "
                                        "the flip angles are off"),
                    {}});
        return;
    }
    const std::string value = formatFixed(b1->median, 2);
    if (b1->resampled) {
        checks.add(
            "relaxometry.b1_resampled", Severity::Notes,
            {text("relaxometry", "The B1 map lies on another grid: it is interpolated"), {}});
    }
    const bool likely = b1->median > 0.5 && b1->median < 1.5;
    Issue& issue =
        likely
            ? checks.add("relaxometry.b1", Severity::Passed,
                         {b1->percent ? text("relaxometry", "B1 map, in percent: divided by 100")
                                      : text("relaxometry", "B1 map"),
                          {}})
            : checks.add("relaxometry.b1", Severity::Blocks,
                         {text("relaxometry", "The median of the B1 map is %1: is it a map of B1 "
                                              "over its nominal value?"),
                          {value}});
    issue.value = value;
    issue.expected = "0.5-1.5";
}

}  // namespace

std::shared_ptr<const AngleFactor> angleFactorOf(const Inputs& inputs, const Grid& grid, Memo& memo,
                                                 Job& job)
{
    const Dataset* data = inputs.find("b1");
    if (data == nullptr) return nullptr;
    Used used;
    used.add(data->series.values).add(describe(grid));
    for (const double number : grid.origin)
        used.add(number);
    for (const double number : grid.direction)
        used.add(number);
    return memo.get("relaxometry.b1", used, [&] {
        AngleFactor b1;
        const Series& series = data->series;
        const std::size_t frames = series.frames();
        b1.map = {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                      for (std::size_t v = 0; v < out.size(); ++v)
                          out[v] = series.values[v * frames];
                  })};
        b1.resampled = !same(series.grid, grid, 1e-2);
        if (b1.resampled) b1.map = resampled(b1.map, grid, job);
        std::vector<float> known;
        for (const float value : b1.map.values)
            if (std::isfinite(value) && value > 0.0F) known.push_back(value);
        b1.median = known.empty() ? unknown : quantile(known, 0.5);
        b1.percent = b1.median > 10.0;
        if (!b1.percent) return b1;
        b1.median *= 0.01;
        b1.map.values = Buffer<float>::make(b1.map.values.size(),
                                            [&, old = b1.map.values](std::span<float> out) {
                                                for (std::size_t v = 0; v < out.size(); ++v)
                                                    out[v] = 0.01F * old[v];
                                            });
        return b1;
    });
}

Values deriveFlipAngles(const Inputs& inputs)
{
    Values derived;
    const Images images = imagesOf(inputs, "vfa");
    if (const auto angles = settingOf(images, &Image::angle, "FlipAngle"))
        derived["flip_angles"] = *angles;
    if (const auto repetitions = settingOf(images, &Image::repetition, "RepetitionTimeExcitation"))
        derived["repetition_times"] = *repetitions;
    return derived;
}

std::vector<Issue> checkFlipAngles(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Measured all = measured(inputs, values);
    const TimeRule rule{.parameter = "flip_angles",
                        .label = text("relaxometry", "Flip angles"),
                        .greatest = std::numbers::pi,
                        .least_count = 2,
                        .angles = true};
    ImageChecks checks(all.images, all.sampling, rule, values, memo, job);
    if (!checks.images()) return checks.take();
    const auto curves = curvesOf(all.images, all.sampling, memo, job);
    if (!checkTr(*curves, checks)) return checks.take();
    const auto b1 = angleFactorOf(inputs, curves->series.grid, memo, job);
    checkB1(b1.get(), checks);
    checks.data(runOf(all, inputs, memo, job), all.settings.region, error_map,
                inputs.mask != nullptr);
    return checks.take();
}

Plan prepareFlipAngles(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Measured all = measured(inputs, values);
    const auto run = std::make_shared<const VoxelRun>(runOf(all, inputs, memo, job));
    Plan plan{.grid = run->curves->series.grid,
              .mask = run->mask,
              .quantities =
                  requested(flipAngleQuantities(), flipAngleSchema().parameters(), values)};
    plan.findings.push_back(
        imageTable(*run->curves, text("relaxometry", "flip angle, deg"), unit::degree));
    const bool rate = all.settings.region.rate_map;
    plan.compute = [run, rate](std::span<const std::size_t> voxels, Job& work) {
        Tile tile = run->compute(voxels, work);
        if (!rate) tile.values.pop_back();
        return tile;
    };
    plan.explain = [run](std::size_t voxel) { return run->explain(voxel); };
    plan.finish = [mask = run->mask](Maps& maps, Job&) {
        std::vector<Finding> findings{
            medianOf(maps, *mask, "t1", "t1_median", text("relaxometry", "T1, median"))};
        addFitFigures(maps, *mask, findings);
        return findings;
    };
    return plan;
}

}  // namespace kety::relaxometry
