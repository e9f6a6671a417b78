// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/checks.h"

#include "analysis/map.h"
#include "dsc/normalise.h"
#include "dsc/perfusion.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

constexpr std::size_t least_frames = 12, few_baseline = 5, least_baseline = 3;

class Checks {
public:
    Issue& add(const char* key, Severity severity, Message message, const char* parameter = "")
    {
        issues_.push_back({.key = key,
                           .message = std::move(message),
                           .severity = severity,
                           .parameter = parameter});
        return issues_.back();
    }
    void passed(const char* key, Text what, std::string value, std::string expected)
    {
        Issue& issue = add(key, Severity::Passed, {what, {}});
        issue.value = std::move(value);
        issue.expected = std::move(expected);
    }
    std::vector<Issue> take() { return std::move(issues_); }

private:
    std::vector<Issue> issues_;
};

std::string seconds(double value)
{
    return formatNumber(std::round(value * 1e4) / 1e4) + " s";
}

Proposal dividedBy1000(const char* key, double value)
{
    return {{text("dsc", "Divide by 1000: %1 s"), {formatNumber(value / 1000.0)}},
            {{key,
              Setting{value / 1000.0, Origin::User, text("sources", "accepted proposal").source}}}};
}

/// False: nothing that needs times can be looked at.
bool checkTimes(const Scan& scan, Checks& checks)
{
    const Acquisition& acquisition = scan.settings.acquisition;
    bool usable = acquisition.echo_time.has_value();
    if (acquisition.echo_time && *acquisition.echo_time > 0.5) {
        usable = false;
        checks
            .add("dsc.echo_time_in_ms", Severity::Blocks,
                 {text("dsc", "The echo time is %1 s: is it given in ms?"),
                  {formatNumber(*acquisition.echo_time)}},
                 "echo_time")
            .proposals = {dividedBy1000("echo_time", *acquisition.echo_time)};
    } else if (acquisition.echo_time) {
        checks.passed("dsc.echo_time_in_ms", text("dsc", "Echo time"),
                      seconds(*acquisition.echo_time), "≤ 0.5 s");
    }
    const std::vector<double> times = frameTimes(scan);
    if (!acquisition.frame_times.empty() && times.empty()) {
        checks.add(
            "dsc.frame_times", Severity::Blocks,
            {text("dsc", "frame_times has %1 entries for %2 frames, or they do not ascend"),
             {std::to_string(acquisition.frame_times.size()), std::to_string(scan.frames())}},
            "frame_times");
    }
    if (times.size() < 2) return false;
    double least = INFINITY, most = 0.0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        least = std::min(least, times[i] - times[i - 1]);
        most = std::max(most, times[i] - times[i - 1]);
    }
    if (most > 20.0 || least < 0.1) {
        Issue& issue = checks.add("dsc.frame_time_unlikely", Severity::Blocks,
                                  {text("dsc", "%1 between frames cannot be: is it given in ms?"),
                                   {seconds(most > 20.0 ? most : least)}},
                                  "frame_time");
        issue.expected = "0.1–20 s";
        if (most > 20.0 && acquisition.frame_time && acquisition.frame_times.empty())
            issue.proposals = {dividedBy1000("frame_time", *acquisition.frame_time)};
        return false;
    }
    checks.passed("dsc.frame_time_unlikely", text("dsc", "Frame time"), seconds(least), "0.1–20 s");
    if (most > 1.05 * least) {
        checks.add("dsc.uneven_frames", Severity::Warns,
                   {text("dsc", "The frames are %1 to %2 apart: curves are interpolated for the "
                                "deconvolution"),
                    {seconds(least), seconds(most)}});
    }
    return usable;
}

