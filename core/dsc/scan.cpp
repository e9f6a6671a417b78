// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/scan.h"

#include "base/parallel.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

constexpr std::size_t voxels_at_once = 2048;

/// Mean of some frames of every voxel.
Volume<float> meanOfFrames(const Scan& scan, std::size_t first, std::size_t end)
{
    const Series& series = scan.series();
    return {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                parallelFor(
                    out.size(), voxels_at_once, scan.job, [&](std::size_t begin, std::size_t stop) {
                        for (std::size_t v = begin; v < stop; ++v) {
                            const auto curve = series.curve(v);
                            double sum = 0.0;
                            for (std::size_t t = first; t < end; ++t)
                                sum += static_cast<double>(curve[t]);
                            out[v] = static_cast<float>(sum / static_cast<double>(end - first));
                        }
                    });
            })};
}

std::size_t discarded(const Scan& scan)
{
    const auto asked =
        static_cast<std::size_t>(std::max<std::int64_t>(0, scan.settings.acquisition.discard));
    return std::min(asked, scan.frames() > 0 ? scan.frames() - 1 : 0);
}

/// How far a curve falls below its mean over three frames: the more, the more blood a voxel has.
/// Of the mean, so that noise does not make the frames before the bolus look high.
struct Fall {
    double depth = 0.0;  ///< share of the mean; 0: no curve to look at
    double mean = 0.0;
};

Fall fallOf(std::span<const float> curve)
{
    double sum = 0.0, lowest = INFINITY;
    for (std::size_t t = 0; t < curve.size(); ++t) {
        sum += double{curve[t]};
        if (t >= 2)
            lowest = std::min(
                lowest, (double{curve[t]} + double{curve[t - 1]} + double{curve[t - 2]}) / 3.0);
    }
    const double mean = sum / static_cast<double>(curve.size());
    if (!(mean > 0.0) || !std::isfinite(mean)) return {};
    return {1.0 - lowest / mean, mean};
}

/// An end of the scanner's integers that is the greatest sample of the series.
float ceilingOf(const Scan& scan)
{
    Used used;
    used.add(scan.series().values);
    return *scan.memo.get("dsc.ceiling", used, [&] {
        constexpr std::array<float, 4> ends{4095.0F, 16383.0F, 32767.0F, 65535.0F};
        float greatest = 0.0F;
        for (const float value : scan.series().values)
            greatest = value > greatest ? value : greatest;
        return std::find(ends.begin(), ends.end(), greatest) != ends.end() ? greatest : 0.0F;
    });
}

}  // namespace

Scan readScan(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    return {inputs, inputs.share("dsc"), perfusionSchema().read(values), memo, job};
}

std::vector<double> frameTimes(const Scan& scan)
{
    const Acquisition& acquisition = scan.settings.acquisition;
    if (!acquisition.frame_times.empty()) {
        const auto& times = acquisition.frame_times;
        const bool ascending = std::adjacent_find(times.begin(), times.end(),
                                                  [](double a, double b) { return !(a < b); })
                               == times.end();
        return times.size() == scan.frames() && ascending ? times : std::vector<double>{};
    }
    std::vector<double> times;
    if (!acquisition.frame_time) return times;
    for (std::size_t i = 0; i < scan.frames(); ++i)
        times.push_back(static_cast<double>(i) * *acquisition.frame_time);
    return times;
}

std::shared_ptr<const Mask> brain(const Scan& scan)
{
    if (scan.inputs.mask) return scan.inputs.mask;
    const std::size_t first = discarded(scan);
    Used used;
    used.add(scan.series().values).add(static_cast<int>(scan.settings.acquisition.mask)).add(first);
    return scan.memo.get("dsc.mask", used, [&] {
        const std::size_t end = std::min(scan.frames(), first + 5);
        return brainMask(meanOfFrames(scan, first, end), scan.settings.acquisition.mask);
    });
}

std::shared_ptr<const std::vector<double>> globalSignal(const Scan& scan)
{
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values);
    return scan.memo.get("dsc.global", used, [&] {
        const Series& series = scan.series();
        const std::size_t frames = scan.frames();
        const std::size_t blocks = (series.grid.voxels() + voxels_at_once - 1) / voxels_at_once;
        std::vector<std::vector<double>> sums(blocks, std::vector<double>(frames + 1, 0.0));
        parallelFor(series.grid.voxels(), voxels_at_once, scan.job,
                    [&](std::size_t begin, std::size_t end) {
                        auto& sum = sums[begin / voxels_at_once];
                        for (std::size_t v = begin; v < end; ++v) {
                            if (mask->values[v] == 0) continue;
                            const auto curve = series.curve(v);
                            if (!std::all_of(curve.begin(), curve.end(),
                                             [](float x) { return std::isfinite(x); }))
                                continue;
                            for (std::size_t t = 0; t < frames; ++t)
                                sum[t] += static_cast<double>(curve[t]);
                            sum[frames] += 1.0;
                        }
                    });
        std::vector<double> mean(frames, 0.0);
        double count = 0.0;
        for (const auto& sum : sums) {
            for (std::size_t t = 0; t < frames; ++t)
                mean[t] += sum[t];
            count += sum[frames];
        }
        for (double& value : mean)
            value /= count;
        return mean;
    });
}

