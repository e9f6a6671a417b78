// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/arterial_input.h"

#include "analysis/map.h"
#include "base/parallel.h"
#include "dsc/concentration.h"
#include "dsc/gamma_variate.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

Used usedBy(const Scan& scan, const Conversion& conversion)
{
    Used used;
    used.add(scan.series().values).add(brain(scan)->values).add(conversion.times);
    used.add(conversion.echo_time).add(conversion.noise);
    used.add(conversion.baseline.first).add(conversion.baseline.end);
    return used;
}

/// Value of a curve between its samples; 0 before the first and after the last.
double between(std::span<const double> times, std::span<const double> values, double t)
{
    if (times.empty() || t < times.front() || t > times.back()) return 0.0;
    const auto above = std::upper_bound(times.begin(), times.end(), t);
    if (above == times.end()) return values[times.size() - 1];
    const auto i = static_cast<std::size_t>(above - times.begin());
    const double share = (t - times[i - 1]) / (times[i] - times[i - 1]);
    return values[i - 1] + share * (values[i] - values[i - 1]);
}

/// A file that holds a curve and no image: one voxel over time, or, as some programs write it, one
/// frame with all of its voxels in a row.
bool holdsCurve(const Dataset& file)
{
    const Grid& grid = file.series.grid;
    const auto longest = *std::max_element(grid.size.begin(), grid.size.end());
    const bool row = grid.voxels() == static_cast<std::size_t>(longest) && longest > 1;
    return file.series.frames() > 1 ? grid.voxels() == 1 : row;
}

/// A curve of a file as ΔR2* at the samples of the series. Times count from its first frame.
void takeCurve(const Scan& scan, const Conversion& conversion, const Dataset& file,
               ArterialInput& input)
{
    const auto& samples = file.series.values;  // of one voxel, or of one frame
    std::vector<double> values(samples.begin(), samples.end()), times = file.series.times;
    const bool timed = file.series.frames() > 1 && file.fact("FramesOnly") == nullptr;
    if (!std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); })) {
        input.problem = {text("dsc", "The arterial curve has samples that are no numbers"), {}};
        return;
    }
    if (!timed) {  // one sample for each frame
        if (values.size() != scan.frames()) {
            input.problem = {text("dsc", "The arterial curve has %1 samples and no times, the "
                                         "series %2 frames"),
                             {std::to_string(values.size()), std::to_string(scan.frames())}};
            return;
        }
        times = frameTimes(scan);
    }
    for (const double t : conversion.times)
        input.curve.push_back(between(times, values, t));
    if (scan.settings.artery.curve != AifCurve::Signal) return;
    const Level level = levelOf(std::span(input.curve).first(conversion.baseline.frames()));
    if (!(level.mean > 0.0)) {
        input.problem = {text("dsc", "The arterial signal has no baseline above 0"), {}};
        return;
    }
    for (double& value : input.curve) {
        value =
            deltaR2(std::max(value, noiseFloor(0.0, level.mean)), level.mean, conversion.echo_time);
    }
}

