// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Background suppression as the file has it: whether, how often and when.
#include "asl/checks.h"
#include "asl/scale_detective.h"
#include "asl/stated.h"
#include "base/unit.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

struct StatedPulses {
    std::optional<double> number;
    std::vector<double> times;  // s after the start of labelling

    double count() const { return number.value_or(static_cast<double>(times.size())); }
};

StatedPulses statedPulses(const Scan& scan)
{
    return {scan.asl->number("BackgroundSuppressionNumberPulses"),
            statedNumbers(*scan.asl, "BackgroundSuppressionPulseTime")};
}

/// Pulses are counted, but that they were on is not said, or denied: what they cost is not taken
/// off then.
void checkPulsesWithout(const Scan& scan, const Values& values, const StatedPulses& stated,
                        Checks& checks)
{
    if (!(stated.count() > 0.0)) return;
    const auto on = scan.settings.protocol.background_suppression;
    if (!on) {
        checks.add("asl.suppression_unsaid", Severity::Warns,
                   {text("asl", "%1 suppression pulses are named, but not that suppression was on: "
                                "no loss of label is taken off (background_suppression)"),
                    {formatNumber(stated.count())}},
                   "background_suppression");
        return;
    }
    if (originOf(values, "background_suppression") == Origin::User) return;
    // As M0 a suppressed control is wrong by more than the loss of label.
    const bool as_m0 = scan.settings.calibration.source == M0Source::Control;
    Issue& issue = checks.add(
        "asl.suppression_contradicted", as_m0 ? Severity::Blocks : Severity::Warns,
        {text("asl", "BackgroundSuppression is false, but the file names %1 suppression pulses: "
                     "no loss of label is taken off. Was suppression on?"),
         {formatNumber(stated.count())}},
        "background_suppression");
    issue.proposals = {
        proposal(text("asl", "Suppression was on"), {}, "background_suppression", true),
        proposal(text("asl", "Suppression was off"), {}, "background_suppression", false)};
}

/// Their number and their times are two ways of saying the same. Pulses before labelling (below 0)
/// may be in the list, and do not count.
void checkPulseCount(const Scan& scan, const Values& values, const StatedPulses& stated,
                     Checks& checks)
{
    if (originOf(values, "suppression_pulses") == Origin::User) return;
    if (stated.number && !stated.times.empty()) {
        const auto all = static_cast<double>(stated.times.size());
        const auto after = static_cast<double>(std::count_if(
            stated.times.begin(), stated.times.end(), [](double t) { return t >= 0.0; }));
        if (*stated.number == all || *stated.number == after) return;
        checks.add("asl.pulse_count", Severity::Warns,
                   {text("asl", "BackgroundSuppressionNumberPulses is %1, but "
                                "BackgroundSuppressionPulseTime has %2 entries: the loss of label "
                                "is that of %1 (suppression_pulses)"),
                    {formatNumber(*stated.number), formatNumber(all)}},
                   "suppression_pulses");
    } else if (stated.number == 0.0 && !scan.settings.protocol.efficiency_includes_suppression) {
        checks.add("asl.suppression_no_pulse", Severity::Warns,
                   {text("asl", "Background suppression is on, but the file counts 0 pulses: no "
                                "loss of label is taken off (suppression_pulses)"),
                    {}},
                   "suppression_pulses");
    }
}

/// The times in a sidecar are those of the first delay: none comes after the last readout.
void checkPulseTimes(const Scan& scan, const StatedPulses& stated, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    std::vector<double> readouts;
    const auto add = [&](double delay, double duration) {
        readouts.push_back(delay + (protocol.scheme == Scheme::Pulsed ? 0.0 : duration));
    };
    const double duration = protocol.label_duration.value_or(0.0);
    if (protocol.delay) add(*protocol.delay, duration);
    for (const Group& group : scan.roles.groups) {
        if (std::isnan(group.delay)) continue;
        add(group.delay, std::isnan(group.label_duration) ? duration : group.label_duration);
    }
    // Sub-boli and velocity-selective modules have no label duration here.
    if (readouts.empty() || scan.decoding != nullptr || velocitySelective(protocol)) return;
    const double last = *std::max_element(stated.times.begin(), stated.times.end());
    const double readout = *std::max_element(readouts.begin(), readouts.end());
    if (last <= readout + 1e-3 || last > 2.0 * longest_time) return;
    checks.add("asl.pulse_after_readout", Severity::Warns,
               {text("asl", "A suppression pulse at %1 s comes after the readout at %2 s "
                            "(BackgroundSuppressionPulseTime): one of the times cannot be right"),
                {formatNumber(last), formatFixed(readout, 3)}},
               "suppression_pulses");
}

/// Two pulses at one time undo each other: one of them is written down wrong.
void checkEqualPulses(const StatedPulses& stated, Checks& checks)
{
    std::vector<double> times = stated.times;
    std::sort(times.begin(), times.end());
    const auto same = [](double a, double b) { return b - a < 1e-4; };
    const auto twice = std::adjacent_find(times.begin(), times.end(), same);
    if (twice == times.end()) return;
    checks.add("asl.pulses_equal", Severity::Warns,
               {text("asl", "Two suppression pulses at %1 s (BackgroundSuppressionPulseTime): one "
                            "of the times cannot be right, or there is one pulse less "
                            "(suppression_pulses)"),
                {formatNumber(*twice)}},
               "suppression_pulses");
}

}  // namespace

void checkUnknownSuppression(const Scan& scan, Checks& checks)
{
    // Pulses that are named without it are a matter of their own; so is a control that is the M0.
    const auto source = scan.settings.calibration.source;
    if (scan.settings.protocol.background_suppression || statedPulses(scan).count() > 0.0
        || source == M0Source::Control || source == M0Source::SuppressedControl
        || scan.settings.protocol.efficiency_includes_suppression)
        return;
    // Of a control that is not suppressed the recovery between repetitions leaves nine tenths and
    // more, after a saturation before labelling still three quarters.
    constexpr double least_share = 0.65;
    const double share = 1.0 / scaleEvidence(scan).ratio;
    const bool suppressed = share < least_share;
    Issue& issue = checks.add(
        "asl.suppression_unknown", suppressed ? Severity::Warns : Severity::Notes,
        {suppressed
             ? text("asl", "The control is only %1 of M0: background suppression seems to have "
                           "been on, and nothing says so. No loss of label is taken off, CBF comes "
                           "out too small")
             : text("asl", "Whether background suppression was on is unknown: no loss of label is "
                           "taken off"),
         {}},
        "background_suppression");
    if (std::isfinite(share)) {
        issue.value = formatFixed(share, 2);
        issue.expected = "≥ 0.65";
    }
    if (suppressed) issue.message.arguments = {formatFixed(share, 2)};
    issue.proposals = {
        proposal(text("asl", "Suppression was on"), {}, "background_suppression", true),
        proposal(text("asl", "Suppression was off"), {}, "background_suppression", false)};
}

void checkPulses(const Scan& scan, const Values& values, Checks& checks)
{
    const StatedPulses stated = statedPulses(scan);
    if (!scan.settings.protocol.background_suppression.value_or(false))
        return checkPulsesWithout(scan, values, stated, checks);
    checkPulseCount(scan, values, stated, checks);
    if (!stated.times.empty()) checkPulseTimes(scan, stated, checks);
    checkEqualPulses(stated, checks);
}

}  // namespace kety::asl
