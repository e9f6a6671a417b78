// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"
#include "base/job.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace kety {

/// Results for some voxels: values[q][i] and quality[i] belong to voxels[i].
struct Tile {
    std::span<const std::size_t> voxels;
    std::vector<std::vector<float>> values = {};  ///< one list per quantity of the plan
    std::vector<std::uint16_t> quality = {};
};

/// Everything global is done; from here on voxels are independent.
struct Plan {
    Grid grid = {};
    std::shared_ptr<const Mask> mask =
        {};  ///< the voxels worth computing; others get NaN and bit 1
    std::vector<Quantity> quantities = {};  ///< those of the outputs that are `requested`
    std::vector<Finding> findings = {};     ///< what `prepare` learnt
    /// Any subset gives the same bytes as the full run. parallelFor inside; never called
    /// concurrently.
    std::function<Tile(std::span<const std::size_t> voxels, Job&)> compute = {};
    /// Data, fit and cost profile of one voxel; the first curve is the data.
    std::function<Explanation(std::size_t voxel)> explain = {};
    /// Complete maps only: spatial figures, regularisation. May change the maps.
    std::function<std::vector<Finding>(Maps&, Job&)> finish = {};
};

}  // namespace kety
