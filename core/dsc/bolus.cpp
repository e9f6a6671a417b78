// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/bolus.h"

#include "base/nan.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

/// Where the line through two samples has the value `level`.
double crossing(std::span<const double> times, std::span<const double> curve, std::size_t from,
                double level)
{
    const double share = (level - curve[from]) / (curve[from + 1] - curve[from]);
    return times[from] + share * (times[from + 1] - times[from]);
}

}  // namespace

Level levelOf(std::span<const double> samples)
{
    if (samples.empty()) return {};
    const auto n = static_cast<double>(samples.size());
    double sum = 0.0, squares = 0.0;
    for (const double sample : samples)
        sum += sample;
    const double mean = sum / n;
    for (const double sample : samples)
        squares += (sample - mean) * (sample - mean);
    return {mean, samples.size() > 1 ? std::sqrt(squares / (n - 1.0)) : nan};
}

std::optional<Baseline> findBaseline(std::span<const double> signal, std::size_t discard)
{
    for (std::size_t k = discard + 3; k + 1 < signal.size(); ++k) {
        const Level level = levelOf(signal.subspan(discard, k - discard));
        const double limit = level.mean - std::max(4.0 * level.sd, 0.02 * level.mean);
        if (signal[k] < limit && signal[k + 1] < limit) return Baseline{discard, k - 1, k};
    }
    return std::nullopt;
}

double area(std::span<const double> times, std::span<const double> curve)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i)
        sum += 0.5 * (curve[i] + curve[i - 1]) * (times[i] - times[i - 1]);
    return sum;
}

double firstMoment(std::span<const double> times, std::span<const double> curve)
{
    double moment = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        moment +=
            0.5 * (times[i] * curve[i] + times[i - 1] * curve[i - 1]) * (times[i] - times[i - 1]);
    }
    return moment / area(times, curve);
}

double roughness(std::span<const double> times, std::span<const double> curve)
{
    const double whole = area(times, curve);
    if (!(std::abs(whole) > 0.0)) return nan;
    double sum = 0.0;
    for (std::size_t i = 2; i < curve.size(); ++i) {
        const double bend = (curve[i] - 2.0 * curve[i - 1] + curve[i - 2]) / whole;
        sum += bend * bend;
    }
    return sum;
}

std::size_t peakOf(std::span<const double> curve)
{
    return static_cast<std::size_t>(std::max_element(curve.begin(), curve.end()) - curve.begin());
}

double parabolaTop(double before, double peak, double after)
{
    const double bend = before - 2.0 * peak + after;
    return bend < 0.0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
}

double peakTime(std::span<const double> times, std::span<const double> curve)
{
    const std::size_t peak = peakOf(curve);
    if (peak == 0 || peak + 1 >= curve.size()) return times[peak];
    const double top = parabolaTop(curve[peak - 1], curve[peak], curve[peak + 1]);
    return times[peak] + top * 0.5 * (times[peak + 1] - times[peak - 1]);
}

double widthAtHalf(std::span<const double> times, std::span<const double> curve)
{
    const std::size_t peak = peakOf(curve);
    const double half = 0.5 * curve[peak];
    if (!(half > 0.0)) return nan;
    std::size_t before = peak, after = peak;
    while (before > 0 && curve[before - 1] >= half)
        --before;
    while (after + 1 < curve.size() && curve[after + 1] >= half)
        ++after;
    if (before == 0 || after + 1 == curve.size()) return nan;
    return crossing(times, curve, after, half) - crossing(times, curve, before - 1, half);
}

double arrivalTime(std::span<const double> times, std::span<const double> curve, double share)
{
    const std::size_t peak = peakOf(curve);
    const double level = share * curve[peak];
    if (!(level > 0.0)) return nan;
    for (std::size_t i = peak; i > 0; --i) {
        if (curve[i - 1] < level) return crossing(times, curve, i - 1, level);
    }
    return nan;
}

std::size_t firstPassEnd(std::span<const double> curve)
{
    const std::size_t peak = peakOf(curve);
    for (std::size_t i = peak + 1; i < curve.size(); ++i) {
        if (curve[i] < 0.3 * curve[peak]) return i;
        if (i + 1 < curve.size() && curve[i + 1] > curve[i] && curve[i] < 0.6 * curve[peak])
            return i;
    }
    return curve.size();
}

double signalRecovery(double baseline, double minimum, double end)
{
    return baseline > minimum ? 100.0 * (end - minimum) / (baseline - minimum) : nan;
}

}  // namespace kety::dsc
