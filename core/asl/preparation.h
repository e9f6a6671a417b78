// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/schema.h"

namespace kety::asl {

enum class MotionUse { Off, Measure, Rigid };
enum class OutlierRule { Keep, Score, Enable };

/// What is done to the volumes before they are subtracted.
struct Preparation {
    MotionUse motion = MotionUse::Off;
    OutlierRule outliers = OutlierRule::Keep;
    std::vector<std::int64_t> keep_pairs;
};

const Schema<Preparation>& preparationSchema();

}  // namespace kety::asl
