// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/arterial_search.h"
#include "dsc/scan.h"

namespace kety::dsc {

/// Figures by which an arterial input is judged; times in s.
struct CurveFigures {
    double peak = unknown, area = unknown, arrival = unknown, peak_time = unknown,
           first_moment = unknown, width = unknown;
};
CurveFigures figuresOf(std::span<const double> times, std::span<const double> curve);

/// The arterial input of a run, and why there is none where there is none.
struct ArterialInput {
    std::vector<double> curve;        ///< ΔR2*, 1/s, one for each sample of the conversion; scaled
    std::vector<double> measured;     ///< before a first pass was fitted or a vein scaled it
    std::vector<std::size_t> voxels;  ///< it is the mean of; empty: a curve from a file
    CurveFigures figures;             ///< of `curve`
    double venous_factor = 1.0;
    bool saturated = false;  ///< a voxel of it is at the noise floor or clipped
    Message problem = {};    ///< nothing can be computed with it
    bool usable() const { return problem.text.empty(); }
};

std::shared_ptr<const ArterialInput> arterialInput(const Scan& scan, const Conversion& conversion);

/// ΔR2* of every voxel in the mask whose quality allows it, in index order.
struct TissueCurves {
    std::vector<ArterialCandidate> curves;
    double peak_median = unknown;
    double arrival_p30 = unknown;  ///< s, 30 % of the voxels have it sooner
};
std::shared_ptr<const TissueCurves> tissueCurves(const Scan& scan, const Conversion& conversion);

}  // namespace kety::dsc
