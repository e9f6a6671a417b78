// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include "base/error.h"
#include "roi/exports.h"

#include <cmath>

namespace kety {
namespace {

std::string cell(double value)
{
    return std::isfinite(value) ? formatNumber(value) : std::string();
}

std::string cell(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string line(const RoiRow& row)
{
    const Statistics& s = row.statistics;
    const double half = halfWidth95(s);
    std::string out =
        cell(row.map) + "," + cell(row.unit) + "," + cell(row.roi) + "," + std::to_string(s.n);
    for (const double value : {s.mean, s.sd, s.median, s.mean - half, s.mean + half, s.minimum,
                               s.maximum, s.negative_fraction, s.invalid_fraction}) {
        out += "," + cell(value);
    }
    return out + "," + cell(row.source) + "\n";
}

}  // namespace

Labels labelsOf(const Dataset& image, const std::string& path)
{
    if (image.series.frames() != 1) {
        throw Error(Failure::Usage,
                    {text("report", "%1: has %2 volumes; an image of regions has one"),
                     {path, std::to_string(image.series.frames())}});
    }
    Labels labels{.grid = image.series.grid, .source = path, .voxels = {}};
    for (std::size_t voxel = 0; voxel < image.series.values.size(); ++voxel) {
        const float value = image.series.values[voxel];
        if (!std::isfinite(value) || value == 0.0F) continue;
        // From 2^24 on neighbouring whole numbers are one and the same float.
        if (value != std::round(value) || std::abs(value) >= 16777216.0F) {
            throw Error(Failure::Usage,
                        {text("report", "%1: holds %2; an image of regions holds whole numbers "
                                        "below 16777216"),
                         {path, formatNumber(value)}});
        }
        labels.voxels[static_cast<int>(value)].push_back(voxel);
    }
    return labels;
}

std::vector<RoiRow> roiRows(const Map& map, const std::string& source, const Labels* labels)
{
    const Quantity& quantity = map.quantity;
    if (labels == nullptr) {
        return {{quantity.key, quantity.unit.file, source, "all", statistics(map.values, nullptr)}};
    }
    if (!same(map.values.grid, labels->grid, 1e-2)) {
        throw Error(Failure::Usage,
                    {text("report", "%1: lies on another grid (%2) than %3 (%4)"),
                     {labels->source, describe(labels->grid), source, describe(map.values.grid)}});
    }
    std::vector<RoiRow> rows;
    for (const auto& [label, voxels] : labels->voxels) {
        std::vector<float> values;
        for (const std::size_t voxel : voxels)
            values.push_back(map.values.values[voxel]);
        rows.push_back(
            {quantity.key, quantity.unit.file, source, std::to_string(label), statistics(values)});
    }
    return rows;
}

std::string roiTable(const std::vector<RoiRow>& rows)
{
    std::string csv(roiTableHead);
    for (const RoiRow& row : rows)
        csv += line(row);
    return csv;
}

}  // namespace kety