/// Voxels of a mask file, of a list, or none with the reason.
std::vector<std::size_t> namedVoxels(const Scan& scan, Message& problem)
{
    const Grid& grid = scan.series().grid;
    std::vector<std::size_t> voxels;
    if (scan.settings.artery.source == AifSource::Voxels) {
        const auto& list = scan.settings.artery.voxels;
        if (list.empty() || list.size() % 3 != 0) {
            problem = {text("dsc", "aif_voxels has %1 numbers: three of each voxel are needed"),
                       {std::to_string(list.size())}};
            return {};
        }
        for (std::size_t i = 0; i + 2 < list.size(); i += 3) {
            const auto at = [&](std::size_t axis) {
                return static_cast<int>(std::clamp<std::int64_t>(list[i + axis], -1, 1 << 20));
            };
            if (!grid.contains(at(0), at(1), at(2))) {
                problem = {text("dsc", "Voxel %1, %2, %3 of the artery lies outside the image"),
                           {std::to_string(list[i]), std::to_string(list[i + 1]),
                            std::to_string(list[i + 2])}};
                return {};
            }
            voxels.push_back(grid.index(at(0), at(1), at(2)));
        }
        return voxels;
    }
    const Dataset& file = *scan.inputs.find("aif");
    if (!same(file.series.grid, grid, 1e-2)) {
        problem = {text("dsc", "The mask of the artery lies on another grid (%1) than the series "
                               "(%2): draw it on the series"),
                   {describe(file.series.grid), describe(grid)}};
        return {};
    }
    for (std::size_t v = 0; v < grid.voxels(); ++v) {
        const float value = file.series.values[v * file.series.frames()];
        if (std::isfinite(value) && value != 0.0F) voxels.push_back(v);
    }
    if (voxels.empty()) problem = {text("dsc", "The mask of the artery is empty"), {}};
    return voxels;
}

/// Mean ΔR2* of some voxels, not of their signals.
void takeVoxels(const Conversion& conversion, std::vector<std::size_t> voxels, ArterialInput& input)
{
    std::vector<double> sum(conversion.samples(), 0.0), curve;
    for (const std::size_t voxel : voxels) {
        const std::uint16_t bits = conversion.convert(voxel, curve);
        if ((bits & forbidding) != 0) continue;
        input.saturated = input.saturated || (bits & quality::saturated) != 0;
        input.voxels.push_back(voxel);
        for (std::size_t t = 0; t < sum.size(); ++t)
            sum[t] += curve[t];
    }
    if (input.voxels.empty()) {
        input.problem = {text("dsc", "No voxel of the artery has a usable signal"), {}};
        return;
    }
    for (double& value : sum)
        value /= static_cast<double>(input.voxels.size());
    input.curve = std::move(sum);
}

void searchVoxels(const Scan& scan, const Conversion& conversion, ArterialInput& input)
{
    const auto tissue = tissueCurves(scan, conversion);
    const ArterialSearch search = searchArteries(conversion.times, tissue->curves);
    if (search.outcome != ArterialSearch::Outcome::Found) {
        input.problem = {text("dsc", "No artery is found: too few voxels have a large, smooth "
                                     "curve. Name voxels (aif_voxels) or give a mask or a curve"),
                         {}};
        return;
    }
    std::vector<std::size_t> voxels;
    for (const std::size_t member : search.members)
        voxels.push_back(tissue->curves[member].voxel);
    takeVoxels(conversion, std::move(voxels), input);
}

/// Area of the mean of the ten largest curves that peak after the artery: the sagittal sinus.
double venousArea(const Scan& scan, const Conversion& conversion, const ArterialInput& input)
{
    const auto tissue = tissueCurves(scan, conversion);
    std::vector<std::pair<double, std::size_t>> areas;
    for (std::size_t i = 0; i < tissue->curves.size(); ++i) {
        const auto& curve = tissue->curves[i].curve;
        if (conversion.times[peakOf(curve)] <= input.figures.peak_time) continue;
        areas.emplace_back(-area(conversion.times, curve), i);
    }
    std::sort(areas.begin(), areas.end());
    std::vector<std::size_t> largest;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, areas.size()); ++i)
        largest.push_back(areas[i].second);
    const auto mean = meanCurve(tissue->curves, largest);
    return mean.empty() ? unknown : area(conversion.times, mean);
}

