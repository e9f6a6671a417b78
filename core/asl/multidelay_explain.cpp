// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/multidelay_perfusion.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {
namespace {

constexpr std::size_t steps = 240;  // of a curve

/// For a sentence: with a true minus.
std::string signedNumber(double value, int decimals)
{
    const std::string number = formatFixed(value, decimals);
    return number.starts_with('-') ? "−" + number.substr(1) : number;
}

/// One voxel's fit and what its curves are drawn from.
class Explainer {
public:
    Explainer(const MultidelayPerfusion& perfusion, std::size_t voxel)
        : perfusion_(perfusion), curve_(perfusion.asl->series.curve(voxel)),
          fitter_(perfusion.model), block_(perfusion.groups.size())
    {
        std::vector<double> scratch(perfusion.scratchSize());
        usable_ = perfusion.load(voxel, block_, 0, scratch) == 0;
        if (!usable_) {
            arterial_.resize(perfusion.groups.size());
            return;
        }
        fit_ = fitter_.fit(block_)[0];
        slice_time_ = block_.slice_time[0];
        // What the profile is drawn from: the tissue's share.
        for (std::size_t i = 0; i < perfusion.groups.size(); ++i) {
            arterial_.push_back(fitter_.arterialDeltam(fit_, timingOf(i)));
            block_.deltam[i][0] -= arterial_[i];
        }
    }

    Explanation make()
    {
        Explanation explanation{.curves = {data()}};
        if (usable_ && std::isfinite(fit_.t1_apparent) && !std::isnan(fit_.cbf)) {
            explanation.curves.push_back(profile());
        }
        explanation.sentences = sentences();
        return explanation;
    }

private:
    LabelTiming timingOf(std::size_t group) const
    {
        const LabelTiming& first = perfusion_.groups[group].timing;
        return {first.readout + slice_time_, first.label_duration};
    }

    /// Differences over the delay of their slice, their means, and the fit.
    Curve data() const
    {
        Curve plot{.title = text("asl", "ΔM over the delays"),
                   .x_label = text("asl", "delay"),
                   .y_label = text("asl", "ΔM"),
                   .x_unit = unit::second,
                   .y_unit = unit::arbitrary};
        Trace points{.label = text("asl", "control − label"),
                     .x = {},
                     .y = {},
                     .style = Trace::Style::Points};
        Trace means{
            .label = text("asl", "mean"), .x = {}, .y = {}, .style = Trace::Style::LinePoints};
        for (std::size_t i = 0; i < perfusion_.groups.size(); ++i) {
            const DelayGroup& group = perfusion_.groups[i];
            const double delay = group.delay + slice_time_;
            for (const Term& term : group.differences.terms()) {
                const double difference = term.of(curve_);
                points.x.push_back(delay);
                points.y.push_back(difference);
                points.frames.push_back(static_cast<int>(term.frame));
                points.dropped.push_back(!std::isfinite(difference));
            }
            means.x.push_back(delay);
            means.y.push_back(block_.repeats[i][0] > 0.0 ? block_.deltam[i][0] + arterial_[i]
                                                         : unknown);
        }
        plot.traces = {std::move(points), std::move(means)};
        if (std::isfinite(fit_.att) && std::isfinite(fit_.cbf)) plot.traces.push_back(model());
        if (fit_.abv > 0.0) plot.traces.push_back(withArteries());
        return plot;
    }

    /// What tissue and arteries come to at the delays.
    Trace withArteries() const
    {
        Trace points{.label = text("asl", "fit with label in arteries"),
                     .x = {},
                     .y = {},
                     .style = Trace::Style::Points};
        for (std::size_t i = 0; i < perfusion_.groups.size(); ++i) {
            const double tissue =
                std::isfinite(fit_.att) ? fitter_.deltam(fit_, timingOf(i), block_.m0[0]) : 0.0;
            points.x.push_back(perfusion_.groups[i].delay + slice_time_);
            points.y.push_back(tissue + arterial_[i]);
        }
        return points;
    }

    /// The fitted curve for the label duration of the first group; groups of others lie beside it.
    Trace model() const
    {
        const auto& groups = perfusion_.groups;
        const LabelTiming first = groups.front().timing;
        const bool pulsed = perfusion_.model.kinetics.pulsed;
        double last = 0.0;
        for (const DelayGroup& group : groups)
            last = std::max(last, group.delay);
        Trace line{.label = text("asl", "fit"), .x = {}, .y = {}};
        for (std::size_t i = 0; i <= steps; ++i) {
            const double delay = (last + slice_time_) * double(i) / double(steps);
            const LabelTiming timing{delay + (pulsed ? 0.0 : first.label_duration),
                                     first.label_duration};
            line.x.push_back(delay);
            line.y.push_back(fitter_.deltam(fit_, timing, block_.m0[0]));
        }
        return line;
    }

