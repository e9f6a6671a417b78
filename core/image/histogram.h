// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kety {

/// Counts in bins of one width over [minimum, maximum]; what lies outside is counted, not shown.
struct Histogram {
    double minimum = 0.0, maximum = 0.0;
    std::vector<std::size_t> counts;
    std::size_t below = 0, above = 0;

    double width() const
    {
        return counts.empty() ? 0.0 : (maximum - minimum) / static_cast<double>(counts.size());
    }
    double centre(std::size_t bin) const
    {
        return minimum + (static_cast<double>(bin) + 0.5) * width();
    }
};

/// NaN is not counted; the last bin holds its upper edge. `bins` is at least 1, minimum < maximum.
Histogram histogram(std::span<const float> values, double minimum, double maximum,
                    std::size_t bins);

/// Edges for a histogram that shows nearly everything: `shown_minimum` to `shown_maximum`, widened
/// to the 0.5 and 99.5 % quantiles where more lies outside, and to whole steps.
struct HistogramRange {
    double minimum = 0.0, maximum = 1.0;
};
HistogramRange histogramRange(std::span<const float> values, double shown_minimum,
                              double shown_maximum);

/// Ticks at 1, 2 or 5 times a power of ten inside [minimum, maximum], about `count` of them.
std::vector<double> niceTicks(double minimum, double maximum, int count);

}  // namespace kety
