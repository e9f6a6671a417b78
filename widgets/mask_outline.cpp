// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/mask_outline.h"

#include <map>
#include <utility>

namespace kety {
namespace {

using Corner = std::pair<int, int>;  ///< corner (c, r) lies at index (c - 0.5, r - 0.5)
using Edges = std::multimap<Corner, Corner>;

/// Every side between inside and outside, with the inside at its right hand.
Edges sides(const Mask& mask, const SliceAxes& axes, int slice)
{
    const int columns = mask.grid.size[static_cast<std::size_t>(axes.across)];
    const int rows = mask.grid.size[static_cast<std::size_t>(axes.down)];
    const auto inside = [&](int column, int row) {
        if (column < 0 || row < 0 || column >= columns || row >= rows) return false;
        Voxel voxel{};
        voxel[static_cast<std::size_t>(axes.across)] = column;
        voxel[static_cast<std::size_t>(axes.down)] = row;
        voxel[static_cast<std::size_t>(axes.through)] = slice;
        return mask.values[mask.grid.index(voxel[0], voxel[1], voxel[2])] != 0;
    };
    Edges edges;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (!inside(column, row)) continue;
            const Corner a{column, row}, b{column + 1, row}, c{column + 1, row + 1},
                d{column, row + 1};
            if (!inside(column, row - 1)) edges.emplace(a, b);
            if (!inside(column + 1, row)) edges.emplace(b, c);
            if (!inside(column, row + 1)) edges.emplace(c, d);
            if (!inside(column - 1, row)) edges.emplace(d, a);
        }
    }
    return edges;
}

}  // namespace

std::vector<QPolygonF> maskOutline(const Mask& mask, const SliceAxes& axes, int slice)
{
    std::vector<QPolygonF> lines;
    if (slice < 0 || slice >= mask.grid.size[static_cast<std::size_t>(axes.through)]) return lines;
    Edges edges = sides(mask, axes, slice);
    while (!edges.empty()) {
        QPolygonF line;
        auto edge = edges.begin();
        while (edge != edges.end()) {
            const auto [from, to] = *edge;
            line << QPointF(from.first - 0.5, from.second - 0.5);
            edges.erase(edge);
            edge = edges.find(to);
        }
        if (!line.isEmpty()) line << line.first();
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace kety
