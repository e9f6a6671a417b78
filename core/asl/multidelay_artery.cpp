// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "asl/kinetic_model.h"
#include "asl/multidelay_fit.h"

#include <algorithm>

namespace kety::asl {
namespace {

constexpr double artery_leads = 0.3;      // s before the tissue, as FSL has it
constexpr double least_rounding = 1e-24;  // of the squares: the logarithm stays finite

/// Corrected Akaike criterion; infinite where there are too few samples for it (SCIENCE.md D7).
double aicc(double squares, double samples, double unknowns)
{
    if (samples <= unknowns + 1.0) return HUGE_VAL;
    return samples * std::log(squares / samples) + 2.0 * unknowns
           + 2.0 * unknowns * (unknowns + 1.0) / (samples - unknowns - 1.0);
}

}  // namespace

/// Tissue and artery of one voxel, as the search found them.
struct MultidelayFit::BothComponents {
    std::size_t lane;
    double rate, att;  ///< 1/s and s, of tissue
    double signal;     ///< of arteries
    const ArteryBox& box;
};

/// Weighted products of what is left without arteries (y), the response h of tissue for a flow of
/// 1, its derivative s by ATT, and the artery's own shape g.
struct MultidelayFit::ArterySums {
    double yh = 0.0, hh = 0.0, hs = 0.0, ss = 0.0, gg = 0.0, hg = 0.0, sg = 0.0;
    double volumes = 0.0;
    double sst = 0.0;  ///< of the samples about their mean
    double sse = 0.0;  ///< left by both components
};

MultidelayFit::ArterySums MultidelayFit::sumsOf(const DelayBlock& block,
                                                const BothComponents& both) const
{
    const std::size_t lane = both.lane, count = model_.timings.size();
    const double slice_time = block.slice_time[lane], blood = block.m0[lane] / model_.lambda;
    ArterySums sums;
    double sum = 0.0;
    std::vector<double> response(count), rest(count);
    for (std::size_t i = 0; i < count; ++i) {
        const LabelTiming timing{model_.timings[i].readout + slice_time,
                                 model_.timings[i].label_duration};
        const double weight = block.repeats[i][lane];
        const double g = both.box.inside[i] ? search_.arteryWeight(i, slice_time) : 0.0;
        const double h = blood * model_.kinetics.response(both.att, timing, 1.0 / both.rate);
        const double slope = blood * model_.kinetics.slope(both.att, timing, 1.0 / both.rate);
        response[i] = h;
        rest[i] = block.deltam[i][lane] - both.signal * g;
        sums.yh += weight * rest[i] * h;
        sums.hh += weight * h * h;
        sums.hs += weight * h * slope;
        sums.ss += weight * slope * slope;
        sums.gg += weight * g * g;
        sums.hg += weight * h * g;
        sums.sg += weight * slope * g;
        sum += weight * block.deltam[i][lane];
        sums.volumes += weight;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double weight = block.repeats[i][lane];
        sums.sse += weight * squared(rest[i] - sums.yh / sums.hh * response[i]);
        sums.sst += weight * squared(block.deltam[i][lane] - sum / sums.volumes);
    }
    return sums;
}

/// Sum of squares that is left where tissue's label arrives at `att` and both components are free
/// to fit; an arterial signal below 0 is none.
double MultidelayFit::squaresAt(const DelayBlock& block, const BothComponents& both,
                                double att) const
{
    const std::size_t lane = both.lane, count = model_.timings.size();
    const double slice_time = block.slice_time[lane];
    double yy = 0.0, yg = 0.0, yh = 0.0, gg = 0.0, gh = 0.0, hh = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const LabelTiming timing{model_.timings[i].readout + slice_time,
                                 model_.timings[i].label_duration};
        const double weight = block.repeats[i][lane], y = block.deltam[i][lane];
        const double g = both.box.inside[i] ? search_.arteryWeight(i, slice_time) : 0.0;
        const double h = model_.kinetics.response(att, timing, 1.0 / both.rate);
        yy += weight * y * y;
        yg += weight * y * g;
        yh += weight * y * h;
        gg += weight * g * g;
        gh += weight * g * h;
        hh += weight * h * h;
    }
    const double determinant = gg * hh - gh * gh;
    const bool artery = yg * hh - yh * gh > 0.0 && determinant > 1e-12 * gg * hh;
    const double gain = artery ? (yg * yg * hh - 2.0 * yg * yh * gh + yh * yh * gg) / determinant
                        : hh > 0.0 ? yh * yh / hh
                                   : 0.0;
    return std::max(yy - gain, 0.0);
}

