// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "roi/painted.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kety {
namespace {

using Voxels = std::set<std::array<int, 2>>;  // {down, across}: ascending by row

RoiVoxel sizeOf(const Roi& roi)
{
    return {roi.grid.size[static_cast<std::size_t>(roi.across)],
            roi.grid.size[static_cast<std::size_t>(roi.down)]};
}

Voxels voxelsOf(const Roi& roi)
{
    Voxels voxels;
    for (const auto& point : roi.points)
        voxels.insert(
            {static_cast<int>(std::lround(point[1])), static_cast<int>(std::lround(point[0]))});
    return voxels;
}

Roi withVoxels(Roi roi, const Voxels& voxels)
{
    roi.shape = Roi::Shape::Painted;
    roi.points.clear();
    for (const auto& [down, across] : voxels)
        roi.points.push_back({double(across), double(down)});
    if (!roi.points.empty()) roi.centre = roi.points[roi.points.size() / 2];
    return roi;
}

}  // namespace

Roi brushed(Roi roi, std::array<double, 2> at, double radius, bool erase)
{
    Voxels voxels = voxelsOf(roi);
    const RoiVoxel size = sizeOf(roi), middle{static_cast<int>(std::lround(at[0])),
                                              static_cast<int>(std::lround(at[1]))};
    const int reach = static_cast<int>(std::ceil(radius));
    for (int y = middle[1] - reach; y <= middle[1] + reach; ++y) {
        for (int x = middle[0] - reach; x <= middle[0] + reach; ++x) {
            if (x < 0 || y < 0 || x >= size[0] || y >= size[1]) continue;
            const bool near = std::hypot(x - at[0], y - at[1]) <= radius;
            if (!near && RoiVoxel{x, y} != middle) continue;
            if (erase)
                voxels.erase({y, x});
            else
                voxels.insert({y, x});
        }
    }
    return withVoxels(std::move(roi), voxels);
}

Roi grown(Roi roi, RoiVoxel seed, const std::function<bool(const RoiVoxel&)>& inside)
{
    const RoiVoxel size = sizeOf(roi);
    Voxels voxels;
    std::vector<RoiVoxel> open;
    const auto visit = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= size[0] || y >= size[1]) return;
        if (inside({x, y}) && voxels.insert({y, x}).second) open.push_back({x, y});
    };
    visit(seed[0], seed[1]);
    while (!open.empty()) {
        const auto [x, y] = open.back();
        open.pop_back();
        visit(x + 1, y);
        visit(x - 1, y);
        visit(x, y + 1);
        visit(x, y - 1);
    }
    return withVoxels(std::move(roi), voxels);
}

std::vector<std::vector<std::array<double, 2>>> borders(const Roi& roi)
{
    using Corner = std::array<int, 2>;
    const Voxels voxels = voxelsOf(roi);
    // Directed edges with the inside at their right; corner (x, y) is the place (x - ½, y - ½).
    std::multimap<Corner, Corner> edges;
    for (const auto& [y, x] : voxels) {
        if (!voxels.count({y - 1, x})) edges.insert({{x, y}, {x + 1, y}});
        if (!voxels.count({y, x + 1})) edges.insert({{x + 1, y}, {x + 1, y + 1}});
        if (!voxels.count({y + 1, x})) edges.insert({{x + 1, y + 1}, {x, y + 1}});
        if (!voxels.count({y, x - 1})) edges.insert({{x, y + 1}, {x, y}});
    }
    std::vector<std::vector<std::array<double, 2>>> lines;
    while (!edges.empty()) {
        std::vector<std::array<double, 2>> line;
        const Corner start = edges.begin()->first;
        Corner here = start, way{0, 0};
        do {
            // Where two voxels touch by a corner the line stays with its own: it turns right.
            const auto [first, last] = edges.equal_range(here);
            auto next = first;
            for (auto edge = first; edge != last; ++edge) {
                const Corner turn{edge->second[0] - here[0], edge->second[1] - here[1]};
                if (way[0] * turn[1] - way[1] * turn[0] > 0) next = edge;
            }
            const Corner turn{next->second[0] - here[0], next->second[1] - here[1]};
            if (turn != way) line.push_back({here[0] - 0.5, here[1] - 0.5});
            way = turn;
            here = next->second;
            edges.erase(next);
        } while (here != start);
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return lines;
}

}  // namespace kety
