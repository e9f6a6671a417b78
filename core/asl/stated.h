// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

namespace kety::asl {

/// The number, or the numbers of the list, that a fact of the data set holds; empty: there is none.
std::vector<double> statedNumbers(const Dataset& dataset, const char* key);

/// A fact that is true or false; null where the data set does not say.
const bool* statedFlag(const Dataset& dataset, const char* key);

}  // namespace kety::asl
