// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/histogram.h"

#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

/// 1, 2 or 5 times a power of ten, at least `least`.
double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1.0 - 1e-9)) return factor * power;
    }
    return 10.0 * power;
}

}  // namespace

Histogram histogram(std::span<const float> values, double minimum, double maximum, std::size_t bins)
{
    Histogram result{.minimum = minimum,
                     .maximum = maximum,
                     .counts = std::vector<std::size_t>(std::max<std::size_t>(bins, 1))};
    const double scale = static_cast<double>(result.counts.size()) / (maximum - minimum);
    for (const float value : values) {
        if (std::isnan(value)) continue;
        if (value < minimum) {
            ++result.below;
        } else if (value > maximum) {
            ++result.above;
        } else {
            const auto bin = static_cast<std::size_t>((value - minimum) * scale);
            ++result.counts[std::min(bin, result.counts.size() - 1)];
        }
    }
    return result;
}

HistogramRange histogramRange(std::span<const float> values, double shown_minimum,
                              double shown_maximum)
{
    std::vector<float> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](float value) { return std::isfinite(value); });
    HistogramRange range{shown_minimum, shown_maximum};
    if (!finite.empty()) {
        range.minimum = std::min(range.minimum, quantile(finite, 0.005));
        range.maximum = std::max(range.maximum, quantile(finite, 0.995));
    }
    if (!(range.maximum > range.minimum)) range.maximum = range.minimum + 1.0;
    const double step = niceStep((range.maximum - range.minimum) / 20.0);
    return {std::floor(range.minimum / step + 1e-9) * step,
            std::ceil(range.maximum / step - 1e-9) * step};
}

std::vector<double> niceTicks(double minimum, double maximum, int count)
{
    std::vector<double> ticks;
    if (!(maximum > minimum) || count < 1) return ticks;
    const double step = niceStep((maximum - minimum) / count);
    const double slack = 1e-9 * step;
    for (double k = std::ceil((minimum - slack) / step); k * step <= maximum + slack; k += 1.0) {
        ticks.push_back(k == 0.0 ? 0.0 : k * step);  // no minus zero
    }
    return ticks;
}

}  // namespace kety
