// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

namespace kety::relaxometry {

/// Declarations that several analyses share; what differs between them is an argument.

/// A number of every image, required.
Parameter imageNumbers(std::string key, Text label, Unit shown);
Parameter repetitionTimes();
/// Where the search for a relaxation time begins and ends.
Parameter searchBegins(std::string key, Text label, Range allowed, Unit shown = unit::millisecond);
Parameter searchEnds(std::string key, Text label, Text help, Range allowed);
Parameter leastT1();
Parameter greatestT1();

Quantity t1Map();
Quantity m0Map();
Quantity t1SdMap();
Quantity r1Map();
Quantity relativeErrorMap();
Quantity rsquaredMap();

}  // namespace kety::relaxometry
