// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/frames.h"

#include "base/parallel.h"

#include <cmath>
#include <limits>

namespace kety {
namespace {

constexpr std::size_t frame_block = 4096;  // voxels

struct Sums {
    std::vector<double> sum;
    std::vector<std::size_t> count;
};

}  // namespace

Volume<float> meanOfFrames(const Series& series, const std::vector<std::size_t>& frames, Job& job)
{
    return {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                parallelFor(out.size(), frame_block, job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        const std::span<const float> curve = series.curve(voxel);
                        double sum = 0.0;
                        std::size_t count = 0;
                        for (const std::size_t frame : frames) {
                            if (std::isfinite(curve[frame])) {
                                sum += curve[frame];
                                ++count;
                            }
                        }
                        out[voxel] = count > 0
                                         ? static_cast<float>(sum / static_cast<double>(count))
                                         : std::numeric_limits<float>::quiet_NaN();
                    }
                });
            })};
}

std::vector<double> meanInMask(const Series& series, const Mask& mask, Job& job)
{
    const std::size_t frames = series.frames(), voxels = series.grid.voxels();
    std::vector<Sums> parts((voxels + frame_block - 1) / frame_block);
    parallelFor(voxels, frame_block, job, [&](std::size_t begin, std::size_t end) {
        Sums& part = parts[begin / frame_block];
        part = {std::vector<double>(frames, 0.0), std::vector<std::size_t>(frames, 0)};
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            if (mask.values[voxel] == 0) continue;
            const std::span<const float> curve = series.curve(voxel);
            for (std::size_t frame = 0; frame < frames; ++frame) {
                const bool finite = std::isfinite(curve[frame]);
                part.sum[frame] += finite ? curve[frame] : 0.0F;
                part.count[frame] += finite ? 1 : 0;
            }
        }
    });
    std::vector<double> means(frames, 0.0);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        double sum = 0.0;
        std::size_t count = 0;
        for (const Sums& part : parts) {
            sum += part.sum[frame];
            count += part.count[frame];
        }
        means[frame] = sum / static_cast<double>(count);  // 0 / 0: NaN
    }
    return means;
}

}  // namespace kety