/// False: there is no signal to look at.
bool checkSeries(const Scan& scan, Checks& checks)
{
    if (scan.frames() < least_frames) {
        checks.add("dsc.few_frames", Severity::Blocks,
                   {text("dsc", "The series has %1 frames: a bolus needs %2 at least"),
                    {std::to_string(scan.frames()), std::to_string(least_frames)}});
        return false;
    }
    if (scan.inputs.mask && !same(scan.inputs.mask->grid, scan.series().grid)) {
        checks.add("dsc.mask_grid", Severity::Blocks,
                   {text("dsc", "The mask does not lie on the grid of the series (%1)"),
                    {describe(scan.series().grid)}});
        return false;
    }
    const std::size_t inside = countInside(*brain(scan));
    if (inside == 0) {
        checks.add(
            "dsc.mask_empty", Severity::Blocks,
            {text("dsc", "The mask is empty: choose another method or give a mask file"), {}},
            "mask");
        return false;
    }
    checks.passed("dsc.mask_empty", text("dsc", "Mask"), std::to_string(inside), "> 0");
    return true;
}

void checkBaseline(const Scan& scan, const Baseline& baseline, Checks& checks)
{
    const std::string frames = std::to_string(baseline.frames());
    const bool set = scan.settings.acquisition.baseline_end.has_value();
    if (baseline.frames() < least_baseline) {
        checks.add("dsc.short_baseline", set ? Severity::Warns : Severity::Blocks,
                   {text("dsc", "Only %1 frames lie before the bolus: set the baseline by hand"),
                    {frames}},
                   "baseline_end");
    } else if (baseline.frames() < few_baseline) {
        checks.add("dsc.short_baseline", Severity::Warns,
                   {text("dsc", "Only %1 frames lie before the bolus: S0 is uncertain"), {frames}},
                   "baseline_end");
    } else {
        checks.passed("dsc.short_baseline", text("dsc", "Baseline frames"), frames, "≥ 5");
    }
    const auto& signal = *globalSignal(scan);
    const Level level = levelOf(std::span(signal).subspan(baseline.first, baseline.frames()));
    const auto lowest = std::min_element(
        signal.begin() + static_cast<std::ptrdiff_t>(baseline.first), signal.end());
    const double drop = 1.0 - *lowest / level.mean;
    const std::string percent = formatFixed(100.0 * drop, 1) + " %";
    if (drop >= 0.10 && drop <= 0.80) {
        checks.passed("dsc.signal_drop", text("dsc", "Signal drop"), percent, "10–80 %");
    } else {
        Issue& issue =
            checks.add("dsc.signal_drop", Severity::Warns,
                       {drop < 0.10 ? text("dsc", "The bolus hardly lowers the mean signal: "
                                                  "noise will show in every map")
                                    : text("dsc", "The bolus takes most of the signal: peaks "
                                                  "may be cut off at the noise floor"),
                        {}});
        issue.value = percent;
        issue.expected = "10–80 %";
    }
    const std::vector<double> times = frameTimes(scan);
    const double after = times.back() - times[static_cast<std::size_t>(lowest - signal.begin())];
    if (after < 30.0) {
        Issue& issue = checks.add("dsc.truncated_bolus", Severity::Warns,
                                  {text("dsc", "The series ends %1 after the peak of the bolus: "
                                               "areas may be cut short"),
                                   {seconds(after)}});
        issue.expected = "≥ 30 s";
    } else {
        checks.passed("dsc.truncated_bolus", text("dsc", "Time after the peak"), seconds(after),
                      "≥ 30 s");
    }
}

void checkArtery(const Scan& scan, const Conversion& conversion, Checks& checks)
{
    const auto artery = arterialInput(scan, conversion);
    if (!artery->usable()) {
        checks.add("dsc.aif_unusable", Severity::Blocks, artery->problem, "aif_source");
        return;
    }
    checks.passed("dsc.aif_unusable", text("dsc", "Arterial input"),
                  formatFixed(artery->figures.peak, 1) + " 1/s", "> 0");
    const auto tissue = tissueCurves(scan, conversion);
    if (artery->figures.width > 15.0) {
        checks.add("dsc.aif_wide", Severity::Warns,
                   {text("dsc", "The arterial curve is %1 wide at half its height: a vein, or "
                                "dispersed"),
                    {seconds(artery->figures.width)}},
                   "aif_source");
    }
    if (artery->figures.peak < 2.0 * tissue->peak_median) {
        checks.add("dsc.aif_low", Severity::Warns,
                   {text("dsc", "The arterial curve is %1 times as high as that of tissue: CBV "
                                "and CBF come out too large"),
                    {formatFixed(artery->figures.peak / tissue->peak_median, 1)}},
                   "aif_source");
    }
    const double half = arrivalTime(conversion.times, artery->curve, 0.5);
    if (half > tissue->arrival_p30) {
        checks.add(
            "dsc.aif_late", Severity::Warns,
            {text("dsc", "The arterial curve rises later than that of 30 % of the tissue"), {}},
            "aif_source");
    }
    if (artery->saturated) {
        checks.add("dsc.aif_saturated", Severity::Warns,
                   {text("dsc", "A voxel of the artery reaches the noise floor: its peak is cut "
                                "off, and flow comes out too large"),
                    {}},
                   "aif_source");
    }
}