    double squaresAt(double att) const
    {
        return fitter_.cost(block_, att, fit_.t1_apparent) + block_.within[0];
    }

    /// Up to where the squares may grow for a value to lie in the 95 % interval; NaN: unknown.
    double limit() const
    {
        if (!std::isfinite(fit_.att)) return unknown;
        return (fit_.sse + block_.within[0]) * squaresOf95(fit_.freedom);
    }

    /// From the best value outwards in small steps while the squares stay below the limit.
    double endOfInterval(double step, double stop) const
    {
        const double most = limit();
        double att = fit_.att;
        for (int i = 0; i < 4000; ++i) {
            const double next = att + step;
            if ((step > 0.0 && next >= stop) || (step < 0.0 && next <= stop)) return stop;
            if (!(squaresAt(next) <= most)) return att;
            att = next;
        }
        return att;
    }

    /// The end of an interval that has one only; the value itself where no noise is known.
    double atMost() const
    {
        return std::isfinite(limit()) ? endOfInterval(step, interval().to) : fit_.att;
    }
    double atLeast() const
    {
        return std::isfinite(limit()) ? endOfInterval(-step, interval().from) : fit_.att;
    }

    /// The interval is open there: all beyond fit alike, or were not looked for.
    bool isOpenBelow() const
    {
        return fit_.known == AttKnown::AtMost
               || (fit_.known == AttKnown::NearBound && squaresAt(interval().from) <= limit());
    }
    bool isOpenAbove() const
    {
        return fit_.known == AttKnown::AtLeast
               || (fit_.known == AttKnown::NearBound && squaresAt(interval().to) <= limit());
    }

    /// Whether an interval that is open at one end reaches the other end too.
    bool isAnywhere() const
    {
        const AttInterval inner = interval();
        if (!(inner.from < inner.to) || !std::isfinite(limit())) return false;
        return (isOpenBelow() && atMost() >= inner.to)
               || (isOpenAbove() && atLeast() <= inner.from);
    }

    AttInterval interval() const { return DelaySearch(perfusion_.model).interval(slice_time_); }

    /// What the best CBF leaves for every arrival time, as a share of all squares.
    Curve profile() const
    {
        const MultidelayModel& model = perfusion_.model;
        const AttInterval inner = interval();
        Curve plot{.title = text("asl", "What the fit leaves, over the arrival time"),
                   .x_label = text("asl", "arrival time"),
                   .y_label = text("asl", "squares left, share of all"),
                   .x_unit = unit::second};
        double all = block_.within[0];
        for (std::size_t i = 0; i < block_.deltam.size(); ++i)
            all += block_.repeats[i][0] * block_.deltam[i][0] * block_.deltam[i][0];
        Trace line{.label = text("asl", "least squares"), .x = {}, .y = {}};
        const double from = model.att_minimum, to = std::max(inner.to, from);
        for (std::size_t i = 0; i <= steps; ++i) {
            const double att = from + (to - from) * double(i) / double(steps);
            line.x.push_back(att);
            line.y.push_back(squaresAt(att) / all);
        }
        plot.traces = {std::move(line)};
        if (std::isfinite(fit_.att)) {
            plot.traces.push_back({.label = text("asl", "taken"),
                                   .x = {fit_.att},
                                   .y = {squaresAt(fit_.att) / all},
                                   .style = Trace::Style::Points});
        }
        if (isAnywhere()) {
            plot.stretches.push_back({from, to, text("asl", "95 % interval, open")});
        } else if (isOpenBelow()) {
            plot.stretches.push_back({from, atMost(), text("asl", "95 % interval, open below")});
        } else if (isOpenAbove()) {
            plot.stretches.push_back({atLeast(), to, text("asl", "95 % interval, open above")});
        } else if (fit_.known == AttKnown::Exactly && std::isfinite(limit())) {
            plot.stretches.push_back({endOfInterval(-step, inner.from),
                                      endOfInterval(step, inner.to), text("asl", "95 % interval")});
        }
        return plot;
    }

