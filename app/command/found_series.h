// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"
#include "io/open.h"
#include "params/json.h"

#include <string>
#include <vector>

namespace kety::command {

/// An analysis that could be made of a series.
struct Suggestion {
    const Analysis* analysis = nullptr;
    Match match;
};

/// What `info` knows of one series.
struct SeriesReport {
    Found found;
    std::string refused;                  ///< why it cannot be read
    std::vector<Suggestion> suggestions;  ///< best first
    Values values;                        ///< of the best one, with the data read
    std::vector<Issue> issues;
};

/// Reads the pixels too where an analysis suits: the checks look at them.
SeriesReport examine(const Found& found, Job& job);

std::string seriesText(const SeriesReport& report);
Json seriesJson(const SeriesReport& report);

}  // namespace kety::command
