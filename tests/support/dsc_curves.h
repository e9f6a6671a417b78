// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <vector>

namespace kety::test {

/// K (t − t0)^a e^{−(t − t0)/b} after t0, else 0: the artery of T-B4.
inline double gammaVariate(double t, double k = 2.0, double t0 = 10.0, double a = 3.0,
                           double b = 1.5)
{
    return t > t0 ? k * std::pow(t - t0, a) * std::exp(-(t - t0) / b) : 0.0;
}

inline std::vector<double> frameTimes(std::size_t n = 40, double step = 1.5)
{
    std::vector<double> times(n);
    for (std::size_t i = 0; i < n; ++i)
        times[i] = static_cast<double>(i) * step;
    return times;
}

inline std::vector<double> arteryCurve(std::size_t n = 40, double step = 1.5)
{
    std::vector<double> curve;
    for (const double t : frameTimes(n, step))
        curve.push_back(gammaVariate(t));
    return curve;
}

/// Tissue as T-B5 makes it: flow in mL/100g/min, a residue over s; a Riemann sum in steps of 0.01 s
/// over 80 s, sampled between its points at t − delay.
inline std::vector<double> tissueCurve(double delay, double flow,
                                       const std::function<double(double)>& residue,
                                       std::size_t n = 40, double step = 1.5)
{
    constexpr double fine = 0.01;
    constexpr std::size_t count = 8001;
    static const std::vector<double> artery = [] {
        std::vector<double> values;
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(gammaVariate(static_cast<double>(i) * fine));
        return values;
    }();
    std::vector<double> kernel(count);
    for (std::size_t i = 0; i < count; ++i)
        kernel[i] = residue(static_cast<double>(i) * fine) * flow / 6000.0 * fine;
    const auto at = [&](std::size_t i) {
        double sum = 0.0;
        for (std::size_t j = 0; j <= i; ++j)
            sum += artery[i - j] * kernel[j];
        return sum;
    };
    std::vector<double> curve;
    for (const double t : frameTimes(n, step)) {
        const double place = std::clamp((t - delay) / fine, 0.0, double(count - 2));
        const auto below = static_cast<std::size_t>(place + 1e-9);
        const double share = place - static_cast<double>(below);
        const double first = at(below);
        curve.push_back(share > 1e-6 ? first + share * (at(below + 1) - first) : first);
    }
    return curve;
}

/// T-B5: CBF 60, e^{−t/4}.
inline std::vector<double> exponentialTissue(double delay)
{
    return tissueCurve(delay, 60.0, [](double t) { return std::exp(-t / 4.0); });
}

/// T-B5n: ((37 i mod 17) − 8)/8 · 0.004.
inline double noiseOf(std::size_t i)
{
    return (static_cast<double>(37 * i % 17) - 8.0) / 8.0 * 0.004;
}

}  // namespace kety::test
