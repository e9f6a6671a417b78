// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/saturation.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>

namespace kety::asl {
namespace {

constexpr std::array<float, 3> ceilings{4095.0F, 32767.0F, 65535.0F};  // of scanners' integers

using Frames = std::vector<std::size_t>;

/// The volumes a difference is made of, kind by kind.
std::vector<Frames> differenceKinds(const Scan& scan)
{
    if (scan.decoding != nullptr) {
        Frames all;
        for (const auto& block : scan.decoding->blocks)
            all.insert(all.end(), block.begin(), block.end());
        return {all};
    }
    Frames controls, labels;
    for (const Pair& pair : scan.roles.pairs) {
        controls.push_back(pair.control);
        labels.push_back(pair.label);
    }
    return {controls, labels, scan.roles.deltam};
}

Saturation ofCurve(std::span<const float> curve, const std::vector<Frames>& kinds, float ceiling)
{
    Saturation found = Saturation::None;
    for (const Frames& frames : kinds) {
        const auto count = static_cast<std::size_t>(
            std::count_if(frames.begin(), frames.end(),
                          [&](std::size_t frame) { return curve[frame] == ceiling; }));
        if (count == 0) continue;
        if (count == frames.size()) return Saturation::Every;
        found = Saturation::Some;
    }
    return found;
}

/// What an M0 image of its own shows at its own end; averaged volumes count where all stand there.
void addM0(const MeasuredM0& m0, std::span<std::uint8_t> out)
{
    if (m0.clipped == 0) return;
    const auto end = static_cast<float>(m0.ceiling);
    for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
        if (m0.image.values[voxel] >= end)
            out[voxel] = std::max(out[voxel], static_cast<std::uint8_t>(Saturation::Some));
    }
}

}  // namespace

bool Plateau::clipped() const
{
    return samples > 1 && std::find(ceilings.begin(), ceilings.end(), greatest) != ceilings.end();
}

std::shared_ptr<const Plateau> plateauOf(const Scan& scan)
{
    constexpr std::size_t block = 4096;  // voxels
    const Series& series = scan.file().series;
    std::vector<std::uint8_t> counts(series.frames(), 1);
    for (const std::size_t volume : scan.decoding == nullptr ? scan.roles.m0 : scan.decoding->m0)
        counts[volume] = 0;
    Used used;
    used.add(series.values);
    for (const std::uint8_t one : counts)
        used.add(int{one});
    return scan.memo.get("asl.plateau", used, [&] {
        const std::size_t n = series.grid.voxels();
        std::vector<Plateau> parts((n + block - 1) / block);
        parallelFor(n, block, scan.job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t voxel = begin; voxel < end; ++voxel) {
                const auto curve = series.curve(voxel);
                for (std::size_t volume = 0; volume < curve.size(); ++volume)
                    if (counts[volume] != 0) parts[begin / block].add(curve[volume]);
            }
        });
        Plateau all;
        for (const Plateau& part : parts)
            all.add(part.greatest, part.samples);
        return all;
    });
}

std::shared_ptr<const Buffer<std::uint8_t>> saturatedVoxels(const Scan& scan)
{
    const auto m0 = measuredM0(scan);
    const auto plateau = plateauOf(scan);
    if (!plateau->clipped() && m0->clipped == 0) return nullptr;
    const Series& series = scan.file().series;
    const std::vector<Frames> kinds = differenceKinds(scan);
    Used used;
    used.add(series.values).add(m0->image.values).add(m0->ceiling);
    used.add(double{plateau->greatest});
    for (const Frames& frames : kinds) {
        used.add(frames.size());
        for (const std::size_t frame : frames)
            used.add(frame);
    }
    return scan.memo.get("asl.saturated", used, [&] {
        return Buffer<std::uint8_t>::make(series.grid.voxels(), [&](std::span<std::uint8_t> out) {
            std::fill(out.begin(), out.end(), std::uint8_t{0});
            if (plateau->clipped()) {
                parallelFor(out.size(), 4096, scan.job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t voxel = begin; voxel < end; ++voxel)
                        out[voxel] = static_cast<std::uint8_t>(
                            ofCurve(series.curve(voxel), kinds, plateau->greatest));
                });
            }
            addM0(*m0, out);
        });
    });
}

}  // namespace kety::asl
