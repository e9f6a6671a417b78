// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What the file says of the bolus of a PASL measurement, held against itself.
#include "asl/checks.h"
#include "asl/stated.h"
#include "base/unit.h"

#include <algorithm>

namespace kety::asl {
namespace {

bool cutOff(const Protocol& protocol)
{
    return protocol.bolus_cutoff && protocol.bolus_cutoff != BolusCutoff::Missing;
}

std::string secondsText(const std::vector<double>& times)
{
    std::string text;
    for (const double time : times)
        text += (text.empty() ? "" : ", ") + formatNumber(time);
    return text;
}

Proposal takeTi1(double time)
{
    return proposal(text("asl", "Take %1 s as TI1"), {formatNumber(time)}, "ti1", time);
}

/// The flag of the file, its technique and its times agree on whether the bolus was cut off.
void checkCutOffFlag(const Scan& scan, const Values& values, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    if (originOf(values, "bolus_cutoff") == Origin::User) return;
    const bool* flag = statedFlag(*scan.asl, "BolusCutOffFlag");
    if (flag != nullptr && !*flag && cutOff(protocol)) {
        Issue& issue = checks.add(
            "asl.bolus_contradicted", Severity::Blocks,
            {text("asl", "BolusCutOffFlag is false, but BolusCutOffTechnique is %1: was the bolus "
                         "cut off?"),
             {scan.asl->text("BolusCutOffTechnique")}},
            "bolus_cutoff");
        issue.detail = {text("asl", "Mend the sidecar, or choose with bolus_cutoff"), {}};
        issue.proposals = {proposal(text("asl", "The bolus was cut off"), {}, "bolus_cutoff",
                                    values.at("bolus_cutoff").value),
                           proposal(text("asl", "The bolus was not cut off"), {}, "bolus_cutoff",
                                    std::string("no_cutoff"))};
    } else if (cutOff(protocol) && originOf(values, "bolus_cutoff") == Origin::Guess) {
        checks.add("asl.bolus_assumed", Severity::Warns,
                   {text("asl", "BolusCutOffDelayTime is given without BolusCutOffTechnique: "
                                "QUIPSS II is assumed (bolus_cutoff)"),
                    {}},
                   "bolus_cutoff");
    }
}

void checkEstimatedBolus(const Scan& scan, const Values& values, Checks& checks)
{
    Issue& issue = checks.add(
        "asl.bolus_estimated", Severity::Warns,
        {text("asl", "The bolus is not cut off: CBF rests on an estimated bolus duration"), {}},
        "ti1");
    const auto times = statedNumbers(*scan.asl, "BolusCutOffDelayTime");
    if (times.empty() || originOf(values, "bolus_cutoff") == Origin::User) return;
    issue.detail = {text("asl", "The file has BolusCutOffDelayTime (%1 s) all the same: if the "
                                "bolus was cut off, say so with bolus_cutoff"),
                    {secondsText(times)}};
}

/// As many times as the technique has saturation pulses that matter, one after the other.
void checkCutOffTimes(const Scan& scan, const Values& values, Checks& checks)
{
    const auto times = statedNumbers(*scan.asl, "BolusCutOffDelayTime");
    const bool by_hand = originOf(values, "ti1") == Origin::User;
    if (times.empty() || by_hand || !cutOff(scan.settings.protocol)) return;
    if (!std::is_sorted(times.begin(), times.end())) {
        Issue& issue = checks.add(
            "asl.bolus_times", Severity::Blocks,
            {text("asl", "BolusCutOffDelayTime (%1 s) does not ascend: the last saturation pulse "
                         "cannot come before the first"),
             {secondsText(times)}},
            "ti1");
        issue.detail = {text("asl", "Mend the sidecar, or give the time of the first as ti1"), {}};
        const auto [least, most] = std::minmax_element(times.begin(), times.end());
        issue.proposals = {takeTi1(*least), takeTi1(*most)};
        return;
    }
    const bool q2tips = scan.settings.protocol.bolus_cutoff == BolusCutoff::Q2tips;
    if (times.size() == (q2tips ? 2U : 1U)) return;
    Issue& issue = checks.add(
        "asl.bolus_time_count", q2tips ? Severity::Warns : Severity::Notes,
        {q2tips ? text("asl", "Q2TIPS has two entries in BolusCutOffDelayTime, the first and the "
                              "last saturation pulse; here are %1: %2 s is taken as TI1")
                : text("asl", "QUIPSS has one cut-off, but BolusCutOffDelayTime has %1 entries: %2 "
                              "s is taken as TI1. Is it Q2TIPS?"),
         {std::to_string(times.size()), formatNumber(times.front())}},
        q2tips ? "ti1" : "bolus_cutoff");
    issue.value = secondsText(times) + " s";
}

/// A bolus cannot be cut off after it was read out; without a cut-off TI1 is only an estimate.
void checkCutOffBeforeReadout(const Scan& scan, Checks& checks)
{
    const Protocol& protocol = scan.settings.protocol;
    if (!cutOff(protocol)) return;
    if (protocol.ti1 && protocol.delay && *protocol.delay <= *protocol.ti1) {
        checks.add("asl.quipss_times", Severity::Blocks,
                   {text("asl", "QUIPSS needs an inversion time (%1 s) above TI1 (%2 s)"),
                    {formatNumber(*protocol.delay), formatNumber(*protocol.ti1)}},
                   "delay");
        return;
    }
    std::vector<double> delays = delaysOf(scan.roles.table);
    if (protocol.delay) delays.push_back(*protocol.delay);
    const auto times = statedNumbers(*scan.asl, "BolusCutOffDelayTime");
    if (delays.empty() || times.size() < 2) return;
    const double longest = *std::max_element(delays.begin(), delays.end());
    const double last = *std::max_element(times.begin(), times.end());
    if (last <= longest || last > longest_time) return;
    checks.add("asl.bolus_after_readout", Severity::Warns,
               {text("asl", "The last saturation pulse of BolusCutOffDelayTime (%1 s) comes after "
                            "the longest inversion time (%2 s): one of them cannot be right"),
                {formatNumber(last), formatNumber(longest)}},
               "delay");
}

/// What the file says that belongs to another labelling than the one in force.
std::string foreignKeys(const Scan& scan, bool pulsed)
{
    std::string keys;
    const auto take = [&](const char* key, bool there) {
        if (there) keys += (keys.empty() ? "" : ", ") + std::string(key);
    };
    const auto names = [&](const char* key) { return !scan.asl->text(key).empty(); };
    if (pulsed) {
        // What a PASL pulse itself takes is some hundredths of a second.
        const auto trains = statedNumbers(*scan.asl, "LabelingDuration");
        take("LabelingDuration", std::any_of(trains.begin(), trains.end(),
                                             [](double duration) { return duration >= 0.1; }));
        take("PCASLType", names("PCASLType"));
        return keys;
    }
    const bool* flag = statedFlag(*scan.asl, "BolusCutOffFlag");
    take("BolusCutOffFlag", flag != nullptr && *flag);
    take("BolusCutOffTechnique", names("BolusCutOffTechnique"));
    take("BolusCutOffDelayTime", !statedNumbers(*scan.asl, "BolusCutOffDelayTime").empty());
    take("PASLType", names("PASLType"));
    return keys;
}

/// A key of another labelling may be a leftover, or the labelling may be the wrong one.
void checkForeignKeys(const Scan& scan, const Values& values, Checks& checks)
{
    const auto& scheme = scan.settings.protocol.scheme;
    if (!scheme || velocitySelective(scan.settings.protocol)) return;
    if (originOf(values, "scheme") == Origin::User) return;
    const bool pulsed = scheme == Scheme::Pulsed;
    const std::string keys = foreignKeys(scan, pulsed);
    if (keys.empty()) return;
    const bool only_duration = keys == "LabelingDuration";
    checks.add("asl.foreign_keys", only_duration ? Severity::Notes : Severity::Warns,
               {text("asl", "The labelling is %1, to which %2 does not belong: not used. Is the "
                            "labelling another one (scheme)?"),
                {scan.asl->text("ArterialSpinLabelingType"), keys}},
               "scheme");
}

}  // namespace

void checkBolus(const Scan& scan, const Values& values, Checks& checks)
{
    checkForeignKeys(scan, values, checks);
    if (scan.settings.protocol.scheme != Scheme::Pulsed) return;
    if (scan.settings.protocol.bolus_cutoff == BolusCutoff::Missing)
        checkEstimatedBolus(scan, values, checks);
    checkCutOffFlag(scan, values, checks);
    checkCutOffTimes(scan, values, checks);
    checkCutOffBeforeReadout(scan, checks);
}

}  // namespace kety::asl
