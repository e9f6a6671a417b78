// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/buffer.h"
#include "image/grid.h"

#include <optional>
#include <span>
#include <vector>

namespace kety {

/// One value per voxel, x fastest.
template <class T>
struct Volume {
    Grid grid = {};
    Buffer<T> values = {};

    bool empty() const { return values.empty(); }
};
using Mask = Volume<std::uint8_t>;  ///< 0 outside, 1 inside

/// One scalar series: `frames` samples per voxel, voxel-major, so that a voxel's curve is
/// contiguous.
struct Series {
    Grid grid = {};
    std::vector<double>
        times;  ///< s, start of each frame relative to the first; its size is the number of frames
    Buffer<float> values;  ///< values[voxel * frames + frame]; scale slopes are applied
    std::optional<Volume<float>> slice_time = {};  ///< s, per voxel: follows every resampling

    std::size_t frames() const { return times.size(); }
    std::span<const float> curve(std::size_t voxel) const
    {
        return values.span().subspan(voxel * frames(), frames());
    }
};

/// The volume at one frame, gathered from the curves.
Volume<float> frame(const Series& series, std::size_t index);

/// A series of given frames (all of one grid, x fastest each) laid out voxel-major.
Series interleave(const Grid& grid, const std::vector<Buffer<float>>& frames,
                  std::vector<double> times);

}  // namespace kety
