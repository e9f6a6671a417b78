// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "analysis/undetermined.h"
#include "asl/checks.h"
#include "asl/figures.h"
#include "asl/finishing.h"
#include "asl/multidelay_perfusion.h"
#include "asl/quality_figures.h"
#include "asl/quantities.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace kety::asl {
namespace {

Match recogniseDelays(const Dataset& dataset)
{
    if (!encodingFacts(dataset).empty()) {
        return {0.97, {text("asl", "time-encoded ASL: several delays by sub-boli"), {}}};
    }
    const VolumeTable table = volumeTable(dataset, {});
    std::set<long> readouts;
    for (const VolumeRow& row : table) {
        const bool counts = row.type == VolumeType::Control || row.type == VolumeType::Label
                            || row.type == VolumeType::DeltaM;
        if (!counts || std::isnan(row.delay)) continue;
        readouts.insert(
            std::lround(1e4 * (row.delay + (row.label_duration > 0.0 ? row.label_duration : 0.0))));
    }
    if (readouts.size() < 3) return {};
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) {
        return {0.99, {text("asl", "ASL with several delays"), {}}};
    }
    return {0.92, {text("asl", "control and label volumes of several delays are listed"), {}}};
}

/// Whether the order of the delays is known without asking: that of the sub-boli, which the
/// encoding gives (whatever of it is still to be asked for), or of a file with one for each volume,
/// be their types known or not.
bool delaysAreListed(const Scan& scan)
{
    const VolumeTable& table = scan.roles.table;
    return scan.decoding != nullptr || !delaysOf(table).empty()
           || (!table.empty() && std::none_of(table.begin(), table.end(), [](const VolumeRow& row) {
                  return std::isnan(row.delay);
              }));
}

/// What every analysis of the family derives, less the one delay, with the order of several.
Values deriveMultidelay(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Values derived = deriveValues(inputs, values, memo, job);
    if (derived.empty()) return derived;
    derived.erase("delay");
    const Dataset& asl = *inputs.find("asl");
    Values known = values;
    known.insert(derived.begin(), derived.end());
    if (delaysAreListed(readScan(inputs, known, memo, job))) {
        const Setting* fact = asl.fact("PostLabelingDelay");
        derived["delay_order"] = {
            std::string("as_listed"), fact == nullptr ? Origin::Sidecar : fact->origin,
            fact == nullptr || fact->source.empty() ? text("sources", "list of volumes").source
                                                    : fact->source};
    }
    const MultidelaySettings settings = multidelaySchema().read(values);
    derived.merge(deriveLookLocker(readScan(inputs, known, memo, job), settings.look_locker));
    if (settings.scan.protocol.scheme == Scheme::Pulsed) {
        derived["att_prior_mean"] = {0.7, Origin::Default, "PASL, FSL"};
    }
    return derived;
}

/// One row for each delay and label duration.
Finding delayTable(const std::vector<DelayGroup>& groups)
{
    Table table;
    table.columns = {text("asl", "delay, s"), text("asl", "labelling or bolus, s"),
                     text("asl", "pairs")};
    for (const DelayGroup& group : groups) {
        table.rows.push_back({formatNumber(group.delay), formatNumber(group.timing.label_duration),
                              std::to_string(group.pairs)});
    }
    return {.key = "delays", .label = text("asl", "Delays"), .value = table};
}

/// A larger share without an arrival time leaves no figure of the whole mask.
constexpr double most_untold = 0.5;

/// The voxels of the mask whose arrival time the data determine, and their share of it.
std::pair<Mask, double> whereArrivalIsTold(const Maps& maps, const Mask& mask)
{
    const auto open = undetermined(maps.quality, "att");
    double inside = 0.0, told = 0.0;
    Mask where{mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                   for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                       const bool in = mask.values[voxel] != 0;
                       const bool known = in && (!open || open->values[voxel] == 0);
                       out[voxel] = known ? 1 : 0;
                       inside += in ? 1.0 : 0.0;
                       told += known ? 1.0 : 0.0;
                   }
               })};
    return {std::move(where), told / inside};
}

