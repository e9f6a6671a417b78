// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/checks.h"
#include "asl/motion_effect.h"
#include "asl/motion_volumes.h"
#include "asl/outliers.h"
#include "asl/polarity.h"
#include "base/contains.h"
#include "base/nested.h"
#include "base/unit.h"
#include "image/brain_mask.h"
#include "image/frames.h"
#include "image/head_place.h"
#include "image/registration.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double much = 2.0;   // mm, displacement worth correcting
constexpr double far = 5.0;    // mm, between centres: no contrast of a label does that
constexpr double clear = 2.0;  // times what counts as far: no pair of a calm series lies there

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

/// Volumes without anything to register.
void checkUnregistered(const Motion& motion, Checks& checks)
{
    for (const LeftOut& left : motion.left_out) {
        Issue& issue = checks.add("asl.motion_left_out", Severity::Warns,
                                  {text("asl", "Volume %1 (counted from 0) takes no part in motion "
                                               "and stays as it is: %2"),
                                   {std::to_string(left.volume), nested(left.reason)}},
                                  "leave_out");
        issue.detail = {text("asl", "A volume in leave_out takes its pair out"), {}};
    }
}

/// Controls and labels that look alike: those of one delay. From delay to delay, suppression of the
/// background moves the centre of what is bright by a centimetre.
std::vector<std::vector<std::size_t>> alike(const Scan& scan)
{
    const MotionVolumes kinds = motionVolumes(scan);
    std::vector<std::size_t> all = kinds.target;
    all.insert(all.end(), kinds.labels.begin(), kinds.labels.end());
    std::sort(all.begin(), all.end());
    std::vector<std::vector<std::size_t>> result;
    if (scan.decoding != nullptr || scan.roles.groups.size() < 2) {
        result.push_back(std::move(all));
    } else {
        for (const Group& group : scan.roles.groups) {
            result.emplace_back();
            for (const std::size_t volume : group.volumes)
                if (contains(all, volume)) result.back().push_back(volume);
        }
    }
    std::erase_if(result, [](const auto& kind) { return kind.size() < 2; });
    return result;
}

/// What is seen without registration: heads that lie far from where they do in most volumes.
void checkHeadPlace(const Scan& scan, Checks& checks)
{
    const Series& series = scan.acquired().series;
    const auto kinds = alike(scan);
    Used used;
    used.add(series.values);
    for (const auto& kind : kinds) {
        used.add(kind.size());
        for (const std::size_t volume : kind)
            used.add(volume);
    }
    const auto places = scan.memo.get("asl.head_places", used, [&] {
        std::vector<HeadPlaces> found;
        for (const auto& kind : kinds) {
            const Volume<float> mean = meanOfFrames(series, kind, scan.job);
            const double dark = darkOf(mean, brainMask(mean, MaskMethod::Otsu));
            found.push_back(headPlaces(series, kind, dark, scan.job));
        }
        return found;
    });
    std::vector<std::size_t> moved;
    double farthest = 0.0;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        farthest = std::max(farthest, (*places)[k].farthest());
        for (std::size_t i = 0; i < kinds[k].size(); ++i)
            if ((*places)[k].away(i) > far) moved.push_back(kinds[k][i]);
    }
    if (moved.empty()) return;
    std::sort(moved.begin(), moved.end());
    const std::string value = formatFixed(farthest, 0) + " mm";
    Issue& issue = checks.add(
        "asl.head_moved", Severity::Warns,
        {text("asl", "The head lies up to %1 elsewhere in volume %2 (counted from 0): there the "
                     "differences are not those of perfusion"),
         {value, listText(moved)}},
        "motion");
    issue.value = value;
    issue.expected = "≤ " + formatNumber(far) + " mm";
    if (registrationAvailable())
        issue.proposals = {set(text("asl", "Put the volumes back"), "motion", "rigid")};
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
        const bool asked = use == MotionUse::Rigid;  // what was asked for is not done
        Issue& issue = checks.add("asl.motion_skipped", asked ? Severity::Warns : Severity::Notes,
                                  {asked ? text("asl", "Motion is not corrected: %1")
                                         : text("asl", "Motion was not looked at: %1"),
                                   {nested(scan.motion->skipped)}},
                                  "motion");
        if (asked) issue.proposals = {set(text("asl", "Leave motion as it is"), "motion", "off")};
        return;
    }
    checkUnregistered(*scan.motion, checks);
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

