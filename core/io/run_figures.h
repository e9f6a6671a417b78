// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kety {

/// A figure of a run as its record holds it; tables and curves are left out.
struct RecordedFigure {
    std::string key, label, unit;                             ///< the unit as shown
    double value = std::numeric_limits<double>::quiet_NaN();  ///< in that unit
    bool count = false;                                       ///< a whole number
    std::optional<std::pair<double, double>> expected = {};   ///< in that unit
    std::string unavailable = {};                             ///< why there is no value
};

/// The figures in `folder`/run.json, in their order; none where there is no record or it has none.
/// Throws (CorruptInput) when the record is no JSON.
std::vector<RecordedFigure> recordedFigures(const std::string& folder);

/// The names of the maps `folder`/run.json says were written; nothing where there is no record of a
/// run of Kety.
std::optional<std::vector<std::string>> recordedMaps(const std::string& folder);

}  // namespace kety
