// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

#include <vector>

namespace kety::relaxometry {

/// Spoiled gradient echoes of several flip angles and one TR (SCIENCE.md C5). Angles in rad.
struct SpoiledEchoes {
    std::vector<double> angles;
    double repetition = 0.0;           // s
    double lower = 0.02, upper = 6.0;  // s, bounds of T1
};

/// M0 · sin α (1 − E) / (1 − E cos α).
double spoiledSignal(double m0, double t1, double angle, double repetition);

/// The straight line S/sin α over S/tan α, whose slope is E (Fram 1987): a preview. NaN where the
/// slope is not between 0 and 1. `b1` multiplies the angles.
struct FlipAngleLine {
    double t1, m0;
};
FlipAngleLine flipAngleLine(const SpoiledEchoes& scan, const std::vector<double>& signal,
                            double b1);

/// What four voxels' fits say.
struct FlipAngleFit {
    Lanes t1, m0;
    Lanes sse, sst, yy;
    Lanes t1_variance, m0_variance;  ///< for a noise of 1
    Lanes end = 0.0;                 ///< −1: at the least T1 of the search, 1: at the greatest
    Lanes gain, least_gain;
};

/// Least squares over M0 and T1, M0 projected out. Up to the factor 1 − E, which M0 absorbs, the
/// basis is sin α / (1 − E cos α): no exponential, so every voxel can have its own B1. A grid over
/// T1, then a climb.
class FlipAngleSearch {
public:
    FlipAngleSearch(SpoiledEchoes scan, std::size_t points);

    const SpoiledEchoes& scan() const { return scan_; }

    struct Room {
        std::vector<Lanes> sine, cosine;
    };
    FlipAngleFit fit(const std::vector<Lanes>& y, Lanes b1, Room& room) const;

    /// Squares that the best M0 leaves at this T1.
    double cost(const std::vector<double>& y, double b1, double t1) const;

private:
    struct Sums {
        Lanes yg, ys, gg, gs, ss;
    };
    Sums sumsAt(const std::vector<Lanes>& y, Lanes e, Lanes e_slope, const Room& room) const;
    void conclude(const std::vector<Lanes>& y, const Room& room, FlipAngleFit& fit,
                  Lanes place) const;

    SpoiledEchoes scan_;
    std::vector<double> grid_;   ///< ln T1
    std::vector<double> decay_;  ///< E there
};

/// Sine and cosine of four angles from −4 to 4 rad, to 1e-15.
struct SineCosine {
    Lanes sine, cosine;
};
SineCosine sineCosine(Lanes angle);

}  // namespace kety::relaxometry
