// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "analysis/map.h"
#include "image/statistics.h"

#include <map>
#include <string>
#include <vector>

namespace kety {

/// Regions as numbers in an image; 0 is no region.
struct Labels {
    Grid grid;
    std::string source;
    std::map<int, std::vector<std::size_t>> voxels;  ///< label → its voxels, ascending
};

/// Throws Error (Usage) for an image with several volumes or numbers that are not whole.
Labels labelsOf(const Dataset& image, const std::string& path);

/// One line of the table: a map in a region.
struct RoiRow {
    std::string map, unit, source;
    std::string roi;  ///< label, or "all"
    Statistics statistics;
};

/// The map in every region, or everywhere without labels. In file units. Throws Error (Usage) when
/// the labels lie on another grid.
std::vector<RoiRow> roiRows(const Map& map, const std::string& source, const Labels* labels);

/// CSV with a head: map, unit, roi, n, mean, sd, median, ci95_low, ci95_high, min, max,
/// negative_fraction, invalid_fraction, source. No value is an empty cell.
std::string roiTable(const std::vector<RoiRow>& rows);

}  // namespace kety
