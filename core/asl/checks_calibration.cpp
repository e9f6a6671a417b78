// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/calibrated_m0.h"
#include "asl/checks.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double least_overlap = 0.75;  // Dice of the heads in M0 and in the series

/// That a control volume is taken for M0 is said wherever nobody chose it, and whenever pulses
/// were on or may have been.
void checkControl(const Scan& scan, const Values& values, Checks& checks)
{
    const std::optional<bool> suppressed = scan.settings.protocol.background_suppression;
    const bool chosen = originOf(values, "m0_source") == Origin::User;
    if (chosen && !suppressed.value_or(true)) return;
    const Text words =
        !suppressed   ? text("asl", "The mean control stands for M0; whether background "
                                      "suppression was on is unknown")
        : *suppressed ? text("asl", "The suppressed control stands for M0: CBF comes "
                                    "out several times too large")
                      : text("asl", "There is no M0: the mean control, which is not "
                                    "suppressed, stands for it");
    checks.add("asl.control_as_m0", Severity::Warns, {words, {}}, "m0_source");
}

/// No key, or one that cannot be read: what a suppressed control does to CBF is never risked.
void refuseControlOfUnknownSuppression(Checks& checks)
{
    Issue& issue = checks.add(
        "asl.control_suppression_unknown", Severity::Blocks,
        {text("asl", "The mean control is M0 only without background suppression, and whether that "
                     "was on is unknown (BackgroundSuppression): say background_suppression=false "
                     "if it was off, or give an M0 scan as input m0 (or, knowingly, "
                     "allow_suppressed_control=true)"),
         {}},
        "background_suppression");
    issue.proposals = {
        proposal(text("asl", "Suppression was off"), {}, "background_suppression", false),
        proposal(text("asl", "Suppression was on"), {}, "background_suppression", true)};
}

/// The data M0 is to come from are there, and may be used for it.
bool checkSource(const Scan& scan, const Values& values, Checks& checks)
{
    const Calibration& calibration = scan.settings.calibration;
    const auto missing = [&](const char* key, Text words) {
        checks.add(key, Severity::Blocks, {words, {}}, "m0_source");
        return false;
    };
    if (!calibration.source) return false;
    const std::optional<bool> suppressed = scan.settings.protocol.background_suppression;
    switch (*calibration.source) {
    case M0Source::Separate:
        if (m0Image(scan.inputs, calibration) != nullptr) break;
        if (scan.inputs.find("m0") != nullptr) return false;  // checkM0Choice says it
        missing("asl.m0_missing", text("asl", "M0 is a separate scan: give it as input m0"));
        if (!scan.roles.m0.empty())
            checks.last().proposals = {proposal(text("asl", "Use volume %1 of the series"),
                                                {listText(scan.roles.m0)}, "m0_source",
                                                std::string("included"))};
        return false;
    case M0Source::ProtonDensity:
        if (scan.inputs.find("pd") != nullptr) break;
        return missing("asl.pd_missing",
                       text("asl", "The proton density image is missing: give it as input pd"));
    case M0Source::Included:
        if (!scan.roles.m0.empty()) break;
        return missing("asl.m0_missing",
                       text("asl",
                            "No volume of the series is an M0: say which with m0_volumes, or "
                            "give a scan as input m0"));
    case M0Source::Control:
        if (scan.roles.controls.empty()) {
            return missing("asl.m0_missing",
                           text("asl", "There is no control volume to take as M0"));
        }
        if (suppressed.value_or(true) && !calibration.allow_suppressed_control) {
            suppressed ? refuseSuppressedControl(scan, checks)
                       : refuseControlOfUnknownSuppression(checks);
            return false;
        }
        checkControl(scan, values, checks);
        break;
    case M0Source::SuppressedControl:
        if (scan.roles.controls.empty()) {
            return missing("asl.m0_missing",
                           text("asl", "There is no control volume to take as M0"));
        }
        return checkSuppressedControl(scan, checks);
    case M0Source::Estimate:
        return true;
    }
    return true;
}

