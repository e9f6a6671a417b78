// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/circulant.h"
#include "dsc/grid_bayes.h"
#include "dsc/settings.h"
#include "dsc/toeplitz.h"

#include <variant>

namespace kety::dsc {

/// The method of a run, behind one call for four voxels.
class Deconvolver {
public:
    /// `artery` evenly spaced, `step` s.
    Deconvolver(const Deconvolving& settings, std::span<const double> artery, double step,
                std::size_t baseline_frames);

    struct Workspace {
        explicit Workspace(const Deconvolver& of);
        std::vector<Lanes> residue;
        std::vector<double> curves;
        std::variant<std::monostate, CirculantDeconvolution::Workspace, GridBayes::Workspace> own;
    };

    std::array<Deconvolved, lane_count>
    deconvolve(const Lanes* curve, const std::array<double, lane_count>& baseline_sd,
               Workspace& work) const;

    /// The residue of one curve.
    Residue residue(std::span<const double> curve) const;

    bool off() const { return std::holds_alternative<std::monostate>(method_); }
    const GridBayes* bayes() const { return std::get_if<GridBayes>(&method_); }
    /// Length of the padded circle; 0: the method has none.
    std::size_t circle() const;

private:
    std::array<Deconvolved, lane_count> average(const GridBayes& bayes, const Lanes* curve,
                                                const std::array<double, lane_count>& baseline_sd,
                                                Workspace& work) const;

    std::variant<std::monostate, ToeplitzDeconvolution, CirculantDeconvolution, GridBayes> method_;
    std::size_t samples_;
};

}  // namespace kety::dsc
