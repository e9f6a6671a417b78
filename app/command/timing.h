// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/command/console.h"
#include "base/error.h"
#include "base/job.h"
#include "image/grid.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

namespace kety::command {

/// One line of the table: a time, and what it is held against in the same run.
struct Timing {
    std::string name = {}, what = {};
    double seconds = 0.0;
    double against = 0.0;  ///< seconds of the yardstick; 0: none
    double limit = 0.0;    ///< of the ratio, or of the seconds without a yardstick; 0: none

    double held() const { return against > 0.0 ? seconds / against : seconds; }
    bool passed() const { return limit == 0.0 || held() <= limit; }
};

/// The least of several times: what the machine can do when nothing else runs.
template <class Work>
double bestOf(int times, const Work& work)
{
    double best = INFINITY;
    for (int i = 0; i < times; ++i) {
        if (interrupted()) throw Cancelled();
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// Every voxel of a grid, in order.
inline std::vector<std::size_t> everyVoxel(const Grid& grid)
{
    std::vector<std::size_t> voxels(grid.voxels());
    std::iota(voxels.begin(), voxels.end(), std::size_t{0});
    return voxels;
}

/// What is timed on samples of its own.
void timeMultidelay(Job& job, std::vector<Timing>& timings);
void timeRelaxometry(Job& job, std::vector<Timing>& timings);
void timeBolus(Job& job, std::vector<Timing>& timings);

}  // namespace kety::command
