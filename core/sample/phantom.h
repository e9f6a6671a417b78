// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "analysis/map.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kety {

/// A digital phantom: data as a scanner would give them, and the truth they were made from.
struct Phantom {
    std::string name = {};      ///< "asl"
    std::string analysis = {};  ///< "asl.cbf"
    std::vector<std::pair<std::string, std::shared_ptr<const Dataset>>>
        inputs;                   ///< role → data, synthetic = true
    std::vector<Map> truth = {};  ///< NaN where there is none
    Mask tissue = {};             ///< voxels the truth counts in
    double exactness = 1e-5;      ///< relative error that the rounding of stored numbers explains
};

/// How a phantom is made. The same seed gives the same bytes.
struct PhantomOptions {
    std::array<int, 3> size{96, 96, 24};
    int pairs = 30;
    double snr = 0.0;  ///< of the mean ΔM in grey matter over all pairs; 0: no noise
    std::uint64_t seed = 1;
};

/// Names of all phantoms.
const std::vector<std::string>& phantomNames();

/// Throws Error (Usage) for an unknown name.
Phantom makePhantom(const std::string& name, const PhantomOptions& options = {});

}  // namespace kety
