// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/echo_analysis.h"

#include "analysis/run.h"
#include "relaxometry/figures.h"
#include "relaxometry/noise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace kety::relaxometry {
namespace {

constexpr std::size_t error_map = 3;
constexpr std::size_t least_echoes = 3;  // that a treated floor leaves

struct Measured {
    Images images;
    EchoSettings settings;
    Sampling sampling;
};

/// Places, of the echoes in order of time, that the settings leave out, as images of the list.
void leaveOut(Measured& all)
{
    const std::vector<std::size_t> order = kept(all.images, all.sampling);
    const EchoSettings& settings = all.settings;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double time = all.sampling.times[order[rank]];
        const bool out = (settings.drop_first && rank == 0) || (settings.even_only && rank % 2 == 0)
                         || (settings.first_time && time < *settings.first_time - 1e-9)
                         || (settings.last_time && time > *settings.last_time + 1e-9);
        if (out) all.sampling.left_out.push_back(static_cast<std::int64_t>(order[rank]));
    }
}

Measured measured(Echoes kind, const Inputs& inputs, const Values& values)
{
    Measured all{imagesOf(inputs, roleOf(kind)), echoSchema(kind).read(values), {}};
    all.sampling = {all.settings.echo_times, {}, all.settings.region.leave_out};
    leaveOut(all);
    return all;
}

/// Replaces the least squares by one of the previews; everything else is that of the fit.
void preview(const VoxelRun& run, EchoMethod method, Tile& tile)
{
    std::vector<double> y, times, samples;
    std::vector<bool> use;
    for (std::size_t i = 0; i < tile.voxels.size(); ++i) {
        if (std::isnan(tile.values[0][i])) continue;
        (void)run.load(tile.voxels[i], y, use);
        times.clear();
        samples.clear();
        for (std::size_t k = 0; k < y.size(); ++k) {
            if (!use[k]) continue;
            times.push_back(run.curves->times[k]);
            samples.push_back(y[k]);
        }
        const double t = method == EchoMethod::Arlo
                             ? arlo(times, samples)
                             : logLinear(times, samples, method == EchoMethod::Weighted).t;
        tile.values[0][i] = static_cast<float>(t);
        tile.values[5][i] = std::numeric_limits<float>::quiet_NaN();
        tile.values[6][i] = static_cast<float>(1.0 / t);
        if (std::isnan(t)) tile.quality[i] |= quality::unidentifiable;
    }
}

VoxelRun runOf(const Measured& all, const Inputs& inputs, Memo& memo, Job& job)
{
    VoxelRun run;
    run.curves = curvesOf(all.images, all.sampling, memo, job);
    run.mask = regionOf(inputs, *run.curves, all.settings.region, memo, job);
    const EchoSettings& settings = all.settings;
    const bool offset = settings.floor == NoiseFloor::Offset;
    const EchoFitting fitting{run.curves->times, settings.t_minimum, settings.t_maximum, offset};
    run.make_model = [fitting](const std::vector<std::size_t>& samples) {
        return echoModel(fitting, samples);
    };
    run.parameters = offset ? 3 : 2;
    run.distinct_least = offset ? 4 : 2;
    run.maps = 7;
    if (settings.floor != NoiseFloor::Offset && settings.floor != NoiseFloor::Kept) {
        run.condition = [floor = settings.floor, noise = settings.noise.value_or(0.0)](
                            std::vector<double>& y, std::vector<bool>& use) {
            treatFloor(floor, noise, y, use);
        };
    }
    return run;
}

TimeRule rule(const EchoSettings& settings)
{
    return {.parameter = "echo_times",
            .label = text("relaxometry", "Echo times"),
            .greatest = 5.0,
            .least_count = settings.floor == NoiseFloor::Offset ? std::size_t{4} : std::size_t{2}};
}

std::vector<Finding> figures(const Maps& maps, const Mask& mask)
{
    const std::string& key = maps.maps.front().quantity.key;
    std::vector<Finding> findings{
        medianOf(maps, mask, key, key + "_median", text("relaxometry", "Relaxation time, median"))};
    addFitFigures(maps, mask, findings);
    return findings;
}

}  // namespace

