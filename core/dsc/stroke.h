// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "dsc/settings.h"

namespace kety::dsc {

/// Volumes of late and of hardly perfused tissue, mL, and what they are to each other (SCIENCE.md
/// B9). Research output: no diagnosis is made of it.
struct StrokeVolumes {
    double late = 0.0;        ///< Tmax above the limit
    double later = 0.0;       ///< Tmax above 10 s
    double core = 0.0;        ///< late, with CBF below a share of that of tissue in time
    double normal_cbf = 0.0;  ///< mean CBF of tissue in time; NaN: there is none

    double mismatch() const { return late - core; }
    /// Infinity without a core.
    double ratio() const;
    /// Hypoperfusion intensity ratio (Olivot 2014); NaN where nothing is late.
    double intensityRatio() const;
};

/// `core` counts among late voxels alone, so that noise in fluid is none of it; pieces of late
/// tissue below settings.least_lesion are left out.
StrokeVolumes strokeVolumes(const Volume<float>& tmax, const Volume<float>& cbf, const Mask& mask,
                            const Stroke& settings);

/// The same as findings, each with its threshold and the method of its Tmax.
std::vector<Finding> strokeFindings(const StrokeVolumes& volumes, const Stroke& settings);

}  // namespace kety::dsc
