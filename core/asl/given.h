// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/checks.h"

namespace kety::asl {

inline constexpr double shortest_time = 0.1;  ///< s; nothing is labelled or awaited for less

/// Images given beside the series have one volume where one is meant, and are used.
void checkGiven(const Scan& scan, Checks& checks);

}  // namespace kety::asl
