// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/threshold.h"

#include <algorithm>
#include <cmath>

namespace kety {

double otsuThreshold(const Histogram& histogram)
{
    double total = 0.0, moment = 0.0;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        total += static_cast<double>(histogram.counts[bin]);
        moment += static_cast<double>(histogram.counts[bin]) * histogram.centre(bin);
    }
    double below = 0.0, moment_below = 0.0, best = -1.0;
    std::size_t first = 0, last = 0;
    for (std::size_t bin = 0; bin + 1 < histogram.counts.size(); ++bin) {
        below += static_cast<double>(histogram.counts[bin]);
        moment_below += static_cast<double>(histogram.counts[bin]) * histogram.centre(bin);
        if (below == 0.0 || below == total) continue;
        const double apart = moment_below / below - (moment - moment_below) / (total - below);
        const double between = below * (total - below) * apart * apart;
        if (between > best) {
            best = between;
            first = last = bin;
        } else if (between == best && last + 1 == bin) {
            last = bin;
        }
    }
    // The upper edge of the bin in the middle of the plateau.
    return histogram.minimum + (0.5 * static_cast<double>(first + last) + 1.0) * histogram.width();
}

double liThreshold(const Histogram& histogram)
{
    // Entropy needs positive values: the scale starts at the lowest bin's centre + one width.
    const auto level = [&](std::size_t bin) { return static_cast<double>(bin) + 1.0; };
    const auto mean = [&](std::size_t begin, std::size_t end) {
        double count = 0.0, moment = 0.0;
        for (std::size_t bin = begin; bin < end; ++bin) {
            count += static_cast<double>(histogram.counts[bin]);
            moment += static_cast<double>(histogram.counts[bin]) * level(bin);
        }
        return count > 0.0 ? moment / count : 0.0;
    };
    const std::size_t bins = histogram.counts.size();
    double threshold = mean(0, bins);
    for (int pass = 0; pass < 100; ++pass) {
        const auto cut = std::min(bins, static_cast<std::size_t>(threshold));
        const double lower = mean(0, cut), upper = mean(cut, bins);
        if (lower <= 0.0 || upper <= lower) break;
        const double next = (upper - lower) / (std::log(upper) - std::log(lower));
        if (std::abs(next - threshold) < 0.5) break;
        threshold = next;
    }
    return histogram.minimum + (threshold - 0.5) * histogram.width();
}

double triangleThreshold(const Histogram& histogram)
{
    const auto& counts = histogram.counts;
    if (counts.empty()) return histogram.minimum;
    const auto peak = static_cast<std::ptrdiff_t>(
        std::distance(counts.begin(), std::max_element(counts.begin(), counts.end())));
    std::ptrdiff_t low = 0, high = static_cast<std::ptrdiff_t>(counts.size()) - 1;
    while (counts[static_cast<std::size_t>(low)] == 0 && low < peak)
        ++low;
    while (counts[static_cast<std::size_t>(high)] == 0 && high > peak)
        --high;
    const std::ptrdiff_t tail = high - peak >= peak - low ? high : low;
    const std::ptrdiff_t step = tail > peak ? 1 : -1;
    const double height = static_cast<double>(counts[static_cast<std::size_t>(peak)]);
    const double run = static_cast<double>(std::abs(tail - peak));
    double best = -1.0;
    std::ptrdiff_t found = peak;
    for (std::ptrdiff_t bin = peak; bin != tail; bin += step) {
        const double line = height * (1.0 - static_cast<double>(std::abs(bin - peak)) / run);
        const double distance = line - static_cast<double>(counts[static_cast<std::size_t>(bin)]);
        if (distance > best) {
            best = distance;
            found = bin;
        }
    }
    return histogram.minimum + (static_cast<double>(found) + 1.0) * histogram.width();
}

}  // namespace kety
