// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/host_device.h"

#include <cmath>

namespace kety::asl {

/// When a volume is read, and how long blood was labelled for it. All times in s.
struct LabelTiming {
    double readout = 0.0;         ///< from the START of labelling: delay + τ; PASL: TI
    double label_duration = 0.0;  ///< τ; PASL: duration of the bolus
};

/// T1 of label in tissue that flow also washes out: 1 / (1/T1 + f/λ), f in mL/g/s, λ in mL/g.
KETY_HD inline double apparentT1(double t1_tissue, double flow, double lambda)
{
    return 1.0 / (1.0 / t1_tissue + flow / lambda);
}

/// ΔM of labelled blood that arrives after `att` s and stays in the tissue (Buxton 1998,
/// doi:10.1002/mrm.1910400308). With an apparent T1 equal to that of blood it is the consensus
/// extension to several delays (Woods 2024, doi:10.1002/mrm.30091).
struct GeneralKineticModel {
    bool pulsed = false;
    double efficiency = 0.85;  ///< α, with background suppression
    double t1_blood = 1.65;    ///< s

    /// ΔM / M0 of blood for a flow of 1 mL/g/s, in s.
    KETY_HD double response(double att, LabelTiming timing, double t1_apparent) const
    {
        return pulsed ? pulsedResponse(att, timing, t1_apparent)
                      : continuousResponse(att, timing, t1_apparent);
    }

    /// Its derivative by `att`; at a kink that towards later arrival.
    KETY_HD double slope(double att, LabelTiming timing, double t1_apparent) const
    {
        return pulsed ? pulsedSlope(att, timing, t1_apparent)
                      : continuousSlope(att, timing, t1_apparent);
    }

private:
    /// What has decayed since the end and since the beginning of the bolus passed by.
    KETY_HD double continuousResponse(double att, LabelTiming timing, double t1_apparent) const
    {
        const double since_end = std::fmax(timing.readout - timing.label_duration - att, 0.0);
        const double since_start = std::fmax(timing.readout - att, 0.0);
        return 2.0 * efficiency * t1_apparent * std::exp(-att / t1_blood)
               * (std::exp(-since_end / t1_apparent) - std::exp(-since_start / t1_apparent));
    }

    KETY_HD double continuousSlope(double att, LabelTiming timing, double t1_apparent) const
    {
        const double since_end = timing.readout - timing.label_duration - att;
        const double since_start = timing.readout - att;
        const double end = since_end > 0.0 ? std::exp(-since_end / t1_apparent) : 0.0;
        const double start = since_start > 0.0 ? std::exp(-since_start / t1_apparent) : 0.0;
        return 2.0 * efficiency * std::exp(-att / t1_blood) * (end - start)
               - continuousResponse(att, timing, t1_apparent) / t1_blood;
    }

    /// expm1 keeps the form stable where both T1 are alike.
    KETY_HD double pulsedResponse(double att, LabelTiming timing, double t1_apparent) const
    {
        if (!(timing.readout > att)) return 0.0;
        const double excess = 1.0 / t1_apparent - 1.0 / t1_blood;
        const double arrived = std::fmin(timing.readout - att, timing.label_duration);
        const double grown = excess == 0.0 ? arrived : std::expm1(excess * arrived) / excess;
        return 2.0 * efficiency * std::exp(excess * att - timing.readout / t1_apparent) * grown;
    }

    KETY_HD double pulsedSlope(double att, LabelTiming timing, double t1_apparent) const
    {
        if (!(timing.readout > att)) return 0.0;
        const double excess = 1.0 / t1_apparent - 1.0 / t1_blood;
        const double end = att + timing.label_duration;
        const double passed = timing.readout > end ? std::exp(excess * end) : 0.0;
        return 2.0 * efficiency * std::exp(-timing.readout / t1_apparent)
               * (passed - std::exp(excess * att));
    }
};

}  // namespace kety::asl
