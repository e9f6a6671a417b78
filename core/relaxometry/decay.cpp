// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/decay.h"

#include "base/nan.h"

#include <cmath>

namespace kety::relaxometry {
namespace {

}  // namespace

double arlo(const std::vector<double>& echo_times, const std::vector<double>& signal)
{
    if (echo_times.size() < 3) return nan;
    const double h = (echo_times.back() - echo_times.front()) / double(echo_times.size() - 1);
    double ss = 0.0, sd = 0.0, dd = 0.0;
    for (std::size_t i = 0; i + 2 < signal.size(); ++i) {
        if (std::abs(echo_times[i + 1] - echo_times[i] - h) > 0.01 * h) return nan;
        const double area = h / 3.0 * (signal[i] + 4.0 * signal[i + 1] + signal[i + 2]);
        const double drop = signal[i] - signal[i + 2];
        ss += area * area;
        sd += area * drop;
        dd += drop * drop;
    }
    const double below = h / 3.0 * dd + sd;
    const double t = (ss + h / 3.0 * sd) / below;
    return below > 0.0 && t > 0.0 ? t : nan;
}

LogLinear logLinear(const std::vector<double>& echo_times, const std::vector<double>& signal,
                    bool weighted)
{
    double w = 0.0, wx = 0.0, wy = 0.0, wxx = 0.0, wxy = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < signal.size(); ++i) {
        if (!(signal[i] > 0.0)) continue;
        ++count;
        const double weight = weighted ? signal[i] * signal[i] : 1.0;
        const double x = echo_times[i], y = std::log(signal[i]);
        w += weight;
        wx += weight * x;
        wy += weight * y;
        wxx += weight * x * x;
        wxy += weight * x * y;
    }
    const double below = w * wxx - wx * wx;
    if (count < 2 || !(below > 0.0)) return {nan, nan};
    const double slope = (w * wxy - wx * wy) / below;
    const double t = slope < 0.0 ? -1.0 / slope : nan;
    return {t, std::exp((wy - slope * wx) / w)};
}

}  // namespace kety::relaxometry
