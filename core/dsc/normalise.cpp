// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/normalise.h"

#include "image/statistics.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

std::size_t leftRightAxis(const Grid& grid)
{
    // The first row of `direction` is x, left and right, of each axis.
    std::size_t axis = 0;
    for (std::size_t other = 1; other < 3; ++other) {
        if (std::abs(grid.direction[other]) > std::abs(grid.direction[axis])) axis = other;
    }
    return axis;
}

Mask referenceMask(const Scan& scan)
{
    const Dataset& file = *scan.inputs.find("reference");
    const Mask mask{file.series.grid,
                    Buffer<std::uint8_t>::make(file.series.grid.voxels(), [&](auto out) {
                        for (std::size_t v = 0; v < out.size(); ++v) {
                            const float value = file.series.curve(v).front();
                            out[v] = std::isfinite(value) && value != 0.0F ? 1 : 0;
                        }
                    })};
    return scan.settings.tissue.reference_mirrored ? mirrored(mask) : mask;
}

}  // namespace

Mask mirrored(const Mask& mask)
{
    const std::size_t axis = leftRightAxis(mask.grid);
    return {mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                for (std::size_t v = 0; v < out.size(); ++v) {
                    auto place = mask.grid.place(v);
                    place[axis] = mask.grid.size[axis] - 1 - place[axis];
                    out[v] = mask.values[mask.grid.index(place[0], place[1], place[2])];
                }
            })};
}

double levelBy(NormaliseBy method, std::vector<float> values)
{
    std::erase_if(values, [](float value) { return !std::isfinite(value) || !(value > 0.0F); });
    if (values.empty()) return unknown;
    if (method == NormaliseBy::Median) return quantile(values, 0.5);
    if (method == NormaliseBy::RobustMean) {
        std::vector<float> copy = values;
        const double low = quantile(copy, 0.25), high = quantile(copy, 0.75);
        std::erase_if(values, [&](float value) {
            return double{value} < low - 1e-6 * low || double{value} > high + 1e-6 * high;
        });
    }
    return statistics(values).mean;
}

Message referenceProblem(const Scan& scan)
{
    const Dataset* file = scan.inputs.find("reference");
    if (file == nullptr) {
        return {
            text("dsc", "The mask of healthy white matter is missing: give it as input reference"),
            {}};
    }
    if (!same(file->series.grid, scan.series().grid, 1e-2)) {
        return {text("dsc", "The mask of white matter lies on another grid (%1) than the series "
                            "(%2): draw it on the series"),
                {describe(file->series.grid), describe(scan.series().grid)}};
    }
    return {};
}

WhiteMatter whiteMatter(const Scan& scan, const Perfusion& perfusion)
{
    const Mask mask = referenceMask(scan);
    std::vector<std::size_t> voxels;
    for (std::size_t v = 0; v < mask.values.size(); ++v) {
        if (mask.values[v] != 0 && perfusion.mask->values[v] != 0) voxels.push_back(v);
    }
    Perfusion plain = perfusion;
    plain.quantities = {{.key = "cbv"}, {.key = "cbf"}};
    const Tile tile = plain.compute(voxels, scan.job);
    const NormaliseBy method = scan.settings.tissue.normalise;
    WhiteMatter found{.cbv = levelBy(method, tile.values[0]),
                      .cbf = levelBy(method, tile.values[1])};
    found.cbv_sd = statistics(tile.values[0]).sd;
    for (const float value : tile.values[0])
        found.voxels += value > 0.0F ? 1 : 0;
    return found;
}

}  // namespace kety::dsc
