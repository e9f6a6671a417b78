// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery_analysis.h"

#include "analysis/run.h"
#include "base/nested.h"
#include "image/statistics.h"
#include "relaxometry/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::relaxometry {
namespace {

constexpr double complete_tr = 1e3;  // s: longer than any; TR is not in the model
constexpr std::size_t error_map = 3;

/// The measurement with what its settings make of it.
struct Measured {
    Images images;
    RecoverySettings settings;
    Sampling sampling;
};

Measured measured(Recovery kind, const Inputs& inputs, const Values& values)
{
    Measured all{imagesOf(inputs, roleOf(kind)), recoverySchema(kind).read(values), {}};
    all.sampling = {all.settings.times, all.settings.repetitions, all.settings.region.leave_out};
    return all;
}

bool threeUnknowns(Recovery kind, const RecoverySettings& settings, std::size_t samples)
{
    if (kind == Recovery::LookLocker) return true;
    constexpr std::size_t enough = 6;
    return settings.model == RecoveryModel::Auto ? samples >= enough
                                                 : settings.model == RecoveryModel::Three;
}

FiniteTr finiteTr(const RecoverySettings& settings, const Curves& curves)
{
    if (curves.repetitions.empty()) return FiniteTr::None;
    switch (settings.finite_tr) {
    case TrInModel::None:
        return FiniteTr::None;
    case TrInModel::Exact:
        return FiniteTr::Exact;
    case TrInModel::Auto:
    case TrInModel::Shape:
        break;
    }
    return *std::min_element(curves.repetitions.begin(), curves.repetitions.end()) > complete_tr
               ? FiniteTr::None
               : FiniteTr::Shape;
}

RecoveryFitting fittingOf(Recovery kind, const Measured& all, const Curves& curves)
{
    const RecoverySettings& settings = all.settings;
    RecoveryFitting fitting{.times = curves.times,
                            .repetitions = curves.repetitions,
                            .finite_tr = kind == Recovery::Inversion ? finiteTr(settings, curves)
                                                                     : FiniteTr::None,
                            .three = threeUnknowns(kind, settings, curves.times.size()),
                            .magnitude = curves.magnitude,
                            .sign_free = curves.imaginary.has_value(),
                            .saturation = kind == Recovery::Saturation,
                            .lower = settings.t1_minimum,
                            .upper = settings.t1_maximum,
                            .look_locker = kind == Recovery::LookLocker};
    if (settings.readout_angle && settings.readout_interval) {
        fitting.readout_rate =
            std::log(std::cos(*settings.readout_angle)) / *settings.readout_interval;
    }
    return fitting;
}

VoxelRun runOf(Recovery kind, const Measured& all, const Inputs& inputs, Memo& memo, Job& job)
{
    VoxelRun run;
    run.curves = curvesOf(all.images, all.sampling, memo, job);
    run.mask = regionOf(inputs, *run.curves, all.settings.region, memo, job);
    const RecoveryFitting fitting = fittingOf(kind, all, *run.curves);
    run.make_model = [fitting](const std::vector<std::size_t>& samples) {
        return recoveryModel(fitting, samples);
    };
    run.parameters = fitting.three ? 3 : 2;
    run.distinct_least = run.parameters + 1;
    run.maps = recoveryQuantities(kind).size() - (kind == Recovery::Inversion ? 1 : 0);
    return run;
}

TimeRule ruleOf(Recovery kind, const RecoverySettings& settings)
{
    const bool three = kind == Recovery::LookLocker || settings.model == RecoveryModel::Three;
    const bool saturation = kind == Recovery::Saturation;
    return {.parameter = saturation ? "saturation_times" : "inversion_times",
            .label = saturation ? text("relaxometry", "Saturation times")
                                : text("relaxometry", "Inversion times"),
            .greatest = 20.0,
            .least_count = three ? std::size_t{4} : std::size_t{3}};
}

void checkTr(const Measured& all, const Curves& curves, ImageChecks& checks)
{
    if (curves.repetitions.empty()) {
        checks.add("relaxometry.tr_unknown", Severity::Notes,
                   {text("relaxometry", "TR is not known: recovery between the images is taken for "
                                        "complete"),
                    {}},
                   "repetition_times");
        return;
    }
    double least_rest = HUGE_VAL;
    for (std::size_t i = 0; i < curves.times.size(); ++i)
        least_rest = std::min(least_rest, curves.repetitions[i] - curves.times[i]);
    const double least = *std::min_element(curves.repetitions.begin(), curves.repetitions.end());
    const std::string value = formatNumber(least) + " s";
    if (least_rest <= 0.0) {
        Issue& issue = checks.add("relaxometry.tr_below_ti", Severity::Blocks,
                                  {text("relaxometry", "A repetition time is not longer than its "
                                                       "inversion time: is one of them in ms?"),
                                   {}},
                                  "repetition_times");
        issue.value = value;
        return;
    }
    Issue& issue = checks.add("relaxometry.tr", Severity::Passed,
                              {all.settings.finite_tr == TrInModel::None
                                   ? text("relaxometry", "Repetition time, not in the model")
                                   : text("relaxometry", "Repetition time, in the model"),
                               {}});
    issue.value = value;
    issue.expected = "> TI";
}

void addStart(const Curves& curves, Tile& tile, std::span<const std::size_t> voxels,
              std::size_t map)
{
    for (std::size_t i = 0; i < voxels.size(); ++i) {
        tile.values[map][i] = std::numeric_limits<float>::quiet_NaN();
        if (std::isnan(tile.values[0][i])) continue;
        const std::span<const float> curve = curves.series.curve(voxels[i]);
        tile.values[map][i] = static_cast<float>(
            dictionaryStart(curves.times, std::vector<double>(curve.begin(), curve.end())).t1);
    }
}

/// How far the start of the tutorial is from the fit, the median over voxels.
Finding startDifference(const Maps& maps, const Mask& mask)
{
    std::vector<float> changes;
    const Volume<float>&t1 = maps.find("t1")->values, &start = maps.find("t1_start")->values;
    for (std::size_t v = 0; v < mask.values.size(); ++v) {
        const double change = std::abs(double{start.values[v]} / double{t1.values[v]} - 1.0);
        if (mask.values[v] != 0 && std::isfinite(change))
            changes.push_back(static_cast<float>(change));
    }
    return {.key = "start_difference",
            .label = text("relaxometry", "Dictionary start against the fit, median"),
            .value = Value{changes.empty() ? unknown : quantile(changes, 0.5)},
            .unit = unit::percent};
}

std::vector<Finding> figures(const Maps& maps, const Mask& mask)
{
    std::vector<Finding> findings{
        medianOf(maps, mask, "t1", "t1_median", text("relaxometry", "T1, median"))};
    addFitFigures(maps, mask, findings);
    if (maps.find("t1_start") != nullptr) findings.push_back(startDifference(maps, mask));
    return findings;
}

}  // namespace

