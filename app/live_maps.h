// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "analysis/plan.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kety {

/// The values of a computed slice, owning its data: what travels from the worker to the window.
struct ComputedSlice {
    int slice = 0;
    std::vector<std::vector<float>> values;
    std::vector<std::uint16_t> quality;
};

ComputedSlice computedSlice(int slice, const Tile& tile);

/// Maps while they fill, for showing only: what has not come yet is NaN and "outside".
class LiveMaps {
public:
    LiveMaps() = default;
    LiveMaps(const Grid& grid, std::vector<Quantity> quantities);

    void take(const ComputedSlice& slice);
    bool empty() const { return quantities_.empty(); }
    bool has(int slice) const { return done_[static_cast<std::size_t>(slice)]; }
    int slicesDone() const
    {
        return static_cast<int>(std::count(done_.begin(), done_.end(), true));
    }
    const Quantity* find(std::string_view key) const;
    Volume<float> volume(std::string_view key) const;
    Volume<std::uint16_t> quality() const;
    const Grid& grid() const { return grid_; }

private:
    Grid grid_;
    std::vector<Quantity> quantities_;
    std::vector<std::vector<float>> values_;
    std::vector<std::uint16_t> quality_;
    std::vector<bool> done_;
};

}  // namespace kety
