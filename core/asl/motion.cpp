// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion.h"

#include "asl/differences.h"
#include "asl/motion_volumes.h"
#include "base/contains.h"
#include "base/error.h"
#include "base/unit.h"
#include "image/brain_mask.h"
#include "image/frames.h"
#include "image/registration.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr double least_snr = 3.0;
/// 1 − correlation with the target: what a volume may have more of than the others, as a factor
/// that noise does not reach and a share that contrast does not.
constexpr double unlike_factor = 3.0, unlike_share = 0.05;
/// mm, turns at 50 mm: no contrast of a label passes for more. What alternates by more is a head
/// that moves with every labelling.
constexpr double most_zigzag = 0.1;
constexpr double lever = 50.0;  // mm

/// Takes out volumes in which there is nothing to register.
void dropEmpty(const Scan& scan, const Mask& head, MotionVolumes& volumes, Motion& motion)
{
    for (const std::size_t volume : volumes.all()) {
        const Message reason = emptiness(scan.acquired().series, volume, head);
        if (reason.text.empty()) continue;
        motion.left_out.push_back({volume, reason});
        volumes.drop(volume);
    }
}

/// Counts volumes that do not look like the target where they were put back as failed. M0 has a
/// contrast of its own.
void findUnlike(const MotionVolumes& volumes, Motion& motion)
{
    std::vector<double> usual;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        const double likeness = motion.estimate.likeness[i];
        if (!volumes.isM0(motion.volumes[i]) && !std::isnan(likeness))
            usual.push_back(1.0 - likeness);
    }
    const double limit = usual.empty() ? HUGE_VAL : unlike_factor * median(usual) + unlike_share;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        const std::size_t volume = motion.volumes[i];
        if (volumes.isM0(volume) || contains(motion.estimate.failed, volume)) continue;
        if (1.0 - motion.estimate.likeness[i] <= limit) continue;
        motion.estimate.failed.push_back(volume);
    }
    std::sort(motion.estimate.failed.begin(), motion.estimate.failed.end());
}

/// Takes out volumes whose registration failed.
void dropFailed(MotionVolumes& volumes, Motion& motion)
{
    for (const std::size_t volume : motion.estimate.failed) {
        const auto at = std::find(motion.volumes.begin(), motion.volumes.end(), volume)
                        - motion.volumes.begin();
        motion.volumes.erase(motion.volumes.begin() + at);
        motion.estimate.motions.erase(motion.estimate.motions.begin() + at);
        motion.estimate.errors.erase(motion.estimate.errors.begin() + at);
        motion.estimate.likeness.erase(motion.estimate.likeness.begin() + at);
        motion.left_out.push_back({volume, {text("asl", "it is not like the others"), {}}});
        volumes.drop(volume);
    }
    motion.estimate.failed.clear();
}

double& part(RigidMotion& motion, std::size_t i)
{
    return i < 3 ? motion.rotation[i] : motion.translation[i - 3];
}

/// Which delay a volume belongs to; empty where there is one only, or the series is time-encoded.
std::vector<std::size_t> kindsOf(const Scan& scan, const std::vector<std::size_t>& volumes)
{
    const std::vector<Group>& groups = scan.roles.groups;
    if (scan.decoding != nullptr || groups.size() < 2) return {};
    std::vector<std::size_t> kinds;
    for (const std::size_t volume : volumes) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& one) {
            return contains(one.volumes, volume);
        });
        if (group == groups.end()) return {};
        kinds.push_back(static_cast<std::size_t>(group - groups.begin()));
    }
    return kinds;
}

/// The volumes but M0, and what tells them apart: row by row of `Motion::volumes`.
struct Labelled {
    std::vector<std::size_t> rows, volumes;
    std::vector<bool> control;
    std::vector<std::size_t> delay;  ///< empty: there is one

