// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"
#include "relaxometry/voxels.h"

#include <algorithm>
#include <cmath>

namespace kety::relaxometry {
namespace {

constexpr std::size_t steps = 240;  // of a drawn curve

/// The samples as stored, the model with its signs, and what it is for a magnitude image.
Curve dataCurve(const VoxelRun& run, const std::vector<double>& y, const std::vector<bool>& use,
                const VoxelStory* story)
{
    const Curves& curves = *run.curves;
    Curve plot{.title = text("relaxometry", "Signal of the voxel"),
               .x_label =
                   run.angles ? text("relaxometry", "flip angle") : text("relaxometry", "time"),
               .y_label = text("relaxometry", "signal"),
               .x_unit = run.angles ? unit::degree : unit::second,
               .y_unit = unit::arbitrary};
    Trace points{.label = text("relaxometry", "samples"),
                 .x = curves.times,
                 .y = y,
                 .style = Trace::Style::Points};
    for (std::size_t i = 0; i < y.size(); ++i) {
        points.frames.push_back(static_cast<int>(curves.images[i]));
        points.dropped.push_back(!use[i]);
    }
    plot.traces.push_back(std::move(points));
    if (story == nullptr || !story->model || curves.times.empty()) return plot;
    Trace fit{.label = text("relaxometry", "fit"), .x = {}, .y = {}};
    Trace restored{.label = text("relaxometry", "sign restored"),
                   .x = {},
                   .y = {},
                   .style = Trace::Style::Dashed};
    const double last = curves.times.back() * 1.05;
    bool negative = false;
    for (std::size_t step = 0; step <= steps; ++step) {
        const double time = last * double(step) / double(steps), value = story->model(time);
        fit.x.push_back(time);
        fit.y.push_back(curves.magnitude ? std::abs(value) : value);
        restored.x.push_back(time);
        restored.y.push_back(value);
        negative = negative || value < 0.0;
    }
    plot.traces.push_back(std::move(fit));
    if (negative && curves.magnitude) plot.traces.push_back(std::move(restored));
    return plot;
}

/// Squares over the relaxation time as multiples of the least, in ten's logarithms.
Curve costCurve(const VoxelStory& story)
{
    Curve plot{.title = text("relaxometry", "Cost profile"),
               .x_label = text("relaxometry", "relaxation time"),
               .y_label = text("relaxometry", "squared error, log10 of times the minimum"),
               .x_unit = unit::second};
    const double floor = std::max(story.sse, 1e-30);
    const auto trace = [&](Text label, const std::function<double(double)>& cost,
                           Trace::Style style) {
        Trace line{.label = label, .x = {}, .y = {}, .style = style};
        const double from = std::max(story.least, story.theta / 6.0),
                     to = std::min(story.greatest, story.theta * 6.0);
        for (std::size_t step = 0; step <= steps; ++step) {
            const double theta = from * std::pow(to / from, double(step) / double(steps));
            const double value = cost(theta);
            line.x.push_back(theta);
            line.y.push_back(std::isfinite(value) ? std::log10(std::max(value / floor, 1e-3))
                                                  : unknown);
        }
        plot.traces.push_back(std::move(line));
    };
    trace(story.cost_label, story.cost, Trace::Style::Line);
    if (story.other_cost) trace(story.other_label, story.other_cost, Trace::Style::Dashed);
    return plot;
}

/// Where the cost passes what noise explains with 95 %, towards one side; the bound when it never
/// does.
double endOfInterval(const VoxelStory& story, double limit, double factor)
{
    double inside = story.theta;
    while (inside > story.least && inside < story.greatest) {
        const double next = std::clamp(inside * factor, story.least, story.greatest);
        if (story.cost(next) > limit) {
            double low = inside, high = next;
            for (int step = 0; step < 30; ++step) {
                const double middle = std::sqrt(low * high);
                (story.cost(middle) > limit ? high : low) = middle;
            }
            return low;
        }
        inside = next;
    }
    return inside;
}

std::string milliseconds(double seconds)
{
    const double value = 1e3 * seconds;
    return formatFixed(value, value < 100.0 ? 1 : 0);
}

}  // namespace

Explanation VoxelRun::explain(std::size_t voxel) const
{
    std::vector<double> y;
    std::vector<bool> use;
    const std::uint16_t bits = load(voxel, y, use);
    Explanation explanation;
    if ((bits & ~quality::saturated) != 0) {
        explanation.curves.push_back(dataCurve(*this, y, use, nullptr));
        explanation.sentences.push_back(
            {text("relaxometry", "There are too few samples, or no signal, to fit."), {}});
        return explanation;
    }
    std::vector<double> samples;
    for (std::size_t i = 0; i < y.size(); ++i)
        if (use[i]) samples.push_back(y[i]);
    const double other = extra.empty() ? 1.0 : double{extra[voxel]};
    const auto fitter = modelFor(use)();
    const VoxelStory story = fitter->tell(samples, other);
    if (!std::isfinite(story.theta)) {
        explanation.curves.push_back(dataCurve(*this, y, use, nullptr));
        explanation.sentences = story.sentences;
        return explanation;
    }
    explanation.curves = {dataCurve(*this, y, use, &story), costCurve(story)};
    if (story.freedom >= 1.0) {
        const double t = studentT95(static_cast<std::size_t>(story.freedom));
        const double limit = story.sse * (1.0 + t * t / story.freedom) + 1e-30;
        const double from = endOfInterval(story, limit, 1.0 / 1.02),
                     to = endOfInterval(story, limit, 1.02);
        explanation.curves.back().stretches.push_back(
            {from, to, text("relaxometry", "95 % interval")});
        const double width = (to - from) / story.theta;
        const std::vector<std::string> words{milliseconds(story.theta), milliseconds(from),
                                             milliseconds(to), formatFixed(100.0 * width, 0)};
        explanation.sentences.push_back(
            {width < 0.5 ? text("relaxometry",
                                "The data decide: %1 ms, 95 % interval %2 to %3 ms, %4 % of it.")
                         : text("relaxometry", "The data leave much open: %1 ms, 95 % interval %2 "
                                               "to %3 ms, %4 % of it."),
             words});
    } else {
        explanation.sentences.push_back(
            {text("relaxometry", "%1 ms; as many unknowns as samples leave no interval."),
             {milliseconds(story.theta)}});
    }
    for (const Message& sentence : story.sentences)
        explanation.sentences.push_back(sentence);
    return explanation;
}

}  // namespace kety::relaxometry