void treatFloor(NoiseFloor floor, double noise, std::vector<double>& y, std::vector<bool>& use)
{
    constexpr double of_first = 0.05, of_noise = 3.0;
    const bool truncate = floor == NoiseFloor::Auto || floor == NoiseFloor::Truncate;
    const bool power = noise > 0.0 && (floor == NoiseFloor::Auto || floor == NoiseFloor::Power);
    auto left = static_cast<std::size_t>(std::count(use.begin(), use.end(), true));
    const auto first = std::find(use.begin(), use.end(), true);
    if (first == use.end()) return;
    const double limit =
        std::max(of_noise * noise, of_first * y[static_cast<std::size_t>(first - use.begin())]);
    for (std::size_t i = y.size(); i-- > 0;) {
        if (!use[i]) continue;
        const bool low = truncate && y[i] < limit;
        const double corrected = power ? withoutNoisePower(y[i], noise) : y[i];
        const bool gone = power && corrected == 0.0;
        if ((low || gone) && left > least_echoes) {
            use[i] = false;
            --left;
        }
        y[i] = corrected;
    }
}

std::size_t statedEchoes(const Dataset& dataset)
{
    std::set<long> found;
    const auto add = [&](double time) {
        if (std::isfinite(time)) found.insert(std::lround(1e7 * time));
    };
    for (const VolumeRow& row : dataset.volumes)
        add(row.echo_time);
    const Setting* fact = dataset.fact("EchoTime");
    if (fact != nullptr)
        if (const auto* list = std::get_if<std::vector<double>>(&fact->value))
            std::for_each(list->begin(), list->end(), add);
    return found.size();
}

Values deriveEchoes(Echoes kind, const Inputs& inputs)
{
    Values derived;
    if (const auto times = settingOf(imagesOf(inputs, roleOf(kind)), &Image::echo, "EchoTime"))
        derived["echo_times"] = *times;
    if (kind == Echoes::Spin) {
        derived["t2_minimum"] = {0.001, Origin::Default, "T2"};
        derived["t2_maximum"] = {3.0, Origin::Default, "T2"};
    }
    return derived;
}

std::vector<Issue> checkEchoes(Echoes kind, const Inputs& inputs, const Values& values, Memo& memo,
                               Job& job)
{
    const Measured all = measured(kind, inputs, values);
    const TimeRule limits = rule(all.settings);
    ImageChecks checks(all.images, all.sampling, limits, values, memo, job);
    if (!checks.images()) return checks.take();
    const auto curves = curvesOf(all.images, all.sampling, memo, job);
    if (curves->times.size() < 3) {
        checks.add(
            "relaxometry.no_errors", Severity::Notes,
            {text("relaxometry", "Two echoes leave no error to estimate: there is no SD"), {}});
    }
    checks.data(runOf(all, inputs, memo, job), all.settings.region, error_map,
                inputs.mask != nullptr);
    return checks.take();
}

Plan prepareEchoes(Echoes kind, const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Measured all = measured(kind, inputs, values);
    const auto run = std::make_shared<const VoxelRun>(runOf(all, inputs, memo, job));
    const std::vector<Quantity> quantities =
        requested(echoQuantities(kind), echoSchema(kind).parameters(), values);
    Plan plan{.grid = run->curves->series.grid, .mask = run->mask, .quantities = quantities};
    plan.findings.push_back(imageTable(*run->curves, text("relaxometry", "time, s"), unit::second));
    const bool rate = all.settings.region.rate_map,
               offset = all.settings.floor == NoiseFloor::Offset;
    const EchoMethod method = offset ? EchoMethod::LeastSquares : all.settings.method;
    plan.compute = [run, rate, offset, method](std::span<const std::size_t> voxels, Job& work) {
        Tile tile = run->compute(voxels, work);
        if (method != EchoMethod::LeastSquares) preview(*run, method, tile);
        if (!rate) tile.values.pop_back();
        if (!offset) tile.values.erase(tile.values.begin() + 2);
        return tile;
    };
    plan.explain = [run](std::size_t voxel) { return run->explain(voxel); };
    plan.finish = [mask = run->mask](Maps& maps, Job&) { return figures(maps, *mask); };
    return plan;
}

}  // namespace kety::relaxometry
