// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "dsc/concentration.h"
#include "dsc/scan.h"
#include "fit/lane_log.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

/// A single missing sample lies on the line between its neighbours; two in a row, or one at an end,
/// cannot be mended. False: they are there.
bool mended(std::vector<float>& curve)
{
    for (std::size_t t = 0; t < curve.size(); ++t) {
        if (std::isfinite(curve[t])) continue;
        if (t == 0 || t + 1 == curve.size()) return false;
        if (!std::isfinite(curve[t - 1]) || !std::isfinite(curve[t + 1])) return false;
        curve[t] = 0.5F * (curve[t - 1] + curve[t + 1]);
    }
    return true;
}

/// At least three samples at the end of the scanner's integers.
bool clipped(std::span<const float> curve, float ceiling)
{
    return ceiling > 0.0F && std::count(curve.begin(), curve.end(), ceiling) >= 3;
}

bool finite(std::span<const float> curve)
{
    float sum = 0.0F;  // a sample that is no number leaves none
    for (const float value : curve)
        sum += value * 0.0F;
    return sum == 0.0F;
}

}  // namespace

Conversion::Block Conversion::convert(const std::array<std::size_t, lane_count>& voxels,
                                      Lanes* curve) const
{
    Block block;
    std::array<std::span<const float>, lane_count> signals;
    std::array<std::vector<float>, lane_count> repaired;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        signals[lane] = data->series.curve(voxels[lane]).subspan(baseline.first);
        if (!finite(signals[lane])) {
            repaired[lane].assign(signals[lane].begin(), signals[lane].end());
            if (!mended(repaired[lane])) {
                block.quality[lane] = quality::nonFinite;
                std::fill(repaired[lane].begin(), repaired[lane].end(), 0.0F);
            }
            signals[lane] = repaired[lane];
        }
        if (clipped(signals[lane], ceiling)) block.quality[lane] |= quality::saturated;
    }
    const std::size_t n = samples(), before = baseline.frames();
    Lanes sum = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
        curve[t] = Lanes({signals[0][t], signals[1][t], signals[2][t], signals[3][t]});
        if (t < before) sum += curve[t];
    }
    const Lanes level = sum / static_cast<double>(before);
    const LaneMask positive = Lanes(0.0) < level;
    const Lanes safe = select(positive, level, 1.0);
    const Lanes floor = most(Lanes(2.0 * noise), safe * 0.01);
    const double rate = -1.0 / echo_time;
    // Divided, not multiplied by the inverse: a constant signal has to give 0 and nothing near it.
    Lanes least_of = 1e300, squares = 0.0, total = 0.0;
    for (std::size_t t = 0; t < n; ++t) {
        least_of = least(least_of, curve[t] - floor);
        curve[t] = log(most(curve[t], floor) / safe) * rate;
        if (t < before) {
            total += curve[t];
            squares = fma(curve[t], curve[t], squares);
        }
    }
    const auto levels = level.values(), under = least_of.values();
    const auto totals = total.values(), all = squares.values();
    std::array<double, lane_count> keep{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        block.baseline[lane] = levels[lane];
        const double count = static_cast<double>(before);
        block.baseline_sd[lane] = std::sqrt(
            std::max(0.0, all[lane] - totals[lane] * totals[lane] / count) / (count - 1.0));
        std::uint16_t& bits = block.quality[lane];
        if ((bits & quality::nonFinite) == 0) {
            if (!(levels[lane] > 0.0))
                bits |= quality::noReference;
            else if (levels[lane] < 5.0 * noise)
                bits |= quality::lowSignal;
            else if (under[lane] < 0.0)
                bits |= quality::saturated;
        }
        keep[lane] = (bits & forbidding) == 0 ? 1.0 : 0.0;
    }
    if (*std::min_element(keep.begin(), keep.end()) == 0.0) {
        const LaneMask there = Lanes(0.5) < Lanes(keep);
        for (std::size_t t = 0; t < n; ++t)
            curve[t] = select(there, curve[t], 0.0);
    }
    return block;
}

std::uint16_t Conversion::convert(std::size_t voxel, std::vector<double>& curve) const
{
    std::vector<Lanes> lanes(samples());
    const Block block = convert({voxel, voxel, voxel, voxel}, lanes.data());
    curve.resize(samples());
    for (std::size_t t = 0; t < curve.size(); ++t)
        curve[t] = lanes[t].values()[0];
    return block.quality[0];
}

}  // namespace kety::dsc
