// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/one_amplitude.h"
#include "fit/two_amplitudes.h"

#include <vector>

namespace kety::relaxometry {

/// How a repetition time that leaves too little recovery enters the inversion recovery.
enum class FiniteTr {
    None,   ///< TR ≫ T1: 1 − 2κ·e^(−TI/T1)
    Shape,  ///< constant column 1 + e^(−TR/T1): the form behind published phantom values, exact
            ///< at κ = 1
    Exact   ///< columns 1 − e^(−TR/T1) and e^(−TI/T1) − e^(−TR/T1): exact for any κ
};

/// Times of the images of a recovery, in s.
struct RecoveryTimes {
    std::vector<double> times;        ///< TI or saturation time
    std::vector<double> repetitions;  ///< TR; empty: FiniteTr::None
    double lower = 0.02, upper = 6.0;
};

/// |1 − 2e^(−TI/T1) + e^(−TR/T1)|, or without the absolute value where the sign is known
/// (SCIENCE.md C1).
struct PerfectInversion {
    RecoveryTimes at_times;
    bool magnitude = true;

    std::size_t samples() const { return at_times.times.size(); }
    double least() const { return at_times.lower; }
    double greatest() const { return at_times.upper; }
    /// T1 that have their null at one of the times.
    std::vector<double> kinks() const;
    BasisValue at(std::size_t i, Lanes t1) const
    {
        const Lanes rate = Lanes(1.0) / t1;
        const Lanes inverted = Lanes(at_times.times[i]) * rate;
        const Lanes left = exp(Lanes(0.0) - inverted);
        Lanes value = fma(-2.0, left, 1.0), slope = Lanes(-2.0) * inverted * left;
        if (!at_times.repetitions.empty()) {
            const Lanes repeated = Lanes(at_times.repetitions[i]) * rate;
            const Lanes lost = exp(Lanes(0.0) - repeated);
            value = value + lost;
            slope = fma(repeated, lost, slope);
        }
        if (!magnitude) return {value, slope};
        const LaneMask negative = value < Lanes(0.0);
        return {select(negative, Lanes(0.0) - value, value),
                select(negative, Lanes(0.0) - slope, slope)};
    }
};

/// a·u + b·e of any recovery with a flip that need not be perfect (SCIENCE.md C2, C3, C4).
struct ImperfectRecovery {
    RecoveryTimes at_times;
    FiniteTr finite_tr = FiniteTr::None;

    std::size_t samples() const { return at_times.times.size(); }
    double least() const { return at_times.lower; }
    double greatest() const { return at_times.upper; }
    bool constantFirst() const { return finite_tr == FiniteTr::None; }
    BasisPair at(std::size_t i, Lanes t1) const
    {
        const Lanes rate = Lanes(1.0) / t1;
        const Lanes passed = Lanes(at_times.times[i]) * rate;
        const Lanes e = exp(Lanes(0.0) - passed), e_slope = passed * e;
        if (finite_tr == FiniteTr::None) return {1.0, e, 0.0, e_slope};
        const Lanes repeated = Lanes(at_times.repetitions[i]) * rate;
        const Lanes lost = exp(Lanes(0.0) - repeated), lost_slope = repeated * lost;
        if (finite_tr == FiniteTr::Shape) return {Lanes(1.0) + lost, e, lost_slope, e_slope};
        return {Lanes(1.0) - lost, e - lost, Lanes(0.0) - lost_slope, e_slope - lost_slope};
    }
};

/// 1 − e^(−TS/T1): perfect saturation.
struct PerfectSaturation {
    RecoveryTimes at_times;

    std::size_t samples() const { return at_times.times.size(); }
    double least() const { return at_times.lower; }
    double greatest() const { return at_times.upper; }
    std::vector<double> kinks() const { return {}; }
    BasisValue at(std::size_t i, Lanes t1) const
    {
        const Lanes passed = Lanes(at_times.times[i]) / t1;
        const Lanes left = exp(Lanes(0.0) - passed);
        return {Lanes(1.0) - left, Lanes(0.0) - passed * left};
    }
};

/// Every set of samples that a recovery from below zero can have negative, at any T1 inside the
/// bounds: those whose e/u is above some number. With one TR the first k by time; with several the
/// order may change with T1, and all that occur are in the list (SCIENCE.md J2).
std::vector<SignPattern> signPatterns(const ImperfectRecovery& model);

}  // namespace kety::relaxometry
