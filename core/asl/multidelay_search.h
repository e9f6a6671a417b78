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

inline constexpr double same_time = 1e-4;  ///< s: times of a file are not known better

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
    bool artery = false;                 ///< label still in arteries, where the data ask for it
};

/// ΔM of four voxels over the timings, each the mean of its repeats. A timing of which a voxel has
/// no finite sample has 0 repeats there and any finite ΔM. Lanes that no voxel is in
/// may hold anything.
struct DelayBlock {
    using Values = std::array<double, lane_count>;

    explicit DelayBlock(std::size_t timings) : deltam(timings), repeats(timings) {}

    std::vector<Values> deltam, repeats;
    Values within{};      ///< sum of squares of the repeats about their means
    Values slice_time{};  ///< s after the first slice
    Values m0{};          ///< of tissue
    Values rounding{};    ///< sum of squares that the rounding of stored samples explains
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

/// The best ATT with label in arteries beside that in tissue; both are there.
struct ArteryOptimum {
    DelayOptimum tissue;  ///< its gain is that of both
    Lanes signal;         ///< ΔM of the arteries; PASL: times e^(t/T1b)
    Lanes box = -1.0;     ///< which set of samples sees them
};

/// Samples that see label in arteries for arrivals there between two kinks: only the set is known,
/// not when in between.
struct ArteryBox {
    std::vector<bool> inside;                ///< of every sample
    double from = 0.0, to = 0.0;             ///< s, of the first slice: arterial arrival
    std::size_t stretch = 0;                 ///< the tissue's arrival is not before this one
    std::size_t first = 0, last = 0;         ///< stretches where the samples outside tell the ATT
    double least_att = 0.0, most_att = 0.0;  ///< s, of the first slice: the same as times
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

    /// The best of all sets of samples and ATT with CBF and arterial signal above 0; both are
    /// projected out (SCIENCE.md A10). For voxels that have all samples.
    ArteryOptimum findWithArtery(Lanes rate);
    const std::vector<ArteryBox>& boxes() const { return boxes_; }
    /// What a sample sees of an arterial signal of 1.
    double arteryWeight(std::size_t sample, double slice_time) const;

    const AttInterval& interval(std::size_t lane) const { return intervals_[lane]; }
    /// Where it would look in a voxel that has all samples.
    AttInterval interval(double slice_time) const;

private:
    enum class Passage : std::uint8_t { NotYet, During, After };
    struct Sample {
        Lanes weighted, weight;  ///< weight · ΔM, weight
        Lanes during_p, during_q, after_p, after_q;
    };
    /// Of the samples in one stretch: Σwyp, Σwyq, Σwp², Σwpq, Σwq².
    struct Sums {
        Lanes a, b, c, d, e;

        Lanes numerator(Lanes v) const { return fma(b, v, a); }
        Lanes denominator(Lanes v) const { return fma(v, fma(e, v, d + d), c); }
        /// Where the gain is greatest, if that is in the stretch.
        Lanes stationary() const { return (a * d - b * c) / (b * d - a * e); }
    };
    struct Shadow;

    AttInterval intervalOf(const DelayBlock* block, std::size_t lane, double slice_time) const;
    void makeBasis(Lanes rate);
    Lanes variable(Lanes att, Lanes rate) const;
    Sums sumsOf(std::size_t stretch) const;
    void consider(DelayOptimum& best, LaneMask valid, const Sums& sums, Lanes v, Lanes att) const;
    void settleAtt(DelayOptimum& best, Lanes rate) const;
    void makeBoxes();
    std::vector<Lanes> arterySeen() const;
    Shadow shadowOf(const ArteryBox& box, std::size_t stretch,
                    const std::vector<Lanes>& seen) const;
    static void consider(ArteryOptimum& best, LaneMask valid, const Sums& sums,
                         const Shadow& shadow, Lanes v, Lanes att, double box);

    MultidelayModel model_;
    std::vector<double> kinks_;      ///< ascending, of the first slice
    std::vector<Passage> passages_;  ///< of every sample, stretch by stretch
    std::vector<Sample> samples_;
    std::vector<ArteryBox> boxes_;
    std::array<AttInterval, lane_count> intervals_{};
    Lanes offset_, from_, to_;
};

}  // namespace kety::asl
