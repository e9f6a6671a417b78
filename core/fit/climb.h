// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

namespace kety {

inline Lanes magnitude(Lanes x)
{
    return most(x, Lanes(0.0) - x);
}

/// Slope of a smooth function at a place, and a curvature to make the first step with (below 0).
struct ClimbSlope {
    Lanes slope, curvature;
};

/// The place between `from` and `to` where a smooth function of one variable is greatest, for four
/// voxels: secant steps on its slope, kept between the places where it is known to rise and to
/// fall, bisection where a step would leave them. A lane that has arrived stays as it is, so its
/// bits do not depend on its neighbours; so does one that starts at an end and would leave the
/// range. `wanted` > 0.5: lanes to move; the others keep `start`.
template <class Slope>
Lanes climb(Lanes from, Lanes to, Lanes start, Lanes wanted, const Slope& slope)
{
    constexpr int most_steps = 48;
    // In the variable, which is a logarithm: a secant step this small ends far closer than it is
    // long.
    constexpr double close = 1e-6;
    Lanes low = from, high = to, x = start, last_x = start, last_slope = 0.0;
    Lanes done = select(Lanes(0.5) < wanted, Lanes(0.0), Lanes(1.0));
    for (int step = 0; step < most_steps && any(done < Lanes(0.5)); ++step) {
        const ClimbSlope here = slope(x);
        const LaneMask rising = Lanes(0.0) < here.slope;
        // From an end of the range that falls off inwards there is nowhere to go.
        const Lanes inwards =
            select(x < Lanes(0.5) * (from + to), here.slope, Lanes(0.0) - here.slope);
        const Lanes inside = (x - from) * (to - x);
        const LaneMask stays = (inside < Lanes(1e-18)) & (inwards < Lanes(1e-300));
        done = select(stays, Lanes(1.0), done);
        low = select(rising, x, low);
        high = select(rising, high, x);
        Lanes curvature = here.curvature;
        if (step > 0) {
            const Lanes secant = (here.slope - last_slope) / (x - last_x);
            curvature = select(secant < Lanes(0.0), secant, here.curvature);
        }
        Lanes next = x - here.slope / curvature;
        next = select((low < next) & (next < high), next, Lanes(0.5) * (low + high));
        const LaneMask arrived = magnitude(next - x) < Lanes(close);
        last_x = x;
        last_slope = here.slope;
        x = select(done < Lanes(0.5), next, x);
        done = select(arrived, Lanes(1.0), done);
    }
    return x;
}

}  // namespace kety
