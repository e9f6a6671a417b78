// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_fit.h"

#include "analysis/map.h"
#include "asl/kinetic_model.h"
#include "image/statistics.h"

#include <algorithm>
#include <limits>

namespace kety::asl {
namespace {

constexpr double flat_share = 1e-6;  // of the weighted squares: a cost that varies less is flat
constexpr double perfect_share = 1e-12;
/// Residuals that tell how large the noise is. One or two are small by chance in many voxels, and
/// such voxels would pass for the well determined ones: of three delays measured once, the 95 %
/// interval would hold the truth in 75 to 86 % only.
constexpr double least_freedom = 3.0;

/// ΔM of four voxels for a flow of 1 and an M0 of blood of 1, and its derivative by ATT. As
/// GeneralKineticModel has it, without branches.
struct Response {
    Lanes value, slope;
};

Response responseOf(const GeneralKineticModel& kinetics, const LabelTiming& timing, Lanes offset,
                    Lanes att, Lanes rate)
{
    const double blood = 1.0 / kinetics.t1_blood, twice = 2.0 * kinetics.efficiency;
    const Lanes zero = 0.0, since_start = offset + timing.readout - att;
    const Lanes since_end = since_start - timing.label_duration;
    const LaneMask arrived = zero < since_start, passed = zero < since_end;
    if (kinetics.pulsed) {
        const Lanes excess = rate - blood, duration = least(since_start, timing.label_duration);
        const Lanes decay = twice * exp(excess * att - (offset + timing.readout) * rate);
        const Lanes value = decay * duration * expm1Over(excess * duration);
        const Lanes left = select(passed, exp(excess * timing.label_duration), zero);
        return {select(arrived, value, zero), select(arrived, decay * (left - 1.0), zero)};
    }
    const Lanes end = exp(zero - most(since_end, zero) * rate);
    const Lanes start = exp(zero - most(since_start, zero) * rate);
    const Lanes scale = twice * exp(zero - att * blood);
    const Lanes value = scale / rate * (end - start);
    const Lanes change = select(passed, end, zero) - select(arrived, start, zero);
    return {value, scale * change - value * blood};
}

}  // namespace

bool isSure(AttKnown known)
{
    return known == AttKnown::Exactly || known == AttKnown::AtBound;
}

AttKnown knownWithin(const AttInterval& interval, double att)
{
    if (att <= interval.from) return interval.flat_below ? AttKnown::AtMost : AttKnown::AtBound;
    if (att >= interval.to) return interval.flat_above ? AttKnown::AtLeast : AttKnown::AtBound;
    return AttKnown::Exactly;
}

std::uint16_t qualityOf(AttKnown known)
{
    if (known == AttKnown::Exactly) return 0;
    const bool bound = known == AttKnown::AtBound || known == AttKnown::NearBound;
    return bound ? quality::atBound : quality::unidentifiable;
}

double squaresOf95(double freedom)
{
    if (!(freedom >= least_freedom)) return unknown;
    const double t = studentT95(static_cast<std::size_t>(freedom));
    return 1.0 + t * t / freedom;
}

void addErrors(DelayFit& fit, double hh, double hs, double ss, double prior_precision)
{
    // At the end of the search the flow goes with an arrival time that is not the voxel's own.
    if (fit.known == AttKnown::AtBound || !(fit.freedom >= least_freedom)) return;
    const double variance = squared(fit.residual_sd);
    const double flow = fit.cbf / perMinutePer100g;
    const double j11 = hh, j12 = flow * hs, j22 = flow * flow * ss + prior_precision * variance;
    const double determinant = j11 * j22 - j12 * j12;
    if (!(determinant > 0.0)) return;
    fit.cbf_sd = perMinutePer100g * std::sqrt(variance * j22 / determinant);
    fit.att_sd = std::sqrt(variance * j11 / determinant);
    fit.correlation = -j12 / std::sqrt(j11 * j22);
}

Lanes MultidelayFit::rateFor(Lanes flow) const
{
    const Lanes rate = 1.0 / model_.t1_tissue;
    return model_.washout ? rate + flow / model_.lambda : rate;
}

/// From the amplitude of the basis to mL/g/s for an M0 of blood of 1.
Lanes MultidelayFit::flowOf(const DelayOptimum& best, Lanes rate) const
{
    const Lanes amplitude = best.numerator / best.denominator / (2.0 * model_.kinetics.efficiency);
    if (model_.kinetics.pulsed) return amplitude;
    return amplitude * rate * exp(best.att / model_.kinetics.t1_blood);
}

double MultidelayFit::cost(const DelayBlock& block, double att, double t1_apparent) const
{
    double yh = 0.0, hh = 0.0;
    std::vector<double> response;
    for (std::size_t i = 0; i < model_.timings.size(); ++i) {
        const LabelTiming timing{model_.timings[i].readout + block.slice_time[0],
                                 model_.timings[i].label_duration};
        response.push_back(model_.kinetics.response(att, timing, t1_apparent));
        yh += block.repeats[i][0] * block.deltam[i][0] * response[i];
        hh += block.repeats[i][0] * squared(response[i]);
    }
    double flow = hh > 0.0 ? yh / hh : 0.0, sse = 0.0;
    if (model_.nonnegative) flow = std::max(flow, 0.0);
    for (std::size_t i = 0; i < response.size(); ++i) {
        sse += block.repeats[i][0] * squared(block.deltam[i][0] - flow * response[i]);
    }
    return sse;
}

double MultidelayFit::deltam(const DelayFit& fit, LabelTiming timing, double m0) const
{
    return fit.cbf / perMinutePer100g * m0 / model_.lambda
           * model_.kinetics.response(fit.att, timing, fit.t1_apparent);
}

/// The best CBF at this ATT, and what it leaves.
DelayResidue MultidelayFit::residueAt(const DelayBlock& block, Lanes rate, Lanes att)
{
    const Lanes offset(block.slice_time), blood = Lanes(block.m0) / model_.lambda;
    DelayResidue sums;
    Lanes y_sum;
    for (std::size_t i = 0; i < model_.timings.size(); ++i) {
        const Response response = responseOf(model_.kinetics, model_.timings[i], offset, att, rate);
        const Lanes h = response.value * blood, slope = response.slope * blood;
        const Lanes y(block.deltam[i]), weight(block.repeats[i]), weighted = weight * h;
        responses_[i] = h;
        y_sum = fma(weight, y, y_sum);
        sums.volumes += weight;
        sums.yy = fma(weight * y, y, sums.yy);
        sums.yh = fma(weighted, y, sums.yh);
        sums.hh = fma(weighted, h, sums.hh);
        sums.hs = fma(weighted, slope, sums.hs);
        sums.ss = fma(weight * slope, slope, sums.ss);
    }
    sums.flow = sums.yh / sums.hh;
    if (model_.nonnegative) sums.flow = most(sums.flow, 0.0);
    const Lanes mean = y_sum / sums.volumes;
    // The residual itself, not a difference of sums: that cancels where the fit is good.
    for (std::size_t i = 0; i < model_.timings.size(); ++i) {
        const Lanes y(block.deltam[i]), weight(block.repeats[i]);
        const Lanes left = y - sums.flow * responses_[i];
        sums.sse = fma(weight * left, left, sums.sse);
        sums.sst = fma(weight * (y - mean), y - mean, sums.sst);
    }
    return sums;
}

/// What the place of the optimum says: inside, at an end, or that there is none.
AttKnown MultidelayFit::knowledge(std::size_t lane, double att, double gain, double least_gain,
                                  double yy) const
{
    const AttInterval& interval = search_.interval(lane);
    if (!(interval.from < interval.to)) {
        return interval.flat_below ? AttKnown::AtMost : AttKnown::Unknown;
    }
    if (!model_.prior) {
        const bool perfect = yy - gain <= perfect_share * yy;
        if (!(gain > 0.0)) return AttKnown::Unknown;
        if (!perfect && gain - least_gain < flat_share * yy) return AttKnown::Unknown;
    }
    return knownWithin(interval, att);
}

/// All four voxels at both ends at once.
void MultidelayFit::widen(const DelayBlock& block, Lanes rate,
                          std::array<DelayFit, lane_count>& fits)
{
    const auto open = [&](std::size_t lane) { return fits[lane].known == AttKnown::Exactly; };
    bool any_open = false;
    DelayBlock::Values from{}, to{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        any_open = any_open || open(lane);
        from[lane] = search_.interval(lane).from;
        to[lane] = search_.interval(lane).to;
    }
    if (!any_open) return;
    const auto below = residueAt(block, rate, Lanes(from)).sse.values(),
               above = residueAt(block, rate, Lanes(to)).sse.values();
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        if (!open(lane)) continue;
        const AttInterval& interval = search_.interval(lane);
        fits[lane].known = knownByCost(interval, fits[lane], block.within[lane], [&](double end) {
            return end == interval.from ? below[lane] : above[lane];
        });
    }
}