/// Volume of blood that gives this signal, decayed for CASL on its way until `arrival`, s.
void MultidelayFit::tellArtery(DelayFit& fit, double signal, double arrival, double blood) const
{
    const double gain = model_.kinetics.pulsed ? 0.0 : arrival / model_.kinetics.t1_blood;
    fit.artery_signal = signal;
    fit.abv = signal / (2.0 * model_.kinetics.efficiency * blood) * std::exp(gain);
}

/// The fit with both components of one voxel, judged like the other one; arterial arrival and
/// volume are told as far as the samples do.
DelayFit MultidelayFit::arterialFit(const DelayBlock& block, const BothComponents& both) const
{
    const ArteryBox& box = both.box;
    const double slice_time = block.slice_time[both.lane], att = both.att;
    const ArterySums sums = sumsOf(block, both);
    DelayFit fit;
    fit.sse = sums.sse;
    fit.cbf = perMinutePer100g * (sums.yh / sums.hh);
    fit.att = att;
    fit.t1_apparent = 1.0 / both.rate;
    fit.rsquared = sums.sst > 0.0 ? 1.0 - fit.sse / sums.sst : 0.0;
    fit.freedom = sums.volumes - 4.0;
    if (fit.freedom > 0.0) {
        fit.residual_sd = std::sqrt((fit.sse + block.within[both.lane]) / fit.freedom);
    }
    const double least_att = box.least_att + slice_time, most_att = box.most_att + slice_time;
    const AttInterval interval{.from = std::max(least_att, model_.att_minimum),
                               .to = std::min(most_att, model_.att_maximum),
                               .flat_below = least_att >= model_.att_minimum,
                               .flat_above = most_att <= model_.att_maximum};
    fit.known = knownWithin(interval, att);
    if (fit.known == AttKnown::Exactly && att <= box.from + slice_time) {
        fit.known = AttKnown::AtBound;
    }
    if (fit.known == AttKnown::Exactly) {
        fit.known = knownByCost(interval, fit, block.within[both.lane],
                                [&](double end) { return squaresAt(block, both, end); });
    }
    fit.quality = qualityOf(fit.known);
    // The arterial signal is a third unknown: its share of the derivatives says nothing of the
    // rest.
    if (isSure(fit.known)) {
        addErrors(fit, sums.hh - sums.hg * sums.hg / sums.gg, sums.hs - sums.hg * sums.sg / sums.gg,
                  sums.ss - sums.sg * sums.sg / sums.gg, 0.0);
    }
    fit.artery_from = box.from + slice_time;
    fit.artery_to = std::min(box.to + slice_time, att);
    tellArtery(fit, both.signal, std::clamp(att - artery_leads, fit.artery_from, fit.artery_to),
               block.m0[both.lane] / model_.lambda);
    return fit;
}

double MultidelayFit::arterialDeltam(const DelayFit& fit, LabelTiming timing) const
{
    // Any arrival inside the interval is seen by the same samples.
    const double arrival = fit.artery_from + 1e-9;
    const bool seen = timing.readout - timing.label_duration < arrival && arrival < timing.readout;
    if (!(fit.abv > 0.0) || !seen) return 0.0;
    const double decay =
        model_.kinetics.pulsed ? std::exp(-timing.readout / model_.kinetics.t1_blood) : 1.0;
    return fit.artery_signal * decay;
}

