// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

#include <cmath>

namespace kety::asl {

/// M0 as the CBF formula takes it. Either M0 of tissue (an image, or one number), which is divided
/// by λ, or M0 of blood, which is not.
struct CalibratedM0 {
    Volume<float> image;         ///< M0 of tissue; empty: one number for all voxels
    double tissue = unknown;     ///< M0 of tissue, without an image
    double blood = unknown;      ///< M0 of blood, from a reference region or the sidecar
    double reference = unknown;  ///< the one number: signal of the reference, mean over the mask...
    std::size_t voxels = 0;      ///< it was measured in
    std::shared_ptr<const Mask> region;  ///< of the reference tissue

    /// M0 of tissue at a voxel, of blood times λ where blood is what is known.
    double at(std::size_t voxel, double lambda) const
    {
        if (!image.empty()) return image.values[voxel];
        return std::isnan(blood) ? tissue : blood * lambda;
    }
};

std::shared_ptr<const CalibratedM0> calibratedM0(const Scan& scan);

/// By what the measured M0 is multiplied: recovery within TR, decay until the echo, scale
/// (SCIENCE.md A7). `recovery_time` s.
double recoveryFactor(double recovery_time, double t1);
double tissueFactor(const Calibration& calibration, double recovery_time);
/// From the signal of the reference tissue to the M0 of blood, 1/λ of the tissue among it.
double referenceFactor(const Calibration& calibration);

}  // namespace kety::asl
