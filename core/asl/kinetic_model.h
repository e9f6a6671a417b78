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

/// One velocity-selective module: blood that moves is labelled wherever it is (Qin 2022,
/// doi:10.1002/mrm.29371).
struct VelocityLabelling {
    double efficiency = 0.56;
    double t1_blood = 1.65;       // s
    double delay = 1.5;           // s, end of the bolus → first slice
    double bolus_duration = 1.5;  // s, labelling module → end of the bolus

    KETY_HD double cbfPerRatio(double slice_time) const
    {
        return perMinutePer100g * std::exp((delay + slice_time) / t1_blood)
               / (2.0 * efficiency * bolus_duration);
    }
};

/// s: label that would arrive this shortly before the end of the readout window has not arrived;
/// the flow would be a quotient of rounding errors.
inline constexpr double arrivalTolerance = 1e-5;

/// CASL and pCASL with one delay and a known arrival time: the label decays with T1 of blood until
/// it arrives and with T1 of tissue afterwards (Wang 2002; SCIENCE.md A6).
/// With T1 of tissue = T1 of blood and an arrival before the delay it is ContinuousLabelling.
struct ArrivalLabelling {
    double efficiency = 0.85;
    double t1_blood = 1.65;       // s
    double t1_tissue = 1.33;      // s
    double delay = 1.8;           // s
    double label_duration = 1.8;  // s

    /// As above, for blood that takes `arrival` s; infinite where none has arrived at the readout.
    KETY_HD double cbfPerRatio(double slice_time, double arrival) const
    {
        const double late = arrival - delay - slice_time;  // s after the end of labelling's delay
        if (late > label_duration - arrivalTolerance) return HUGE_VAL;
        const double present = std::exp(std::fmin(late, 0.0) / t1_tissue)
                               - std::exp(std::fmin(late - label_duration, 0.0) / t1_tissue);
        return perMinutePer100g * std::exp(arrival / t1_blood)
               / (2.0 * efficiency * t1_tissue * present);
    }
};

/// Share of the equilibrium that a saturated spin has recovered after `time`.
KETY_HD inline double recovered(double time, double t1)
{
    return -std::expm1(-time / t1);
}

}  // namespace kety::asl
