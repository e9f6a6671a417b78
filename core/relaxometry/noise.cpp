// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/noise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace kety::relaxometry {
namespace {

/// e^(−x) · I_order(x) for x ≥ 0: the series below 30, the asymptotic expansion above.
double scaledBessel(int order, double x)
{
    if (x < 30.0) {
        double term = order == 0 ? 1.0 : 0.5 * x, sum = term;
        for (int k = 1; k < 200; ++k) {
            term *= 0.25 * x * x / (double(k) * double(k + order));
            sum += term;
            if (term < 1e-17 * sum) break;
        }
        return sum * std::exp(-x);
    }
    const double mu = 4.0 * order * order;
    double term = 1.0, sum = 1.0;
    for (int k = 1; k < 30; ++k) {
        const double odd = 2.0 * k - 1.0;
        const double next = -term * (mu - odd * odd) / (k * 8.0 * x);
        if (std::abs(next) > std::abs(term)) break;
        term = next;
        sum += term;
    }
    return sum / std::sqrt(2.0 * std::numbers::pi * x);
}

/// Variance of a Rician distribution of amplitude θ over that of the noise.
double varianceFactor(double theta)
{
    const double t2 = theta * theta, x = t2 / 4.0;
    const double bessel = (2.0 + t2) * scaledBessel(0, x) + t2 * scaledBessel(1, x);
    return 2.0 + t2 - std::numbers::pi / 8.0 * bessel * bessel;
}

}  // namespace

double noiseFromBackgroundMean(double mean)
{
    return mean / std::sqrt(std::numbers::pi / 2.0);
}

double noiseFromBackgroundSd(double sd)
{
    return sd / std::sqrt(2.0 - std::numbers::pi / 2.0);
}

double robustSd(std::vector<double> residuals)
{
    std::erase_if(residuals, [](double r) { return !std::isfinite(r); });
    if (residuals.empty()) return std::numeric_limits<double>::quiet_NaN();
    for (double& residual : residuals)
        residual = std::abs(residual);
    std::sort(residuals.begin(), residuals.end());
    const std::size_t n = residuals.size();
    const double middle =
        n % 2 == 1 ? residuals[n / 2] : 0.5 * (residuals[n / 2 - 1] + residuals[n / 2]);
    return 1.4826 * middle;
}

RicianParts ricianParts(double mean, double sd)
{
    const double least_ratio = std::sqrt(std::numbers::pi / (4.0 - std::numbers::pi));
    const double ratio = mean / sd;
    if (!(ratio > least_ratio)) {
        return {0.0, 0.0, noiseFromBackgroundSd(sd)};  // nothing but noise
    }
    double theta = ratio - least_ratio;
    for (int step = 0; step < 500; ++step) {
        const double next =
            std::sqrt(std::max(varianceFactor(theta) * (1.0 + ratio * ratio) - 2.0, 0.0));
        const bool settled = std::abs(next - theta) < 1e-9;
        theta = next;
        if (settled) break;
    }
    const double factor = varianceFactor(theta);
    return {theta, std::sqrt(std::max(mean * mean + sd * sd - 2.0 * sd * sd / factor, 0.0)),
            sd / std::sqrt(factor)};
}

double ricianMean(double amplitude, double noise)
{
    const double t2 = amplitude * amplitude / (noise * noise), x = t2 / 4.0;
    return noise * std::sqrt(std::numbers::pi / 8.0)
           * ((2.0 + t2) * scaledBessel(0, x) + t2 * scaledBessel(1, x));
}

double withoutNoisePower(double signal, double noise)
{
    return std::sqrt(std::max(signal * signal - 2.0 * noise * noise, 0.0));
}

}  // namespace kety::relaxometry