/// False: the repetition time is refused by its value, and no M0 can be had with it.
bool checkRecovery(const Scan& scan, Checks& checks)
{
    const Calibration& calibration = scan.settings.calibration;
    const bool saturated =
        calibration.source == M0Source::Control && calibration.presaturation.value_or(false);
    if (!calibration.recovery || saturated) {
        checks.passed("asl.m0_tr",
                      {saturated ? text("asl", "M0 recovers from the saturation before labelling")
                                 : text("asl", "M0 is not corrected for recovery, as chosen"),
                       {}});
        return true;
    }
    if (!calibration.repetition_time) {
        checks.add("asl.m0_tr_missing", Severity::Warns,
                   {text("asl", "The repetition time of M0 is unknown: M0 is not corrected for "
                                "recovery, CBF may come out too large"),
                    {}},
                   "m0_tr");
        return true;
    }
    if (!(*calibration.repetition_time > 0.0)) return false;
    const double time = *calibration.repetition_time - calibration.acquisition_time;
    const bool region = calibration.method == M0Method::ReferenceRegion;
    const double t1 = region ? calibration.reference_t1.value_or(unknown) : calibration.t1_tissue;
    constexpr double greatest = 100.0;  // beyond, what is multiplied is noise
    if (!(time > 0.0) || recoveryFactor(time, t1) > greatest) {
        checks.add(
            "asl.m0_tr_too_short", Severity::Blocks,
            {text("asl", "M0 has no time to recover: repetition time %1 s, acquisition %2 s"),
             {formatNumber(*calibration.repetition_time),
              formatNumber(calibration.acquisition_time)}},
            "m0_tr");
        return true;
    }
    checks.passed(
        "asl.m0_tr",
        {text("asl", "M0 repetition time, M0 × %1"), {formatFixed(recoveryFactor(time, t1), 4)}},
        formatNumber(*calibration.repetition_time) + " s", "above 0, at most 60 s");
    return true;
}

void checkClipping(const MeasuredM0& m0, Checks& checks)
{
    if (m0.clipped == 0) {
        checks.passed("asl.m0_clipped", {text("asl", "M0 is not clipped"), {}});
        return;
    }
    Issue& issue =
        checks.add("asl.m0_clipped", Severity::Warns,
                   {text("asl", "M0 is clipped at %1 in %2 voxels: CBF comes out too large there"),
                    {formatNumber(m0.ceiling), std::to_string(m0.clipped)}});
    issue.value = std::to_string(m0.clipped);
    issue.expected = "0";
}

double overlap(const Mask& a, const Mask& b)
{
    const auto both = static_cast<double>(countInside(intersection(a, b)));
    return 2.0 * both / static_cast<double>(countInside(a) + countInside(b));
}

/// Whether M0 lies where the head of the series lies. On one grid it does.
void checkPlace(const Scan& scan, const MeasuredM0& m0, Checks& checks)
{
    if (!m0.resampled) {
        checks.passed("asl.m0_place",
                      {m0.as_stored ? text("asl", "M0 is laid on the grid of the series, as chosen")
                                    : text("asl", "M0 lies on the grid of the series"),
                       {}});
        return;
    }
    const auto head = frameMeans(scan.file(), scan.memo, scan.job);
    Used used;
    used.add(m0.image.values).add(head->mask.values);
    const auto dice = scan.memo.get("asl.m0.overlap", used, [&] {
        return overlap(brainMask(m0.image, MaskMethod::Otsu), head->mask);
    });
    const bool fits = *dice >= least_overlap;
    Issue& issue = checks.add(
        fits ? "asl.m0_resampled" : "asl.m0_misplaced", fits ? Severity::Warns : Severity::Blocks,
        {fits ? text("asl", "M0 has another grid than the series: it is resampled to %1")
              : text("asl", "M0 and the series (%1) do not show the head at the same place: is the "
                            "geometry of one of them wrong?"),
         {describe(scan.series().grid)}});
    issue.value = formatFixed(*dice, 2);
    issue.expected = "≥ 0.75";
}

