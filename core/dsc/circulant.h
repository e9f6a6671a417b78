// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/circle.h"
#include "dsc/residue.h"

#include <array>

namespace kety::dsc {

/// How the frequencies that noise would blow up are held back.
enum class Filter {
    Threshold,        ///< cSVD: those below a share of the greatest singular value are left out
    Oscillation,      ///< oSVD: the smallest such share whose residue oscillates little enough
    Tikhonov,         ///< λ a share of the greatest singular value
    CrossValidation,  ///< Tikhonov, λ of each voxel by generalised cross validation
    LCurve,           ///< Tikhonov, λ of each voxel at the bend of the L-curve
};

struct CirculantSettings {
    Filter filter = Filter::Oscillation;
    double threshold = 0.1;            ///< share of the greatest singular value
    double oscillation_limit = 0.035;  ///< Wu 2003
    bool closed = true;                ///< the index goes round the whole circle
    double tikhonov = 0.1;             ///< λ/σ1
};

/// Deconvolution on the circle (Wu 2003, doi:10.1002/mrm.10522; SCIENCE.md B5, J3): tissue and
/// artery padded to at least twice their length, so that a delay of either sign is a rotation. The
/// discrete Fourier transform diagonalises it: its singular values are |FFT(artery · dt)|. No
/// matrix is decomposed, and what is left out goes in pairs of conjugates.
///
/// The oscillation index as published sums second differences over k = 2..L−1: the two across the
/// seam, where the residue of tissue without a delay has its jump, are left out. So it depends on
/// the delay, and with it the threshold and the flow. `closed` adds the two: a rotation by whole
/// frames then changes nothing. `Deconvolved::oscillation` is the index as published.
class CirculantDeconvolution {
public:
    /// `artery` in the unit of the tissue curves, `step` s, at least 4 samples, Σ above 0.
    CirculantDeconvolution(std::span<const double> artery, double step, CirculantSettings settings);

    std::size_t samples() const { return circle_.samples(); }
    std::size_t length() const { return circle_.length(); }

    /// Memory for four voxels; one for each thread.
    struct Workspace {
        explicit Workspace(const CirculantDeconvolution& of);
        std::vector<Lanes> real, imaginary, evens, odds;
        std::vector<Circle::Wave> waves;
        // Of the frequencies from one on: amplitudes, amplitudes of the second differences, and
        // the square of their length.
        std::vector<Lanes> reach, bend, energy;
    };

    /// Four voxels, samples() entries each. A residue without a positive peak has the bit
    /// "unidentifiable"; one whose oscillation never meets the limit "not converged".
    std::array<Deconvolved, lane_count> deconvolve(const Lanes* curve, Workspace& work) const;

    /// The residue of one voxel as `deconvolve` left it in the workspace, lags ascending.
    Residue residue(const Workspace& work, std::size_t lane) const;

private:
    struct Step {
        std::size_t removed;  ///< frequencies left out, from the smallest singular value on
        double share;         ///< the threshold that does so
    };
    struct Peak {
        Lanes height, index;
    };
    struct Bending {
        Lanes open, seam;
    };
    struct Bounds {
        Lanes bending;  ///< at least
        Lanes height;   ///< at most
    };

    void makeSteps();
    void divide(const Lanes* curve, Workspace& work) const;
    void synthesise(Workspace& work, std::size_t removed) const;
    Peak peakOf(const Workspace& work) const;
    Bending bending(const Workspace& work) const;
    void makeBounds(Workspace& work) const;
    Bounds boundsOf(const Workspace& work, std::size_t removed) const;
    bool meetsLimit(const Workspace& work, std::size_t removed, std::size_t lane) const;
    std::array<Deconvolved, lane_count>
    takeAt(Workspace& work, const std::array<std::size_t, lane_count>& chosen) const;
    double valueAt(const Workspace& work, std::size_t index, std::size_t lane) const;
    Deconvolved finish(const Workspace& work, double height, double index, std::size_t lane) const;
    std::array<Deconvolved, lane_count> finishAll(const Workspace& work) const;
    std::array<Deconvolved, lane_count> searchOscillation(Workspace& work) const;
    std::array<Deconvolved, lane_count> regularise(Workspace& work) const;
    double crossValidated(const Workspace& work, std::size_t lane) const;
    double atTheBend(const Workspace& work, std::size_t lane) const;

    CirculantSettings settings_;
    Circle circle_;
    double step_;                                ///< s
    double greatest_ = 0.0;                      ///< singular value
    std::vector<std::size_t> order_;             ///< frequencies, ascending by singular value
    std::vector<double> sizes_;                  ///< singular values in that order
    std::vector<double> curvatures_;             ///< 2 − 2 cos ω in that order
    std::vector<std::complex<double>> inverse_;  ///< one over the spectrum, in that order
    std::vector<Step> steps_;
};

}  // namespace kety::dsc
