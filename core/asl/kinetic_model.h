// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/host_device.h"

#include <cmath>

namespace kety::asl {

/// mL/g/s → mL/100g/min: 60 s/min × 100 g.
inline constexpr double perMinutePer100g = 6000.0;

/// CASL and pCASL with one delay (Alsop 2015, doi:10.1002/mrm.25197, equation 1).
struct ContinuousLabelling {
    double efficiency = 0.85;     // α, with background suppression
    double t1_blood = 1.65;       // s
    double delay = 1.8;           // s, end of labelling → first slice
    double label_duration = 1.8;  // s, τ

    /// CBF for ΔM / M0b = 1, in mL/100g/min; `slice_time` s is added to the delay.
    KETY_HD double cbfPerRatio(double slice_time) const
    {
        return perMinutePer100g * std::exp((delay + slice_time) / t1_blood)
               / (2.0 * efficiency * t1_blood * -std::expm1(-label_duration / t1_blood));
    }
};

/// PASL whose bolus ends at TI1: QUIPSS II and Q2TIPS (Alsop 2015, equation 2).
struct PulsedLabelling {
    double efficiency = 0.98;
    double t1_blood = 1.65;       // s
    double inversion_time = 1.8;  // s, labelling pulse → first slice
    double bolus_duration = 0.8;  // s, TI1: does not change with the slice

    KETY_HD double cbfPerRatio(double slice_time) const
    {
        return perMinutePer100g * std::exp((inversion_time + slice_time) / t1_blood)
               / (2.0 * efficiency * bolus_duration);
    }
};

/// PASL with QUIPSS (I): what has arrived between TI1 and the slice's TI (Wong 1998,
/// doi:10.1002/mrm.1910390506).
struct QuipssLabelling {
    double efficiency = 0.98;
    double t1_blood = 1.65;       // s
    double inversion_time = 1.4;  // s
    double ti1 = 0.6;             // s, below the inversion time

    KETY_HD double cbfPerRatio(double slice_time) const
    {
        const double ti = inversion_time + slice_time;
        return perMinutePer100g * std::exp(ti / t1_blood) / (2.0 * efficiency * (ti - ti1));
    }
};

/// Share of the equilibrium that a saturated spin has recovered after `time`.
KETY_HD inline double recovered(double time, double t1)
{
    return -std::expm1(-time / t1);
}

}  // namespace kety::asl
