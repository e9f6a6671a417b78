// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"
#include "dsc/perfusion.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

/// What the residue makes of the artery, at the even times.
std::vector<double> fitted(const Perfusion& perfusion, const std::vector<double>& curve)
{
    if (const GridBayes* bayes = perfusion.deconvolver->bayes()) return bayes->predicted(curve);
    const double step = perfusion.even.step;
    const std::vector<double> artery = perfusion.even.resample(perfusion.artery->curve);
    const Residue residue = perfusion.deconvolver->residue(curve);
    const auto samples = static_cast<std::ptrdiff_t>(artery.size());
    std::vector<double> fit(artery.size(), 0.0);
    for (std::size_t r = 0; r < residue.times.size(); ++r) {
        const auto lag = static_cast<std::ptrdiff_t>(std::lround(residue.times[r] / step));
        const std::ptrdiff_t end = std::min(samples, samples + lag);
        for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, lag); i < end; ++i) {
            fit[static_cast<std::size_t>(i)] +=
                step * artery[static_cast<std::size_t>(i - lag)] * residue.values[r];
        }
    }
    return fit;
}

/// The curve with the scaled artery, so that both are seen, and the fit.
Curve tissueCurve(const Perfusion& perfusion, const std::vector<double>& measured,
                  const std::vector<double>& corrected)
{
    Curve plot{.title = text("dsc", "ΔR2* over time"),
               .x_label = text("dsc", "time"),
               .y_label = text("dsc", "ΔR2*"),
               .x_unit = unit::second,
               .y_unit = unit::perSecond};
    const auto& times = perfusion.conversion.times;
    Trace points{.label = text("dsc", "tissue"),
                 .x = times,
                 .y = measured,
                 .style = Trace::Style::LinePoints};
    for (std::size_t t = 0; t < times.size(); ++t)
        points.frames.push_back(static_cast<int>(t + perfusion.conversion.baseline.first));
    plot.traces.push_back(std::move(points));
    if (corrected != measured) {
        plot.traces.push_back(
            {.label = text("dsc", "without leakage"), .x = times, .y = corrected});
    }
    const double height = *std::max_element(corrected.begin(), corrected.end());
    const double share = height > 0.0 ? height / perfusion.artery->figures.peak : 1.0;
    Trace artery{.label = text("dsc", "artery, scaled"),
                 .x = times,
                 .y = perfusion.artery->curve,
                 .style = Trace::Style::Dashed};
    for (double& value : artery.y)
        value *= share;
    plot.traces.push_back(std::move(artery));
    if (!perfusion.deconvolver->off()) {
        plot.traces.push_back({.label = text("dsc", "fit"),
                               .x = perfusion.even.times,
                               .y = fitted(perfusion, perfusion.even.resample(corrected))});
    }
    return plot;
}

/// The signal itself, where no ΔR2* can be made of it.
Curve signalCurve(const Conversion& conversion, std::size_t voxel)
{
    Curve plot{.title = text("dsc", "Signal over time"),
               .x_label = text("dsc", "time"),
               .y_label = text("dsc", "signal"),
               .x_unit = unit::second,
               .y_unit = unit::arbitrary};
    const auto signal = conversion.data->series.curve(voxel).subspan(conversion.baseline.first);
    plot.traces.push_back({.label = text("dsc", "signal"),
                           .x = conversion.times,
                           .y = {signal.begin(), signal.end()},
                           .style = Trace::Style::LinePoints});
    return plot;
}

Curve residueCurve(const Residue& residue)
{
    Curve plot{.title = text("dsc", "Flow times the residue"),
               .x_label = text("dsc", "time since the artery"),
               .y_label = text("dsc", "flow times the residue"),
               .x_unit = unit::second,
               .y_unit = unit::perSecond};
    plot.traces.push_back(
        {.label = text("dsc", "residue"), .x = residue.times, .y = residue.values});
    return plot;
}

/// "CBF is 54.1 ± 8.0 mL/100g/min."
Message figure(Text plain, Text with_error, double value, double sd, int decimals)
{
    if (std::isfinite(sd)) {
        return {with_error, {formatFixed(value, decimals), formatFixed(sd, decimals)}};
    }
    return {plain, {formatFixed(value, decimals)}};
}

std::vector<Message> sentences(const Perfusion& perfusion, const Tile& tile)
{
    const auto value = [&](std::string_view key) {
        for (std::size_t q = 0; q < perfusion.quantities.size(); ++q) {
            if (perfusion.quantities[q].key == key) return double{tile.values[q][0]};
        }
        return unknown;
    };
    if (!std::isfinite(value("cbv"))) {
        return {{text("dsc", "There is nothing to compute here: the curve has no bolus, or its "
                             "signal cannot be used."),
                 {}}};
    }
    std::vector<Message> all;
    if ((tile.quality[0] & quality::lowSignal) != 0) {
        all.push_back({text("dsc", "No bolus rises above the noise here: neither flow nor delay "
                                   "can be told."),
                       {}});
    } else if (!std::isfinite(value("cbf")) && !perfusion.deconvolver->off()) {
        all.push_back({text("dsc", "The residue peaks where the artery would lie outside the "
                                   "series: neither flow nor delay can be told."),
                       {}});
    }
    if (std::isfinite(value("cbf"))) {
        all.push_back(figure(text("dsc", "CBF is %1 mL/100g/min."),
                             text("dsc", "CBF is %1 ± %2 mL/100g/min."), value("cbf"),
                             value("cbf_sd"), 1));
    }
    all.push_back(figure(text("dsc", "CBV is %1 mL/100g."), text("dsc", "CBV is %1 ± %2 mL/100g."),
                         value("cbv"), value("cbv_sd"), 2));
    if (std::isfinite(value("mtt"))) {
        all.push_back(figure(text("dsc", "MTT is %1 s."), text("dsc", "MTT is %1 ± %2 s."),
                             value("mtt"), value("mtt_sd"), 1));
    }
    if (std::isfinite(value("delay"))) {
        all.push_back({text("dsc", "Tmax is %1 s, the delay %2 s."),
                       {formatFixed(value("tmax"), 1), formatFixed(value("delay"), 1)}});
    }
    if (std::isfinite(value("k2"))) {
        all.push_back({text("dsc", "Leakage: K2 is %1 1/s."), {formatFixed(value("k2"), 4)}});
    }
    return all;
}

}  // namespace

Explanation Perfusion::explain(std::size_t voxel) const
{
    std::vector<double> measured;
    const std::uint16_t bits = conversion.convert(voxel, measured);
    if ((bits & forbidding) != 0) {
        return {.curves = {signalCurve(conversion, voxel)},
                .sentences = {{text("dsc", "There is nothing to compute here: the curve has no "
                                           "bolus, or its signal cannot be used."),
                               {}}}};
    }
    std::vector<double> corrected = measured;
    if (leakage) {
        leakage->correct(corrected, leakage->fit(corrected), settings.tissue.leakage_certain);
    }
    Explanation why{.curves = {tissueCurve(*this, measured, corrected)}};
    if (!deconvolver->off()) {
        why.curves.push_back(residueCurve(deconvolver->residue(even.resample(corrected))));
    }
    const std::size_t one[] = {voxel};
    Job job;
    why.sentences = sentences(*this, compute(one, job));
    return why;
}

}  // namespace kety::dsc
