// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/figures.h"

#include "image/statistics.h"

#include <cmath>

namespace kety::relaxometry {

Finding medianOf(const Maps& maps, const Mask& mask, const std::string& map, std::string key,
                 Text label)
{
    const Map& found = *maps.find(map);
    const Statistics inside = statistics(valuesInside(found.values, &mask));
    Finding finding{.key = std::move(key),
                    .label = label,
                    .value = Value{inside.median},
                    .unit = found.quantity.unit};
    if (inside.n == 0) finding.unavailable = {text("relaxometry", "no voxel has a value"), {}};
    return finding;
}

void addFitFigures(const Maps& maps, const Mask& mask, std::vector<Finding>& findings)
{
    Finding error = medianOf(maps, mask, "relative_error", "relative_error_median",
                             text("relaxometry", "Relative error, median"));
    error.expected = Range{0.0, 0.05};
    error.expected_source = "Kety";
    findings.push_back(std::move(error));
    double inside = 0.0, bound = 0.0, none = 0.0;
    for (std::size_t v = 0; v < mask.values.size(); ++v) {
        if (mask.values[v] == 0) continue;
        inside += 1.0;
        bound += (maps.quality.values[v] & quality::atBound) != 0 ? 1.0 : 0.0;
        none += std::isnan(maps.maps.front().values.values[v]) ? 1.0 : 0.0;
    }
    findings.push_back({.key = "at_bound_share",
                        .label = text("relaxometry", "At a bound of the search"),
                        .value = Value{bound / inside},
                        .unit = unit::percent,
                        .expected = Range{0.0, 0.02},
                        .expected_source = "Kety"});
    findings.push_back({.key = "no_value_share",
                        .label = text("relaxometry", "Voxels without a value"),
                        .value = Value{none / inside},
                        .unit = unit::percent});
}

Finding imageTable(const Curves& curves, Text column, Unit shown)
{
    Table table;
    const bool repeated = !curves.repetitions.empty();
    table.columns = {text("relaxometry", "image"), column};
    if (repeated) table.columns.push_back(text("relaxometry", "TR, s"));
    for (std::size_t i = 0; i < curves.times.size(); ++i) {
        table.rows.push_back(
            {std::to_string(curves.images[i]),
             formatNumber(std::round(1e6 * toShown(curves.times[i], shown)) / 1e6)});
        if (repeated) table.rows.back().push_back(formatNumber(curves.repetitions[i]));
    }
    return {.key = "images", .label = text("relaxometry", "Images"), .value = table};
}

}  // namespace kety::relaxometry
