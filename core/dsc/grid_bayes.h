// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/residue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kety::dsc {

/// What the atoms are: residues with gamma distributed transit times on a grid of shape, delay and
/// mean transit time.
struct BayesGrid {
    double delay_step = 0.5;    ///< s, from −3 to 15 s
    double mean_ratio = 1.25;   ///< of neighbouring mean transit times, from 0.8 s on
    std::size_t means = 16;     ///< how many of them
    double discrepancy = 0.14;  ///< κ: what model and grid leave, a share of the curve
    std::size_t rank = 16;      ///< leading directions of the atoms that are kept; 0: all
};

/// Flags of a voxel (DSC_BAYES 2, step 9), as bits.
namespace bayes_flag {
inline constexpr unsigned no_fit = 1, edge = 2, misfit = 4, unsure = 8;
}

struct BayesMoments;

struct BayesResult {
    double flow = 0.0, volume = 0.0;            ///< 1/s and 1: without haematocrit and density
    double mtt = 0.0, delay = 0.0, tmax = 0.0;  ///< s; tmax is what cSVD would give
    double sd_log_flow = 0.0, sd_log_volume = 0.0, sd_log_mtt = 0.0, sd_delay = 0.0;
    double log_mtt = 0.0;            ///< mean of ln MTT
    double shape_index = 0.0;        ///< mean index of the shape
    std::array<double, 6> shapes{};  ///< weight of each shape
    double signal_to_misfit = 0.0;   ///< p_m / s
    double unexplained = 0.0;        ///< share of the curve the best atom leaves
    unsigned flags = 0;
};

/// A belief about ln MTT and delay from the neighbours: linear and quadratic coefficients added to
/// the exponent (DSC_BAYES 3c).
struct SpatialPrior {
    double mean_linear = 0.0, mean_quadratic = 0.0, delay_linear = 0.0, delay_quadratic = 0.0;
};

/// The coefficients from what the first pass found around a voxel; nothing for no neighbours.
SpatialPrior spatialPrior(std::span<const double> log_means, std::span<const double> delays);

/// Weights of the shapes from what each says of some voxels: eight rounds of expectation and
/// maximisation with a floor of 0.05 each (DSC_BAYES 3b). Voxels that say nothing do not count.
std::array<double, 6> learntShapes(std::span<const std::array<double, 6>> evidences);

/// Deconvolution by a mixture over a grid: every atom's amplitude in closed form, everything
/// averaged by its probability (grid-Bayes). One operator for each arterial input; a voxel is one
/// product with it and a soft maximum. Deterministic; a standard deviation for each value.
class GridBayes {
public:
    static constexpr std::size_t shape_count = 6;
    /// 0.7, 1, 2, 4, 12 and infinity.
    static const std::array<double, shape_count>& shapes();

    /// `artery` and tissue as ΔR2* on a common scale, `step` s; `baseline_frames` were averaged for
    /// S0. At least 16 samples.
    GridBayes(std::span<const double> artery, double step, std::size_t baseline_frames,
              BayesGrid grid = {});

    std::size_t samples() const { return samples_; }
    std::size_t atoms() const { return atoms_; }

    /// Logarithms of the prior weights of the shapes, in place of ln ½ for 0.7 and 0 for others.
    void learnShapes(const std::array<double, shape_count>& weights);

    /// Memory for four voxels; one for each thread.
    struct Workspace {
        explicit Workspace(const GridBayes& of);
        std::vector<float> projections;     ///< four of each atom of a tile
        std::vector<std::uint32_t> active;  ///< groups of eight atoms that count
    };

    static constexpr std::size_t voxels_at_once = 4;
    /// Four curves of samples() entries one after another; `baseline_sd` is the SD of ΔR2* before
    /// the bolus, NaN: unknown. `priors` may be null.
    std::array<BayesResult, voxels_at_once>
    fit(const double* curves, const std::array<double, voxels_at_once>& baseline_sd,
        const SpatialPrior* priors, Workspace& work) const;

    /// The same by the plain formulas in double: what `fit` is held against.
    BayesResult fitPlainly(std::span<const double> curve, double baseline_sd,
                           const SpatialPrior& prior = {}) const;

    /// Σ over the atoms of a shape of exp[(p² − p_m²)/2s² + λ without its shape], for each shape.
    std::array<double, shape_count> evidence(std::span<const double> curve) const;

    /// The mean residue of a curve: flow times R, 1/s.
    Residue residue(std::span<const double> curve) const;
    /// The curve the atoms' mean predicts, on the frames.
    std::vector<double> predicted(std::span<const double> curve) const;

    /// For tests against DSC_BAYES: the atom at a place of the grid, its size ν and prior λ, and
    /// the delay of cSVD's peak.
    std::vector<double> atom(std::size_t shape, double delay, std::size_t mean) const;
    double atomSize(std::size_t shape, std::size_t delay, std::size_t mean) const;
    double atomPrior(std::size_t shape, std::size_t delay, std::size_t mean) const;
    double peakOffset(std::size_t shape, std::size_t mean) const;
    /// The response to a residue of flow 1/s at the fine points, s from the first frame.
    double responseAt(std::size_t shape, std::size_t mean, double time) const;
    double meanAt(std::size_t index) const;
    double delayAt(std::size_t index) const;

private:
    static constexpr std::size_t tile = 16;  ///< atoms that lie side by side

    /// A curve as the operator takes it.
    struct Prepared {
        double power = 0.0;  ///< ⟨y, y⟩
        std::vector<double> directions;
    };

    void makeResponses(std::span<const double> artery);
    void makePeakOffsets(std::span<const double> artery);
    void makeOperator();
    void makeTiles();
    std::size_t index(std::size_t shape, std::size_t delay, std::size_t mean) const;
    double inner(std::span<const double> a, std::span<const double> b) const;
    Prepared prepare(std::span<const double> curve) const;
    void project(const std::array<Prepared, voxels_at_once>& prepared, Workspace& work,
                 std::array<float, voxels_at_once>& best) const;
    double priorOf(std::size_t atom, const SpatialPrior& prior) const;
    std::vector<double> projections(const Prepared& prepared) const;
    double misfit(const Prepared& prepared, double best) const;
    std::vector<double> weightsOf(const Prepared& prepared, const SpatialPrior& prior,
                                  double& best) const;
    struct Exponents;
    std::size_t likeliest(Exponents& exponents, float best) const;
    std::size_t findActive(const Exponents& exponents, std::vector<std::uint32_t>& active) const;
    BayesMoments average(const Prepared& prepared, const SpatialPrior* prior, const float* place,
                         float best, std::vector<std::uint32_t>& active) const;
    BayesResult finished(const Prepared& prepared, const BayesMoments& moments, double best,
                         double baseline_sd) const;

    std::size_t samples_;
    double step_;
    double baseline_frames_;
    BayesGrid grid_;
    std::size_t delays_, atoms_, padded_, rank_;
    std::vector<std::vector<double>> responses_;      ///< of shape and mean, at an eighth of a step
    std::vector<double> offsets_;                     ///< of shape and mean, s
    std::vector<double> sizes_, log_sizes_, priors_;  ///< of each atom
    std::vector<double> basis_;                       ///< samples × rank: S^{1/2} U
    std::vector<double> operator_;                    ///< atoms × rank
    // What the soft maximum reads, in floats, padded to whole tiles.
    std::vector<float> tiles_;  ///< tile, direction, 16 atoms
    std::vector<float> float_priors_, float_log_sizes_, float_log_means_, float_delays_,
        float_tmax_, float_shapes_, float_edges_;
};

}  // namespace kety::dsc
