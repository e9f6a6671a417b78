// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "asl/kinetic_model.h"
#include "asl/multidelay_fit.h"

#include <algorithm>

namespace kety::asl {
namespace {

/// The samples that one voxel has, and the model at them.
class WeightedDelay {
public:
    WeightedDelay(const MultidelayModel& model, const DelayBlock& block, std::size_t lane)
        : model_(model), blood_(block.m0[lane] / model.lambda)
    {
        for (std::size_t i = 0; i < model.timings.size(); ++i) {
            if (!(block.repeats[i][lane] > 0.0)) continue;
            const double readout = model.timings[i].readout + block.slice_time[lane];
            const double duration = model.timings[i].label_duration;
            samples_.push_back({.timing = {readout, duration},
                                .delay = readout - (model.kinetics.pulsed ? 0.0 : duration),
                                .deltam = block.deltam[i][lane],
                                .repeats = block.repeats[i][lane]});
        }
    }

    DelayFit fit(double noise)
    {
        DelayFit fit;
        double sum = 0.0, weighted = 0.0;
        for (const Sample& sample : samples_) {
            sum += sample.deltam;
            weighted += sample.delay * sample.deltam;
        }
        fit.t1_apparent = model_.t1_tissue;
        if (readouts() < 3) {
            fit.quality = quality::nonFinite;
            return fit;
        }
        if (!(sum > 0.0)) {
            // The curve says nothing of ATT; CBF is what fits with the shortest there can be.
            project(fit, earliest());
            fit.quality = quality::unidentifiable;
            return fit;
        }
        invert(fit, weighted / sum);
        project(fit, fit.att);
        fit.residual_sd = noise;
        addErrors(fit, sum, weighted / sum);
        return fit;
    }

    double predicted(double att) const
    {
        double weighted = 0.0, sum = 0.0;
        for (const Sample& sample : samples_) {
            const double response = model_.kinetics.response(att, sample.timing, model_.t1_tissue);
            weighted += sample.delay * response;
            sum += response;
        }
        return weighted / sum;
    }

private:
    struct Sample {
        LabelTiming timing;
        double delay, deltam, repeats;
        double response = 0.0, slope = 0.0;
    };

    std::size_t readouts() const
    {
        std::vector<double> times;
        for (const Sample& sample : samples_)
            times.push_back(sample.timing.readout);
        std::sort(times.begin(), times.end());
        const auto same = [](double a, double b) { return b - a < 1e-4; };
        return static_cast<std::size_t>(std::unique(times.begin(), times.end(), same)
                                        - times.begin());
    }

    /// Below the arrival of the first bolus' end all ATT predict the same.
    double earliest() const
    {
        double least = HUGE_VAL;
        for (const Sample& sample : samples_)
            least = std::min(least, sample.timing.readout - sample.timing.label_duration);
        return std::max(least, model_.att_minimum);
    }

    /// Where the last readout but one sees no label yet, all later ATT predict the last delay, and
    /// those beyond the last readout predict nothing at all.
    double latest() const
    {
        double most = 0.0, last = -HUGE_VAL, before = -HUGE_VAL;
        for (const Sample& sample : samples_) {
            most = std::max(most, sample.delay);
            last = std::max(last, sample.timing.readout);
        }
        for (const Sample& sample : samples_) {
            if (sample.timing.readout < last - same_time)
                before = std::max(before, sample.timing.readout);
        }
        return std::min({most, before, model_.att_maximum});
    }

    /// The prediction grows with ATT: bisection to the last bit.
    void invert(DelayFit& fit, double wanted) const
    {
        double high = latest(), low = std::min(earliest(), high);
        if (wanted <= predicted(low)) {
            fit.att = low;
            fit.known = AttKnown::AtMost;
        } else if (!(wanted < predicted(high))) {
            fit.att = high;
            fit.known = AttKnown::AtLeast;
        } else {
            for (int i = 0; i < 60; ++i) {
                const double middle = 0.5 * (low + high);
                (predicted(middle) < wanted ? low : high) = middle;
            }
            fit.att = 0.5 * (low + high);
            fit.known = AttKnown::Exactly;
        }
        if (fit.known != AttKnown::Exactly) fit.quality = quality::unidentifiable;
    }

    /// CBF by least squares at this ATT, and what is left.
    void project(DelayFit& fit, double att)
    {
        double yh = 0.0, sum = 0.0, volumes = 0.0;
        for (Sample& sample : samples_) {
            sample.response =
                blood_ * model_.kinetics.response(att, sample.timing, model_.t1_tissue);
            sample.slope = blood_ * model_.kinetics.slope(att, sample.timing, model_.t1_tissue);
            yh += sample.repeats * sample.deltam * sample.response;
            hh_ += sample.repeats * sample.response * sample.response;
            sum += sample.repeats * sample.deltam;
            volumes += sample.repeats;
        }
        double flow = hh_ > 0.0 ? yh / hh_ : unknown, squares = 0.0;
        if (model_.nonnegative) flow = std::max(flow, 0.0);
        fit.sse = 0.0;
        for (const Sample& sample : samples_) {
            const double left = sample.deltam - flow * sample.response;
            const double deviation = sample.deltam - sum / volumes;
            fit.sse += sample.repeats * left * left;
            squares += sample.repeats * deviation * deviation;
        }
        fit.cbf = perMinutePer100g * flow;
        fit.rsquared = squares > 0.0 ? 1.0 - fit.sse / squares : 0.0;
        fit.freedom = volumes - 2.0;
    }

    /// Noise of every sample carried through ATT and CBF, to first order.
    void addErrors(DelayFit& fit, double sum, double weighted)
    {
        if (fit.known != AttKnown::Exactly) return;
        const double step = 1e-5, flow = fit.cbf / perMinutePer100g;
        const double growth =
            (predicted(fit.att + step) - predicted(fit.att - step)) / (2.0 * step);
        double flow_by_att = 0.0;
        for (const Sample& sample : samples_) {
            flow_by_att += sample.repeats * sample.slope
                           * (sample.deltam - 2.0 * flow * sample.response) / hh_;
        }
        double att2 = 0.0, flow2 = 0.0, both = 0.0;
        for (const Sample& sample : samples_) {
            const double att = (sample.delay - weighted) / (sum * growth);
            const double moved = sample.repeats * sample.response / hh_ + flow_by_att * att;
            att2 += att * att / sample.repeats;
            flow2 += moved * moved / sample.repeats;
            both += att * moved / sample.repeats;
        }
        fit.att_sd = fit.residual_sd * std::sqrt(att2);
        fit.cbf_sd = perMinutePer100g * fit.residual_sd * std::sqrt(flow2);
        fit.correlation = both / std::sqrt(att2 * flow2);
    }

    const MultidelayModel& model_;
    double blood_;  ///< M0 of blood
    std::vector<Sample> samples_;
    double hh_ = 0.0;
};

}  // namespace

double weightedDelay(const MultidelayModel& model, double att, double slice_time)
{
    DelayBlock block(model.timings.size());
    for (auto& repeats : block.repeats)
        repeats[0] = 1.0;
    block.slice_time[0] = slice_time;
    return WeightedDelay(model, block, 0).predicted(att);
}

DelayFit weightedDelayFit(const MultidelayModel& model, const DelayBlock& block, std::size_t lane,
                          double noise)
{
    return WeightedDelay(model, block, lane).fit(noise);
}

}  // namespace kety::asl
