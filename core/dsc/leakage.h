// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <span>
#include <vector>

namespace kety::dsc {

/// What leakage of contrast agent out of the vessels did to one curve:
/// ΔR2* = K1 r − K2 ∫ r(s) e^{−k(t − s)} ds with r the mean curve of tissue that does not leak.
struct Leakage {
    double k1 = std::numeric_limits<double>::quiet_NaN(), k2 = k1;  ///< K1 a factor, K2 1/s
    double k = 0.0;                                                 ///< 1/s, back into the vessels
    double k1_sd = k1, k2_sd = k1;
};

/// ∫₀ᵗ r(s) e^{−k(t − s)} ds at the times, for r linear between them: exact, also for k = 0
/// (SCIENCE.md B7). s times the unit of r.
std::vector<double> washedIntegral(std::span<const double> times, std::span<const double> reference,
                                   double k);

/// Boxerman, Schmainda and Weisskoff (2006, AJNR 27:859) and, with washout, the bidirectional model
/// (Leu 2016, doi:10.1002/jmri.25227). One for a run: the reference is shared by all voxels.
class LeakageModel {
public:
    /// `times` s from the first sample of the baseline on; `reference` the mean ΔR2* of tissue that
    /// does not leak. At least 3 samples.
    LeakageModel(std::vector<double> times, std::vector<double> reference, bool bidirectional);

    /// Least squares over all samples. NaN where the two columns cannot be told apart.
    Leakage fit(std::span<const double> curve) const;

    /// Adds K2 ∫ back. With `only_certain`, only where |K2| is above its SD.
    void correct(std::span<double> curve, const Leakage& leakage, bool only_certain) const;

    std::span<const double> reference() const { return reference_; }

private:
    struct Columns {
        double k = 0.0;
        std::vector<double> integral;
        double rr = 0.0, ri = 0.0, ii = 0.0;  ///< normal equations
    };
    struct Projection {
        double k1 = 0.0, k2 = 0.0, squares = std::numeric_limits<double>::infinity();
    };

    Columns columns(double k) const;
    Projection project(const Columns& columns, std::span<const double> curve, double power,
                       double along) const;

    std::vector<double> times_, reference_;
    bool bidirectional_;
    std::vector<Columns> grid_;
};

/// Whether a curve can be of tissue that does not leak: its end is back at the baseline, as far as
/// the noise tells. `tolerance` in SD of the baseline.
bool returnsToBaseline(std::span<const double> curve, double baseline_sd, double tolerance = 1.0,
                       std::size_t last = 10);

}  // namespace kety::dsc
