// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/outliers.h"
#include "base/nested.h"
#include "base/unit.h"
#include "image/registration.h"

#include <algorithm>

namespace kety::asl {
namespace {

constexpr double much = 2.0;   // mm, displacement worth correcting
constexpr double clear = 5.0;  // standard deviations: no pair of a calm series lies there

Proposal set(Text label, const char* key, const char* value)
{
    return proposal(label, {}, key, std::string(value));
}

void checkBuild(Checks& checks)
{
    Issue& issue = checks.add(
        "asl.motion_needs_itk", Severity::Blocks,
        {text("asl", "Motion is found by ITK, which this build of Kety does not have"), {}},
        "motion");
    issue.detail = {text("asl", "Build with -DKETY_ITK=ON, or leave motion as it is"), {}};
    issue.proposals = {set(text("asl", "Do not look at motion"), "motion", "off")};
}

void checkMotion(const Scan& scan, Checks& checks)
{
    const MotionUse use = scan.settings.preparation.motion;
    if (use == MotionUse::Off) {
        Issue& issue = checks.add("asl.motion", Severity::NotAvailable,
                                  {text("asl", "Motion was not looked at"), {}}, "motion");
        issue.detail = {text("asl", "motion=measure shows it, motion=rigid corrects it"), {}};
        return;
    }
    if (!registrationAvailable()) return checkBuild(checks);
    if (!scan.motion->known()) {
        checks.add("asl.motion_skipped", Severity::Notes,
                   {text("asl", "Motion was not looked at: %1"), {nested(scan.motion->skipped)}},
                   "motion");
        return;
    }
    const auto& displacement = scan.motion->displacement;
    const auto most = std::max_element(displacement.begin(), displacement.end());
    const std::size_t volume =
        scan.motion->volumes[static_cast<std::size_t>(most - displacement.begin())];
    const std::string value = formatFixed(*most, 2) + " mm";
    if (*most <= much || use == MotionUse::Rigid) {
        checks.passed("asl.motion",
                      {use == MotionUse::Rigid
                           ? text("asl", "Motion corrected; largest displacement: volume %1")
                           : text("asl", "Largest displacement: volume %1"),
                       {std::to_string(volume)}},
                      value, use == MotionUse::Rigid ? "" : "≤ 2 mm");
        return;
    }
    Issue& issue = checks.add(
        "asl.motion", Severity::Warns,
        {text("asl", "The head moved by up to %1 (volume %2)"), {value, std::to_string(volume)}},
        "motion");
    issue.value = value;
    issue.expected = "≤ 2 mm";
    issue.proposals = {set(text("asl", "Put the volumes back"), "motion", "rigid")};
}

/// "12, 13 (reason); 20, 21 (reason)", at most four of them.
std::string droppedPairs(const Judgement& judgement)
{
    constexpr std::size_t most = 4;
    std::string text;
    std::size_t count = 0;
    for (const JudgedPair& judged : judgement.pairs) {
        if (!judged.dropped) continue;
        if (++count > most) return text + "; ...";
        const auto [first, second] = std::minmax(judged.pair.control, judged.pair.label);
        text += (count > 1 ? "; " : "") + std::to_string(first)
                + (first == second ? "" : ", " + std::to_string(second)) + " ("
                + nested(judged.reason) + ")";
    }
    return text;
}

bool sees(const Scan& scan)
{
    return scan.motion && scan.motion->known();
}

void proposeRules(const Scan& scan, Checks& checks)
{
    const auto score = judged(scan, OutlierRule::Score, scan.motion.get());
    const std::string count = std::to_string(score->dropped());
    if (score->dropped() == 0) {
        checks.passed("asl.outliers", {text("asl", "No pair stands out"), {}}, "0");
        return;
    }
    Issue& issue =
        checks.add("asl.outliers", score->worst() > clear ? Severity::Warns : Severity::Notes,
                   {text("asl", "%1 of %2 pairs stand out, all of them used; volumes %3"),
                    {count, std::to_string(score->pairs.size()), droppedPairs(*score)}},
                   "outliers");
    issue.proposals = {
        proposal(text("asl", "Leave out %1 by SCORE"), {count}, "outliers", std::string("score"))};
    if (sees(scan)) {
        issue.proposals.push_back(
            set(text("asl", "Leave out by motion (ENABLE)"), "outliers", "enable"));
    }
}

void checkOutliers(const Scan& scan, Checks& checks)
{
    const OutlierRule rule = scan.settings.preparation.outliers;
    if (rule == OutlierRule::Keep) return proposeRules(scan, checks);
    if (rule == OutlierRule::Enable && !sees(scan)) {
        const bool off = scan.settings.preparation.motion == MotionUse::Off;
        Issue& issue = checks.add(
            "asl.enable_needs_motion", Severity::Blocks,
            {text("asl", "ENABLE sorts pairs by motion, which is not known"), {}}, "outliers");
        if (off) issue.proposals = {set(text("asl", "Measure the motion"), "motion", "measure")};
        issue.proposals.push_back(set(text("asl", "Judge by SCORE"), "outliers", "score"));
        return;
    }
    const auto found = judged(scan, rule, scan.motion.get());
    if (found->dropped() == 0) {
        checks.passed("asl.outliers", {text("asl", "No pair is left out as an outlier"), {}}, "0");
        return;
    }
    Issue& issue = checks.add("asl.outliers", Severity::Notes,
                              {text("asl", "%1 of %2 pairs left out as outliers; volumes %3"),
                               {std::to_string(found->dropped()),
                                std::to_string(found->pairs.size()), droppedPairs(*found)}},
                              "outliers");
    issue.proposals = {set(text("asl", "Keep all pairs"), "outliers", "keep")};
}

/// A difference of an encoded series holds every volume of its block: what can be left out is a
/// block, and of those there are too few for a rule.
void checkEncodedOutliers(const Scan& scan, Checks& checks)
{
    const bool asked = scan.settings.preparation.outliers != OutlierRule::Keep;
    Issue& issue = checks.add(
        "asl.outliers_encoded", asked ? Severity::Warns : Severity::NotAvailable,
        {text("asl", "Time-encoded: no rule leaves out pairs, since each difference is made of a "
                     "whole block"),
         {}},
        asked ? "outliers" : "leave_out");
    issue.detail = {text("asl", "A volume in leave_out takes its block out; there are %1"),
                    {std::to_string(scan.decoding->blocks.size())}};
    if (asked) issue.proposals = {set(text("asl", "Keep all blocks"), "outliers", "keep")};
}

}  // namespace

void checkStages(const Scan& read, Checks& checks)
{
    if (read.roles.pairs.empty() && read.roles.deltam.empty()) return;
    if (read.decoding != nullptr && !read.decoding->usable()) return;
    Scan scan = read;
    scan.motion = motionOf(scan);
    checkMotion(scan, checks);
    if (scan.decoding != nullptr) return checkEncodedOutliers(scan, checks);
    // Judged as the run will do it: after the volumes were put back.
    if (scan.settings.preparation.motion == MotionUse::Rigid) putBack(scan);
    checkOutliers(scan, checks);
}

}  // namespace kety::asl
