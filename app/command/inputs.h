// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace kety::command {

/// The data a command line names.
struct InputOptions {
    std::vector<std::string> in;      ///< "ROLE=PATH"; "m0=none": do not look for one
    std::optional<std::string> mask;  ///< given and empty is a fault, not "no mask"
};

/// Opens everything. Roles that are not given are filled with what belongs to the first input (the
/// M0 scan of a BIDS series), with a note. Throws Error (Usage) for a role the analysis has not.
Inputs openInputs(const Analysis& analysis, const InputOptions& options, Job& job);

/// The analysis of that id. Throws Error (Usage) with the nearest id.
const Analysis& analysisOf(const std::string& id);

}  // namespace kety::command
