// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/morphology.h"

#include <utility>
#include <vector>

namespace kety {
namespace {

/// Calls `visit` with the index of every face neighbour inside the image.
template <class Visit>
void forNeighbours(const Grid& grid, std::size_t voxel, const Visit& visit)
{
    const auto [i, j, k] = grid.place(voxel);
    const std::size_t row = static_cast<std::size_t>(grid.size[0]);
    const std::size_t slice = row * static_cast<std::size_t>(grid.size[1]);
    if (i > 0) visit(voxel - 1);
    if (i + 1 < grid.size[0]) visit(voxel + 1);
    if (j > 0) visit(voxel - row);
    if (j + 1 < grid.size[1]) visit(voxel + row);
    if (k > 0) visit(voxel - slice);
    if (k + 1 < grid.size[2]) visit(voxel + slice);
}

/// Voxels with value `from` that touch the other value take it.
Mask grown(const Mask& mask, std::uint8_t from)
{
    return {mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    std::uint8_t value = mask.values[voxel];
                    if (value == from) {
                        forNeighbours(mask.grid, voxel, [&](std::size_t other) {
                            if (mask.values[other] != from) value = mask.values[other];
                        });
                    }
                    out[voxel] = value;
                }
            })};
}

Mask repeated(Mask mask, std::uint8_t from, int times)
{
    for (int pass = 0; pass < times; ++pass)
        mask = grown(mask, from);
    return mask;
}

/// Every voxel reached from `start` over neighbours that have the same value and mark 0 gets
/// `mark`.
std::size_t flood(const Mask& mask, std::size_t start, std::uint32_t mark,
                  std::vector<std::uint32_t>& marks)
{
    const std::uint8_t value = mask.values[start];
    std::vector<std::size_t> waiting{start};
    marks[start] = mark;
    std::size_t count = 0;
    while (!waiting.empty()) {
        const std::size_t voxel = waiting.back();
        waiting.pop_back();
        ++count;
        forNeighbours(mask.grid, voxel, [&](std::size_t other) {
            if (marks[other] == 0 && mask.values[other] == value) {
                marks[other] = mark;
                waiting.push_back(other);
            }
        });
    }
    return count;
}

template <class Keep>
Mask chosen(const Mask& mask, const Keep& keep)
{
    return {mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = keep(voxel) ? 1 : 0;
                }
            })};
}

bool onBorder(const Grid& grid, std::size_t voxel)
{
    const auto place = grid.place(voxel);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        // An axis of one voxel is no border: a single slice has holes too.
        const bool end = place[axis] == 0 || place[axis] + 1 == grid.size[axis];
        if (grid.size[axis] > 1 && end) return true;
    }
    return false;
}

}  // namespace

Mask eroded(const Mask& mask, int times)
{
    return repeated(mask, 1, times);
}

Mask dilated(const Mask& mask, int times)
{
    return repeated(mask, 0, times);
}

Mask largestComponent(const Mask& mask)
{
    std::vector<std::uint32_t> marks(mask.values.size(), 0);
    std::uint32_t mark = 0, largest = 0;
    std::size_t most = 0;
    for (std::size_t voxel = 0; voxel < marks.size(); ++voxel) {
        if (mask.values[voxel] != 0 && marks[voxel] == 0) {
            const std::size_t count = flood(mask, voxel, ++mark, marks);
            if (count > most) {
                most = count;
                largest = mark;
            }
        }
    }
    return chosen(mask, [&](std::size_t voxel) { return largest != 0 && marks[voxel] == largest; });
}

Mask withoutSmallComponents(const Mask& mask, std::size_t least)
{
    std::vector<std::uint32_t> marks(mask.values.size(), 0);
    std::vector<std::size_t> counts{0};  // of each mark
    for (std::size_t voxel = 0; voxel < marks.size(); ++voxel) {
        if (mask.values[voxel] == 0 || marks[voxel] != 0) continue;
        const auto mark = static_cast<std::uint32_t>(counts.size());
        counts.push_back(flood(mask, voxel, mark, marks));
    }
    return chosen(mask, [&](std::size_t voxel) {
        return marks[voxel] != 0 && counts[marks[voxel]] >= least;
    });
}

Mask holesFilled(const Mask& mask)
{
    std::vector<std::uint32_t> marks(mask.values.size(), 0);
    for (std::size_t voxel = 0; voxel < marks.size(); ++voxel) {
        if (mask.values[voxel] == 0 && marks[voxel] == 0 && onBorder(mask.grid, voxel)) {
            flood(mask, voxel, 1, marks);
        }
    }
    return chosen(mask, [&](std::size_t voxel) { return marks[voxel] == 0; });
}

}  // namespace kety
