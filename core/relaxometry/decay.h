// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/one_amplitude.h"
#include "fit/two_amplitudes.h"

#include <vector>

namespace kety::relaxometry {

/// S = S0 · e^(−TE/T): T2 of spin echoes, T2* of gradient echoes (SCIENCE.md C6, C7). Times in s.
struct Decay {
    std::vector<double> echo_times;
    double lower = 0.0005, upper = 0.5;

    std::size_t samples() const { return echo_times.size(); }
    double least() const { return lower; }
    double greatest() const { return upper; }
    std::vector<double> kinks() const { return {}; }
    BasisValue at(std::size_t i, Lanes t) const
    {
        const Lanes ratio = Lanes(echo_times[i]) / t;
        const Lanes value = exp(Lanes(0.0) - ratio);
        return {value, ratio * value};
    }
};

/// S = C + S0 · e^(−TE/T): the same above a floor.
struct DecayWithOffset {
    Decay decay;

    std::size_t samples() const { return decay.samples(); }
    double least() const { return decay.least(); }
    double greatest() const { return decay.greatest(); }
    bool constantFirst() const { return true; }
    BasisPair at(std::size_t i, Lanes t) const
    {
        const BasisValue g = decay.at(i, t);
        return {1.0, g.value, 0.0, g.slope};
    }
};

/// ARLO: T from integrals over three equally spaced echoes (Pei 2015, doi:10.1002/mrm.25137). NaN
/// for fewer than three echoes, unequal spacing or a sum that has no decay in it.
double arlo(const std::vector<double>& echo_times, const std::vector<double>& signal);

/// Straight line through ln S over TE; `weighted` with S² (the noise of ln S). Echoes ≤ 0 are left
/// out; NaN with fewer than two.
struct LogLinear {
    double t, s0;
};
LogLinear logLinear(const std::vector<double>& echo_times, const std::vector<double>& signal,
                    bool weighted);

}  // namespace kety::relaxometry