/// Arteries and nothing else: the best set of samples for them alone.
DelayFit MultidelayFit::arteriesAlone(const DelayBlock& block, std::size_t lane) const
{
    const double slice_time = block.slice_time[lane], blood = block.m0[lane] / model_.lambda;
    double best = 0.0, yy = 0.0, sum = 0.0, volumes = 0.0;
    DelayFit fit;
    for (std::size_t i = 0; i < block.deltam.size(); ++i) {
        const double weight = block.repeats[i][lane], y = block.deltam[i][lane];
        yy += weight * y * y;
        sum += weight * y;
        volumes += weight;
    }
    for (const ArteryBox& box : search_.boxes()) {
        double gg = 0.0, yg = 0.0;
        for (std::size_t i = 0; i < box.inside.size(); ++i) {
            if (!box.inside[i]) continue;
            const double g = search_.arteryWeight(i, slice_time);
            gg += block.repeats[i][lane] * g * g;
            yg += block.repeats[i][lane] * g * block.deltam[i][lane];
        }
        if (!(yg > 0.0) || !(yg * yg / gg > best)) continue;
        best = yg * yg / gg;
        fit.artery_from = box.from + slice_time;
        fit.artery_to = box.to + slice_time;
        tellArtery(fit, yg / gg, 0.5 * (fit.artery_from + fit.artery_to), blood);
    }
    fit.cbf = 0.0;
    fit.sse = std::max(yy - best, 0.0);
    const double squares = yy - sum * sum / volumes;
    fit.rsquared = squares > 0.0 ? 1.0 - fit.sse / squares : 0.0;
    fit.freedom = volumes - 2.0;
    if (fit.freedom > 0.0) {
        fit.residual_sd = std::sqrt((fit.sse + block.within[lane]) / fit.freedom);
    }
    fit.t1_apparent = model_.t1_tissue;
    fit.quality = quality::unidentifiable;
    return fit;
}

void MultidelayFit::addArtery(const DelayBlock& block, Lanes rate,
                              std::array<DelayFit, lane_count>& fits)
{
    if (search_.boxes().empty()) return;
    const double choice = 2.0 * std::log(static_cast<double>(search_.boxes().size()));
    const Lanes per_amplitude = Lanes(model_.lambda) / Lanes(block.m0);
    ArteryOptimum best = search_.findWithArtery(rate);
    for (int pass = 1; pass < passes && model_.washout && !model_.fixed_flow; ++pass) {
        const Lanes flow = flowOf(best.tissue, rate) * per_amplitude;
        rate = rateFor(least(most(flow, 0.0), greatest_flow));
        best = search_.findWithArtery(rate);
    }
    const auto rates = rate.values(), att = best.tissue.att.values(), box = best.box.values(),
               signal = best.signal.values();
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        DelayFit& one = fits[lane];
        double volumes = 0.0, squares = 0.0;
        bool complete = true;
        for (std::size_t i = 0; i < block.deltam.size(); ++i) {
            const double repeats = block.repeats[i][lane];
            complete = complete && repeats > 0.0;
            volumes += repeats;
            squares += repeats * squared(block.deltam[i][lane]);
        }
        if (!complete || std::isnan(one.sse)) continue;
        one.abv = 0.0;
        const double least = least_rounding * squares + block.rounding[lane];
        const auto judged = [&](const DelayFit& fit, double unknowns) {
            return aicc(std::max(fit.sse + block.within[lane], least), volumes, unknowns);
        };
        // An artery is the best of many sets of samples that could see it. Which one it was is a
        // choice the data made, and costs what naming it does: noise would else find an artery in
        // every sixth voxel that has none. Without perfusion the model is the same one at its edge.
        const auto withArtery = [&](const DelayFit& fit) { return judged(fit, 4.0) + choice; };
        double best_so_far = judged(one, 2.0);
        const DelayFit alone = arteriesAlone(block, lane);
        if (alone.abv > 0.0 && withArtery(alone) < best_so_far) {
            best_so_far = withArtery(alone);
            one = alone;
        }
        if (!(box[lane] >= 0.0)) continue;
        const ArteryBox& seen_by = search_.boxes()[static_cast<std::size_t>(box[lane])];
        const DelayFit two =
            arterialFit(block, {lane, rates[lane], att[lane], signal[lane], seen_by});
        if (withArtery(two) < best_so_far) one = two;
    }
}

}  // namespace kety::asl
