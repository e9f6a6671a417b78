// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace kety::dsc {

/// What a deconvolution says of one voxel. Flow and volume are those of the curves themselves:
/// without haematocrit, density or percent. NaN where there is none.
struct Deconvolved {
    double height = std::numeric_limits<double>::quiet_NaN();  ///< flow: 1/s, peak of the residue
    double lag = height;     ///< s, of the peak, or the arterial delay of a model; negative: early
    double tmax = height;    ///< s, the one to hold against 6 s; NaN: it is `lag`
    double volume = height;  ///< of a model; NaN: that of the areas under the curves
    double mtt = height;     ///< s, of a model; NaN: volume over height
    double height_sd = height, volume_sd = height, mtt_sd = height;  ///< of the logarithms
    double lag_sd = height;                                          ///< s
    double chosen = height;  ///< threshold, or λ/σ1, that was taken
    double oscillation = height;
    double shape = height;      ///< of a model: α of the transit times
    std::uint16_t quality = 0;  ///< bits of the quality map
};

/// A residue function to look at: flow times R over time, 1/s.
struct Residue {
    std::vector<double> times;  ///< s, ascending; negative: before the artery
    std::vector<double> values;
};

}  // namespace kety::dsc
