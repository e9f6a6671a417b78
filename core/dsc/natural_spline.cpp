// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/natural_spline.h"

#include <algorithm>

namespace kety::dsc {

std::vector<double> naturalSpline(std::span<const double> samples, std::size_t parts)
{
    const std::size_t n = samples.size();
    // Second derivatives times step² / 6: d(i−1) + 4 d(i) + d(i+1) = second difference, 0 at the
    // ends; eliminated from the front.
    std::vector<double> second(n, 0.0), factor(n, 0.0);
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double pivot = 4.0 - factor[i - 1];
        factor[i] = 1.0 / pivot;
        second[i] = (samples[i + 1] - 2.0 * samples[i] + samples[i - 1] - second[i - 1]) / pivot;
    }
    for (std::size_t i = n - 2; i > 0; --i)
        second[i] -= factor[i] * second[i + 1];
    std::vector<double> fine(parts * (n - 1) + 1);
    for (std::size_t m = 0; m < fine.size(); ++m) {
        const std::size_t i = std::min(m / parts, n - 2);
        const double b =
            (static_cast<double>(m) - static_cast<double>(i * parts)) / static_cast<double>(parts);
        const double a = 1.0 - b;
        fine[m] = a * samples[i] + b * samples[i + 1] + (a * a * a - a) * second[i]
                  + (b * b * b - b) * second[i + 1];
    }
    return fine;
}

}  // namespace kety::dsc
