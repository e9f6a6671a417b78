// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "base/unit.h"
#include "image/volume.h"
#include "params/parameter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kety {

struct Range {
    double minimum = 0.0;
    double maximum = 1.0;
};

/// What a map shows. `unit.file` is the unit of the values in memory and in files.
struct Quantity {
    std::string key = {};  ///< "cbf": file name, run.json, BIDS suffix unless `bids` says otherwise
    Text label = {};       ///< "CBF"
    Unit unit = unit::none;
    std::string code = {};             ///< CAPLEX or DICOM code: "Q.PH1.003"
    Range display = {};                ///< in file units
    std::string colors = "grey";       ///< name of a table in report/colors.h
    std::string bids = {};             ///< BIDS derivative suffix
    bool relative = false;             ///< shown with "rel."
    std::vector<Condition> when = {};  ///< all must hold; else this map is not made
};

/// NaN = no value; the reason is in the quality map.
struct Map {
    Quantity quantity = {};
    Volume<float> values = {};
};

/// Bits of the quality map (SCIENCE.md 0.5). 0 = a value without objection.
namespace quality {
inline constexpr std::uint16_t outsideMask = 1, nonFinite = 2, noReference = 4, atBound = 8,
                               lowSignal = 16, notConverged = 32, unidentifiable = 64,
                               saturated = 128, implausible = 256, illConditioned = 512;

struct Bit {
    std::uint16_t bit;
    Text label = {};
};
/// Every bit with its meaning, ascending: for legends, manual and tooltips.
const std::vector<Bit>& bits();
}  // namespace quality

/// The maps of one run, on one grid.
struct Maps {
    Grid grid = {};
    std::vector<Map> maps = {};
    Volume<std::uint16_t> quality = {};

    const Map* find(std::string_view key) const;
};

}  // namespace kety
