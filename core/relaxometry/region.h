// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/schema.h"
#include "relaxometry/images.h"

namespace kety::relaxometry {

enum class RegionMethod { Signal, Brain, Whole };

/// Which voxels are worth fitting, and what is done with images and curves whatever the model.
struct Region {
    RegionMethod method = RegionMethod::Signal;
    std::optional<double> least_signal;
    std::vector<std::int64_t> leave_out;
    bool rate_map = false;
    bool trust_data = false;
};
const Schema<Region>& regionSchema();

/// The mask of the inputs, else what is bright: above Otsu's threshold of the greatest sample, or
/// above the least signal that was set.
std::shared_ptr<const Mask> regionOf(const Inputs& inputs, const Curves& curves,
                                     const Region& settings, Memo& memo, Job& job);

}  // namespace kety::relaxometry