    Labelled(const Scan& scan, const MotionVolumes& kinds, const Motion& motion)
    {
        for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
            if (kinds.isM0(motion.volumes[i])) continue;
            rows.push_back(i);
            volumes.push_back(motion.volumes[i]);
            control.push_back(contains(kinds.target, motion.volumes[i]));
        }
        delay = kindsOf(scan, volumes);
    }

    /// Delay and control or label: volumes of one kind differ by motion and noise.
    std::vector<std::size_t> kind() const
    {
        std::vector<std::size_t> result;
        for (std::size_t n = 0; n < rows.size(); ++n)
            result.push_back(2 * (delay.empty() ? 0 : delay[n]) + (control[n] ? 0 : 1));
        return result;
    }
    std::vector<double> row(Motion& motion, std::size_t p) const
    {
        std::vector<double> values;
        for (const std::size_t i : rows)
            values.push_back(part(motion.estimate.motions[i], p));
        return values;
    }
};

/// Takes out what comes back with every turn through the delays.
void takeDelaysOut(const Scan& scan, const Labelled& labelled, Motion& motion)
{
    if (labelled.delay.empty()) return;
    std::vector<RigidMotion> contrast(scan.roles.groups.size());
    for (std::size_t p = 0; p < 6; ++p) {
        const auto offsets = returningOffsets(labelled.row(motion, p), labelled.delay);
        for (std::size_t kind = 0; kind < offsets.size(); ++kind)
            part(contrast[kind], p) = offsets[kind];
        for (std::size_t n = 0; n < labelled.rows.size(); ++n)
            part(motion.estimate.motions[labelled.rows[n]], p) -= offsets[labelled.delay[n]];
    }
    for (const RigidMotion& one : contrast)
        motion.contrast = std::max(motion.contrast, displacement(one));
}

/// Takes the zig-zag out of the labelled volumes: where images do not tell what control and label
/// lie apart by, it counts as contrast.
void straighten(const Labelled& labelled, Motion& motion)
{
    for (std::size_t p = 0; p < 6; ++p) {
        const double found = zigzagOf(labelled.row(motion, p), labelled.control, labelled.delay);
        if (std::abs(found) * (p < 3 ? lever : 1.0) > most_zigzag) continue;
        for (std::size_t n = 0; n < labelled.rows.size(); ++n) {
            part(motion.estimate.motions[labelled.rows[n]], p) -=
                (labelled.control[n] ? 0.5 : -0.5) * found;
        }
    }
}

/// Leaves of the motions what can be told: putting a volume back by what its registration is wrong
/// by would cost sharpness, and stand in the difference.
void keepCertain(const Labelled& labelled, Motion& motion)
{
    RigidMotion error;
    const std::vector<std::size_t> all_kinds = labelled.kind();
    for (std::size_t p = 0; p < 6; ++p) {
        std::vector<double> errors;
        std::vector<std::size_t> kinds;
        for (std::size_t n = 0; n < labelled.rows.size(); ++n) {
            const double one = motion.estimate.errors[labelled.rows[n]][p];
            if (std::isnan(one)) continue;
            errors.push_back(one);
            kinds.push_back(all_kinds[n]);
        }
        part(error, p) = errorOf(errors, kinds);
        const auto certain = certainPart(labelled.row(motion, p), part(error, p));
        for (std::size_t n = 0; n < labelled.rows.size(); ++n)
            part(motion.estimate.motions[labelled.rows[n]], p) = certain[n];
    }
    motion.scatter = displacement(error);
    motion.labelled = labelled.rows.size();
    for (const std::size_t i : labelled.rows)
        motion.unmoved += displacement(motion.estimate.motions[i]) == 0.0 ? 1 : 0;
}

void measure(const MotionVolumes& volumes, Motion& motion)
{
    const RigidMotion* before = nullptr;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        const RigidMotion& here = motion.estimate.motions[i];
        motion.displacement.push_back(displacement(here));
        const bool m0 = volumes.isM0(motion.volumes[i]);
        motion.framewise.push_back(m0 || before == nullptr ? unknown
                                                           : framewiseDisplacement(*before, here));
        if (!m0) before = &here;
    }
}

Message tooNoisy(const Scan& scan, double snr)
{
    return {scan.decoding == nullptr ? text("asl", "the SNR of one control volume is %1, below %2")
                                     : text("asl", "the SNR of one volume is %1, below %2"),
            {formatFixed(snr, 1), formatNumber(least_snr)}};
}

