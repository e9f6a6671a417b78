// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "sample/phantom.h"

#include <string>
#include <vector>

namespace kety {

/// One map of one analysis against the truth of a phantom. Errors are relative.
struct Verdict {
    std::string analysis = {}, sample = {}, map = {};
    Text label = {};          ///< of the map
    double snr = 0.0;         ///< 0: no noise
    double bias = 0.0;        ///< mean error over the mean of the truth
    double rmse = 0.0;        ///< over the mean of the truth
    double worst = 0.0;       ///< greatest relative error of a voxel
    std::size_t missing = 0;  ///< voxels with a truth and no value
    double limit = 0.0;       ///< of `held()`
    double seconds = 0.0;     ///< for all maps of the analysis

    /// What the limit holds for: the worst voxel without noise, the bias with noise.
    double held() const;
    bool passed() const;
};

/// The analysis on the phantom, inside its tissue: one verdict for each map with a truth.
/// @param analysis that of the phantom (`Phantom::analysis`)
/// @param snr as in PhantomOptions
/// Throws what the analysis throws, and Error (Internal) where no map has a truth.
std::vector<Verdict> verified(const Analysis& analysis, const Phantom& phantom, double snr,
                              Job& job);

}  // namespace kety
