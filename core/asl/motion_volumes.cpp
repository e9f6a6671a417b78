// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion_volumes.h"

#include "asl/differences.h"
#include "base/unit.h"

#include <cmath>

namespace kety::asl {
namespace {

constexpr double normal_quartile = 0.6745;  // SDs: half of a normal distribution lies within

/// Controls that follow each other within one group: what differs between them is noise and motion.
/// So it is, but for some hundredths of label, between encoded volumes.
std::vector<std::pair<std::size_t, std::size_t>> neighbours(const Scan& scan,
                                                            const MotionVolumes& volumes)
{
    std::vector<std::pair<std::size_t, std::size_t>> result;
    const Roles& roles = scan.roles;
    if (scan.decoding != nullptr) {
        for (const auto& block : scan.decoding->blocks) {
            for (std::size_t i = 1; i < block.size(); ++i) {
                if (!contains(volumes.target, block[i - 1])) continue;
                if (contains(volumes.target, block[i])) result.emplace_back(block[i - 1], block[i]);
            }
        }
        return result;
    }
    for (const Group& group : roles.groups) {
        std::optional<std::size_t> before;
        for (const std::size_t volume : group.volumes) {
            if (!contains(volumes.target, volume)) continue;
            if (before) result.emplace_back(*before, volume);
            before = volume;
        }
    }
    return result;
}

}  // namespace

MotionVolumes motionVolumes(const Scan& scan)
{
    if (scan.decoding == nullptr) {
        return {scan.roles.controls, scan.roles.labels, scan.roles.m0};
    }
    MotionVolumes volumes{.target = {}, .labels = {}, .m0 = scan.decoding->m0};
    for (const auto& block : scan.decoding->blocks)
        volumes.target.insert(volumes.target.end(), block.begin(), block.end());
    std::sort(volumes.target.begin(), volumes.target.end());
    return volumes;
}

double snrOf(const Scan& scan, const MotionVolumes& volumes, const Mask& head)
{
    const auto steps = neighbours(scan, volumes);
    if (steps.size() < 3) return unknown;
    const Series& series = scan.acquired().series;
    std::vector<double> ratios;
    for (std::size_t voxel = 0; voxel < head.values.size(); ++voxel) {
        if (head.values[voxel] == 0) continue;
        const std::span<const float> curve = series.curve(voxel);
        double sum = 0.0;
        std::vector<double> differences;
        for (const auto& [before, after] : steps) {
            differences.push_back(std::abs(double{curve[after]} - double{curve[before]}));
            sum += 0.5 * (double{curve[after]} + double{curve[before]});
        }
        // The median: one jump of the head is no noise.
        const double noise = median(differences) / (normal_quartile * std::sqrt(2.0));
        const double ratio = sum / static_cast<double>(steps.size()) / noise;
        if (!std::isnan(ratio)) ratios.push_back(ratio);
    }
    return ratios.empty() ? unknown : median(ratios);
}

Message emptiness(const Series& series, std::size_t volume, const Mask& head)
{
    double inside = 0.0, known = 0.0;
    float least = HUGE_VALF, most = -HUGE_VALF;
    for (std::size_t voxel = 0; voxel < head.values.size(); ++voxel) {
        if (head.values[voxel] == 0) continue;
        const float value = series.curve(voxel)[volume];
        inside += 1.0;
        if (!std::isfinite(value)) continue;
        known += 1.0;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    if (known < 0.5 * inside) {
        return {text("asl", "%1 of the head is no number"),
                {formatFixed(100.0 * (1.0 - known / inside), 0) + " %"}};
    }
    if (known > 0.0 && least == most) {
        return {text("asl", "every sample of the head is %1"), {formatNumber(double{least})}};
    }
    return {};
}

}  // namespace kety::asl
