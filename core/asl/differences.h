// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/subtraction.h"

namespace kety::asl {

/// One difference as a weighted sum of up to seven volumes; weights add up to 0, or to 1 for ΔM
/// volumes. `frame` is the volume a click on it goes to.
struct Term {
    std::array<std::size_t, 7> volume{};
    std::array<double, 7> weight{};
    std::size_t count = 0;
    std::size_t frame = 0;

    /// NaN or infinite where a volume is.
    double of(std::span<const float> curve) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < count; ++i)
            sum += weight[i] * curve[volume[i]];
        return sum;
    }
};

/// Mean of a voxel's differences, and their spread.
struct DifferenceSummary {
    double deltam = unknown;  ///< by the averaging asked for
    double mean = unknown;    ///< arithmetic, for the temporal SNR
    double sd = unknown;      ///< n − 1; NaN below two differences
    std::size_t count = 0;

    double tsnr() const { return sd > 0.0 ? mean / sd : unknown; }
    double sem() const;  ///< sd / √n
};

/// What several voxels' differences come to. Divisions and roots of neighbours overlap, so a map
/// takes a block of voxels in the time of a few.
struct DifferenceBlock {
    static constexpr std::size_t size = 8;
    alignas(64) std::array<double, size> deltam{};
    alignas(64) std::array<double, size> tsnr{};
};

/// How the volumes of a series become differences.
class Differences {
public:
    Differences() = default;
    Differences(const Roles& roles, const Subtraction& settings);

    const std::vector<Term>& terms() const { return terms_; }

    /// Of one voxel's curve. `scratch` has at least `terms().size()` places.
    DifferenceSummary of(std::span<const float> curve, std::span<double> scratch) const;

    /// Of up to a block of voxels: the same bits as one at a time.
    void of(const Series& series, std::span<const std::size_t> voxels, std::span<double> scratch,
            DifferenceBlock& out) const;

private:
    void alternating(const Series& series, std::span<const std::size_t> voxels,
                     std::span<double> scratch, DifferenceBlock& out) const;
    DifferenceSummary careful(std::span<const float> curve, std::span<double> scratch) const;
    double ofMeans(std::span<const float> curve) const;

    std::vector<Term> terms_;
    std::vector<std::size_t> controls_, labels_;  ///< for the difference of the means
    Averaging average_ = Averaging::Mean;
    bool of_means_ = false;
    bool alternating_ = false;  ///< pairs lie one after the other, all in the same order
    double sign_ = 1.0;         ///< −1: label first
    std::size_t first_ = 0;
};

/// The roles as this subtraction uses them, the one account of what is used and what is not:
/// volumes without a partner that it takes join controls and labels, and what enters no difference
/// is left out and named. Of roles settled before, those of another subtraction.
Roles settled(Roles roles, const Subtraction& settings);

/// Weights of the samples at −2.5, −1.5, −0.5, 0.5, 1.5 and 2.5 that give the value at 0: Lanczos'
/// kernel sinc(x) · sinc(x / 3), divided by its sum so that a constant stays what it is.
std::array<double, 6> lanczosHalfSample();

/// Averages of finite values. `median` reorders them.
double median(std::span<double> values);
/// Huber's M-estimator: k = 1.345, scale 1.4826 · MAD (Huber 1964, doi:10.1214/aoms/1177703732).
double huberMean(std::span<const double> values);
double robustScale(std::span<const double> values);

}  // namespace kety::asl
