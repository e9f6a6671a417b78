// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/given.h"
#include "asl/stated.h"
#include "base/nested.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double longest_tr = 60.0;     // s
constexpr double longest_echo = 0.5;    // s
constexpr double shortest_echo = 1e-3;  // s
constexpr double least_offset = 0.01;   // s, of slice times

struct Time {
    const char* key;
    std::optional<double> value;
    double limit;
};

/// The parameter by the name that its field has.
std::string nameOf(const char* key)
{
    for (const Parameter& parameter : scanSchema().parameters())
        if (parameter.key == key) return nested(parameter.label);
    return key;
}

void checkMilliseconds(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    const Calibration& calibration = scan.settings.calibration;
    const bool pulsed = protocol.scheme == Scheme::Pulsed, moving = velocitySelective(protocol);
    const std::array times{
        Time{"delay", protocol.delay, longest_time},
        Time{"label_duration", pulsed || moving ? std::nullopt : protocol.label_duration,
             longest_time},
        Time{"vs_bolus_duration", moving ? protocol.velocity_bolus : std::nullopt, longest_time},
        Time{"vs_echo_time", moving ? protocol.velocity_echo_time : std::nullopt, longest_echo},
        Time{"ti1", pulsed ? protocol.ti1 : std::nullopt, longest_time},
        Time{"m0_tr", correctsRecovery(calibration) ? calibration.repetition_time : std::nullopt,
             longest_tr},
    };
    bool all = true;
    for (const Time& time : times) {
        if (!time.value || *time.value <= time.limit) continue;
        all = false;
        // 18 s is no 0.018 s, and 1e300 s is nothing in ms: then nothing is proposed.
        const double divided = *time.value / 1000.0;
        const double least = time.limit < longest_time ? shortest_echo : shortest_time;
        const bool sound = divided >= least && divided <= time.limit;
        const std::string seconds = formatNumber(divided);
        Issue& issue = checks.add(
            std::string("asl.") + time.key + "_in_ms", Severity::Blocks,
            sound ? Message{text("asl", "%1 is %2 s: is it given in ms? (%3 s)"),
                            {nameOf(time.key), formatNumber(*time.value), seconds}}
                  : Message{text("asl", "%1 is %2 s: too long, and no time in ms either"),
                            {nameOf(time.key), formatNumber(*time.value)}},
            time.key);
        issue.value = formatNumber(*time.value) + " s";
        issue.expected = "≤ " + formatNumber(time.limit) + " s";
        if (!sound) continue;
        issue.proposals = {
            proposal(text("asl", "Divide by 1000: %1 s"), {seconds}, time.key, divided)};
    }
    // The other way round nothing is certain, so it is only said: 1.8 ms typed for 1.8 s.
    for (const Time& time : times) {
        if (!time.value || time.limit < longest_time) continue;
        if (!(*time.value > 0.0 && *time.value < shortest_time)) continue;
        all = false;
        Issue& issue = checks.add(std::string("asl.") + time.key + "_short", Severity::Warns,
                                  {text("asl", "%1 is only %2 s: is it given in s?"),
                                   {nameOf(time.key), formatNumber(*time.value)}},
                                  time.key);
        issue.value = formatNumber(*time.value) + " s";
        issue.expected = "≥ " + formatNumber(shortest_time) + " s";
    }
    if (all) {
        checks.passed("asl.times", {text("asl", "Times are in seconds"), {}},
                      protocol.delay ? formatNumber(*protocol.delay) + " s" : "", "≤ 10 s");
    }
}

void checkVelocity(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    if (!velocitySelective(protocol)) return;
    if (protocol.velocity_modules == VelocityModules::Dual) {
        checks.add("asl.velocity_dual", Severity::Blocks,
                   {text("asl", "Two velocity-selective modules are not computed: they need an "
                                "efficiency for each and the recovery after saturation. Quantify "
                                "data of a single module"),
                    {}},
                   "vs_modules");
        return;
    }
    checks.passed("asl.velocity_modules", {text("asl", "One velocity-selective module"), {}});
}

/// A list that does not begin at 0 is counted from the first slice that is read.
void noteSliceOffset(const Scan& scan, Checks& checks)
{
    const std::vector<double> stated = statedNumbers(*scan.asl, "SliceTiming");
    if (stated.empty() || scan.series().slice_time == std::nullopt) return;
    const double first = *std::min_element(stated.begin(), stated.end());
    if (!(first > least_offset)) return;
    Issue& issue = checks.add(
        "asl.slice_times_offset", Severity::Notes,
        {text("asl", "SliceTiming begins at %1 s, not at 0: the delay ends with the first slice "
                     "that is read, so %1 s are taken off every slice time"),
         {formatNumber(first)}},
        "slice_interval");
    issue.value = formatNumber(first) + " s";
    issue.expected = "0 s";
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
        noteSliceOffset(scan, checks);
        const auto [least, most] = std::minmax_element(times.begin(), times.end());
        const double tr = scan.asl->number("RepetitionTimePreparation").value_or(longest_time);
        const auto shown = [](double s) { return formatNumber(std::round(s * 1e6) / 1e6); };
        const std::string value = shown(*least) + " to " + shown(*most) + " s";
        const bool fits = *least >= 0.0F && *most <= std::min(longest_time, tr);
        Issue& issue = checks.passed("asl.slice_times", {text("asl", "Slice times"), {}}, value,
                                     "0 s to the repetition time");
        if (!fits) {
            issue.severity = Severity::Blocks;
            issue.message = {*least < 0.0F
                                 ? text("asl", "Slice times from %1 cannot be: they count from the "
                                               "start of the volume, from 0 s on")
                                 : text("asl", "Slice times from %1 cannot be: they are longer "
                                               "than the repetition time, or in ms"),
                             {value}};
        } else if (scan.series().grid.size[2] > 1 && !(*least < *most)) {
            issue.severity = Severity::Warns;
            issue.message = {text("asl", "All slices of a 2-D readout have one time (%1): the "
                                         "list cannot be that of the scan, and CBF of later "
                                         "slices comes out too low (slice_interval)"),
                             {formatNumber(*most) + " s"}};
            issue.parameter = "slice_interval";
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

}  // namespace

void checkProtocol(const Scan& scan, const Values& values, Checks& checks)
{
    checkMilliseconds(scan, checks);
    checkBolus(scan, values, checks);
    checkSequence(scan, checks);
    checkVelocity(scan, checks);
    checkSliceTimes(scan, checks);
    checkEfficiency(scan, values, checks);
    checkBlood(scan, values, checks);
}

}  // namespace kety::asl
