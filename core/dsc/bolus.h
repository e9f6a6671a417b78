// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

namespace kety::dsc {

/// Frames before the bolus: [first, end).
struct Baseline {
    std::size_t first = 0, end = 0;
    std::size_t arrival = 0;  ///< first frame that lies below what the baseline explains
    std::size_t frames() const { return end - first; }
};

/// Where the mean signal first falls below mean less max(4 SD, 2 %) of all frames since `discard`,
/// and stays there for a second frame; the frame before is left out of the baseline (SCIENCE.md
/// B2). Empty: no bolus is seen.
std::optional<Baseline> findBaseline(std::span<const double> signal, std::size_t discard);

/// Mean and SD (n − 1) of some samples.
struct Level {
    double mean = std::numeric_limits<double>::quiet_NaN(), sd = mean;
};
Level levelOf(std::span<const double> samples);

/// Integral by trapezoids, in the unit of the curve times s.
double area(std::span<const double> times, std::span<const double> curve);

/// ∫ t C dt / ∫ C dt by trapezoids, s.
double firstMoment(std::span<const double> times, std::span<const double> curve);

/// Σ of squared second differences of the curve brought to unit area; NaN for no area.
double roughness(std::span<const double> times, std::span<const double> curve);

/// Index of the greatest sample, the first of several.
std::size_t peakOf(std::span<const double> curve);

/// Where a parabola through three samples has its top, in samples from the middle one: −½ to ½;
/// 0 where they do not bend downwards (SCIENCE.md B5).
double parabolaTop(double before, double peak, double after);

/// Time of the peak, refined by the parabola through it and its neighbours; s.
double peakTime(std::span<const double> times, std::span<const double> curve);

/// Full width at half maximum, s, between the crossings nearest to the peak, linear between
/// samples; NaN where the curve does not fall to half of its peak on both sides.
double widthAtHalf(std::span<const double> times, std::span<const double> curve);

/// When the curve crosses `share` of its peak for the last time before it, linear between samples;
/// s (CAPLEX Q.BA1.001 by P.BA2.002). NaN without a positive peak or a crossing.
double arrivalTime(std::span<const double> times, std::span<const double> curve,
                   double share = 0.1);

/// First frame after the peak where the first pass is over: below 30 % of the peak, or where the
/// curve begins to rise again. One past the last frame where neither happens (SCIENCE.md B4).
std::size_t firstPassEnd(std::span<const double> curve);

/// 100 (S_end − S_min) / (S0 − S_min), % (SCIENCE.md B8); NaN where S0 is not above S_min.
double signalRecovery(double baseline, double minimum, double end);

}  // namespace kety::dsc