Values deriveRecovery(Recovery kind, const Inputs& inputs)
{
    Values derived;
    const Images images = imagesOf(inputs, roleOf(kind));
    const bool saturation = kind == Recovery::Saturation;
    if (const auto times = settingOf(images, &Image::inversion, "InversionTime"))
        derived[saturation ? "saturation_times" : "inversion_times"] = *times;
    if (kind != Recovery::Inversion) return derived;
    if (auto repetitions = settingOf(images, &Image::repetition, "RepetitionTime"))
        derived["repetition_times"] = *repetitions;
    return derived;
}

std::vector<Issue> checkRecovery(Recovery kind, const Inputs& inputs, const Values& values,
                                 Memo& memo, Job& job)
{
    const Measured all = measured(kind, inputs, values);
    const TimeRule rule = ruleOf(kind, all.settings);
    ImageChecks checks(all.images, all.sampling, rule, values, memo, job);
    if (!checks.images()) return checks.take();
    const auto curves = curvesOf(all.images, all.sampling, memo, job);
    if (kind == Recovery::Inversion) checkTr(all, *curves, checks);
    checks.data(runOf(kind, all, inputs, memo, job), all.settings.region, error_map,
                inputs.mask != nullptr);
    return checks.take();
}

Plan prepareRecovery(Recovery kind, const Inputs& inputs, const Values& values, Memo& memo,
                     Job& job)
{
    const Measured all = measured(kind, inputs, values);
    const auto run = std::make_shared<const VoxelRun>(runOf(kind, all, inputs, memo, job));
    const std::vector<Quantity> quantities =
        requested(recoveryQuantities(kind), recoverySchema(kind).parameters(), values);
    const bool three = run->parameters == 3;
    Plan plan{.grid = run->curves->series.grid, .mask = run->mask, .quantities = quantities};
    plan.findings.push_back({.key = "unknowns",
                             .label = text("relaxometry", "Unknowns of the model"),
                             .value = Value{std::int64_t{three ? 3 : 2}},
                             .shown = three ? text("relaxometry", "T1, M0 and efficiency")
                                            : text("relaxometry", "T1 and M0, a perfect pulse")});
    plan.findings.push_back(imageTable(*run->curves, text("relaxometry", "time, s"), unit::second));
    const bool rate = all.settings.region.rate_map, start = all.settings.start_map;
    plan.compute = [run, rate, start](std::span<const std::size_t> voxels, Job& work) {
        Tile tile = run->compute(voxels, work);
        if (!rate) tile.values.resize(6);
        if (start) {
            tile.values.emplace_back(voxels.size());
            addStart(*run->curves, tile, voxels, tile.values.size() - 1);
        }
        return tile;
    };
    plan.explain = [run](std::size_t voxel) { return run->explain(voxel); };
    plan.finish = [mask = run->mask](Maps& maps, Job&) { return figures(maps, *mask); };
    return plan;
}

}  // namespace kety::relaxometry