std::shared_ptr<const std::vector<double>> vesselSignal(const Scan& scan)
{
    const auto mask = brain(scan);
    const std::size_t first = discarded(scan), frames = scan.frames();
    Used used;
    used.add(scan.series().values).add(mask->values).add(first);
    return scan.memo.get("dsc.vessels", used, [&] {
        std::vector<Fall> falls(scan.series().grid.voxels());
        parallelFor(falls.size(), voxels_at_once, scan.job,
                    [&](std::size_t begin, std::size_t end) {
                        for (std::size_t v = begin; v < end; ++v)
                            if (mask->values[v] != 0)
                                falls[v] = fallOf(scan.series().curve(v).subspan(first));
                    });
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t v = 0; v < falls.size(); ++v)
            if (falls[v].depth > 0.0) order.emplace_back(-falls[v].depth, v);
        const std::size_t count =
            std::min(order.size(), std::max<std::size_t>(10, order.size() / 50));
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                          order.end());
        std::vector<double> mean(frames, 0.0);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t v = order[i].second;
            const auto curve = scan.series().curve(v);
            for (std::size_t t = 0; t < frames; ++t)
                mean[t] += static_cast<double>(curve[t]) / (falls[v].mean * double(count));
        }
        return mean;
    });
}

namespace {

/// Of the whole brain, but ended by the vessels, which the bolus reaches first: a frame in which an
/// artery has fallen already would lift the whole of its curve.
std::optional<Baseline> foundBaseline(const Scan& scan)
{
    constexpr std::size_t most_ahead = 8;  // frames; beyond it is no bolus that the vessels show
    const auto found = findBaseline(*globalSignal(scan), discarded(scan));
    const auto ahead = findBaseline(*vesselSignal(scan), discarded(scan));
    if (!found || !ahead) return found ? found : ahead;
    return ahead->arrival < found->arrival && ahead->arrival + most_ahead >= found->arrival ? ahead
                                                                                            : found;
}

}  // namespace

std::optional<Baseline> baselineOf(const Scan& scan)
{
    const Acquisition& acquisition = scan.settings.acquisition;
    const std::size_t frames = scan.frames();
    const auto found = foundBaseline(scan);
    if (!found && !acquisition.baseline_end) return std::nullopt;
    Baseline baseline = found.value_or(Baseline{});
    const auto within = [&](std::int64_t frame) {
        return std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, frame)), frames);
    };
    baseline.first =
        acquisition.baseline_first ? within(*acquisition.baseline_first) : discarded(scan);
    if (acquisition.baseline_end) baseline.end = within(*acquisition.baseline_end);
    if (!found) baseline.arrival = baseline.end;
    if (baseline.end <= baseline.first) return std::nullopt;
    return baseline;
}

double noiseOf(const Scan& scan, const Baseline& baseline)
{
    if (scan.settings.acquisition.noise_sd) return *scan.settings.acquisition.noise_sd;
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values).add(baseline.first).add(baseline.end);
    return *scan.memo.get("dsc.noise", used, [&] {
        std::vector<float> all;
        std::vector<double> samples;
        for (std::size_t v = 0; v < mask->values.size(); ++v) {
            if (mask->values[v] == 0) continue;
            const auto curve = scan.series().curve(v);
            samples.assign(curve.begin() + static_cast<std::ptrdiff_t>(baseline.first),
                           curve.begin() + static_cast<std::ptrdiff_t>(baseline.end));
            const double sd = levelOf(samples).sd;
            if (std::isfinite(sd)) all.push_back(static_cast<float>(sd));
        }
        return all.empty() ? 0.0 : quantile(all, 0.5);
    });
}

Conversion conversionOf(const Scan& scan, const Baseline& baseline)
{
    Conversion conversion{.data = scan.data,
                          .baseline = baseline,
                          .echo_time = *scan.settings.acquisition.echo_time,
                          .noise = noiseOf(scan, baseline),
                          .times = frameTimes(scan),
                          .ceiling = ceilingOf(scan)};
    conversion.times.erase(conversion.times.begin(),
                           conversion.times.begin() + static_cast<std::ptrdiff_t>(baseline.first));
    return conversion;
}

}  // namespace kety::dsc
