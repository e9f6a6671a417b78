// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/differences.h"
#include "asl/order.h"
#include "asl/polarity.h"
#include "asl/saturation.h"
#include "asl/stated.h"
#include "base/unit.h"

#include <cmath>

namespace kety::asl {
namespace {

constexpr std::size_t enough_pairs = 6;  // whose sign ought to be clear
constexpr double least_positive_share = 0.6;

/// Whether the data go with the order in force more than against it: pair by pair, so that one bad
/// pair does not turn the answer round, and in a draw by their mean.
bool leansTo(const OrderScore& score)
{
    if (score.t < -decisive) return false;
    const std::size_t twice = 2 * score.agreeing;
    return twice == score.pairs ? score.t >= 0.0 : twice > score.pairs;
}

/// What the sign of the differences says of the order in force. That they are scattered stops a run
/// only where nobody listed the volumes, or where most pairs do not go with the list; among unlike
/// delays, which differ by more than noise, it never does. That they are negative does.
void checkOrder(const Scan& scan, const Values& values, const Polarity& seen, Checks& checks)
{
    const OrderScore& score = seen.scores[0];
    if (std::isnan(score.t)) {
        checks.add("asl.order", Severity::NotAvailable,
                   {text("asl", "Order of control and label: no difference can be scored"), {}});
        return;
    }
    const bool by_hand = originOf(values, "order") == Origin::User;
    const std::string value = "t = " + formatFixed(score.t, 1) + ", "
                              + std::to_string(score.agreeing) + "/" + std::to_string(score.pairs);
    const std::string expected = "t > 3";
    const bool silent = score.t == 0.0;  // no difference at all: nothing speaks against the order
    const auto objection = [&](const char* key, bool certain, Text words) -> Issue& {
        const bool stops = certain && !by_hand && !silent;
        Issue& issue =
            checks.add(key, stops ? Severity::Blocks : Severity::Warns, {words, {value}}, "order");
        issue.value = value;
        issue.expected = expected;
        // Who set the order keeps it by doing nothing; where the data lean to it, nothing is
        // proposed.
        const bool leans = leansTo(score);
        if (by_hand && leans) return issue;
        issue.proposals = {
            proposal(text("asl", "Swap control and label"), {}, "order", seen.scores[1].order)};
        if (!by_hand) {
            issue.proposals.insert(
                leans ? issue.proposals.begin() : issue.proposals.end(),
                proposal(text("asl", "The order is right"), {}, "order", score.order));
        }
        return issue;
    };
    if (score.t < -decisive) {
        objection("asl.order_contradicted", true,
                  text("asl", "Control and label look swapped: control − label is negative (%1)"));
    } else if (!(score.t > decisive) && score.pairs >= enough_pairs) {
        const auto order = *scan.settings.subtraction.order;
        const bool listed = order == Order::AsListed || order == Order::Swapped;
        const bool follows = listed && 2 * score.agreeing > score.pairs;
        objection("asl.order_unclear", delaysOf(scan.roles.table).size() < 2 && !follows,
                  follows
                      ? text("asl", "The sign of the pairs is not clear (%1): the order is that of "
                                    "the list")
                      : text("asl", "The pairs do not agree on a sign (%1): are the volume types "
                                    "right?"));
    } else {
        checks.passed("asl.order", {text("asl", "Order of control and label"), {}}, value,
                      expected);
    }
}

/// Where control and label stand at the ceiling their difference is 0, or too small.
void checkSaturation(const Scan& scan, Checks& checks)
{
    const auto plateau = plateauOf(scan);
    if (!plateau->clipped()) {
        checks.passed("asl.series_clipped", {text("asl", "The series is not clipped"), {}});
        return;
    }
    Issue& issue = checks.add(
        "asl.series_clipped", Severity::Warns,
        {text("asl", "%1 samples of the series stand at %2, the end of the scanner's integers: "
                     "there ΔM is too small"),
         {std::to_string(plateau->samples), formatNumber(plateau->greatest)}});
    issue.value = std::to_string(plateau->samples);
    issue.expected = "0";
}

}  // namespace

void checkDifferenceSign(const Scan& scan, const Values& values, Checks& checks)
{
    if (scan.roles.deltam.empty() || scan.decoding != nullptr) return;
    const double positive = overview(scan)->positive_share;
    if (!(positive < 1.0 - least_positive_share)) return;
    const bool by_hand = originOf(values, "order") == Origin::User;
    const bool turned = scan.settings.subtraction.order == Order::Swapped;
    Issue& issue = checks.add(
        "asl.deltam_negative", by_hand ? Severity::Warns : Severity::Blocks,
        {turned ? text("asl", "The differences are negative with their sign turned: it was right "
                              "as the scanner made them")
                : text("asl", "The differences made by the scanner are negative: are they label − "
                              "control?"),
         {}},
        "order");
    issue.value = percentText(positive, 1);
    issue.expected = "≥ 60 %";
    const Proposal turn = proposal(text("asl", "Turn their sign"), {}, "order",
                                   std::string(turned ? "as_listed" : "swapped"));
    const Proposal keep = proposal(text("asl", "Keep their sign"), {}, "order",
                                   std::string(turned ? "swapped" : "as_listed"));
    issue.proposals = {turn, keep};
}

void checkSign(const Scan& scan, const Values& values, Checks& checks)
{
    if (!scan.settings.subtraction.order && scan.series().frames() > 1) {
        const OrderGuess guess = guessOrder(frameMeans(*scan.asl, scan.memo, scan.job)->means);
        Issue& issue = checks.add(
            "asl.order_undecided", Severity::Blocks,
            {text("asl", "Undecided which volume of a pair is the control (%1 pairs, t = %2): give "
                         "an aslcontext.tsv or choose the order"),
             {std::to_string(guess.pairs), formatFixed(guess.t, 1)}},
            "order");
        issue.proposals = {
            proposal(text("asl", "Control first"), {}, "order", std::string("control_first")),
            proposal(text("asl", "Label first"), {}, "order", std::string("label_first"))};
        if (const auto delays = statedNumbers(scan.file(), "PostLabelingDelay");
            delays.size() > 1 && delays.size() == scan.file().series.frames()) {
            issue.detail = {text("asl", "The sidecar has %1 delays for %1 volumes: only the order "
                                        "of control and label is missing"),
                            {std::to_string(delays.size())}};
        }
        return;
    }
    if (scan.roles.pairs.empty() && scan.roles.deltam.empty()) return;
    const auto seen = overview(scan);
    if (!scan.roles.pairs.empty()) checkOrder(scan, values, polarity(scan), checks);
    checkDifferenceSign(scan, values, checks);
    checkEncodingSign(scan, values, seen->positive_share, checks);
    const std::string share = percentText(seen->positive_share, 1);
    if (std::isnan(seen->positive_share)) {
        checks.add(
            "asl.positive_voxels", Severity::NotAvailable,
            {text("asl", "Positive brain voxels: no voxel of the mask has a difference"), {}});
    } else if (seen->positive_share >= least_positive_share) {
        checks.passed("asl.positive_voxels", {text("asl", "Positive brain voxels"), {}}, share,
                      "≥ 60 %");
    } else {
        Issue& issue =
            checks.add("asl.positive_voxels", Severity::Warns,
                       {text("asl", "Only %1 of the brain voxels have a positive ΔM"), {share}});
        issue.value = share;
        issue.expected = "≥ 60 %";
    }
    checkSaturation(scan, checks);
    checkSamples(scan, checks);
}

}  // namespace kety::asl