void finishInput(const Scan& scan, const Conversion& conversion, ArterialInput& input)
{
    input.measured = input.curve;
    if (scan.settings.artery.first_pass) {
        const auto fit = fitFirstPass(conversion.times, input.curve);
        if (!fit) {
            input.problem = {text("dsc", "The arterial curve has no first pass to fit"), {}};
            return;
        }
        for (std::size_t t = 0; t < input.curve.size(); ++t)
            input.curve[t] = fit->at(conversion.times[t]);
    }
    input.figures = figuresOf(conversion.times, input.curve);
    if (!(input.figures.area > 0.0) || !(input.figures.peak > 0.0)) {
        input.problem = {text("dsc", "The arterial curve is flat or negative: its area is %1"),
                         {formatFixed(input.figures.area, 2)}};
        return;
    }
    if (!scan.settings.artery.venous_scaling) return;
    const double factor = venousArea(scan, conversion, input) / input.figures.area;
    if (!(factor > 1.0)) return;  // no vein, or the artery is as large: nothing to scale
    input.venous_factor = factor;
    for (double& value : input.curve)
        value *= factor;
    input.figures = figuresOf(conversion.times, input.curve);
}

}  // namespace

CurveFigures figuresOf(std::span<const double> times, std::span<const double> curve)
{
    CurveFigures figures;
    figures.peak = curve[peakOf(curve)];
    figures.area = area(times, curve);
    figures.arrival = arrivalTime(times, curve);
    figures.peak_time = peakTime(times, curve);
    figures.width = widthAtHalf(times, curve);
    // Over the first pass: recirculation would draw it late.
    const std::size_t end = firstPassEnd(curve);
    figures.first_moment = firstMoment(times.first(end), curve.first(end));
    return figures;
}

std::shared_ptr<const TissueCurves> tissueCurves(const Scan& scan, const Conversion& conversion)
{
    return scan.memo.get("dsc.tissue", usedBy(scan, conversion), [&] {
        const auto mask = brain(scan);
        std::vector<std::size_t> voxels;
        for (std::size_t v = 0; v < mask->values.size(); ++v) {
            if (mask->values[v] != 0) voxels.push_back(v);
        }
        std::vector<ArterialCandidate> all(voxels.size());
        std::vector<std::uint16_t> bits(voxels.size());
        parallelFor(voxels.size(), 1024, scan.job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                all[i].voxel = voxels[i];
                bits[i] = conversion.convert(voxels[i], all[i].curve);
            }
        });
        TissueCurves found;
        std::vector<float> peaks, arrivals;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if ((bits[i] & forbidding) != 0) continue;
            const auto& curve = all[i].curve;
            peaks.push_back(static_cast<float>(curve[peakOf(curve)]));
            const double arrival = arrivalTime(conversion.times, curve, 0.5);
            if (std::isfinite(arrival)) arrivals.push_back(static_cast<float>(arrival));
            if (bits[i] == 0) found.curves.push_back(std::move(all[i]));
        }
        if (!peaks.empty()) found.peak_median = quantile(peaks, 0.5);
        if (!arrivals.empty()) found.arrival_p30 = quantile(arrivals, 0.3);
        return found;
    });
}

std::shared_ptr<const ArterialInput> arterialInput(const Scan& scan, const Conversion& conversion)
{
    Used used = usedBy(scan, conversion);
    const Artery& artery = scan.settings.artery;
    used.add(static_cast<int>(artery.source)).add(static_cast<int>(artery.curve));
    used.add(artery.first_pass).add(artery.venous_scaling).add(Value{artery.voxels});
    const Dataset* file = scan.inputs.find("aif");
    if (file != nullptr) used.add(file->series.values);
    return scan.memo.get("dsc.aif", used, [&] {
        ArterialInput input;
        if (artery.source == AifSource::Automatic) {
            searchVoxels(scan, conversion, input);
        } else if (artery.source == AifSource::File && file == nullptr) {
            input.problem = {text("dsc", "No file of the arterial input is given"), {}};
        } else if (artery.source == AifSource::File && holdsCurve(*file)) {
            takeCurve(scan, conversion, *file, input);
        } else {
            std::vector<std::size_t> voxels = namedVoxels(scan, input.problem);
            if (input.usable()) takeVoxels(conversion, std::move(voxels), input);
        }
        if (input.usable()) finishInput(scan, conversion, input);
        return input;
    });
}

}  // namespace kety::dsc
