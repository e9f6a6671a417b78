// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "params/json.h"

#include <string>
#include <vector>

namespace kety::command {

/// What a method of deconvolution makes of curves whose truth is known; shares, s.
struct MethodVerdict {
    std::string method = {};
    double contrast = 0.0;              ///< to noise
    double bias = 0.0, rmse = 0.0;      ///< of CBF, relative
    double delay = 0.0, scatter = 0.0;  ///< RMSE of the delay, and less its own mean; s
    double rank = 0.0;                  ///< Spearman, found against true CBF
    double failures = 0.0;  ///< CBF off by more than half, delay by more than 3 s, or none
    std::vector<double> by_shape = {};  ///< bias of CBF
};

/// Every method at contrasts of 20 and 50.
std::vector<MethodVerdict> compareMethods(Job& job);

std::string tableOf(const std::vector<MethodVerdict>& verdicts);
Json jsonOf(const std::vector<MethodVerdict>& verdicts);

}  // namespace kety::command
