// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace kety::dsc {

/// ΔR2* in 1/s from a signal, the mean of the baseline and the echo time in s (CAPLEX Q.EL1.009;
/// SCIENCE.md B1). ΔR2 for spin echoes. The signal is above 0: `noiseFloor` sees to that.
inline double deltaR2(double signal, double baseline, double echo_time)
{
    return -std::log(signal / baseline) / echo_time;
}

/// What a signal is raised to before the logarithm is taken: below twice the noise it says nothing
/// but "at least", and below a hundredth of the baseline nothing at all.
inline double noiseFloor(double noise_sd, double baseline)
{
    return std::max(2.0 * noise_sd, 0.01 * baseline);
}

/// ΔR2* in 1/s from two echoes: the ratio of the echoes is free of what T1 does to the signal
/// (SCIENCE.md B1). Times in s, the first echo is the shorter.
inline double deltaR2DualEcho(double first, double second, double first_baseline,
                              double second_baseline, double first_echo, double second_echo)
{
    return std::log(first / second * (second_baseline / first_baseline))
           / (second_echo - first_echo);
}

/// Contrast agent in whole blood at 1.5 T, mM, from ΔR2* in an artery, 1/s: ΔR2* = 7.62 C +
/// 0.574 C² (van Osch 2003, doi:10.1002/mrm.10498; haematocrit 0.38; CAPLEX M.EL1.005).
inline double arterialConcentration(double delta_r2)
{
    constexpr double linear = 7.62, quadratic = 0.574;
    return (-linear + std::sqrt(linear * linear + 4.0 * quadratic * delta_r2)) / (2.0 * quadratic);
}

inline double arterialDeltaR2(double concentration)
{
    return 7.62 * concentration + 0.574 * concentration * concentration;
}

}  // namespace kety::dsc
