// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion.h"

#include "asl/differences.h"
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
/// mm, turns at 50 mm: no contrast of a label passes for more. What alternates by more is a head
/// that moves with every labelling.
constexpr double most_zigzag = 0.1;
constexpr double lever = 50.0;  // mm

/// What each volume of the file is for, as registration sees it.
struct Volumes {
    std::vector<std::size_t> target;  ///< controls, or all encoded ones
    std::vector<std::size_t> labels;  ///< empty for a time-encoded series
    std::vector<std::size_t> m0;

    bool isM0(std::size_t volume) const { return contains(m0, volume); }
    std::vector<std::size_t> all() const
    {
        std::vector<std::size_t> volumes = target;
        volumes.insert(volumes.end(), labels.begin(), labels.end());
        volumes.insert(volumes.end(), m0.begin(), m0.end());
        std::sort(volumes.begin(), volumes.end());
        return volumes;
    }
};

Volumes volumesOf(const Scan& scan)
{
    if (scan.decoding == nullptr) {
        return {scan.roles.controls, scan.roles.labels, scan.roles.m0};
    }
    Volumes volumes{.target = {}, .labels = {}, .m0 = scan.decoding->m0};
    for (const auto& block : scan.decoding->blocks)
        volumes.target.insert(volumes.target.end(), block.begin(), block.end());
    std::sort(volumes.target.begin(), volumes.target.end());
    return volumes;
}

/// Controls that follow each other within one group: what differs between them is noise and motion.
/// So it is, but for some hundredths of label, between encoded volumes.
std::vector<std::pair<std::size_t, std::size_t>> neighbours(const Scan& scan)
{
    std::vector<std::pair<std::size_t, std::size_t>> result;
    const Roles& roles = scan.roles;
    if (scan.decoding != nullptr) {
        for (const auto& block : scan.decoding->blocks) {
            for (std::size_t i = 1; i < block.size(); ++i)
                result.emplace_back(block[i - 1], block[i]);
        }
        return result;
    }
    for (const Group& group : roles.groups) {
        std::optional<std::size_t> before;
        for (const std::size_t volume : group.volumes) {
            if (std::find(roles.controls.begin(), roles.controls.end(), volume)
                == roles.controls.end()) {
                continue;
            }
            if (before) result.emplace_back(*before, volume);
            before = volume;
        }
    }
    return result;
}

/// Mean over noise of one volume of the target: median over the head, so that edges that moved do
/// not count. NaN for fewer than three differences.
double snrOf(const Scan& scan, const Volumes& volumes)
{
    const auto steps = neighbours(scan);
    if (steps.size() < 3) return unknown;
    const Series& series = scan.acquired().series;
    const Mask head = brainMask(meanOfFrames(series, volumes.target, scan.job), MaskMethod::Otsu);
    std::vector<double> ratios;
    for (std::size_t voxel = 0; voxel < head.values.size(); ++voxel) {
        if (head.values[voxel] == 0) continue;
        const std::span<const float> curve = series.curve(voxel);
        double squares = 0.0, sum = 0.0;
        for (const auto& [before, after] : steps) {
            const double difference = double{curve[after]} - double{curve[before]};
            squares += difference * difference;
            sum += 0.5 * (double{curve[after]} + double{curve[before]});
        }
        const double n = static_cast<double>(steps.size());
        const double ratio = sum / n / std::sqrt(0.5 * squares / n);
        if (!std::isnan(ratio)) ratios.push_back(ratio);
    }
    return ratios.empty() ? unknown : median(ratios);
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

/// Takes out what comes back with every turn through the delays.
void takeContrastOut(const Scan& scan, const Volumes& volumes, Motion& motion)
{
    std::vector<std::size_t> rows, labelled;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        if (volumes.isM0(motion.volumes[i])) continue;
        rows.push_back(i);
        labelled.push_back(motion.volumes[i]);
    }
    const std::vector<std::size_t> kinds = kindsOf(scan, labelled);
    if (kinds.empty()) return;
    std::vector<RigidMotion> contrast(scan.roles.groups.size());
    for (std::size_t p = 0; p < 6; ++p) {
        std::vector<double> row;
        for (const std::size_t i : rows)
            row.push_back(part(motion.estimate.motions[i], p));
        const std::vector<double> offsets = returningOffsets(row, kinds);
        for (std::size_t kind = 0; kind < offsets.size(); ++kind)
            part(contrast[kind], p) = offsets[kind];
        for (std::size_t n = 0; n < rows.size(); ++n)
            part(motion.estimate.motions[rows[n]], p) -= offsets[kinds[n]];
    }
    for (const RigidMotion& one : contrast)
        motion.contrast = std::max(motion.contrast, displacement(one));
}

/// Takes the zig-zag out of the labelled volumes.
void straighten(const Volumes& volumes, Motion& motion)
{
    if (volumes.labels.empty()) return;
    std::vector<std::size_t> rows;
    std::vector<bool> control;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        if (volumes.isM0(motion.volumes[i])) continue;
        rows.push_back(i);
        control.push_back(std::find(volumes.target.begin(), volumes.target.end(), motion.volumes[i])
                          != volumes.target.end());
    }
    for (std::size_t p = 0; p < 6; ++p) {
        std::vector<double> row;
        for (const std::size_t i : rows)
            row.push_back(part(motion.estimate.motions[i], p));
        const double found = zigzagOf(row, control);
        const bool contrast = std::abs(found) * (p < 3 ? lever : 1.0) <= most_zigzag;
        motion.zigzag[p] = contrast ? found : 0.0;
        for (std::size_t n = 0; n < rows.size(); ++n) {
            part(motion.estimate.motions[rows[n]], p) -=
                (control[n] ? 0.5 : -0.5) * motion.zigzag[p];
        }
    }
}

