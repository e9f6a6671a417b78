// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/lanes.h"

#include <algorithm>
#include <vector>

namespace kety {

/// Places a search looks at first: logarithms at equal steps from that of `least` to that of
/// `greatest`, both among them.
inline std::vector<double> logarithmicGrid(double least, double greatest, std::size_t points)
{
    const double low = std::log(least), high = std::log(greatest);
    std::vector<double> grid;
    for (std::size_t j = 0; j < points; ++j)
        grid.push_back(low + (high - low) * double(j) / double(points - 1));
    grid.back() = high;
    return grid;
}

/// The places beside one of a grid, between which the best lies, for four voxels.
struct Bracket {
    Lanes from, to, start;
};
inline Bracket bracketAround(const std::vector<double>& grid, Lanes which)
{
    const auto places = which.values();
    std::array<double, lane_count> from{}, to{}, start{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const auto j = static_cast<std::size_t>(places[lane]);
        from[lane] = grid[j > 0 ? j - 1 : 0];
        to[lane] = grid[std::min(j + 1, grid.size() - 1)];
        start[lane] = grid[j];
    }
    return {Lanes(from), Lanes(to), Lanes(start)};
}

/// −1 where a search has ended at the first place of its grid, 1 at the last, else 0.
inline Lanes endOf(Lanes place, const std::vector<double>& grid)
{
    constexpr double close = 1e-6;  // in the logarithm
    const Lanes end = select(place < Lanes(grid.front() + close), Lanes(-1.0), Lanes(0.0));
    return select(Lanes(grid.back() - close) < place, Lanes(1.0), end);
}

/// Σ(y − mean)².
inline Lanes squaresAboutMean(const std::vector<Lanes>& y)
{
    Lanes total, squares;
    for (const Lanes& sample : y)
        total += sample;
    const Lanes mean = total / double(y.size());
    for (const Lanes& sample : y)
        squares = fma(sample - mean, sample - mean, squares);
    return squares;
}

}  // namespace kety
