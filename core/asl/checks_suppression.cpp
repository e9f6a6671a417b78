// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/suppressed_control.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

/// Whether the control was saturated before labelling changes M0 by a sixth and more, and no header
/// says it: asked for, never assumed.
void askForSaturation(const SuppressionTiming& timing, Checks& checks)
{
    Issue& issue = checks.add(
        "asl.suppression_start", Severity::Blocks,
        {text("asl", "Was the control saturated before labelling? No header says it, and M0 from "
                     "a suppressed control rests on it: say so with presaturation"),
         {}},
        "presaturation");
    issue.proposals = {
        proposal(text("asl", "Saturated before labelling"), {}, "presaturation", true),
        std::isnan(timing.saturated)
            ? proposal(text("asl", "Not saturated: it recovers from the last excitation"), {},
                       "presaturation", false)
            : proposal(text("asl", "Not saturated: it recovers from the last excitation, %1 s "
                                   "before the readout"),
                       {formatFixed(timing.read - timing.saturated, 3)}, "presaturation", false)};
    issue.detail = {text("asl",
                         "The description of the sequence says it: saturation, presaturation "
                         "or WET pulses before the labelling"),
                    {}};
}

/// Whether the times say what the control went through.
bool checkTimes(const Calibration& calibration, const SuppressionTiming& timing, Checks& checks)
{
    const auto refuse = [&](const char* key, Message why, const char* parameter) {
        checks.add(key, Severity::Blocks, std::move(why), parameter);
        return false;
    };
    if (!calibration.recovery) {
        return refuse("asl.suppression_not_undone",
                      {text("asl", "M0 from a suppressed control needs its recovery undone: set "
                                   "m0_recovery=true"),
                       {}},
                      "m0_recovery");
    }
    if (!calibration.presaturation) {
        askForSaturation(timing, checks);
        return false;
    }
    if (std::isnan(timing.saturated)) {
        return refuse("asl.suppression_tr",
                      {text("asl", "A control that is not saturated before labelling recovers from "
                                   "the last excitation: give its repetition time (m0_tr)"),
                       {}},
                      "m0_tr");
    }
    if (timing.pulses.back() >= timing.read) {
        return refuse("asl.suppression_times",
                      {text("asl", "A suppression pulse at %1 s comes after the readout at %2 s"),
                       {formatNumber(timing.pulses.back()), formatFixed(timing.read, 3)}},
                      "suppression_pulse_times");
    }
    return true;
}

/// |m| over the slices.
struct Residuals {
    double least = std::numeric_limits<double>::infinity(), most = 0.0;
    std::size_t lost = 0, slices = 0;

    std::string words() const
    {
        const bool one = most - least < 5e-4;
        return formatFixed(least, 3) + (one ? "" : " to " + formatFixed(most, 3));
    }
};

Residuals residuals(const Scan& scan, const SuppressionTiming& timing)
{
    const Calibration& calibration = scan.settings.calibration;
    const bool region = calibration.method == M0Method::ReferenceRegion;
    const double t1 = region ? calibration.reference_t1.value_or(unknown) : calibration.t1_tissue;
    const Buffer<float> times = sliceTimes(*scan.asl, scan.settings.protocol);
    const std::size_t step = scan.series().grid.index(0, 0, 1);
    Residuals found;
    found.slices = static_cast<std::size_t>(scan.series().grid.size[2]);
    for (std::size_t slice = 0; slice < found.slices; ++slice) {
        const double time = times.empty() ? 0.0 : double{times[slice * step]};
        const double left = std::abs(residual(timing, t1, time));
        found.least = std::min(found.least, left);
        found.most = std::max(found.most, left);
        found.lost += left >= least_residual ? 0 : 1;
    }
    return found;
}

}  // namespace

void refuseSuppressedControl(const Scan& scan, Checks& checks)
{
    Issue& issue = checks.add(
        "asl.control_suppressed", Severity::Blocks,
        {text("asl", "The mean control is no M0: background suppression is on. Give an M0 scan "
                     "as input m0 (or, knowingly, allow_suppressed_control=true)"),
         {}},
        "m0_source");
    issue.proposals = {proposal(text("asl", "Divide the control by what the pulses left of it"), {},
                                "m0_source", std::string("suppressed_control"))};
    if (scan.settings.calibration.suppression_times.empty()) {
        issue.detail = {text("asl", "M0 can be had from the control where the times of the "
                                    "suppression pulses are known (suppression_pulse_times)"),
                        {}};
    }
}

bool checkSuppressedControl(const Scan& scan, Checks& checks)
{
    const Calibration& calibration = scan.settings.calibration;
    // What is missing altogether the declaration asks for.
    if (calibration.suppression_times.empty()) return false;
    const SuppressionTiming timing = suppressionTiming(scan);
    if (std::isnan(timing.read)) return false;
    if (!checkTimes(calibration, timing, checks)) return false;
    const Residuals found = residuals(scan, timing);
    if (found.lost == found.slices) {
        checks.add("asl.suppression_null", Severity::Blocks,
                   {text("asl", "Suppression left less than a tenth of the control (%1 of M0): M0 "
                                "cannot be had from it"),
                    {found.words()}},
                   "m0_source");
        return false;
    }
    Issue& issue = checks.passed("asl.suppression_residual",
                                 {text("asl", "What suppression left of the control"), {}},
                                 found.words(), "0.1 to 1");
    issue.detail = {text("asl", "depends on the T1 of tissue: M0 is an estimate"), {}};
    if (found.lost > 0) {
        issue.severity = Severity::Warns;
        issue.message = {text("asl", "In %1 of %2 slices less than a tenth of the control is left: "
                                     "no M0 and no CBF there"),
                         {std::to_string(found.lost), std::to_string(found.slices)}};
    }
    return true;
}

}  // namespace kety::asl