    std::vector<Message> sentences() const
    {
        if (!usable_ || std::isnan(fit_.cbf)) {
            return {{text("asl", "There is nothing to fit here: M0 or the differences are missing"),
                     {}}};
        }
        std::vector<Message> said{arrival()};
        const std::string cbf = signedNumber(fit_.cbf, 1);
        if (std::isfinite(fit_.cbf_sd)) {
            const double half = studentT95(static_cast<std::size_t>(fit_.freedom)) * fit_.cbf_sd;
            said.push_back(
                {text("asl", "CBF is %1 mL/100g/min, 95 % interval %2 to %3"),
                 {cbf, signedNumber(fit_.cbf - half, 1), signedNumber(fit_.cbf + half, 1)}});
        } else {
            said.push_back(
                {text("asl", "CBF is %1 mL/100g/min; how sure that is cannot be told"), {cbf}});
        }
        if (fit_.abv > 0.0) {
            said.push_back({text("asl", "Label in arteries: %1 % of the volume, arrived there "
                                        "between %2 and %3 s"),
                            {formatFixed(100.0 * fit_.abv, 2), formatFixed(fit_.artery_from, 2),
                             formatFixed(fit_.artery_to, 2)}});
        }
        said.push_back({text("asl", "R² is %1; the noise of one difference is %2"),
                        {signedNumber(fit_.rsquared, 3), formatFixed(fit_.residual_sd, 2)}});
        return said;
    }

    Message arrival() const
    {
        const std::string att = formatFixed(fit_.att, 2);
        if (isAnywhere()) {
            return {text("asl", "The arrival time is not known: every one from %1 to %2 s agrees "
                                "with the data within their noise"),
                    {formatFixed(perfusion_.model.att_minimum, 2),
                     formatFixed(std::max(interval().to, perfusion_.model.att_maximum), 2)}};
        }
        switch (fit_.known) {
        case AttKnown::AtMost:
            if (atMost() > interval().from + step) {
                return {text("asl", "The arrival time is at most %1 s: all before %2 s fit alike, "
                                    "and noise does not tell the others up to there from them"),
                        {formatFixed(atMost(), 2), formatFixed(interval().from, 2)}};
            }
            return {text("asl", "The arrival time is at most %1 s: it cannot be told from those "
                                "before %2 s, which all fit alike, for by the shortest delay "
                                "everything had arrived"),
                    {formatFixed(atMost(), 2), formatFixed(interval().from, 2)}};
        case AttKnown::AtLeast:
            if (atLeast() < interval().to - step) {
                return {text("asl", "The arrival time is at least %1 s: all after %2 s fit alike, "
                                    "and noise does not tell the others down to there from them"),
                        {formatFixed(atLeast(), 2), formatFixed(interval().to, 2)}};
            }
            return {text("asl", "The arrival time is at least %1 s: it cannot be told from those "
                                "after %2 s, where only the last readout saw label, and one sample "
                                "does not tell flow from arrival"),
                    {formatFixed(atLeast(), 2), formatFixed(interval().to, 2)}};
        case AttKnown::NearBound:
            if (isOpenAbove()) {
                return {text("asl", "The arrival time is at least %1 s: noise does not tell it "
                                    "from those after %2 s, which were not looked for"),
                        {formatFixed(atLeast(), 2), formatFixed(interval().to, 2)}};
            }
            return {text("asl", "The arrival time is at most %1 s: noise does not tell it from "
                                "those before %2 s, which were not looked for"),
                    {formatFixed(atMost(), 2), formatFixed(interval().from, 2)}};
        case AttKnown::AtBound:
            return {text("asl", "The arrival time is at the end of the search, %1 s"), {att}};
        case AttKnown::Unknown:
            return {text("asl", "The arrival time is unknown: there is no signal it could be read "
                                "from"),
                    {}};
        case AttKnown::Exactly:
            break;
        }
        if (!std::isfinite(limit())) return {text("asl", "The arrival time is %1 s"), {att}};
        const AttInterval inner = interval();
        return {text("asl", "The arrival time is %1 s, 95 % interval %2 to %3 s"),
                {att, formatFixed(endOfInterval(-step, inner.from), 2),
                 formatFixed(endOfInterval(step, inner.to), 2)}};
    }

    static constexpr double step = 0.002;  // s

    const MultidelayPerfusion& perfusion_;
    std::span<const float> curve_;
    MultidelayFit fitter_;
    DelayBlock block_;
    DelayFit fit_;
    std::vector<double> arterial_;  ///< ΔM of label in arteries, of every group
    double slice_time_ = 0.0;
    bool usable_ = false;
};

}  // namespace

Explanation MultidelayPerfusion::explain(std::size_t voxel) const
{
    return Explainer(*this, voxel).make();
}

}  // namespace kety::asl
