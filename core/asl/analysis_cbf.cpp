// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "asl/cbf_settings.h"
#include "asl/checks.h"
#include "asl/finishing.h"
#include "asl/perfusion.h"
#include "asl/quality_figures.h"
#include "asl/quantities.h"

namespace kety::asl {
namespace {

Match recognise(const Dataset& dataset)
{
    const VolumeTable table = volumeTable(dataset, {});
    if (!encodingFacts(dataset).empty()) {
        return {0.6, {text("asl", "time-encoded ASL: one of its sub-boli at a time"), {}}};
    }
    if (dataset.fact("ArterialSpinLabelingType") != nullptr) {
        if (delaysOf(table).size() > 1) {
            return {0.6, {text("asl", "ASL with several delays: one of them at a time"), {}}};
        }
        return {0.98, {text("asl", "ASL with one delay"), {}}};
    }
    if (listed(table)) return {0.9, {text("asl", "control and label volumes are listed"), {}}};
    if (dataset.name.find("asl") != std::string::npos && dataset.series.frames() > 1) {
        return {0.5, {text("asl", "the name says ASL"), {}}};
    }
    return {};
}

std::vector<Input> inputsWithArrival()
{
    std::vector<Input> inputs = cbfInputs();
    inputs.push_back({.role = "att",
                      .label = text("asl", "Arrival time map"),
                      .help = text("asl", "Arterial transit time of each voxel, from a prescan")});
    return inputs;
}

Values derive(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Values derived = deriveValues(inputs, values, memo, job);
    // One of several delays is not *the* delay: a check says how to go on.
    if (const auto delay = derived.find("delay");
        delay != derived.end() && delay->second.origin == Origin::Guess)
        delay->second.value = {};
    if (inputs.find("att") != nullptr) {
        derived["att_source"] = {std::string("map"), Origin::Sidecar,
                                 text("sources", "an arrival time map is given").source};
    }
    return derived;
}

std::vector<Issue> check(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Scan scan = readScan(inputs, values, memo, job);
    Checks checks;
    if (blocks(checks.append(checkCbf(inputs, values, memo, job)))) return checks.take();
    checkArrival(scan, arrivalOf(scan, values), checks);
    return checks.take();
}

/// The one arrival time, or the median of the map inside the mask.
Finding arrivalFinding(const Scan& scan, const Arrival& arrival)
{
    const double time = arrival.source == ArrivalSource::Map ? arrivalMap(scan, arrival)->median
                                                             : arrival.time.value_or(unknown);
    return {.key = "att_used",
            .label = text("asl", "Arterial transit time"),
            .value = Value{time},
            .unit = unit::second};
}

/// Roles → differences, M0 and mask → a plan that computes any voxels.
Plan prepare(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    const Scan scan = preparedScan(inputs, values, memo, job);
    const Arrival arrival = arrivalOf(scan, values);
    const auto perfusion = std::make_shared<const Perfusion>(
        Perfusion{.asl = subtractedData(scan),
                  .protocol = scan.settings.protocol,
                  .differences = Differences(scan.roles, scan.settings.subtraction),
                  .m0 = calibratedM0(scan),
                  .mask = brain(scan),
                  .slice_times = sliceTimes(*scan.asl, scan.settings.protocol),
                  .arrival = arrival,
                  .arrival_times = arrivalMap(scan, arrival)->times,
                  .t1_tissue = scan.settings.calibration.t1_tissue,
                  .tsnr_limit = scan.settings.subtraction.tsnr_limit});
    std::vector<Finding> findings = preparedFindings(scan);
    if (arrival.source != ArrivalSource::None) findings.push_back(arrivalFinding(scan, arrival));
    return planOf(
        scan, perfusion->mask,
        {.quantities = requested(cbfQuantities(), cbfSchema().parameters(), values),
         .findings = std::move(findings),
         .compute = [perfusion](std::span<const std::size_t> voxels,
                                Job& work) { return perfusion->compute(voxels, work); },
         .explain = [perfusion, dropped = scan.roles.dropped](
                        std::size_t voxel) { return perfusion->explain(voxel, dropped); },
         .flow = [perfusion](const Maps& maps) { return pureFlow(maps, *perfusion); },
         .sd = [perfusion](const Maps&, Job& work) { return perfusion->standardDeviation(work); }});
}

}  // namespace

Analysis cbf();

Analysis cbf()
{
    return {
        .id = "asl.cbf",
        .title = text("asl", "ASL perfusion"),
        .summary = text("asl", "Cerebral blood flow from arterial spin labelling with one delay"),
        .reference = "Alsop 2015, Magn Reson Med 73:102, doi:10.1002/mrm.25197",
        .inputs = inputsWithArrival(),
        .parameters = cbfSchema().parameters(),
        .outputs = cbfQuantities(),
        .sample = "asl",
        .recognise = recognise,
        .derive = derive,
        .check = check,
        .prepare = prepare,
    };
}

}  // namespace kety::asl
