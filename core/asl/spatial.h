// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/schema.h"

#include <optional>

namespace kety::asl {

/// What a voxel's neighbours are used for.
struct Spatial {
    double smoothing = 0.0;  // mm, full width at half maximum, of the series before subtraction
    bool partial_volume = false;
    std::int64_t partial_volume_window = 5;  // voxels along a side, in the slice
    bool regularise = false;
    std::optional<double> weight;  // φ, 1 / (mL/100g/min)²
};

const Schema<Spatial>& spatialSchema();

}  // namespace kety::asl
