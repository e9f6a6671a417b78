// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/plan.h"
#include "asl/tissue.h"

namespace kety::asl {

/// What the quality evaluation index is made of (SCIENCE.md A19).
struct QualityParts {
    double correlation = unknown;  ///< ρ with 2.5 p_GM + p_WM, at least 0
    double dispersion = unknown;   ///< pooled variance in the tissues over |mean of grey matter|
    double negative = unknown;     ///< share of grey matter below 0
};

/// Quality evaluation index, 0 to 1, with the constants of ASLPrep (Dolui 2024,
/// doi:10.1002/jmri.29308).
double qualityIndex(const QualityParts& parts);

/// From CBF smoothed by 5 mm inside the mask; a tissue is where its share exceeds 0.7. NaN without
/// voxels of each tissue. Needs maps of grey and white matter.
QualityParts qualityParts(const Volume<float>& cbf, const Mask& mask, const Tissue& tissue,
                          Job& job);

/// CBF of grey and white matter, their ratio, spatial CoV, share below 0, left against right in
/// grey matter, and the quality evaluation index. Without maps of the tissues: why not.
std::vector<Finding> tissueFindings(const Map& cbf, const Mask& mask, const Tissue& tissue,
                                    Job& job);

/// Mean of the patient's left half of the mask over the mean of the right.
double leftOverRight(const Map& cbf, const Mask& mask);

}  // namespace kety::asl
