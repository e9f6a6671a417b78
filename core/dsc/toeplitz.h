// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/residue.h"
#include "fit/lanes.h"

#include <array>
#include <span>
#include <vector>

namespace kety::dsc {

/// sSVD (Østergaard 1996, doi:10.1002/mrm.1910360510): the lower triangular matrix of the artery,
/// inverted without the singular values below a share of the greatest. It knows no tissue that is
/// earlier than the artery, and its flow depends on the delay.
class ToeplitzDeconvolution {
public:
    /// `artery` in the unit of the tissue curves, `step` s, `threshold` a share.
    ToeplitzDeconvolution(std::span<const double> artery, double step, double threshold);

    std::size_t samples() const { return samples_; }

    std::array<Deconvolved, lane_count> deconvolve(const Lanes* curve, Lanes* residue) const;
    Residue residue(const Lanes* residue, std::size_t lane) const;

private:
    std::size_t samples_;
    double step_, threshold_;
    std::vector<double> inverse_;  ///< row-major
};

}  // namespace kety::dsc
