// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0

#include "analysis/run.h"
#include "base/error.h"
#include "dsc/checks.h"
#include "dsc/normalise.h"
#include "dsc/perfusion.h"
#include "dsc/stroke.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kety::dsc {
namespace {

Match recognise(const Dataset& dataset)
{
    if (dataset.fact("ArterialSpinLabelingType") != nullptr || dataset.series.frames() < 12)
        return {};
    for (const char* suffix : {"_dsc", "_perf"}) {
        if (dataset.name.ends_with(suffix) || dataset.name == suffix + 1)
            return {0.95, {text("dsc", "named as a bolus series"), {}}};
    }
    return {};
}

/// What the form shows before a run: where the baseline lies, which threshold a method has.
Values derive(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Values derived;
    if (inputs.find("dsc") == nullptr) return derived;
    const Scan scan = readScan(inputs, values, memo, job);
    if (scan.settings.deconvolution.method == Method::Ssvd) {
        derived["svd_threshold"] = {0.2, Origin::Default, "sSVD, Østergaard 1996"};
    }
    if (inputs.find("aif") != nullptr) {
        derived["aif_source"] = {std::string("file"), Origin::Sidecar,
                                 text("sources", "a file of the arterial input is given").source};
    }
    const bool fits = !inputs.mask || same(inputs.mask->grid, scan.series().grid);
    if (scan.frames() < 12 || !fits || countInside(*brain(scan)) == 0) return derived;
    Scan untouched = scan;
    untouched.settings.acquisition.baseline_first.reset();
    untouched.settings.acquisition.baseline_end.reset();
    if (const auto found = baselineOf(untouched)) {
        const std::string why = text("sources", "fall of the mean signal").source;
        derived["baseline_first"] = {static_cast<std::int64_t>(found->first), Origin::Guess, why};
        derived["baseline_end"] = {static_cast<std::int64_t>(found->end), Origin::Guess, why};
    }
    return derived;
}

Finding figure(const char* key, Text label, double value, Unit unit)
{
    Finding finding{.key = key, .label = label, .value = Value{value}, .unit = unit};
    if (!std::isfinite(value)) finding.unavailable = {text("dsc", "cannot be computed"), {}};
    return finding;
}

Finding arteryCurve(const Conversion& conversion, const ArterialInput& artery)
{
    Curve plot{.title = text("dsc", "Arterial input"),
               .x_label = text("dsc", "time"),
               .y_label = text("dsc", "ΔR2*"),
               .x_unit = unit::second,
               .y_unit = unit::perSecond};
    plot.traces.push_back({.label = text("dsc", "artery"),
                           .x = conversion.times,
                           .y = artery.curve,
                           .style = Trace::Style::LinePoints});
    if (artery.measured != artery.curve) {
        plot.traces.push_back({.label = text("dsc", "as measured"),
                               .x = conversion.times,
                               .y = artery.measured,
                               .style = Trace::Style::Points});
    }
    return {.key = "aif", .label = text("dsc", "Arterial input"), .value = plot};
}

Finding arteryVoxels(const Grid& grid, const ArterialInput& artery)
{
    Table table;
    table.columns = {text("dsc", "i"), text("dsc", "j"), text("dsc", "k")};
    for (const std::size_t voxel : artery.voxels) {
        const auto [i, j, k] = grid.place(voxel);
        table.rows.push_back({std::to_string(i), std::to_string(j), std::to_string(k)});
    }
    return {.key = "aif_voxels", .label = text("dsc", "Voxels of the artery"), .value = table};
}

/// The voxel of the artery nearest to the middle of all of them.
Finding arteryPlace(const Grid& grid, const ArterialInput& artery)
{
    std::array<double, 3> middle{};
    for (const std::size_t voxel : artery.voxels) {
        const auto place = grid.place(voxel);
        for (std::size_t axis = 0; axis < 3; ++axis)
            middle[axis] += double(place[axis]) / static_cast<double>(artery.voxels.size());
    }
    const auto distance = [&](std::size_t voxel) {
        const auto place = grid.place(voxel);
        double square = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            square += (double(place[axis]) - middle[axis]) * (double(place[axis]) - middle[axis]);
        return square;
    };
    const auto [i, j, k] = grid.place(
        *std::min_element(artery.voxels.begin(), artery.voxels.end(),
                          [&](std::size_t a, std::size_t b) { return distance(a) < distance(b); }));
    return {.key = "aif_place",
            .label = text("dsc", "Artery, place"),
            .value =
                Value{std::to_string(i) + ", " + std::to_string(j) + ", " + std::to_string(k)}};
}

/// What the figures of the tissue rest on first.
std::vector<Finding> preparedFindings(const Perfusion& perfusion, const Grid& grid)
{
    const ArterialInput& artery = *perfusion.artery;
    std::vector<Finding> findings{arteryCurve(perfusion.conversion, artery)};
    if (!artery.voxels.empty()) {
        findings.push_back(arteryVoxels(grid, artery));
        findings.push_back(arteryPlace(grid, artery));
    }
    Finding width =
        figure("aif_width", text("dsc", "Artery, width"), artery.figures.width, unit::second);
    width.expected = Range{0.0, 15.0};
    width.expected_source = "Kety";
    findings.push_back(std::move(width));
    return findings;
}

/// How the run was made.
std::vector<Finding> technicalFindings(const Perfusion& perfusion)
{
    const ArterialInput& artery = *perfusion.artery;
    const CurveFigures& figures = artery.figures;
    std::vector<Finding> findings{
        figure("aif_peak", text("dsc", "Artery, peak"), figures.peak, unit::perSecond),
        figure("aif_arrival", text("dsc", "Artery, arrival"), figures.arrival, unit::second),
        figure("aif_first_moment", text("dsc", "Artery, first moment"), figures.first_moment,
               unit::second)};
    if (artery.venous_factor > 1.0) {
        findings.push_back(figure("venous_factor", text("dsc", "Scaled by a vein"),
                                  artery.venous_factor, unit::none));
    }
    findings.push_back(figure("baseline_frames", text("dsc", "Baseline frames"),
                              static_cast<double>(perfusion.conversion.baseline.frames()),
                              unit::none));
    findings.push_back(figure("noise_sd", text("dsc", "Noise of the signal"),
                              perfusion.conversion.noise, unit::arbitrary));
    if (const std::size_t circle = perfusion.deconvolver->circle(); circle > 0) {
        findings.push_back(figure("circle_length", text("dsc", "Length of the padded curve"),
                                  static_cast<double>(circle), unit::none));
    }
    return findings;
}

/// Voxels of the mask whose flow is not known: no bolus above the noise, a residue that answers to
/// nothing measured, or a signal that cannot be used.
Finding unknownShare(const Map& flow, const Mask& mask)
{
    double inside = 0.0, without = 0.0;
    for (std::size_t v = 0; v < mask.values.size(); ++v) {
        if (mask.values[v] == 0) continue;
        inside += 1.0;
        if (!std::isfinite(flow.values.values[v])) without += 1.0;
    }
    return figure("undetermined_share", text("dsc", "Flow and delay not determined"),
                  without / inside, unit::percent);
}

/// Figures of complete maps; volumes of late tissue are research output.
std::vector<Finding> figuresOfTissue(const Maps& maps, const Mask& mask,
                                     const PerfusionSettings& settings)
{
    std::vector<Finding> findings;
    const auto median = [&](const char* map, const char* key, Text label, Unit unit,
                            std::optional<Range> expected = {}) {
        if (maps.find(map) == nullptr) return;
        findings.push_back(figure(
            key, label, statistics(valuesInside(maps.find(map)->values, &mask)).median, unit));
        findings.back().expected = expected;
        if (expected) {
            findings.back().expected_source =
                "white to grey matter, Leenders 1990, doi:10.1093/brain/113.1.27";
        }
    };
    median("cbf", "cbf_median", text("dsc", "CBF, median"), unit::perfusion, Range{22.2, 54.5});
    median("cbv", "cbv_median", text("dsc", "CBV, median"), unit::volume, Range{2.7, 5.2});
    median("mtt", "mtt_median", text("dsc", "MTT, median"), unit::second);
    if (const Map* flow = maps.find(maps.find("cbf") == nullptr ? "rcbf" : "cbf"))
        findings.push_back(unknownShare(*flow, mask));
    const Map* tmax = maps.find("tmax");
    if (tmax == nullptr || settings.deconvolution.method == Method::Ssvd) return findings;
    const StrokeVolumes volumes =
        strokeVolumes(tmax->values, maps.find("cbf")->values, mask, settings.stroke);
    for (Finding& finding : strokeFindings(volumes, settings.stroke))
        findings.push_back(std::move(finding));
    return findings;
}

/// The tissue first, then how it was computed.
std::vector<Finding> finish(const Maps& maps, const Perfusion& perfusion)
{
    std::vector<Finding> findings = figuresOfTissue(maps, *perfusion.mask, perfusion.settings);
    for (Finding& finding : technicalFindings(perfusion))
        findings.push_back(std::move(finding));
    return findings;
}

std::vector<Finding> whiteMatterFindings(const WhiteMatter& white)
{
    std::vector<Finding> findings{
        figure("reference_cbv", text("dsc", "White matter, CBV"), white.cbv, unit::volume),
        figure("reference_cbv_sd", text("dsc", "White matter, SD of CBV"), white.cbv_sd,
               unit::volume)};
    if (std::isfinite(white.cbf)) {
        findings.push_back(
            figure("reference_cbf", text("dsc", "White matter, CBF"), white.cbf, unit::perfusion));
    }
    findings.push_back(figure("reference_voxels", text("dsc", "White matter, voxels"),
                              static_cast<double>(white.voxels), unit::none));
    return findings;
}

std::shared_ptr<const Deconvolver> deconvolverOf(const Deconvolving& method,
                                                 const Perfusion& perfusion, Memo& memo)
{
    const std::vector<double> artery = perfusion.even.resample(perfusion.artery->curve);
    const auto baseline = perfusion.conversion.baseline.frames();
    Used used;
    used.add(artery).add(perfusion.even.step).add(baseline);
    used.add(static_cast<int>(method.method)).add(method.svd_threshold);
    used.add(method.oscillation_limit).add(method.oscillation_closed);
    used.add(static_cast<int>(method.lambda_by)).add(method.lambda);
    return memo.get("dsc.deconvolver", used,
                    [&] { return Deconvolver(method, artery, perfusion.even.step, baseline); });
}

/// Empty where leakage is not corrected, or no voxel comes back to its baseline.
std::shared_ptr<const LeakageModel> leakageOf(const Scan& scan, const Conversion& conversion)
{
    if (scan.settings.tissue.leakage == LeakageBy::Off) return nullptr;
    const auto reference = leakageReference(scan, conversion);
    if (reference->curve.empty()) return nullptr;
    return std::make_shared<const LeakageModel>(conversion.times, reference->curve,
                                                scan.settings.tissue.leakage
                                                    == LeakageBy::Bidirectional);
}

Plan prepare(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Scan scan = readScan(inputs, values, memo, job);
    const auto baseline = baselineOf(scan);
    if (!baseline) {
        throw Error(
            Failure::NothingToAnalyse,
            {text("dsc", "No bolus is seen in the mean signal: set the baseline by hand"), {}});
    }
    auto perfusion = std::make_shared<Perfusion>();
    perfusion->conversion = conversionOf(scan, *baseline);
    perfusion->settings = scan.settings;
    perfusion->artery = arterialInput(scan, perfusion->conversion);
    if (!perfusion->artery->usable())
        throw Error(Failure::NothingToAnalyse, perfusion->artery->problem);
    perfusion->mask = brain(scan);
    perfusion->even = evenTimes(perfusion->conversion.times);
    perfusion->deconvolver = deconvolverOf(scan.settings.deconvolution, *perfusion, memo);
    perfusion->leakage = leakageOf(scan, perfusion->conversion);
    std::vector<Finding> reference;
    if (scan.settings.tissue.normalise != NormaliseBy::Off) {
        const Message problem = referenceProblem(scan);
        if (!problem.text.empty()) throw Error(Failure::NothingToAnalyse, problem);
        const WhiteMatter white = whiteMatter(scan, *perfusion);
        perfusion->reference_cbv = white.cbv;
        perfusion->reference_cbf = white.cbf;
        reference = whiteMatterFindings(white);
    }
    perfusion->quantities =
        requested(perfusionQuantities(), perfusionSchema().parameters(), values);
    const std::shared_ptr<const Perfusion> ready = perfusion;
    std::vector<Finding> findings = preparedFindings(*ready, scan.series().grid);
    std::move(reference.begin(), reference.end(), std::back_inserter(findings));
    return {.grid = scan.series().grid,
            .mask = ready->mask,
            .quantities = ready->quantities,
            .findings = std::move(findings),
            .compute = [ready](std::span<const std::size_t> voxels,
                               Job& work) { return ready->compute(voxels, work); },
            .explain = [ready](std::size_t voxel) { return ready->explain(voxel); },
            .finish = [ready](Maps& maps, Job&) { return finish(maps, *ready); }};
}

}  // namespace

Analysis perfusion();

Analysis perfusion()
{
    return {
        .id = "dsc.perfusion",
        .title = text("dsc", "DSC perfusion"),
        .summary = text("dsc", "Blood volume, flow and transit times from the passage of a bolus "
                               "of contrast agent"),
        .reference = "Wu 2003, Magn Reson Med 50:164, doi:10.1002/mrm.10522",
        .inputs = {{.role = "dsc",
                    .label = text("dsc", "Bolus series"),
                    .help = text("dsc", "T2*-weighted frames before, during and after the bolus"),
                    .required = true},
                   {.role = "aif",
                    .label = text("dsc", "Arterial input"),
                    .help = text("dsc", "Mask of an artery on the grid of the series, or its curve "
                                        "as CSV or JSON")},
                   {.role = "reference",
                    .label = text("dsc", "Healthy white matter"),
                    .help = text("dsc", "Mask on the grid of the series that CBV and CBF are "
                                        "related to")}},
        .parameters = perfusionSchema().parameters(),
        .outputs = perfusionQuantities(),
        .sample = "dsc",
        .recognise = recognise,
        .derive = derive,
        .check = checkPerfusion,
        .prepare = prepare,
    };
}

}  // namespace kety::dsc
