// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/write.h"
#include "params/json.h"

namespace kety {

/// What stands beside a map: quantity, unit, code, method, paper, every parameter used, sources.
Json mapSidecar(const Analysis& analysis, const Inputs& inputs, const Result& result,
                const Quantity& quantity, const WriteOptions& options);

/// The same for the quality map, with the meaning of every bit.
Json qualitySidecar(const Analysis& analysis);

/// Whether any of them is a generated phantom: then so are their maps.
bool synthetic(const Inputs& inputs);

/// "Kety" and its version as BIDS' GeneratedBy wants it.
Json generatedBy();

}  // namespace kety