Motion estimate(const Scan& scan)
{
    Motion motion;
    MotionVolumes volumes = motionVolumes(scan);
    const Series& series = scan.acquired().series;
    const auto targetless = [&] {
        motion.skipped = {text("asl", "there is no control volume to compare the others with"), {}};
        return motion;
    };
    if (volumes.target.empty()) return targetless();
    const Mask head = brainMask(meanOfFrames(series, volumes.target, scan.job), MaskMethod::Otsu);
    dropEmpty(scan, head, volumes, motion);
    if (volumes.target.empty()) return targetless();
    motion.snr = snrOf(scan, volumes, head);
    if (motion.snr < least_snr) {
        motion.skipped = tooNoisy(scan, motion.snr);
        return motion;
    }
    motion.volumes = volumes.all();
    try {
        const MotionFrames frames{.target = volumes.target, .moving = motion.volumes};
        motion.estimate = estimatedMotion(series, frames, scan.job);
    } catch (const Error& error) {
        motion.skipped = error.message();
        return motion;
    }
    findUnlike(volumes, motion);
    dropFailed(volumes, motion);
    const Labelled labelled(scan, volumes, motion);
    takeDelaysOut(scan, labelled, motion);
    if (!contrastTakenOut(series, {.target = volumes.target, .moving = motion.volumes},
                          volumes.labels, motion.estimate, scan.job)) {
        straighten(labelled, motion);
    }
    keepCertain(labelled, motion);
    measure(volumes, motion);
    return motion;
}

}  // namespace

double Motion::framewiseOf(std::size_t volume) const
{
    const auto at = std::find(volumes.begin(), volumes.end(), volume);
    return at == volumes.end() || framewise.empty()
               ? unknown
               : framewise[static_cast<std::size_t>(at - volumes.begin())];
}

std::shared_ptr<const Motion> motionOf(const Scan& scan)
{
    if (scan.settings.preparation.motion == MotionUse::Off || !registrationAvailable()) return {};
    if (scan.decoding != nullptr && !scan.decoding->usable()) return {};
    const MotionVolumes volumes = motionVolumes(scan);
    Used used;
    used.add(scan.acquired().series.values);
    for (const Group& group : scan.roles.groups) {
        used.add(group.volumes.size());
        for (const std::size_t volume : group.volumes)
            used.add(volume);
    }
    for (const auto* list : {&volumes.target, &volumes.labels, &volumes.m0}) {
        used.add(list->size());
        for (const std::size_t volume : *list)
            used.add(volume);
    }
    return scan.memo.get("asl.motion", used, [&] { return estimate(scan); });
}

bool putsBack(const Scan& scan)
{
    return scan.prepared && scan.motion && scan.motion->known()
           && scan.settings.preparation.motion == MotionUse::Rigid;
}

void putBack(Scan& scan)
{
    if (!scan.motion || !scan.motion->known()) return;
    const Motion& motion = *scan.motion;
    const Dataset& before = scan.acquired();
    const Buffer<float> times = sliceTimes(before, scan.settings.protocol);
    Used used;
    used.add(before.series.values).add(motion.estimate.target.values);
    used.add(times.empty() ? 0.0 : double{times[times.size() - 1]});
    used.add(scan.settings.protocol.slices_per_band).add(times.empty());
    std::shared_ptr<const Dataset> placed = scan.memo.get("asl.moved", used, [&] {
        Dataset data = before;
        if (!times.empty()) data.series.slice_time = Volume<float>{data.series.grid, times};
        const MotionVolumes volumes = motionVolumes(scan);
        std::vector<std::size_t> timed = volumes.target;
        timed.insert(timed.end(), volumes.labels.begin(), volumes.labels.end());
        data.series =
            motionUndone(data.series, motion.volumes, motion.estimate.motions, timed, scan.job);
        return data;
    });
    if (scan.decoding == nullptr) {
        scan.asl = placed;
    } else {
        scan.asl =
            decodedSeries(*placed, *scan.decoding, "asl.decoded.prepared", scan.memo, scan.job);
        scan.encoded = placed;
    }
    scan.prepared = true;
}

}  // namespace kety::asl
