// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace kety::relaxometry {

/// Standard deviation of real noise from mean and SD of the background of a magnitude image of one
/// channel, where both are those of a Rayleigh distribution (SCIENCE.md C8).
double noiseFromBackgroundMean(double mean);
double noiseFromBackgroundSd(double sd);

/// 1.4826 times the median of absolute values: the SD of normal residuals with a few outliers.
double robustSd(std::vector<double> residuals);

/// Signal and noise of a Rician distribution of known mean and SD (Koay & Basser 2006,
/// doi:10.1016/j.jmr.2006.01.016).
struct RicianParts {
    double theta = 0.0;  ///< amplitude / noise
    double amplitude = 0.0, noise = 0.0;
};
RicianParts ricianParts(double mean, double sd);

/// Mean of a Rician distribution of that amplitude and noise.
double ricianMean(double amplitude, double noise);

/// √max(S² − 2σ², 0): the amplitude whose second moment is S² (Gudbjartsson 1995).
double withoutNoisePower(double signal, double noise);

}  // namespace kety::relaxometry
