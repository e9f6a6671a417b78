// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relaxometry/decay.h"
#include "relaxometry/voxels.h"

namespace kety::relaxometry {

/// How a decay over echo times is fitted.
struct EchoFitting {
    std::vector<double> echo_times;  ///< s
    double lower = 0.0005, upper = 0.5;
    bool offset = false;  ///< a floor is found too
};

/// Tables for some of the echoes; each call of the result is one thread's fitter. The maps are the
/// relaxation time, s0, offset (NaN without one), relative_error, rsquared, the SD of the
/// relaxation time, its rate.
std::function<std::unique_ptr<BlockFitter>()> echoModel(const EchoFitting& fitting,
                                                        const std::vector<std::size_t>& samples);

}  // namespace kety::relaxometry