/// Where a mask lies: the voxel nearest to its centre, counted as the views count.
std::string centreOf(const Mask& mask)
{
    std::array<double, 3> sum{};
    double count = 0.0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) continue;
        const auto place = mask.grid.place(voxel);
        for (std::size_t axis = 0; axis < 3; ++axis)
            sum[axis] += place[axis];
        count += 1.0;
    }
    std::string text;
    for (const double one : sum)
        text += (text.empty() ? "" : ", ") + std::to_string(std::lround(one / count) + 1);
    return text;
}

/// A region that a rule found is used, and whoever reads the maps has to agree with it (SCIENCE.md
/// A7): all of CBF is divided by what it shows.
void checkRegion(const Scan& scan, const Values& values, const CalibratedM0& calibrated,
                 Checks& checks)
{
    const auto choice = scan.settings.calibration.region_choice;
    const bool chosen = originOf(values, "reference_selection") == Origin::User;
    if (choice == RegionChoice::File || chosen) {
        checks.passed("asl.reference_found", {text("asl", "Reference region, as chosen"), {}},
                      std::to_string(calibrated.voxels));
        return;
    }
    Issue& issue = checks.add(
        "asl.reference_found", Severity::Warns,
        {text("asl", "The reference region was found by a rule: %1 voxels about voxel %2, mean "
                     "signal %3. All of CBF rests on it: look whether that is the tissue"),
         {std::to_string(calibrated.voxels), centreOf(*calibrated.region),
          formatFixed(calibrated.reference, 1)}},
        "reference_selection");
    issue.proposals = {
        proposal(text("asl", "It is: use these voxels"), {}, "reference_selection",
                 std::string(choice == RegionChoice::Percentile ? "percentile" : "automatic")),
        proposal(text("asl", "Use M0 of every voxel instead"), {}, "m0_method",
                 std::string("voxelwise"))};
}

void checkResult(const Scan& scan, const Values& values, Checks& checks)
{
    const auto calibrated = calibratedM0(scan);
    const bool region = scan.settings.calibration.method == M0Method::ReferenceRegion;
    if (region && (calibrated->region == nullptr || calibrated->voxels == 0)) {
        checks.add("asl.reference_empty", Severity::Blocks,
                   {text("asl", "No voxel of the reference region: give a mask on the grid of the "
                                "series as input reference"),
                    {}},
                   "reference_selection");
        return;
    }
    if (!(calibrated->reference > 0.0)) {
        checks.add("asl.m0_not_positive", Severity::Blocks,
                   {text("asl", "M0 has no finite value above 0 inside the mask"), {}},
                   "m0_source");
        return;
    }
    Issue& issue = checks.passed("asl.m0", {text("asl", "M0 reference value"), {}},
                                 formatFixed(calibrated->reference, 1), "above 0");
    if (!region) return;
    issue.detail = {text("asl", "from %1 voxels of the reference tissue: look at them"),
                    {std::to_string(calibrated->voxels)}};
    checkRegion(scan, values, *calibrated, checks);
}

}  // namespace

void checkCalibration(const Scan& scan, const Values& values, Checks& checks)
{
    if (!checkSource(scan, values, checks) || !checkM0Kind(scan, values, checks)) return;
    if (scan.settings.calibration.source == M0Source::Estimate) return;
    const bool undone = scan.settings.calibration.source == M0Source::SuppressedControl;
    if (!undone && !checkRecovery(scan, checks)) return;
    checkM0Sequence(scan, values, checks);
    const auto m0 = measuredM0(scan);
    checkClipping(*m0, checks);
    checkM0Geometry(scan, values, checks);
    checkPlace(scan, *m0, checks);
    checkScale(scan, checks);
    checkUnknownSuppression(scan, checks);
    checkResult(scan, values, checks);
}

}  // namespace kety::asl
