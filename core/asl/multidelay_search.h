// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "asl/general_kinetic_model.h"
#include "fit/lanes.h"

#include <array>
#include <optional>
#include <vector>

namespace kety::asl {

/// What is believed of the arrival time before a voxel is looked at: a normal distribution, in s.
struct AttPrior {
    double mean = 1.3;
    double sd = 1.0;
};

/// How the arrival time is found.
enum class DelayMethod { LeastSquares, WeightedDelay };

/// The model of one series: the same for all voxels.
struct MultidelayModel {
    GeneralKineticModel kinetics = {};
    std::vector<LabelTiming> timings = {};  ///< of the first slice, one for each group of volumes
    double t1_tissue = 1.33;                ///< s, of label in tissue, without flow
    double lambda = 0.9;                    ///< mL/g
    bool washout = true;                    ///< flow shortens T1 in tissue; false: it does not
    std::optional<double> fixed_flow = {};  ///< mL/g/s for that; none: the flow that is found
    bool nonnegative = false;               ///< CBF below 0 becomes 0
    double att_minimum = 0.1, att_maximum = 4.0;  ///< s
    DelayMethod method = DelayMethod::LeastSquares;
    std::optional<AttPrior> prior = {};  ///< for least squares
};

/// ΔM of four voxels over the timings, each the mean of its repeats. A timing of which a voxel has
/// no finite sample has 0 repeats there and any finite ΔM. Lanes that no voxel is in hold zeros.
struct DelayBlock {
    using Values = std::array<double, lane_count>;

    explicit DelayBlock(std::size_t timings) : deltam(timings), repeats(timings) {}

    std::vector<Values> deltam, repeats;
    Values within{};      ///< sum of squares of the repeats about their means
    Values slice_time{};  ///< s after the first slice
    Values m0{};          ///< of tissue
};

/// Where the arrival time of a voxel is looked for; from ≥ to: nowhere. Beyond an end that is flat,
/// all ATT fit alike: below, only the scale of the curve depends on it; above, one sample is left.
struct AttInterval {
    double from = 0.0, to = 0.0;  ///< s
    bool flat_below = false, flat_above = false;
    std::size_t readouts = 0;  ///< distinct ones; a fit needs three
};

/// The best ATT of four voxels.
struct DelayOptimum {
    Lanes gain = -1.0;  ///< weighted squares that the fit explains; −1: there is none
    Lanes least_gain = HUGE_VAL;
    Lanes numerator, denominator;  ///< their ratio is the amplitude of the basis
    Lanes v;
    Lanes att = -1.0;  ///< s; below 0 inside the search: it is that of v
};

/// Finds the ATT that leaves the least weighted squares, CBF projected out (SCIENCE.md A9).
///
/// Between two kinks (a readout, or a readout less its label duration) the basis is p + v·q, up to
/// a factor that CBF absorbs, with one v that grows with ATT: e^(ATT/T1'), for PASL expm1(R·ATT)/R
/// with R = 1/T1' − 1/T1b. The gain (a+bv)² / (c+2dv+ev²) has one maximum in closed form; it and
/// both ends of every stretch are compared. No start value, nothing to converge.
class DelaySearch {
public:
    explicit DelaySearch(const MultidelayModel& model);

    /// Takes samples and bounds of the block over.
    void load(const DelayBlock& block);

    /// The best ATT for a relaxation rate 1/T1' of each lane, in 1/s.
    DelayOptimum find(Lanes rate);

    /// The least of weighted squares + penalty · (ATT − mean)²; no closed form, so a grid and a
    /// golden section in each stretch.
    DelayOptimum findWithPrior(Lanes rate, Lanes penalty, double mean);

    const AttInterval& interval(std::size_t lane) const { return intervals_[lane]; }
    /// Where it would look in a voxel that has all samples.
    AttInterval interval(double slice_time) const;

private:
    enum class Passage : std::uint8_t { NotYet, During, After };
    struct Sample {
        Lanes weighted, weight;  ///< weight · ΔM, weight
        Lanes during_p, during_q, after_p, after_q;
    };
    struct Sums;

    AttInterval intervalOf(const DelayBlock* block, std::size_t lane, double slice_time) const;
    void makeBasis(Lanes rate);
    Lanes variable(Lanes att, Lanes rate) const;
    Sums sumsOf(std::size_t stretch) const;
    void consider(DelayOptimum& best, LaneMask valid, const Sums& sums, Lanes v, Lanes att) const;
    void settleAtt(DelayOptimum& best, Lanes rate) const;

    MultidelayModel model_;
    std::vector<double> kinks_;      ///< ascending, of the first slice
    std::vector<Passage> passages_;  ///< of every sample, stretch by stretch
    std::vector<Sample> samples_;
    std::array<AttInterval, lane_count> intervals_{};
    Lanes offset_, from_, to_;
};

}  // namespace kety::asl
