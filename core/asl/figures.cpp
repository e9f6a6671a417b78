// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/figures.h"

#include "analysis/dataset.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::asl {

Finding number(const char* key, Text label, double value, Unit unit, std::optional<Range> expected,
               const char* source, Text reason)
{
    Finding finding{.key = key, .label = label, .value = Value{value}, .unit = unit};
    finding.expected = expected;
    finding.expected_source = source;
    if (std::isnan(value)) finding.unavailable = {reason, {}};
    return finding;
}

Finding unavailable(const char* key, Text label, Unit unit, Text reason,
                    std::optional<Range> expected, const char* source)
{
    Finding finding = number(key, label, unknown, unit, expected, source, reason);
    finding.value = Value{};
    return finding;
}

double spatialCov(std::span<const float> cbf)
{
    const Statistics figures = statistics(cbf);
    return figures.mean > 0.0 ? figures.sd / figures.mean : unknown;
}

double shareBelow(std::span<const float> values, double limit)
{
    const auto count =
        std::count_if(values.begin(), values.end(), [limit](float value) { return value < limit; });
    return static_cast<double>(count) / static_cast<double>(values.size());
}

double shareAbove(std::span<const float> values, double limit)
{
    const auto count =
        std::count_if(values.begin(), values.end(), [limit](float value) { return value > limit; });
    return static_cast<double>(count) / static_cast<double>(values.size());
}

}  // namespace kety::asl
