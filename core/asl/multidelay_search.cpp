// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_search.h"

#include <algorithm>

namespace kety::asl {
namespace {

constexpr double before_all = -20.0;  // s: a kink before everything, for searches below the first

/// The greatest gain found in a stretch, and where.
struct Top {
    Lanes att, gain;

    void take(Lanes other, Lanes other_gain)
    {
        const LaneMask better = gain < other_gain;
        att = select(better, other, att);
        gain = select(better, other_gain, gain);
    }
};

/// A grid brackets it, golden sections close in: the same steps for every voxel.
template <class Gain>
Top topOf(const Gain& gainAt, Lanes begin, Lanes end)
{
    constexpr int steps = 8, sections = 48;
    constexpr double golden = 0.6180339887498949;
    const Lanes step = (end - begin) / double{steps};
    Top top{begin, gainAt(begin)};
    for (int j = 1; j <= steps; ++j) {
        const Lanes att = j == steps ? end : fma(step, double(j), begin);
        top.take(att, gainAt(att));
    }
    Lanes low = most(top.att - step, begin), high = least(top.att + step, end);
    Lanes left = high - (high - low) * golden, right = low + (high - low) * golden;
    Lanes left_gain = gainAt(left), right_gain = gainAt(right);
    for (int i = 0; i < sections; ++i) {
        const LaneMask up = left_gain < right_gain;  // the top lies right of `left`
        low = select(up, left, low);
        high = select(up, high, right);
        const Lanes kept = select(up, right, left), kept_gain = select(up, right_gain, left_gain);
        const Lanes part = (high - low) * golden, fresh = select(up, low + part, high - part);
        const Lanes fresh_gain = gainAt(fresh);
        left = select(up, kept, fresh);
        left_gain = select(up, kept_gain, fresh_gain);
        right = select(up, fresh, kept);
        right_gain = select(up, fresh_gain, kept_gain);
    }
    const Lanes middle = (low + high) * 0.5;
    top.take(middle, gainAt(middle));
    return top;
}

}  // namespace

DelaySearch::DelaySearch(const MultidelayModel& model)
    : model_(model), samples_(model.timings.size())
{
    for (const LabelTiming& timing : model_.timings) {
        kinks_.push_back(timing.readout);
        kinks_.push_back(timing.readout - timing.label_duration);
    }
    std::sort(kinks_.begin(), kinks_.end());
    kinks_.erase(std::unique(kinks_.begin(), kinks_.end()), kinks_.end());
    if (model_.prior) kinks_.insert(kinks_.begin(), before_all);
    for (std::size_t k = 0; k + 1 < kinks_.size(); ++k) {
        const double middle = 0.5 * (kinks_[k] + kinks_[k + 1]);
        for (const LabelTiming& timing : model_.timings) {
            passages_.push_back(timing.readout < middle                           ? Passage::NotYet
                                : timing.readout - timing.label_duration < middle ? Passage::During
                                                                                  : Passage::After);
        }
    }
    if (model_.artery) makeBoxes();
}

AttInterval DelaySearch::intervalOf(const DelayBlock* block, std::size_t lane,
                                    double slice_time) const
{
    double least = HUGE_VAL, last = -HUGE_VAL, second = -HUGE_VAL;
    AttInterval interval;
    for (std::size_t i = 0; i < model_.timings.size(); ++i) {
        const auto there = [&](std::size_t sample) {
            return block == nullptr || block->repeats[sample][lane] > 0.0;
        };
        if (!there(i)) continue;
        const LabelTiming& timing = model_.timings[i];
        least = std::min(least, timing.readout - timing.label_duration);
        bool repeated = false;
        for (std::size_t before = 0; before < i; ++before) {
            repeated =
                repeated
                || (there(before)
                    && std::abs(model_.timings[before].readout - timing.readout) < same_time);
        }
        if (repeated) continue;
        ++interval.readouts;
        second = std::max(second, std::min(last, timing.readout));
        last = std::max(last, timing.readout);
    }
    interval.flat_below = !model_.prior && least + slice_time >= model_.att_minimum;
    interval.flat_above = second + slice_time <= model_.att_maximum;
    interval.from = interval.flat_below ? least + slice_time : model_.att_minimum;
    interval.to = interval.flat_above ? second + slice_time : model_.att_maximum;
    return interval;
}

AttInterval DelaySearch::interval(double slice_time) const
{
    return intervalOf(nullptr, 0, slice_time);
}

void DelaySearch::load(const DelayBlock& block)
{
    bool complete = true;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        samples_[i].weight = Lanes(block.repeats[i]);
        samples_[i].weighted = samples_[i].weight * Lanes(block.deltam[i]);
        for (const double repeats : block.repeats[i])
            complete = complete && repeats > 0.0;
    }
    offset_ = Lanes(block.slice_time);
    DelayBlock::Values from{}, to{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const bool again = lane > 0 && complete && block.slice_time[lane] == block.slice_time[0];
        intervals_[lane] = again ? intervals_[0] : intervalOf(&block, lane, block.slice_time[lane]);
        from[lane] = intervals_[lane].from;
        to[lane] = intervals_[lane].to;
    }
    from_ = Lanes(from);
    to_ = Lanes(to);
}