/// How many SDs the 95 % interval reaches to either side, in voxels that have all differences:
/// Student's t, as the noise is known from the residuals alone. Of four residuals ± 1.96 SD would
/// hold the truth in 88 % only.
Finding intervalFinding(const MultidelayPerfusion& perfusion)
{
    double freedom = -2.0;
    for (const DelayGroup& group : perfusion.groups)
        freedom += static_cast<double>(group.pairs);
    const bool told = std::isfinite(squaresOf95(freedom));
    return number("interval_factor", text("asl", "95 % interval, ± SD times"),
                  told ? studentT95(static_cast<std::size_t>(freedom)) : unknown, unit::none, {},
                  "", text("asl", "fewer than three residuals"));
}

/// Medians, and how many voxels the delays say too little of.
std::vector<Finding> fitFindings(const Maps& maps, const MultidelayPerfusion& perfusion)
{
    const Mask& mask = *perfusion.mask;
    std::vector<Finding> findings;
    const auto median = [&](const char* map, const char* key, Text label, Unit unit, Range range,
                            const Mask& within) {
        const Statistics figures = statistics(valuesInside(maps.find(map)->values, &within));
        Finding finding{.key = key, .label = label, .value = Value{figures.median}, .unit = unit};
        finding.expected = range;
        finding.expected_source = tutorial;
        if (figures.n == 0) finding.unavailable = {text("asl", "cannot be computed"), {}};
        findings.push_back(std::move(finding));
    };
    median("cbf", "cbf_median", text("asl", "CBF, median"), unit::perfusion, {40.0, 60.0}, mask);
    const auto [told, share] = whereArrivalIsTold(maps, mask);
    // Most of the others hold the end of what the delays tell apart, which is no measurement.
    median("att", "att_median", text("asl", "Arrival time, median where determined"), unit::second,
           {0.8, 1.4}, told);
    // Of a minor part of the mask it is not the figure that the range is of.
    if (share < 1.0 - most_untold) findings.back().expected.reset();
    findings.push_back({.key = "unidentifiable_share",
                        .label = text("asl", "Arrival time not determined"),
                        .value = Value{1.0 - share},
                        .unit = unit::percent,
                        .expected = Range{0.0, most_untold},
                        .expected_source = "Kety: figures of the arrival time stand for the mask "
                                           "where most of it has one"});
    findings.push_back(intervalFinding(perfusion));
    return findings;
}

Plan prepareDelays(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Scan scan = preparedScan(inputs, values, memo, job);
    std::vector<DelayGroup> groups = delayGroups(scan);
    MultidelayModel model = multidelayModel(multidelaySchema().read(values), groups);
    const auto perfusion = std::make_shared<const MultidelayPerfusion>(
        MultidelayPerfusion{.asl = subtractedData(scan),
                            .model = std::move(model),
                            .groups = std::move(groups),
                            .m0 = calibratedM0(scan),
                            .mask = brain(scan),
                            .slice_times = sliceTimes(*scan.asl, scan.settings.protocol)});
    std::vector<Finding> findings = preparedFindings(scan);
    findings.push_back(delayTable(perfusion->groups));
    return planOf(
        scan, perfusion->mask,
        {.quantities = requested(multidelayQuantities(), multidelaySchema().parameters(), values),
         .findings = std::move(findings),
         .compute = [perfusion](std::span<const std::size_t> voxels,
                                Job& work) { return perfusion->compute(voxels, work); },
         .explain = [perfusion](std::size_t voxel) { return perfusion->explain(voxel); },
         .flow = [](const Maps& maps) { return pureFlow(maps); },
         .sd = [](const Maps& maps, Job&) { return maps.find("cbf_sd")->values; },
         .figures = [perfusion](const Maps& maps) { return fitFindings(maps, *perfusion); }});
}

}  // namespace

Analysis multidelay();

Analysis multidelay()
{
    return {
        .id = "asl.multidelay",
        .title = text("asl", "ASL perfusion and arrival time"),
        .summary = text("asl", "Cerebral blood flow and arterial transit time from arterial spin "
                               "labelling with several delays"),
        .reference = "Buxton 1998, Magn Reson Med 40:383, doi:10.1002/mrm.1910400308",
        .inputs = cbfInputs(),
        .parameters = multidelaySchema().parameters(),
        .outputs = multidelayQuantities(),
        .sample = "asl-multidelay",
        .recognise = recogniseDelays,
        .derive = deriveMultidelay,
        .check = checkMultidelay,
        .prepare = prepareDelays,
    };
}

}  // namespace kety::asl