void checkMethod(const Scan& scan, const Values& values, const Conversion& conversion,
                 Checks& checks)
{
    const Method method = scan.settings.deconvolution.method;
    const auto threshold = values.find("svd_threshold");
    if (threshold != values.end() && threshold->second.origin == Origin::User
        && method != Method::Ssvd && method != Method::Csvd) {
        checks.add("dsc.threshold_unused", Severity::Notes,
                   {text("dsc", "svd_threshold does not apply to this method"), {}},
                   "svd_threshold");
    }
    if (method == Method::Bayes) {
        const EvenTimes even = evenTimes(conversion.times);
        if (even.times.size() < 16 || conversion.baseline.frames() < 3 || even.step > 3.0) {
            checks.add("dsc.bayes_needs_more", Severity::Blocks,
                       {text("dsc", "Bayes needs 16 frames, 3 of them before the bolus, at most "
                                    "3 s apart: use oSVD"),
                        {}},
                       "method");
        }
    }
    if (scan.settings.tissue.normalise != NormaliseBy::Off) {
        const Message problem = referenceProblem(scan);
        if (!problem.text.empty())
            checks.add("dsc.reference", Severity::Blocks, problem, "normalise");
    }
    if (scan.settings.tissue.leakage == LeakageBy::Off) return;
    const auto reference = leakageReference(scan, conversion);
    if (reference->curve.empty()) {
        checks.add("dsc.leakage_reference", Severity::Warns,
                   {text("dsc", "Fewer than 100 voxels come back to their baseline: leakage is "
                                "not corrected"),
                    {}},
                   "leakage");
    } else {
        checks.passed("dsc.leakage_reference", text("dsc", "Voxels that do not leak"),
                      std::to_string(reference->voxels), "≥ 100");
    }
}

void checkRemarks(const Inputs& inputs, Checks& checks)
{
    for (const auto& [role, datasets] : inputs.roles) {
        for (const auto& dataset : datasets) {
            for (const Remark& remark : dataset->remarks) {
                if (remark.suspicious)
                    checks.add(remark.key.c_str(), Severity::Warns, remark.message);
            }
        }
    }
}

}  // namespace

std::vector<Issue> checkPerfusion(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    Checks checks;
    const Scan scan = readScan(inputs, values, memo, job);
    checkRemarks(inputs, checks);
    const bool timed = checkTimes(scan, checks);
    if (!checkSeries(scan, checks) || !timed) return checks.take();
    const auto baseline = baselineOf(scan);
    if (!baseline) {
        checks.add(
            "dsc.no_bolus", Severity::Blocks,
            {text("dsc", "No bolus is seen in the mean signal: set the baseline by hand"), {}},
            "baseline_end");
        return checks.take();
    }
    checks.passed("dsc.no_bolus", text("dsc", "Bolus arrives in frame"),
                  std::to_string(baseline->arrival), "");
    checkBaseline(scan, *baseline, checks);
    if (scan.frames() - baseline->first < least_frames) {
        checks.add(
            "dsc.few_frames", Severity::Blocks,
            {text("dsc", "The series has %1 frames: a bolus needs %2 at least"),
             {std::to_string(scan.frames() - baseline->first), std::to_string(least_frames)}});
        return checks.take();
    }
    const Conversion conversion = conversionOf(scan, *baseline);
    checkArtery(scan, conversion, checks);
    checkMethod(scan, values, conversion, checks);
    return checks.take();
}

}  // namespace kety::dsc
