// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <string_view>
#include <vector>

namespace kety {

/// Every analysis Kety has, in alphabetical order of id: generated from core/*/analysis_*.cpp.
const std::vector<Analysis>& catalogue();

/// The analysis of that id, or null.
const Analysis* findAnalysis(std::string_view id);

/// Its manual page's text (analysis_x.md beside the source), Markdown; empty when there is none.
std::string_view manualText(std::string_view id);

}  // namespace kety
