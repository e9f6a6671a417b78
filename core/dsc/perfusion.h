// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "dsc/arterial_input.h"
#include "dsc/deconvolver.h"
#include "dsc/leakage.h"

namespace kety::dsc {

/// Curves between their frames, for what needs them evenly spaced.
struct EvenTimes {
    double step = 0.0;          ///< s
    std::vector<double> times;  ///< s
    bool as_they_are = true;    ///< the frames are evenly spaced
    std::vector<std::size_t> below;
    std::vector<double> share;

    /// Writes times.size() entries.
    void resample(const Lanes* curve, Lanes* out) const;
    std::vector<double> resample(std::span<const double> curve) const;
};
EvenTimes evenTimes(std::span<const double> times);

/// Tissue that does not leak, its mean curve and how it was chosen.
struct LeakageReference {
    std::vector<double> curve;  ///< empty: too few voxels
    std::size_t voxels = 0;
    double tolerance = 1.0;  ///< SD of the baseline
};
std::shared_ptr<const LeakageReference> leakageReference(const Scan& scan,
                                                         const Conversion& conversion);

/// Everything a voxel needs; voxels are independent of each other.
struct Perfusion {
    Conversion conversion;
    PerfusionSettings settings;
    std::shared_ptr<const ArterialInput> artery;
    std::shared_ptr<const Mask> mask;
    EvenTimes even;
    std::shared_ptr<const Deconvolver> deconvolver;
    std::shared_ptr<const LeakageModel> leakage;              ///< null: off, or no reference
    double reference_cbv = unknown, reference_cbf = unknown;  ///< of white matter
    std::vector<Quantity> quantities;                         ///< of a tile, in this order

    Tile compute(std::span<const std::size_t> voxels, Job& job) const;
    Explanation explain(std::size_t voxel) const;
};

/// All maps there can be, in the order they are declared.
std::vector<Quantity> perfusionQuantities();

}  // namespace kety::dsc
