// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"

#include "asl/differences.h"
#include "asl/given.h"
#include "asl/stated.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

/// A repetition time of 0 that M0 would recover over is refused by its value: then it is not "taken
/// as not given" besides.
bool refusedAsValue(const Remark& remark, const Calibration& calibration)
{
    const auto& named = remark.message.arguments;
    return remark.key == "bids.zero_means_missing" && !named.empty()
           && named.front() == "RepetitionTimePreparation" && calibration.repetition_time == 0.0;
}

bool saidAgain(const Remark& remark)
{
    constexpr std::array<std::string_view, 5> said{"bids.unpaired_volumes", "bids.pair_count",
                                                   "bids.per_volume_count", "bids.aslcontext_count",
                                                   "io.m0_clipped"};
    constexpr std::array<std::string_view, 3> times{"PostLabelingDelay", "LabelingDuration",
                                                    "BolusCutOffDelayTime"};
    const auto among = [](const auto& list, const std::string& word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (remark.key != "bids.time_in_ms") return among(said, remark.key);
    return !remark.message.arguments.empty() && among(times, remark.message.arguments.front());
}

void addRemarks(const Dataset& dataset, const Calibration& calibration, Checks& checks)
{
    for (const Remark& remark : dataset.remarks) {
        if (remark.suspicious && !saidAgain(remark) && !refusedAsValue(remark, calibration))
            checks.add(remark.key, Severity::Warns, remark.message);
    }
}

/// The formula of one delay knows nothing of a train of readouts before it.
void checkOneReadout(const Scan& scan, Checks& checks)
{
    const bool* on = statedFlag(*scan.asl, "LookLocker");
    if (on == nullptr || !*on) return;
    checks.add("asl.look_locker_unused", Severity::Warns,
               {text("asl", "Look-Locker readout: its small flip angles use up label and M0, which "
                            "one delay does not count. asl.multidelay does"),
                {}});
}

bool maskFits(const Scan& scan)
{
    return !scan.inputs.mask || same(scan.inputs.mask->grid, scan.series().grid);
}

}  // namespace

Proposal proposal(Text label, std::vector<std::string> arguments, const std::string& key,
                  Value value)
{
    return {{label, std::move(arguments)},
            {{key, Setting{std::move(value), Origin::User,
                           text("sources", "accepted proposal").source}}}};
}

Origin originOf(const Values& values, const std::string& key)
{
    const auto found = values.find(key);
    return found == values.end() ? Origin::Default : found->second.origin;
}

std::string percentText(double share, int decimals)
{
    return formatFixed(100.0 * share, decimals) + " %";
}

std::string listText(const std::vector<std::size_t>& volumes)
{
    constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, volumes.size()); ++i) {
        text += (i > 0 ? ", " : "") + std::to_string(volumes[i]);
    }
    return volumes.size() > most ? text + ", ..." : text;
}

void checkMask(const Scan& scan, Checks& checks)
{
    const auto mask = brain(scan);
    const std::size_t inside = countInside(*mask);
    const double share = static_cast<double>(inside) / static_cast<double>(mask->values.size());
    const std::string value = std::to_string(inside) + " voxels, " + percentText(share, 1);
    if (inside == 0) {
        checks.add(
            "asl.mask_empty", Severity::Blocks,
            {text("asl", "The mask is empty: choose another method or give a mask file"), {}},
            "mask");
    } else if (!scan.inputs.mask && scan.settings.masking.method != MaskMethod::Whole
               && (share < 0.02 || share > 0.9)) {
        Issue& issue =
            checks.add("asl.mask", Severity::Warns,
                       {text("asl", "The mask does not look like a brain: %1 of the image"),
                        {percentText(share, 1)}},
                       "mask");
        issue.value = value;
        issue.expected = "2–90 %";
    } else {
        checks.passed("asl.mask", {text("asl", "Mask"), {}}, value, "2–90 %");
    }
}

void checkRemarks(const Scan& scan, Checks& checks)
{
    const Dataset* m0 = m0Image(scan.inputs, scan.settings.calibration);
    for (const auto& [role, datasets] : scan.inputs.roles) {
        for (const auto& dataset : datasets)
            if (role != "m0" || dataset.get() == m0)
                addRemarks(*dataset, scan.settings.calibration, checks);
    }
}

void checkImages(const Scan& scan, const Values& values, Checks& checks)
{
    if (!maskFits(scan)) {
        checks.add("asl.mask_grid", Severity::Blocks,
                   {text("asl", "The mask does not lie on the grid of the series (%1)"),
                    {describe(scan.series().grid)}});
        return;
    }
    checkMask(scan, checks);
    // A sign is seen, and M0 stands beside, what the run will compute with.
    const Scan prepared = preparedScan(scan);
    checkFirstVolume(scan, values, checks);
    checkSign(prepared, values, checks);
    checkSpatial(prepared,
                 Differences(prepared.roles, prepared.settings.subtraction).terms().size(), checks);
    checkCalibration(prepared, values, checks);
    checkStages(scan, checks);
}

std::vector<Issue> checkCbf(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Checks checks;
    const Scan scan = readScan(inputs, values, memo, job);
    checkRemarks(scan, checks);
    checkM0Choice(scan, values, checks);
    checkGiven(scan, checks);
    checkLists(scan, values, checks);
    if (!checkEncoding(scan, values, checks)) {
        checkProtocol(scan, values, checks);
        return checks.take();
    }
    checkVolumes(scan, checks);
    checkProtocol(scan, values, checks);
    if (scan.settings.calibration.recovery) checkTissueT1(scan, values, checks);
    checkOneReadout(scan, checks);
    checkImages(scan, values, checks);
    return checks.take();
}

}  // namespace kety::asl
