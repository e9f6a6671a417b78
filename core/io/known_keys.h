// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <map>
#include <string>
#include <vector>

namespace kety {

/// What stands in a sidecar where a value could, but is none: null, an object, an empty list.
using NoValues = std::map<std::string, Text, std::less<>>;

/// Takes out of `facts` what BIDS wants of another type (a delay as text, 2.5 pulses), and says so
/// with key, file and what to do: a value of the wrong type would be passed over, or be read as
/// something nobody wrote. Keys that Kety does not use may be of any type. `file` is for messages.
/// The keys that were refused.
std::vector<std::string> checkTypes(const std::string& file, const NoValues& no_values,
                                    Facts& facts, std::vector<Remark>& remarks);

}  // namespace kety
