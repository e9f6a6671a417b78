// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/one_amplitude.h"
#include "fit/two_amplitudes.h"

#include <cmath>
#include <vector>

namespace kety::relaxometry {

/// The step between times at equal distances; 0: they are not.
inline double spacingOf(const std::vector<double>& times)
{
    if (times.size() < 3) return 0.0;
    const double step = (times.back() - times.front()) / double(times.size() - 1);
    for (std::size_t i = 1; i < times.size(); ++i)
        if (std::abs(times[i] - times.front() - double(i) * step) > 1e-9 * step) return 0.0;
    return step;
}

/// S = S0 · e^(−TE/T): T2 of spin echoes, T2* of gradient echoes (SCIENCE.md C6, C7). Times in s.
struct Decay {
    std::vector<double> echo_times;
    double lower = 0.0005, upper = 0.5;
    double spacing = spacingOf(echo_times);

    /// Every echo is the one before times the same factor where they lie at equal distances.
    struct Sweep {
        const Decay& decay;
        Lanes theta, rate, value, factor;

        BasisValue operator()(std::size_t i)
        {
            if (decay.spacing == 0.0) return decay.at(i, theta);
            if (i > 0) value = value * factor;
            return {value, Lanes(decay.echo_times[i]) * rate * value};
        }
    };
    Sweep sweep(Lanes theta) const
    {
        Sweep all{*this, theta, Lanes(1.0) / theta, 0.0, 0.0};
        if (spacing == 0.0) return all;
        all.value = exp(Lanes(0.0) - Lanes(echo_times.front()) * all.rate);
        all.factor = exp(Lanes(0.0) - Lanes(spacing) * all.rate);
        return all;
    }

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
