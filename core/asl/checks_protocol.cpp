// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double longest = 10.0;     // s, SCIENCE.md 0.1
constexpr double longest_tr = 60.0;  // s

struct Time {
    const char* key;
    std::optional<double> value;
    double limit;
};

void checkMilliseconds(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    const bool pulsed = protocol.scheme == Scheme::Pulsed;
    const std::array times{
        Time{"delay", protocol.delay, longest},
        Time{"label_duration", pulsed ? std::nullopt : protocol.label_duration, longest},
        Time{"ti1", pulsed ? protocol.ti1 : std::nullopt, longest},
        Time{"m0_tr", scan.settings.calibration.repetition_time, longest_tr},
    };
    bool all = true;
    for (const Time& time : times) {
        if (!time.value || *time.value <= time.limit) continue;
        all = false;
        const std::string seconds = formatNumber(*time.value / 1000.0);
        Issue& issue = checks.add(std::string("asl.") + time.key + "_in_ms", Severity::Blocks,
                                  {text("asl", "%1 is %2 s: is it given in ms? (%3 s)"),
                                   {time.key, formatNumber(*time.value), seconds}},
                                  time.key);
        issue.value = formatNumber(*time.value) + " s";
        issue.expected = "≤ " + formatNumber(time.limit) + " s";
        issue.proposals = {proposal(text("asl", "Divide by 1000: %1 s"), {seconds}, time.key,
                                    *time.value / 1000.0)};
    }
    if (all) {
        checks.passed("asl.times", {text("asl", "Times are in seconds"), {}},
                      protocol.delay ? formatNumber(*protocol.delay) + " s" : "", "≤ 10 s");
    }
}

void checkBolus(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    if (protocol.scheme != Scheme::Pulsed) return;
    if (protocol.bolus_cutoff == BolusCutoff::Missing) {
        checks.add(
            "asl.bolus_estimated", Severity::Warns,
            {text("asl", "The bolus is not cut off: CBF rests on an estimated bolus duration"), {}},
            "ti1");
    }
    // A bolus cannot be cut off after it was read out; without a cut-off TI1 is only an estimate.
    const bool cut_off = protocol.bolus_cutoff && protocol.bolus_cutoff != BolusCutoff::Missing;
    if (cut_off && protocol.ti1 && protocol.delay && *protocol.delay <= *protocol.ti1) {
        checks.add("asl.quipss_times", Severity::Blocks,
                   {text("asl", "QUIPSS needs an inversion time (%1 s) above TI1 (%2 s)"),
                    {formatNumber(*protocol.delay), formatNumber(*protocol.ti1)}},
                   "delay");
    }
}

void checkSliceTimes(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    const bool stated = scan.asl->fact("SliceTiming") != nullptr;
    if (protocol.readout == Readout::ThreeDimensional) {
        checks.passed("asl.slice_times",
                      {stated ? text("asl", "3-D readout: the slice times of the file are not used")
                              : text("asl", "3-D readout: one delay for all slices"),
                       {}});
        return;
    }
    const Buffer<float> times = sliceTimes(*scan.asl, protocol);
    if (!times.empty()) {
        const auto [least, most] = std::minmax_element(times.begin(), times.end());
        const double tr = scan.asl->number("RepetitionTimePreparation").value_or(longest);
        const std::string value = formatNumber(*least) + " to " + formatNumber(*most) + " s";
        const bool fits = *least >= 0.0F && *most <= std::min(longest, tr);
        Issue& issue = checks.passed("asl.slice_times", {text("asl", "Slice times"), {}}, value,
                                     "0 s to the repetition time");
        if (!fits) {
            issue.severity = Severity::Blocks;
            issue.message = {text("asl", "Slice times from %1 cannot be: they are longer than the "
                                         "repetition time, or in ms"),
                             {value}};
        }
    } else if (stated) {
        checks.add("asl.slice_times", Severity::Blocks,
                   {text("asl", "SliceTiming of the file cannot be used: give slice_interval, or "
                                "readout=3d"),
                    {}},
                   "slice_interval");
    } else if (protocol.readout == Readout::TwoDimensional && scan.series().grid.size[2] > 1) {
        checks.add(
            "asl.slice_times", Severity::Warns,
            {text("asl", "2-D readout without slice times: CBF of later slices comes out too "
                         "low (slice_interval)"),
             {}},
            "slice_interval");
    } else {
        checks.add("asl.slice_times", Severity::Notes,
                   {text("asl", "Readout unknown: one delay for all slices"), {}}, "readout");
    }
}

void checkEfficiency(const Scan& scan, const Values& values, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    if (!protocol.label_efficiency) return;
    const bool suppressed = protocol.background_suppression.value_or(false);
    if (suppressed && !protocol.efficiency_includes_suppression
        && originOf(values, "suppression_pulses") == Origin::Guess) {
        checks.add(
            "asl.suppression_pulses", Severity::Warns,
            {text("asl", "Background suppression is on, the number of pulses unknown: no loss "
                         "of label is assumed"),
             {}},
            "suppression_pulses");
    }
    const std::string alpha = formatNumber(*protocol.label_efficiency);
    const std::string pulses = std::to_string(protocol.suppression_pulses.value_or(0));
    const std::string chi = formatNumber(protocol.suppression_pulse_efficiency);
    Protocol other = protocol;
    other.efficiency_includes_suppression = !protocol.efficiency_includes_suppression;
    Message message{text("asl", "Labelling efficiency %1"), {alpha}};
    if (suppressed && protocol.efficiency_includes_suppression) {
        message = {text("asl", "Labelling efficiency %1 includes the loss by suppression; with %2 "
                               "pulses of %3 applied again it would be %4"),
                   {alpha, pulses, chi, formatFixed(effectiveEfficiency(other), 4)}};
    } else if (suppressed) {
        message = {text("asl", "Labelling efficiency %1 with %2 suppression pulses of %3; without "
                               "their loss %4"),
                   {formatFixed(effectiveEfficiency(protocol), 4), pulses, chi, alpha}};
    }
    checks.passed("asl.label_efficiency", std::move(message),
                  formatFixed(effectiveEfficiency(protocol), 4), "above 0, at most 1");
}

void checkField(const Scan& scan, const Values& values, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    const bool tabulated =
        protocol.field_strength && !std::isnan(bloodT1(*protocol.field_strength).value);
    if (originOf(values, "t1_blood") != Origin::Default || tabulated) {
        checks.passed("asl.t1_blood", {text("asl", "T1 of blood"), {}},
                      formatNumber(protocol.t1_blood) + " s", "0.5–3 s");
        return;
    }
    checks.add("asl.t1_blood", Severity::Warns,
               {text("asl", "No T1 of blood is known for this field: that of 3 T is used, %1 s"),
                {formatNumber(protocol.t1_blood)}},
               "t1_blood");
}

}  // namespace

void checkProtocol(const Scan& scan, const Values& values, Checks& checks)
{
    checkMilliseconds(scan, checks);
    checkBolus(scan, checks);
    checkSliceTimes(scan, checks);
    checkEfficiency(scan, values, checks);
    checkField(scan, values, checks);
}

}  // namespace kety::asl
