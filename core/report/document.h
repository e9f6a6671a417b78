// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "params/json.h"

#include <string>
#include <string_view>

namespace kety {

/// The manual page of an analysis: its own text with equations and reference, then inputs,
/// parameters, maps and quality bits, which come from the declaration and cannot be out of date.
/// Markdown; as plain text headings are underlined and tables become lists.
std::string manualPage(const Analysis& analysis, std::string_view manual, bool markdown);

/// The declaration for programs: id, inputs, parameters (unit, range, default, choices), outputs.
Json declarationJson(const Analysis& analysis);

}  // namespace kety
