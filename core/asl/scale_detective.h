// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// A way in which a vendor is known to scale M0 and perfusion images differently.
struct VendorFactor {
    Text name = {};
    double factor = unknown;  ///< by which M0 is to be multiplied
    /// Seconds after its saturation at which a proton density image is read; NaN: not one.
    double saturation = unknown;
    double t1 = unknown;  ///< s, of tissue, that belongs to it
    bool stated = false;  ///< by the headers of these data, not only by the vendor's name
};

/// The factors that may apply to these data, by their manufacturer: of GE for difference images
/// (32 times the averages, in old works in progress 45.24 times), of Siemens for a separate M0
/// (stored at a tenth by some readouts), of Philips by the slopes in both sidecars. All of them
/// where the manufacturer is unknown.
/// SCIENCE.md A7; factors as in ExploreASL (Mutsaerts 2020, doi:10.1016/j.neuroimage.2020.117031).
std::vector<VendorFactor> vendorFactors(const Scan& scan);

/// What the images say of their scales as the settings stand.
struct ScaleEvidence {
    double ratio = unknown;  ///< mean M0, measured times scale, over mean control, in the mask
    double cbf = unknown;    ///< mL/100g/min of the mean difference and the mean M0
};
ScaleEvidence scaleEvidence(const Scan& scan);

/// How `cbf` changes when a factor takes the place of the scale in force.
double cbfWith(const VendorFactor& factor, const Calibration& calibration, double cbf);

}  // namespace kety::asl
