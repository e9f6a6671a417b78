// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/multidelay_search.h"

namespace kety::asl {

inline double squared(double value)
{
    return value * value;
}

/// What is known of the arrival time. With `AtMost` the 95 % interval reaches to where all earlier
/// arrivals fit alike, with `AtLeast` to where all later ones do: it has one end only. With
/// `NearBound` it reaches an end of the search that the user set, `AtBound` is the optimum there.
enum class AttKnown { Exactly, AtMost, AtLeast, NearBound, AtBound, Unknown };

/// What the curve of one voxel says.
struct DelayFit {
    double cbf = unknown;          ///< mL/100g/min
    double att = unknown;          ///< s; with AtMost and AtLeast the best of those told apart
    double cbf_sd = unknown;       ///< NaN where the arrival time is not known
    double att_sd = unknown;       ///< s
    double correlation = unknown;  ///< of the errors of both
    double sse = unknown;          ///< of the means, weighted with their repeats
    double rsquared = unknown;     ///< of the means; 0 for a constant curve
    double residual_sd = unknown;  ///< of one difference
    double freedom = 0.0;          ///< degrees of freedom of that
    double t1_apparent = unknown;  ///< s, of label in tissue
    AttKnown known = AttKnown::Unknown;
    std::uint16_t quality = 0;
    double abv = unknown;  ///< arterial blood volume, a share; 0: the data do not ask for it
    double artery_from = unknown, artery_to = unknown;  ///< s, when it arrived there
    double artery_signal = 0.0;  ///< ΔM of samples that see it; PASL: times e^(t/T1b)
};

/// The ATT is a value of its own or the bound it was held at: errors can be told.
bool isSure(AttKnown known);

/// What an optimum at `att` says of an arrival that was looked for in `interval`.
AttKnown knownWithin(const AttInterval& interval, double att);

/// How many times its least the sum of squares may come to for a value to lie in the 95 % interval;
/// NaN without a degree of freedom.
double squaresOf95(double freedom);

/// What is left of `Exactly` where an end of `interval` fits nearly as well: `squares_at(s)` is the
/// sum of squares left there, and `within` what the repeats vary by themselves. An optimum just
/// inside is no arrival time where all beyond fits alike: half of all voxels whose label had
/// arrived by the shortest delay are of that kind. Neither is it where the search was told to end:
/// of the voxels whose label arrives later, those that noise puts inside would show half their CBF
/// with an SD that denies the other half.
template <class SquaresAt>
AttKnown knownByCost(const AttInterval& interval, const DelayFit& fit, double within,
                     SquaresAt squares_at)
{
    const double most = (fit.sse + within) * squaresOf95(fit.freedom);
    const bool low = squares_at(interval.from) + within <= most,
               high = squares_at(interval.to) + within <= most;
    if (low && interval.flat_below) return AttKnown::AtMost;
    if (high && interval.flat_above) return AttKnown::AtLeast;
    return low || high ? AttKnown::NearBound : AttKnown::Exactly;
}

/// The bits of the quality map for it.
std::uint16_t qualityOf(AttKnown known);

/// How sure CBF and ATT are, from the weighted products of their derivatives h and s of a flow of
/// 1: the inverse of Σ, times the variance of one difference (SCIENCE.md A11).
void addErrors(DelayFit& fit, double hh, double hs, double ss, double prior_precision);

/// Sums over the samples of four voxels, weighted with their repeats. h is ΔM for a flow of 1
/// mL/g/s, s its derivative by ATT.
struct DelayResidue {
    Lanes flow, volumes;
    Lanes yy, yh, hh, hs, ss;
    Lanes sse, sst;  ///< left by the fit, and about the mean
};

/// Fits CBF and arrival time to the curves of voxels (SCIENCE.md A8, A9, A11): the exact optimum of
/// DelaySearch, four times where the flow that is found shortens the T1 of label in tissue, each
/// time with the flow of the time before. Not shared between threads: it holds scratch.
class MultidelayFit {
public:
    explicit MultidelayFit(const MultidelayModel& model)
        : model_(model), search_(model), responses_(model.timings.size())
    {
    }

    const MultidelayModel& model() const { return model_; }

    std::array<DelayFit, lane_count> fit(const DelayBlock& block);

    /// Sum of weighted squares that the best CBF leaves at this ATT, of the voxel in lane 0.
    double cost(const DelayBlock& block, double att, double t1_apparent) const;

    /// ΔM of tissue, and of arteries, of a fit.
    double deltam(const DelayFit& fit, LabelTiming timing, double m0) const;
    double arterialDeltam(const DelayFit& fit, LabelTiming timing) const;

private:
    Lanes rateFor(Lanes flow) const;
    Lanes flowOf(const DelayOptimum& best, Lanes rate) const;
    DelayOptimum find(Lanes rate, const Lanes* penalty);
    DelayOptimum settle(const DelayBlock& block, Lanes& rate, const Lanes* penalty);
    DelayResidue residueAt(const DelayBlock& block, Lanes rate, Lanes att);
    AttKnown knowledge(std::size_t lane, double att, double gain, double least_gain,
                       double yy) const;
    void widen(const DelayBlock& block, Lanes rate, std::array<DelayFit, lane_count>& fits);
    std::array<DelayFit, lane_count> conclude(const DelayBlock& block, Lanes rate,
                                              const DelayOptimum& best);
    std::array<DelayFit, lane_count> fitWeightedDelay(const DelayBlock& block);
    /// Label in arteries where that explains more than two unknowns more would (SCIENCE.md A10).
    void addArtery(const DelayBlock& block, Lanes rate, std::array<DelayFit, lane_count>& fits);
    struct BothComponents;
    struct ArterySums;
    ArterySums sumsOf(const DelayBlock& block, const BothComponents& both) const;
    double squaresAt(const DelayBlock& block, const BothComponents& both, double att) const;
    DelayFit arterialFit(const DelayBlock& block, const BothComponents& both) const;
    void tellArtery(DelayFit& fit, double signal, double arrival, double blood) const;
    DelayFit arteriesAlone(const DelayBlock& block, std::size_t lane) const;

    static constexpr int passes = 4;              // of the fixed point of flow and apparent T1
    static constexpr double first_flow = 0.01;    // mL/g/s, as fabber fixes it
    static constexpr double greatest_flow = 0.1;  // mL/g/s: noise cannot run away

    MultidelayModel model_;
    DelaySearch search_;
    std::vector<Lanes> responses_;
};

/// Delay weighted by ΔM, ΣPLD·ΔM / ΣΔM, of the model (Dai 2012, doi:10.1002/mrm.23103).
/// `slice_time` s is added to every delay; for PASL the delay is TI.
double weightedDelay(const MultidelayModel& model, double att, double slice_time);

/// ATT by the weighted delay, and the CBF that fits best with it. The weighted delay is the same
/// for all ATT below the shortest delay; beyond the longest it is not looked for. `noise` is the SD
/// of one difference.
DelayFit weightedDelayFit(const MultidelayModel& model, const DelayBlock& block, std::size_t lane,
                          double noise);

}  // namespace kety::asl
