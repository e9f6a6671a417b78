// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// Whether the image given as M0 is one: what its own sidecar and its volumes say.
#include "asl/checks.h"
#include "asl/stated.h"
#include "base/unit.h"
#include "image/brain_mask.h"
#include "image/frames.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double most_unlike = 1.2;  // brightest volume of M0 over the darkest, by their means

const Dataset* separateM0(const Scan& scan)
{
    const bool separate = scan.settings.calibration.source == M0Source::Separate;
    return separate ? m0Image(scan.inputs, scan.settings.calibration) : nullptr;
}

/// Volumes that are averaged are alike: else some are no M0, or not of this one.
void checkAlike(const Scan& scan, const Dataset& m0, const std::vector<std::size_t>& volumes,
                Checks& checks)
{
    if (volumes.size() < 2) return;
    Used used;
    used.add(m0.series.values);
    for (const std::size_t volume : volumes)
        used.add(volume);
    const auto means = scan.memo.get("asl.m0.means", used, [&] {
        const Mask head = brainMask(meanOfFrames(m0.series, volumes, scan.job), MaskMethod::Otsu);
        return meanInMask(m0.series, head, scan.job);
    });
    double least = HUGE_VAL, most = -HUGE_VAL;
    for (const std::size_t volume : volumes) {
        least = std::min(least, (*means)[volume]);
        most = std::max(most, (*means)[volume]);
    }
    if (!(most > most_unlike * least)) return;
    Issue& issue = checks.add(
        "asl.m0_unlike", Severity::Warns,
        {text("asl", "The %1 volumes of the M0 image are averaged, but their means go from %2 to "
                     "%3: are all of them M0?"),
         {std::to_string(volumes.size()), formatFixed(least, 1), formatFixed(most, 1)}},
        "m0_source");
    issue.detail = {text("asl", "Give an M0 image of the volumes that are M0 as input m0"), {}};
}

/// A series with what only labelling has is a perfusion series more likely than an M0.
void checkLabelling(const Dataset& m0, const std::vector<std::size_t>& volumes, Checks& checks)
{
    const bool labelled = m0.fact("ArterialSpinLabelingType") != nullptr
                          || !statedNumbers(m0, "LabelingDuration").empty();
    const bool listed = std::any_of(m0.volumes.begin(), m0.volumes.end(),
                                    [](const auto& row) { return row.type == VolumeType::M0; });
    if (!labelled || listed || volumes.size() < 2) return;
    checks.add("asl.m0_labelled", Severity::Warns,
               {text("asl", "The M0 image has %1 volumes, and its sidecar tells of labelling: if "
                            "they are control and label, their mean is no M0"),
                {std::to_string(volumes.size())}},
               "m0_source");
}

}  // namespace

bool m0Suppressed(const Scan& scan)
{
    const Dataset* m0 = separateM0(scan);
    if (m0 == nullptr) return false;
    const bool* on = statedFlag(*m0, "BackgroundSuppression");
    if (on != nullptr) return *on;
    return m0->number("BackgroundSuppressionNumberPulses").value_or(0.0) > 0.0;
}

bool checkM0Kind(const Scan& scan, const Values& values, Checks& checks)
{
    const Dataset* m0 = separateM0(scan);
    if (m0 == nullptr) return true;
    const bool by_hand = originOf(values, "m0_source") == Origin::User;
    const std::vector<std::size_t> volumes = m0FramesOf(*m0);
    if (volumes.empty()) {
        checks.add("asl.m0_no_volume", Severity::Blocks,
                   {text("asl", "No volume of the M0 image is an M0: its list names control, label "
                                "or others. Give the M0 scan as input m0"),
                    {}},
                   "m0_source");
        return false;
    }
    if (m0Suppressed(scan)) {
        Issue& issue = checks.add(
            "asl.m0_suppressed", by_hand ? Severity::Warns : Severity::Blocks,
            {text("asl", "The M0 image was measured with background suppression, as its sidecar "
                         "says: it is no M0, and CBF comes out several times too large"),
             {}},
            "m0_source");
        issue.detail = {text("asl", "Mend its sidecar, or give another M0"), {}};
        issue.proposals = {proposal(text("asl", "Take it as M0 all the same"), {}, "m0_source",
                                    std::string("separate"))};
        if (!by_hand) return false;
    }
    checkLabelling(*m0, volumes, checks);
    checkAlike(scan, *m0, volumes, checks);
    return true;
}

}  // namespace kety::asl