std::array<DelayFit, lane_count> MultidelayFit::conclude(const DelayBlock& block, Lanes rate,
                                                         const DelayOptimum& best)
{
    const DelayResidue residue = residueAt(block, rate, best.att);
    const auto att = best.att.values(), gain = best.gain.values(),
               least_gain = best.least_gain.values(), rates = rate.values();
    const auto flow = residue.flow.values(), volumes = residue.volumes.values(),
               sse = residue.sse.values(), sst = residue.sst.values(), hh = residue.hh.values(),
               hs = residue.hs.values(), ss = residue.ss.values(), yy = residue.yy.values();
    std::array<DelayFit, lane_count> fits;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        DelayFit& fit = fits[lane];
        if (search_.interval(lane).readouts < 3) {
            fit.quality = quality::nonFinite;
            continue;
        }
        fit.cbf = hh[lane] > 0.0 ? perMinutePer100g * flow[lane] : unknown;
        fit.known = flow[lane] > 0.0
                        ? knowledge(lane, att[lane], gain[lane], least_gain[lane], yy[lane])
                        : AttKnown::Unknown;
        fit.att = fit.known == AttKnown::Unknown ? unknown : att[lane];
        fit.t1_apparent = 1.0 / rates[lane];
        fit.sse = sse[lane];
        fit.rsquared = sst[lane] > 0.0 ? 1.0 - sse[lane] / sst[lane] : 0.0;
        fit.freedom = volumes[lane] - (fit.known == AttKnown::AtBound ? 1.0 : 2.0);
        if (fit.freedom > 0.0) {
            fit.residual_sd = std::sqrt((sse[lane] + block.within[lane]) / fit.freedom);
        }
    }
    if (!model_.prior) widen(block, rate, fits);
    const double precision = model_.prior ? 1.0 / squared(model_.prior->sd) : 0.0;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        DelayFit& fit = fits[lane];
        if (search_.interval(lane).readouts < 3) continue;
        fit.quality = qualityOf(fit.known);
        if (isSure(fit.known)) addErrors(fit, hh[lane], hs[lane], ss[lane], precision);
    }
    return fits;
}