/// p and q of every sample while its bolus arrives, and after it has.
void DelaySearch::makeBasis(Lanes rate)
{
    const Lanes excess = rate - 1.0 / model_.kinetics.t1_blood;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        const LabelTiming& timing = model_.timings[i];
        Sample& sample = samples_[i];
        const Lanes readout = offset_ + timing.readout;
        const Lanes decayed = exp(Lanes(0.0) - readout * rate);
        if (model_.kinetics.pulsed) {
            const auto grown = [&](Lanes time) { return time * expm1Over(excess * time); };
            sample.during_p = decayed * grown(readout);
            sample.during_q = Lanes(0.0) - decayed;
            sample.after_p = decayed * grown(timing.label_duration);
            sample.after_q = excess * sample.after_p;
        } else {
            sample.during_p = 1.0;
            sample.during_q = Lanes(0.0) - decayed;
            sample.after_p = 0.0;
            sample.after_q = exp((Lanes(timing.label_duration) - readout) * rate) - decayed;
        }
    }
}

Lanes DelaySearch::variable(Lanes att, Lanes rate) const
{
    if (!model_.kinetics.pulsed) return exp(att * rate);
    return att * expm1Over(att * (rate - 1.0 / model_.kinetics.t1_blood));
}

DelaySearch::Sums DelaySearch::sumsOf(std::size_t stretch) const
{
    Sums sums;
    const Passage* passage = passages_.data() + stretch * samples_.size();
    for (std::size_t i = 0; i < samples_.size(); ++i) {
        if (passage[i] == Passage::NotYet) continue;
        const Sample& sample = samples_[i];
        const bool after = passage[i] == Passage::After;
        const Lanes p = after ? sample.after_p : sample.during_p;
        const Lanes q = after ? sample.after_q : sample.during_q;
        const Lanes weighted_p = sample.weight * p;
        sums.a = fma(sample.weighted, p, sums.a);
        sums.b = fma(sample.weighted, q, sums.b);
        sums.c = fma(weighted_p, p, sums.c);
        sums.d = fma(weighted_p, q, sums.d);
        sums.e = fma(sample.weight * q, q, sums.e);
    }
    return sums;
}

/// Strictly better only, so that of equals the earliest stays.
void DelaySearch::consider(DelayOptimum& best, LaneMask valid, const Sums& sums, Lanes v,
                           Lanes att) const
{
    const Lanes numerator = sums.numerator(v), denominator = sums.denominator(v);
    Lanes gain = numerator * numerator / denominator;
    if (model_.nonnegative) gain = select(Lanes(0.0) < numerator, gain, 0.0);
    const LaneMask better = valid & (best.gain < gain);
    best.gain = select(better, gain, best.gain);
    best.numerator = select(better, numerator, best.numerator);
    best.denominator = select(better, denominator, best.denominator);
    best.v = select(better, v, best.v);
    best.att = select(better, att, best.att);
    best.least_gain = select(valid, least(gain, best.least_gain), best.least_gain);
}

/// ATT of an optimum inside a stretch from its v.
void DelaySearch::settleAtt(DelayOptimum& best, Lanes rate) const
{
    const auto gain = best.gain.values(), v = best.v.values(), rates = rate.values();
    auto att = best.att.values();
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        if (att[lane] >= 0.0 || !(gain[lane] >= 0.0)) continue;
        const double excess = rates[lane] - 1.0 / model_.kinetics.t1_blood;
        att[lane] = !model_.kinetics.pulsed              ? std::log(v[lane]) / rates[lane]
                    : std::abs(excess * v[lane]) < 1e-12 ? v[lane]
                                                         : std::log1p(excess * v[lane]) / excess;
    }
    best.att = Lanes(att);
}

DelayOptimum DelaySearch::find(Lanes rate)
{
    makeBasis(rate);
    DelayOptimum best;
    const auto clamped = [&](double kink) { return least(most(offset_ + kink, from_), to_); };
    Lanes begin = clamped(kinks_.front()), v_begin = variable(begin, rate);
    for (std::size_t k = 0; k + 1 < kinks_.size(); ++k) {
        const Lanes end = clamped(kinks_[k + 1]);
        const LaneMask valid = begin < end;
        if (!any(valid)) continue;
        const Lanes v_end = variable(end, rate);
        const Sums sums = sumsOf(k);
        const Lanes inside = sums.stationary();
        consider(best, valid, sums, v_begin, begin);
        consider(best, valid & (v_begin < inside) & (inside < v_end), sums, inside, -1.0);
        consider(best, valid, sums, v_end, end);
        begin = end;
        v_begin = v_end;
    }
    settleAtt(best, rate);
    return best;
}

DelayOptimum DelaySearch::findWithPrior(Lanes rate, Lanes penalty, double mean)
{
    makeBasis(rate);
    DelayOptimum best;
    best.gain = -HUGE_VAL;
    const auto clamped = [&](double kink) { return least(most(offset_ + kink, from_), to_); };
    for (std::size_t k = 0; k + 1 < kinks_.size(); ++k) {
        const Lanes begin = clamped(kinks_[k]), end = clamped(kinks_[k + 1]);
        const LaneMask valid = begin < end;
        if (!any(valid)) continue;
        const Sums sums = sumsOf(k);
        const Top top = topOf(
            [&](Lanes att) {
                const Lanes v = variable(att, rate), numerator = sums.numerator(v);
                Lanes gain = numerator * numerator / sums.denominator(v);
                if (model_.nonnegative) gain = select(Lanes(0.0) < numerator, gain, 0.0);
                return gain - penalty * (att - mean) * (att - mean);
            },
            begin, end);
        const LaneMask overall = valid & (best.gain < top.gain);
        const Lanes v = variable(top.att, rate);
        best.gain = select(overall, top.gain, best.gain);
        best.numerator = select(overall, sums.numerator(v), best.numerator);
        best.denominator = select(overall, sums.denominator(v), best.denominator);
        best.v = select(overall, v, best.v);
        best.att = select(overall, top.att, best.att);
    }
    return best;
}

}  // namespace kety::asl
