// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace kety::dsc {

/// K (t − t0)^a e^{−(t − t0)/b} after t0, else 0 (Thompson 1964; Madsen 1992): one passage of a
/// bolus. Times in s.
struct GammaVariate {
    double k = 0.0, t0 = 0.0, a = 3.0, b = 1.5;

    double at(double t) const;
    double area() const;      ///< K b^{a+1} Γ(a + 1)
    double peakTime() const;  ///< t0 + a b
    double meanTime() const;  ///< t0 + b (a + 1)
};

/// The first pass of a curve: least squares from one sample before the arrival to the first sample
/// after the peak below 30 % of it, K in closed form, t0 on a grid of fifths of a step around the
/// arrival, a (0.5 to 20) and b (0.1 to 10 s) by a damped Newton step (SCIENCE.md B4). Empty: no
/// first pass is seen. `arrival_share` of the peak marks the arrival.
std::optional<GammaVariate> fitFirstPass(std::span<const double> times,
                                         std::span<const double> curve);

}  // namespace kety::dsc
