// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/differences.h"
#include "asl/order.h"
#include "asl/polarity.h"
#include "asl/volume_settings.h"
#include "base/contains.h"
#include "base/nested.h"
#include "base/parallel.h"
#include "base/unit.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::asl {
namespace {

std::string delayList(const std::vector<double>& delays)
{
    std::string text;
    for (const double delay : delays)
        text += (text.empty() ? "" : ", ") + formatNumber(delay);
    return text;
}

/// Several delays in one series: one of them, or the analysis that uses them all.
bool checkDelays(const Scan& scan, Checks& checks)
{
    const std::vector<double> delays = delaysOf(scan.roles.table);
    const auto& use_delay = scan.settings.subtraction.use_delay;
    if (!use_delay && delays.size() > 1) {
        const bool encoded = scan.decoding != nullptr;
        const std::string longest = formatNumber(delays.back());
        Issue& issue =
            checks.add(encoded ? "asl.time_encoded" : "asl.several_delays", Severity::Blocks,
                       {encoded ? text("asl", "The series is time-encoded: its "
                                              "sub-boli have %1 delays (%2 s)")
                                : text("asl", "The series has %1 delays (%2 s)"),
                        {std::to_string(delays.size()), delayList(delays)}},
                       "use_delay");
        issue.detail = {text("asl", "One map of CBF takes one of them (use_delay=%1); all of "
                                    "them together are for asl.multidelay"),
                        {longest}};
        for (auto delay = delays.rbegin(); delay != delays.rend(); ++delay) {
            issue.proposals.push_back(proposal(text("asl", "Take the volumes of %1 s"),
                                               {formatNumber(*delay)}, "use_delay", *delay));
        }
        return false;
    }
    const bool there = std::any_of(delays.begin(), delays.end(), [&](double delay) {
        return use_delay && std::abs(delay - *use_delay) < 1e-4;
    });
    if (use_delay && !there) {
        checks.add("asl.use_delay_absent", Severity::Blocks,
                   {text("asl", "No volume has the delay %1 s; there are: %2 s"),
                    {formatNumber(*use_delay), delays.empty() ? "none" : delayList(delays)}},
                   "use_delay");
        return false;
    }
    return true;
}

/// "97 volumes = 1 M0 + 48 pairs".
std::string composition(const Roles& roles)
{
    std::string sum;
    const auto part = [&](std::size_t count, Text one, Text many) {
        if (count == 0) return;
        sum += (sum.empty() ? "" : " + ") + std::to_string(count) + " "
               + nested(count == 1 ? one : many);
    };
    part(roles.m0.size(), text("asl", "M0"), text("asl", "M0"));
    std::size_t out = 0;
    for (const LeftOut& left : roles.left_out)
        out += contains(roles.controls, left.volume) || contains(roles.labels, left.volume) ? 1 : 0;
    const std::size_t halves = halfUsed(roles);
    part(roles.pairs.size() - halves, text("asl", "pair"), text("asl", "pairs"));
    part(2 * halves - out + usedAlone(roles).size(), text("asl", "neighbour"),
         text("asl", "neighbours"));
    part(roles.deltam.size(), text("asl", "difference"), text("asl", "differences"));
    part(roles.left_out.size(), text("asl", "left out"), text("asl", "left out"));
    return sum;
}

void checkCounts(const Scan& scan, Checks& checks)
{
    const Roles& roles = scan.roles;
    const std::string volumes = std::to_string(roles.table.size());
    const auto& types = scan.settings.subtraction.volume_types;
    if (types.size() > 1 && types.size() != scan.file().series.frames()) {
        checks.add("asl.volume_types", Severity::Blocks,
                   {text("asl", "volume_types has %1 entries for %2 volumes"),
                    {std::to_string(types.size()), volumes}},
                   "volume_types");
    }
    const bool only_cbf = std::any_of(roles.table.begin(), roles.table.end(),
                                      [](const auto& row) { return row.type == VolumeType::Cbf; });
    const bool means = scan.settings.subtraction.difference == Difference::Mean
                       && !roles.controls.empty() && !roles.labels.empty();
    if (roles.pairs.empty() && roles.deltam.empty() && !means) {
        checks.add("asl.no_pairs", Severity::Blocks,
                   {only_cbf
                        ? text("asl", "The series holds CBF maps already: there is nothing to "
                                      "compute (%1 volumes)")
                        : text("asl", "No pair of control and label among %1 volumes: say what "
                                      "they are with volume_types"),
                    {volumes}},
                   "volume_types");
        return;
    }
    if (!means && Differences(roles, scan.settings.subtraction).terms().empty()) {
        Issue& issue =
            checks.add("asl.no_differences", Severity::Blocks,
                       {text("asl", "No label has a used control next to it in time on both sides: "
                                    "this subtraction yields nothing"),
                        {}},
                       "subtraction");
        issue.proposals = {proposal(text("asl", "Subtract pair by pair"), {}, "subtraction",
                                    std::string("pairwise"))};
        return;
    }
    const auto stated = scan.asl->number("TotalAcquiredPairs");
    const auto found = static_cast<double>(roles.pairs.size() + roles.dropped.size());
    if (stated && !scan.settings.subtraction.use_delay && roles.deltam.empty()
        && *stated != found) {
        checks.add("asl.pair_count", Severity::Warns,
                   {text("asl", "TotalAcquiredPairs is %1; pairs in the list of volumes: %2"),
                    {formatNumber(*stated), formatNumber(found)}});
    }
    checks.passed("asl.volumes", {text("asl", "%1 volumes = %2"), {volumes, composition(roles)}},
                  volumes);
}

/// Volumes named by hand exist.
void checkNumbers(const Scan& scan, Checks& checks)
{
    const auto frames = static_cast<std::int64_t>(scan.file().series.frames());
    const auto check = [&](const char* key, const std::vector<std::int64_t>& volumes) {
        for (const std::int64_t volume : volumes) {
            if (volume >= 0 && volume < frames) continue;
            checks.add("asl.no_such_volume", Severity::Blocks,
                       {text("asl", "%1: there is no volume %2; they are counted from 0 to %3"),
                        {key, std::to_string(volume), std::to_string(frames - 1)}},
                       key);
        }
    };
    check("leave_out", scan.settings.subtraction.leave_out);
    const Calibration& calibration = scan.settings.calibration;
    if (!calibration.source || calibration.source == M0Source::Included)
        check("m0_volumes", calibration.m0_volumes);
    // What no rule leaves out needs no keeping, and its field is not shown.
    if (scan.settings.preparation.outliers == OutlierRule::Keep) return;
    check("keep_pairs", scan.settings.preparation.keep_pairs);
    for (const std::int64_t volume : scan.settings.preparation.keep_pairs) {
        if (volume < 0 || volume >= frames) continue;
        const auto named = static_cast<std::size_t>(volume);
        const auto holds = [&](const Pair& pair) {
            return pair.control == named || pair.label == named;
        };
        const Roles& roles = scan.roles;
        if (std::any_of(roles.pairs.begin(), roles.pairs.end(), holds)) continue;
        if (contains(roles.deltam, named)) continue;
        checks.add("asl.keeps_no_pair", Severity::Warns,
                   {text("asl", "keep_pairs: volume %1 is in no pair that takes part"),
                    {std::to_string(volume)}},
                   "keep_pairs");
    }
}

/// Volumes that take no part, by reason; those of another delay were asked for.
void checkLeftOut(const Scan& scan, Checks& checks)
{
    std::vector<std::pair<Message, std::vector<std::size_t>>> reasons;
    for (const LeftOut& left : scan.roles.left_out) {
        const double delay = scan.roles.table[left.volume].delay;
        const auto& use_delay = scan.settings.subtraction.use_delay;
        if (use_delay && !std::isnan(delay) && std::abs(delay - *use_delay) > 1e-4
            && scan.roles.table[left.volume].type != VolumeType::NotUsed) {
            continue;
        }
        const std::string reason = english(left.reason);
        auto known = std::find_if(reasons.begin(), reasons.end(), [&](const auto& entry) {
            return english(entry.first) == reason;
        });
        if (known == reasons.end()) known = reasons.insert(reasons.end(), {left.reason, {}});
        known->second.push_back(left.volume);
    }
    for (const auto& [message, volumes] : reasons) {
        const std::string reason = english(message);
        const bool alone = reason.starts_with("no neighbour") || reason.starts_with("its type");
        checks.add(alone ? "asl.unpaired" : "asl.left_out",
                   alone ? Severity::Warns : Severity::Notes,
                   {text("asl", "Left out: volume %1 (%2)"), {listText(volumes), nested(message)}});
    }
    const std::vector<std::size_t> alone = usedAlone(scan.roles);
    if (!alone.empty()) {
        checks.add("asl.used_alone", Severity::Notes,
                   {text("asl", "Used without a partner of its own: volume %1 (this subtraction "
                                "takes what lies on both sides, or the mean of each type)"),
                    {listText(alone)}},
                   "subtraction");
    } else if (reasons.empty()) {
        checks.passed("asl.unpaired", {text("asl", "Every volume has its partner"), {}});
    }
}

}  // namespace

void checkVolumeList(const Scan& scan, Checks& checks)
{
    checkNumbers(scan, checks);
    if (!scan.settings.subtraction.order && scan.roles.deltam.empty()) return;
    checkCounts(scan, checks);
    if (scan.decoding == nullptr) checkLeftOut(scan, checks);
}

void checkVolumes(const Scan& scan, Checks& checks)
{
    if (checkDelays(scan, checks)) checkOneMapSettings(scan, checks);
    checkVolumeList(scan, checks);
}

}  // namespace kety::asl