void measure(const Volumes& volumes, Motion& motion)
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

Motion estimate(const Scan& scan)
{
    Motion motion;
    const Volumes volumes = volumesOf(scan);
    if (volumes.target.empty()) {
        motion.skipped = {text("asl", "there is no control volume to compare the others with"), {}};
        return motion;
    }
    motion.snr = snrOf(scan, volumes);
    if (motion.snr < least_snr) {
        motion.skipped = {scan.decoding == nullptr
                              ? text("asl", "the SNR of one control volume is %1, below %2")
                              : text("asl", "the SNR of one volume is %1, below %2"),
                          {formatFixed(motion.snr, 1), formatNumber(least_snr)}};
        return motion;
    }
    try {
        motion.volumes = volumes.all();
        motion.estimate = estimatedMotion(
            scan.acquired().series,
            {.target = volumes.target, .moving = motion.volumes, .unlike = volumes.labels},
            scan.job);
    } catch (const Error& error) {
        motion.skipped = error.message();
        return motion;
    }
    straighten(volumes, motion);
    takeContrastOut(scan, volumes, motion);
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

double zigzagOf(const std::vector<double>& row, const std::vector<bool>& control)
{
    constexpr std::size_t fewest = 6;
    std::vector<double> steps;
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        if (control[i - 1] == control[i] || control[i + 1] == control[i]) continue;
        const double step = row[i] - 0.5 * (row[i - 1] + row[i + 1]);
        steps.push_back(control[i] ? step : -step);
    }
    if (steps.size() < fewest) return 0.0;
    // Neighbouring steps share volumes: they count half. A median's error is 1.2533 times a mean's.
    const double error = 1.2533 * robustScale(steps) / std::sqrt(0.5 * double(steps.size()));
    const double centre = median(steps);
    return std::abs(centre) > 3.0 * error ? centre : 0.0;
}

namespace {

/// Volumes of one kind that follow each other.
struct Run {
    double sum = 0.0, count = 0.0;
    double mean() const { return sum / count; }
};

/// Of each kind its runs, and which kind comes how late in a turn, −½ to ½.
struct Turns {
    std::vector<std::vector<Run>> runs;
    std::vector<double> place;
    std::size_t complete = 0;

    Turns(const std::vector<double>& row, const std::vector<std::size_t>& kind)
    {
        const std::size_t kinds =
            kind.empty() ? 0 : *std::max_element(kind.begin(), kind.end()) + 1;
        runs.resize(kinds);
        place.resize(kinds);
        std::size_t seen = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& of_kind = runs[kind[i]];
            if (of_kind.empty()) {
                const auto middle = 0.5 * static_cast<double>(kinds - 1);
                place[kind[i]] = (double(seen++) - middle) / static_cast<double>(kinds);
            }
            if (i == 0 || kind[i] != kind[i - 1]) of_kind.emplace_back();
            of_kind.back().sum += row[i];
            of_kind.back().count += 1.0;
        }
        complete = kinds == 0 ? 0 : row.size();
        for (const auto& of_kind : runs)
            complete = std::min(complete, of_kind.size());
    }

    /// Mean of each turn; the row between is taken for straight.
    std::vector<double> means() const
    {
        std::vector<double> result(complete, 0.0);
        for (std::size_t turn = 0; turn < complete; ++turn) {
            for (const auto& of_kind : runs)
                result[turn] += of_kind[turn].mean() / static_cast<double>(runs.size());
        }
        return result;
    }
};

}  // namespace

std::vector<double> returningOffsets(const std::vector<double>& row,
                                     const std::vector<std::size_t>& kind)
{
    constexpr std::size_t fewest = 4;
    const Turns turns(row, kind);
    const std::size_t kinds = turns.runs.size();
    std::vector<double> offsets(kinds, 0.0);
    if (turns.complete < fewest || kinds < 2) return offsets;
    const std::vector<double> means = turns.means();
    const auto drift = [&](std::size_t turn, double place) {
        const bool later = turn + 1 < means.size() && (place > 0.0 || turn == 0);
        return place * (later ? means[turn + 1] - means[turn] : means[turn] - means[turn - 1]);
    };
    double sum = 0.0;
    for (std::size_t k = 0; k < kinds; ++k) {
        std::vector<double> apart;
        for (std::size_t turn = 0; turn < means.size(); ++turn) {
            apart.push_back(turns.runs[k][turn].mean() - means[turn] - drift(turn, turns.place[k]));
        }
        const double error = 1.2533 * robustScale(apart) / std::sqrt(double(means.size()));
        const double centre = median(apart);
        offsets[k] = std::abs(centre) > 3.0 * error ? centre : 0.0;
        sum += offsets[k];
    }
    for (double& offset : offsets)
        offset -= sum / static_cast<double>(kinds);
    return offsets;
}

std::shared_ptr<const Motion> motionOf(const Scan& scan)
{
    if (scan.settings.preparation.motion == MotionUse::Off || !registrationAvailable()) return {};
    if (scan.decoding != nullptr && !scan.decoding->usable()) return {};
    const Volumes volumes = volumesOf(scan);
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
        const Volumes volumes = volumesOf(scan);
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
