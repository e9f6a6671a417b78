// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/brain_mask.h"
#include "params/schema.h"

namespace kety::asl {

/// Where the brain is, when no mask is given.
struct Masking {
    MaskMethod method = MaskMethod::Brain;
    double percentile = 10.0;
};

const Schema<Masking>& maskingSchema();

}  // namespace kety::asl