DelayOptimum MultidelayFit::find(Lanes rate, const Lanes* penalty)
{
    DelayOptimum best = penalty == nullptr
                            ? search_.find(rate)
                            : search_.findWithPrior(rate, *penalty, model_.prior->mean);
    // Nowhere to look: everything arrived before the least ATT asked for, or after the most.
    auto att = best.att.values();
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const AttInterval& interval = search_.interval(lane);
        if (!(interval.from < interval.to)) att[lane] = interval.from;
    }
    best.att = Lanes(att);
    return best;
}

/// The fixed point of flow and apparent T1; without it one search.
DelayOptimum MultidelayFit::settle(const DelayBlock& block, Lanes& rate, const Lanes* penalty)
{
    const Lanes per_amplitude = Lanes(model_.lambda) / Lanes(block.m0);
    DelayOptimum best = find(rate, penalty);
    if (!model_.washout || model_.fixed_flow) return best;
    for (int pass = 1; pass < passes; ++pass) {
        const Lanes flow = flowOf(best, rate) * per_amplitude;
        rate = rateFor(least(most(flow, 0.0), greatest_flow));
        best = find(rate, penalty);
    }
    return best;
}

/// The noise is that of the least squares: what an ATT that is not theirs leaves is more than that.
std::array<DelayFit, lane_count> MultidelayFit::fitWeightedDelay(const DelayBlock& block)
{
    const Lanes rate = 1.0 / model_.t1_tissue;
    std::array<DelayFit, lane_count> fits = conclude(block, rate, find(rate, nullptr));
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        fits[lane] = weightedDelayFit(model_, block, lane, fits[lane].residual_sd);
    return fits;
}

std::array<DelayFit, lane_count> MultidelayFit::fit(const DelayBlock& block)
{
    search_.load(block);
    if (model_.method == DelayMethod::WeightedDelay) return fitWeightedDelay(block);
    Lanes rate = rateFor(model_.fixed_flow.value_or(first_flow));
    DelayOptimum best = settle(block, rate, nullptr);
    if (model_.prior) {
        const auto noise = conclude(block, rate, best);
        DelayBlock::Values penalty{};
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const double sd = noise[lane].residual_sd / model_.prior->sd;
            penalty[lane] = std::isfinite(sd) ? sd * sd : 0.0;
        }
        const Lanes weight(penalty);
        best = settle(block, rate, &weight);
    }
    std::array<DelayFit, lane_count> fits = conclude(block, rate, best);
    if (model_.artery && !model_.prior) addArtery(block, rate, fits);
    return fits;
}

}  // namespace kety::asl
