// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/edge_fill.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kety::asl {
namespace {

using Image = std::vector<float>;

bool usable(float value)
{
    return std::isfinite(value) && value > 0.0F;
}

/// Calls `visit` with every voxel within `reach` along each axis, the centre too.
template <class Visit>
void forCube(const Grid& grid, std::size_t voxel, std::array<int, 3> reach, const Visit& visit)
{
    const auto [i, j, k] = grid.place(voxel);
    for (int c = k - reach[2]; c <= k + reach[2]; ++c) {
        for (int b = j - reach[1]; b <= j + reach[1]; ++b) {
            for (int a = i - reach[0]; a <= i + reach[0]; ++a) {
                if (grid.contains(a, b, c)) visit(grid.index(a, b, c));
            }
        }
    }
}

float medianAround(const Volume<float>& m0, const Mask& mask, std::size_t voxel)
{
    std::array<float, 27> values{};
    std::size_t count = 0;
    forCube(m0.grid, voxel, {1, 1, 1}, [&](std::size_t other) {
        if (mask.values[other] != 0 && usable(m0.values[other])) {
            values[count++] = m0.values[other];
        }
    });
    if (count == 0) return 0.0F;
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(count);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(values.begin(), middle, end);
    if (count % 2 == 1) return *middle;
    return 0.5F * (*middle + *std::max_element(values.begin(), middle));
}

/// Whether all of the 3×3×3 neighbours in the image are inside: survives the erosion.
bool core(const Mask& mask, std::size_t voxel)
{
    bool all = mask.values[voxel] != 0;
    // One slice has no neighbours above and below to wait for.
    forCube(mask.grid, voxel, {1, 1, 1},
            [&](std::size_t other) { all = all && mask.values[other] != 0; });
    return all;
}

/// One pass of means into empty voxels of the mask; reads `from` only. Returns how many were
/// filled.
std::size_t fillPass(const Image& from, Image& to, const Mask& mask, std::array<int, 3> reach)
{
    std::size_t filled = 0;
    for (std::size_t voxel = 0; voxel < from.size(); ++voxel) {
        if (mask.values[voxel] == 0 || from[voxel] > 0.0F) continue;
        double sum = 0.0, count = 0.0;
        forCube(mask.grid, voxel, reach, [&](std::size_t other) {
            if (from[other] > 0.0F) {
                sum += from[other];
                count += 1.0;
            }
        });
        if (count > 0.0) {
            to[voxel] = static_cast<float>(sum / count);
            ++filled;
        }
    }
    return filled;
}

void fillUntilFull(Image& image, const Mask& mask, std::array<int, 3> reach, const Job& job)
{
    std::size_t filled = 1;
    while (filled > 0) {
        job.throwIfCancelled();
        Image next = image;
        filled = fillPass(image, next, mask, reach);
        image = std::move(next);
    }
}

}  // namespace

Volume<float> edgeFilled(const Volume<float>& m0, const Mask& mask, Job& job)
{
    Image image(m0.values.size(), 0.0F);
    std::vector<std::uint8_t> inner(m0.values.size(), 0);
    parallelFor(image.size(), 4096, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            if (mask.values[voxel] == 0) continue;
            image[voxel] = medianAround(m0, mask, voxel);
            inner[voxel] = core(mask, voxel) ? 1 : 0;
        }
    });
    if (std::find(inner.begin(), inner.end(), 1) == inner.end()) return m0;
    for (std::size_t voxel = 0; voxel < image.size(); ++voxel) {
        if (inner[voxel] == 0) image[voxel] = 0.0F;
    }
    fillUntilFull(image, mask, {2, 2, 0}, job);
    fillUntilFull(image, mask, {2, 2, 2}, job);
    return {m0.grid, Buffer<float>::from(image)};
}

}  // namespace kety::asl
