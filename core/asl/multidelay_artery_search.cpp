// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_search.h"

#include <algorithm>

namespace kety::asl {
namespace {

constexpr std::size_t fewest_readouts = 5;  // readouts that tell four unknowns

std::vector<double> distinct(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end(),
                            [](double a, double b) { return b - a < same_time; }),
                times.end());
    return times;
}

}  // namespace

/// What the samples of a box have in common with data and basis: Σwg², Σwyg, Σwpg, Σwqg.
struct DelaySearch::Shadow {
    Lanes gg, yg, pg, qg;

    /// The sums with the arterial signal projected out.
    Sums removedFrom(const Sums& sums) const
    {
        const Lanes y = yg / gg, p = pg / gg, q = qg / gg;
        return {sums.a - pg * y, sums.b - qg * y, sums.c - pg * p, sums.d - pg * q,
                sums.e - qg * q};
    }
};

/// The samples that are in their bolus between two kinks are those that would see an artery whose
/// blood arrives between them.
void DelaySearch::makeBoxes()
{
    const std::size_t count = samples_.size();
    std::vector<double> readouts;
    for (const LabelTiming& timing : model_.timings)
        readouts.push_back(timing.readout);
    if (distinct(readouts).size() < fewest_readouts) return;
    for (std::size_t k = 0; k + 1 < kinks_.size(); ++k) {
        ArteryBox box{.inside = std::vector<bool>(count), .from = kinks_[k], .to = kinks_[k + 1]};
        std::vector<double> outside;
        double least_att = HUGE_VAL;
        for (std::size_t i = 0; i < count; ++i) {
            box.inside[i] = passages_[k * count + i] == Passage::During;
            if (box.inside[i]) continue;
            const LabelTiming& timing = model_.timings[i];
            outside.push_back(timing.readout);
            least_att = std::min(least_att, timing.readout - timing.label_duration);
        }
        outside = distinct(outside);
        if (outside.size() < 2 || outside.size() == count) continue;
        const auto index = [&](double kink) {
            return static_cast<std::size_t>(std::lower_bound(kinks_.begin(), kinks_.end(), kink)
                                            - kinks_.begin());
        };
        box.stretch = k;
        box.least_att = least_att;
        box.most_att = outside[outside.size() - 2];
        box.first = std::max(k, index(least_att));
        box.last = index(box.most_att);
        if (box.first < box.last) boxes_.push_back(std::move(box));
    }
}

double DelaySearch::arteryWeight(std::size_t sample, double slice_time) const
{
    if (!model_.kinetics.pulsed) return 1.0;
    return std::exp(-(model_.timings[sample].readout + slice_time) / model_.kinetics.t1_blood);
}

std::vector<Lanes> DelaySearch::arterySeen() const
{
    std::vector<Lanes> seen;
    const auto offset = offset_.values();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        DelayBlock::Values weight{};
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            weight[lane] = arteryWeight(i, offset[lane]);
        seen.emplace_back(weight);
    }
    return seen;
}

DelaySearch::Shadow DelaySearch::shadowOf(const ArteryBox& box, std::size_t stretch,
                                          const std::vector<Lanes>& seen) const
{
    Shadow shadow;
    const Passage* passage = passages_.data() + stretch * samples_.size();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        if (!box.inside[i]) continue;
        const Sample& sample = samples_[i];
        const Lanes weight = sample.weight * seen[i];
        shadow.gg = fma(weight, seen[i], shadow.gg);
        shadow.yg = fma(sample.weighted, seen[i], shadow.yg);
        if (passage[i] == Passage::NotYet) continue;
        const bool after = passage[i] == Passage::After;
        shadow.pg = fma(weight, after ? sample.after_p : sample.during_p, shadow.pg);
        shadow.qg = fma(weight, after ? sample.after_q : sample.during_q, shadow.qg);
    }
    return shadow;
}

/// Only where both CBF and arterial signal are above 0: without one of them it is another fit.
void DelaySearch::consider(ArteryOptimum& best, LaneMask valid, const Sums& sums,
                           const Shadow& shadow, Lanes v, Lanes att, double box)
{
    const Sums rest = shadow.removedFrom(sums);
    const Lanes numerator = rest.numerator(v), denominator = rest.denominator(v);
    const Lanes amplitude = numerator / denominator;
    const Lanes signal = (shadow.yg - amplitude * fma(shadow.qg, v, shadow.pg)) / shadow.gg;
    const Lanes gain = numerator * amplitude + shadow.yg * shadow.yg / shadow.gg;
    // What is left of the basis must be more than rounding.
    const LaneMask sound = sums.denominator(v) * 1e-12 < denominator;
    const LaneMask better = valid & sound & (Lanes(0.0) < numerator) & (Lanes(0.0) < signal)
                            & (best.tissue.gain < gain);
    best.tissue.gain = select(better, gain, best.tissue.gain);
    best.tissue.numerator = select(better, numerator, best.tissue.numerator);
    best.tissue.denominator = select(better, denominator, best.tissue.denominator);
    best.tissue.v = select(better, v, best.tissue.v);
    best.tissue.att = select(better, att, best.tissue.att);
    best.signal = select(better, signal, best.signal);
    best.box = select(better, box, best.box);
}

ArteryOptimum DelaySearch::findWithArtery(Lanes rate)
{
    makeBasis(rate);
    const std::vector<Lanes> seen = arterySeen();
    ArteryOptimum best;
    const auto clamped = [&](double kink) {
        return least(most(offset_ + kink, model_.att_minimum), model_.att_maximum);
    };
    Lanes begin = clamped(kinks_.front()), v_begin = variable(begin, rate);
    for (std::size_t k = 0; k + 1 < kinks_.size(); ++k) {
        const Lanes end = clamped(kinks_[k + 1]);
        const LaneMask valid = begin < end;
        if (!any(valid)) continue;
        const Lanes v_end = variable(end, rate);
        const Sums sums = sumsOf(k);
        for (std::size_t j = 0; j < boxes_.size(); ++j) {
            const ArteryBox& box = boxes_[j];
            if (k < box.first || k >= box.last) continue;
            const Shadow shadow = shadowOf(box, k, seen);
            const Lanes inside = shadow.removedFrom(sums).stationary();
            const double name = static_cast<double>(j);
            consider(best, valid, sums, shadow, v_begin, begin, name);
            consider(best, valid & (v_begin < inside) & (inside < v_end), sums, shadow, inside,
                     -1.0, name);
            consider(best, valid, sums, shadow, v_end, end, name);
        }
        begin = end;
        v_begin = v_end;
    }
    settleAtt(best.tissue, rate);
    return best;
}

}  // namespace kety::asl
