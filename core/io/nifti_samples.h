// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/parallel.h"
#include "io/bytes.h"
#include "io/nifti.h"
#include "io/transpose.h"

#include <array>
#include <cstddef>
#include <span>

namespace kety {

/// Neighbouring volumes of a file.
struct FrameRange {
    std::size_t first = 0, count = 0;
};

/// From stored samples, volume after volume, to scaled floats, voxel after voxel: one pass over
/// both, in tiles of one cache line of frames, so that neither side is walked with a stride.
template <class Stored>
class SampleSpread {
public:
    /// `stored` holds the volumes `frames`, `out` is the whole series.
    SampleSpread(const NiftiHeader& header, const std::byte* stored, FrameRange frames,
                 std::span<float> out)
        : stored_(stored), out_(out.data() + frames.first), voxels_(header.voxels()),
          frames_(frames.count), stride_(header.frames), slope_(header.slope),
          intercept_(header.intercept), scaled_(header.scaled), swapped_(header.swapped)
    {
    }

    void run(Job& job) const
    {
        constexpr std::size_t grain = 4096;
        parallelFor(voxels_, grain, job, [this](std::size_t begin, std::size_t end) {
            if (stride_ == 1) {
                for (std::size_t v = begin; v < end; v += tileVoxels)
                    convert(v, std::min(tileVoxels, end - v), out_ + v);
                return;
            }
            for (std::size_t v = begin; v < end; v += tileVoxels)
                for (std::size_t t = 0; t < frames_; t += tileFrames)
                    tile(v, std::min(tileVoxels, end - v), t, std::min(tileFrames, frames_ - t));
        });
    }

private:
    static constexpr std::size_t tileVoxels = 64, tileFrames = 16;

    /// `count` neighbouring samples from stored position `first`.
    void convert(std::size_t first, std::size_t count, float* out) const
    {
        const std::byte* at = stored_ + first * sizeof(Stored);
        std::array<Stored, tileVoxels> row;
        if (swapped_) {
            for (std::size_t i = 0; i < count; ++i)
                row[i] = load<Stored>(at + i * sizeof(Stored), true);
        } else {
            std::memcpy(row.data(), at, count * sizeof(Stored));
        }
        if (scaled_) {
            for (std::size_t i = 0; i < count; ++i)
                out[i] = static_cast<float>(static_cast<double>(row[i]) * slope_ + intercept_);
        } else {
            for (std::size_t i = 0; i < count; ++i)
                out[i] = static_cast<float>(row[i]);
        }
    }

    void tile(std::size_t voxel, std::size_t voxels, std::size_t frame, std::size_t frames) const
    {
        std::array<std::array<float, tileVoxels>, tileFrames> rows;
        for (std::size_t t = 0; t < frames; ++t)
            convert((frame + t) * voxels_ + voxel, voxels, rows[t].data());
        float* out = out_ + voxel * stride_ + frame;
        const std::size_t whole_voxels = voxels / 8 * 8, whole_frames = frames / 8 * 8;
        for (std::size_t v = 0; v < whole_voxels; v += 8)
            for (std::size_t t = 0; t < whole_frames; t += 8)
                transpose8x8(rows[t].data() + v, tileVoxels, out + v * stride_ + t, stride_);
        for (std::size_t v = 0; v < voxels; ++v)
            for (std::size_t t = v < whole_voxels ? whole_frames : 0; t < frames; ++t)
                out[v * stride_ + t] = rows[t][v];
    }

    const std::byte* stored_;
    float* out_;
    std::size_t voxels_, frames_, stride_;
    double slope_, intercept_;
    bool scaled_, swapped_;
};

}  // namespace kety
