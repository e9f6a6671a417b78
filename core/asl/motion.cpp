// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion.h"

#include "asl/differences.h"
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

std::vector<std::size_t> registeredVolumes(const Roles& roles)
{
    std::vector<std::size_t> volumes = roles.controls;
    volumes.insert(volumes.end(), roles.labels.begin(), roles.labels.end());
    volumes.insert(volumes.end(), roles.m0.begin(), roles.m0.end());
    std::sort(volumes.begin(), volumes.end());
    return volumes;
}

/// Controls that follow each other within one group: what differs between them is noise and motion.
std::vector<std::pair<std::size_t, std::size_t>> neighbours(const Roles& roles)
{
    std::vector<std::pair<std::size_t, std::size_t>> result;
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

/// Mean over noise of one control volume: median over the head, so that edges that moved do not
/// count. NaN for fewer than three differences.
double snrOf(const Scan& scan)
{
    const auto steps = neighbours(scan.roles);
    if (steps.size() < 3) return unknown;
    const Series& series = scan.series();
    const Mask head =
        brainMask(meanOfFrames(series, scan.roles.controls, scan.job), MaskMethod::Otsu);
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

/// Takes the zig-zag out of the labelled volumes.
void straighten(const Roles& roles, Motion& motion)
{
    std::vector<std::size_t> rows;
    std::vector<bool> control;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        const VolumeType type = roles.table[motion.volumes[i]].type;
        if (type != VolumeType::Control && type != VolumeType::Label) continue;
        rows.push_back(i);
        control.push_back(type == VolumeType::Control);
    }
    for (std::size_t p = 0; p < 6; ++p) {
        std::vector<double> row;
        for (const std::size_t i : rows)
            row.push_back(part(motion.estimate.motions[i], p));
        motion.zigzag[p] = zigzagOf(row, control);
        for (std::size_t n = 0; n < rows.size(); ++n) {
            part(motion.estimate.motions[rows[n]], p) -=
                (control[n] ? 0.5 : -0.5) * motion.zigzag[p];
        }
    }
}

void measure(const Roles& roles, Motion& motion)
{
    const RigidMotion* before = nullptr;
    for (std::size_t i = 0; i < motion.volumes.size(); ++i) {
        const RigidMotion& here = motion.estimate.motions[i];
        motion.displacement.push_back(displacement(here));
        const bool m0 = roles.table[motion.volumes[i]].type == VolumeType::M0;
        motion.framewise.push_back(m0 || before == nullptr ? unknown
                                                           : framewiseDisplacement(*before, here));
        if (!m0) before = &here;
    }
}

Motion estimate(const Scan& scan)
{
    Motion motion;
    if (scan.roles.controls.empty()) {
        motion.skipped = {text("asl", "there is no control volume to compare the others with"), {}};
        return motion;
    }
    motion.snr = snrOf(scan);
    if (motion.snr < least_snr) {
        motion.skipped = {text("asl", "the SNR of one control volume is %1, below %2"),
                          {formatFixed(motion.snr, 1), formatNumber(least_snr)}};
        return motion;
    }
    try {
        motion.volumes = registeredVolumes(scan.roles);
        motion.estimate = estimatedMotion(
            scan.series(), {.target = scan.roles.controls, .moving = motion.volumes}, scan.job);
    } catch (const Error& error) {
        motion.skipped = error.message();
        return motion;
    }
    straighten(scan.roles, motion);
    measure(scan.roles, motion);
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

std::shared_ptr<const Motion> motionOf(const Scan& scan)
{
    if (scan.settings.preparation.motion == MotionUse::Off || !registrationAvailable()) return {};
    if (scan.decoding != nullptr) return {};  // decoded before: volumes of the file are no more
    Used used;
    used.add(scan.series().values);
    for (const auto* list : {&scan.roles.controls, &scan.roles.labels, &scan.roles.m0}) {
        used.add(list->size());
        for (const std::size_t volume : *list)
            used.add(volume);
    }
    return scan.memo.get("asl.motion", used, [&] { return estimate(scan); });
}

std::shared_ptr<const Dataset> putBack(const Scan& scan, const Motion& motion)
{
    const Buffer<float> times = sliceTimes(*scan.asl, scan.settings.protocol);
    Used used;
    used.add(scan.series().values).add(motion.estimate.target.values);
    used.add(times.empty() ? 0.0 : double{times[times.size() - 1]});
    used.add(scan.settings.protocol.slices_per_band).add(times.empty());
    return scan.memo.get("asl.moved", used, [&] {
        Dataset data = *scan.asl;
        if (!times.empty()) data.series.slice_time = Volume<float>{data.series.grid, times};
        std::vector<std::size_t> timed = scan.roles.controls;
        timed.insert(timed.end(), scan.roles.labels.begin(), scan.roles.labels.end());
        data.series =
            motionUndone(data.series, motion.volumes, motion.estimate.motions, timed, scan.job);
        return data;
    });
}

}  // namespace kety::asl
