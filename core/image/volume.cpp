// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/volume.h"

namespace kety {

Volume<float> frame(const Series& series, std::size_t index)
{
    const std::size_t frames = series.frames();
    return {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                const float* in = series.values.data() + index;
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = in[voxel * frames];
                }
            })};
}

Series interleave(const Grid& grid, const std::vector<Buffer<float>>& frames,
                  std::vector<double> times)
{
    Series series{.grid = grid, .times = std::move(times), .values = {}, .slice_time = {}};
    const std::size_t count = frames.size();
    series.values = Buffer<float>::make(grid.voxels() * count, [&](std::span<float> out) {
        for (std::size_t t = 0; t < count; ++t) {
            for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
                out[voxel * count + t] = frames[t][voxel];
            }
        }
    });
    return series;
}

}  // namespace kety