/// Blocks of a time-encoded series are named by their first volume.
std::vector<std::size_t> volumesOfFile(const Scan& scan, std::vector<std::size_t> frames)
{
    if (scan.decoding == nullptr) return frames;
    for (std::size_t& frame : frames)
        frame = scan.decoding->origins[frame];
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
    return frames;
}

/// What putting volumes back took out of the image, and what it did not.
void checkShiftedEdge(const Scan& scan, const MotionEffect& effect, Checks& checks)
{
    if (effect.lost == 0) return;
    std::vector<std::size_t> volumes = effect.placed.incomplete;
    std::erase_if(volumes,
                  [&](std::size_t volume) { return contains(effect.read.incomplete, volume); });
    const double share = static_cast<double>(effect.lost) / static_cast<double>(effect.voxels);
    constexpr double many = 0.05;  // of the mask
    Issue& issue = checks.add(
        "asl.motion_edge", share > many ? Severity::Warns : Severity::Notes,
        {text("asl", "Motion correction moved the edge of the image into the mask: %1 of %2 voxels "
                     "lack pairs there, in the pairs of volume %3"),
         {std::to_string(effect.lost), std::to_string(effect.voxels),
          listText(volumesOfFile(scan, volumes))}},
        "motion");
    issue.value = percentText(share, 1);
    issue.detail = {text("asl", "What lay outside a volume is not made up: the pair does not count "
                                "there; the file is complete"),
                    {}};
}

}  // namespace

void checkSamples(const Scan& scan, Checks& checks)
{
    const auto effect = motionEffect(scan);
    const auto missing = effect ? effect->read.incomplete : overview(scan)->incomplete;
    if (missing.empty()) {
        checks.passed("asl.finite", {text("asl", "Every sample in the mask is a number"), {}});
    } else {
        checks.add(
            "asl.not_finite", Severity::Warns,
            {text("asl", "Samples that are no number in the pairs of volume %1: there the pair "
                         "is dropped, voxel by voxel"),
             {listText(volumesOfFile(scan, missing))}});
    }
    if (effect) checkShiftedEdge(scan, *effect, checks);
}

void checkMotionEffect(const Scan& placed, Checks& checks)
{
    const auto effect = motionEffect(placed);
    if (!effect || std::isnan(effect->read.negative)) return;
    const MotionEffect::State &read = effect->read, &put = effect->placed;
    const std::string change = percentText(put.scatter / read.scatter - 1.0, 1);
    const std::string value = percentText(read.negative, 1) + " → " + percentText(put.negative, 1);
    if (!effect->worse()) {
        checks.passed("asl.motion_effect",
                      {text("asl", "Voxels below 0 without and with motion correction; pairs "
                                   "scatter by %1 against before"),
                       {change}},
                      value);
        return;
    }
    Issue& issue =
        checks.add("asl.motion_effect", Severity::Warns,
                   {text("asl", "Motion correction makes the differences worse: %1 of the voxels "
                                "below 0 instead of %2, pairs scatter by %3 against before"),
                    {percentText(put.negative, 1), percentText(read.negative, 1), change}},
                   "motion");
    issue.value = value;
    issue.detail = {text("asl", "Registration took something else for motion: contrast, or noise"),
                    {}};
    issue.proposals = {set(text("asl", "Leave motion as it is"), "motion", "off")};
}

void checkStages(const Scan& read, Checks& checks)
{
    if (read.roles.pairs.empty() && read.roles.deltam.empty()) return;
    if (read.decoding != nullptr && !read.decoding->usable()) return;
    Scan scan = read;
    scan.motion = motionOf(scan);
    checkMotion(scan, checks);
    const bool corrected =
        scan.motion && scan.motion->known() && scan.settings.preparation.motion == MotionUse::Rigid;
    if (!corrected) checkHeadPlace(scan, checks);
    // Judged as the run will do it: after the volumes were put back.
    if (scan.settings.preparation.motion == MotionUse::Rigid) putBack(scan);
    checkMotionEffect(scan, checks);
    if (scan.decoding != nullptr) return checkEncodedOutliers(scan, checks);
    checkOutliers(scan, checks);
}

}  // namespace kety::asl
