// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/reference_region.h"

#include "image/morphology.h"
#include "image/statistics.h"

#include <cmath>

namespace kety::asl {
namespace {

template <class Inside>
Mask maskWhere(const Grid& grid, const Inside& inside)
{
    return {grid, Buffer<std::uint8_t>::make(grid.voxels(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    out[voxel] = inside(voxel) ? 1 : 0;
                }
            })};
}

Mask between(const Volume<float>& m0, const Mask& brain, double low_percent, double high_percent)
{
    std::vector<float> values = valuesInside(m0, &brain);
    std::erase_if(values, [](float value) { return value <= 0.0F; });
    const double low = quantile(values, low_percent / 100.0);
    const double high = quantile(values, high_percent / 100.0);
    return maskWhere(m0.grid, [&](std::size_t voxel) {
        const float value = m0.values[voxel];
        return brain.values[voxel] != 0 && value >= low && value <= high;
    });
}

/// Ventricles: the brightest twentieth, three voxels inside the brain, and in its inner half.
Mask ventricleCandidates(const Volume<float>& m0, const Mask& brain)
{
    const Mask core = eroded(brain, 3);
    std::array<double, 3> centre{};
    double count = 0.0;
    for (std::size_t voxel = 0; voxel < brain.values.size(); ++voxel) {
        if (brain.values[voxel] == 0) continue;
        const auto place = m0.grid.place(voxel);
        for (std::size_t axis = 0; axis < 3; ++axis)
            centre[axis] += place[axis];
        count += 1.0;
    }
    for (double& coordinate : centre)
        coordinate /= count;
    const double radius =  // mm, of a ball of half the brain's diameter
        0.5 * std::cbrt(count * m0.grid.voxelVolume() * 3.0 / (4.0 * 3.141592653589793));
    const Mask bright = between(m0, brain, 95.0, 100.0);
    return largestComponent(maskWhere(m0.grid, [&](std::size_t voxel) {
        if (bright.values[voxel] == 0 || core.values[voxel] == 0) return false;
        const auto place = m0.grid.place(voxel);
        double square = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double apart = (place[axis] - centre[axis]) * m0.grid.spacing[axis];
            square += apart * apart;
        }
        return square <= radius * radius;
    }));
}

Mask fromFile(const Scan& scan)
{
    const Dataset* region = scan.inputs.find("reference");
    if (region == nullptr || !same(region->series.grid, scan.series().grid)) return {};
    return maskWhere(region->series.grid, [&](std::size_t voxel) {
        const float value = region->series.curve(voxel).front();
        return std::isfinite(value) && value > 0.5F;
    });
}

}  // namespace

ReferenceTissue referenceTissue(Region region)
{
    switch (region) {
    case Region::Csf:
        return {4.3, 0.750, 0.400, 1.15, "CSF at 3 T, FSL asl_calib"};
    case Region::WhiteMatter:
        return {1.0, 0.050, 0.050, 0.82, "white matter at 3 T, FSL asl_calib"};
    case Region::Custom:
        return {};
    }
    return {};
}

Mask referenceVoxels(const Scan& scan, const Volume<float>& m0, const Mask& brain)
{
    const Calibration& calibration = scan.settings.calibration;
    if (!calibration.region_choice) return {};
    switch (*calibration.region_choice) {
    case RegionChoice::File:
        return fromFile(scan);
    case RegionChoice::Automatic:
        return ventricleCandidates(m0, brain);
    case RegionChoice::Percentile:
        // osipy's choice, kept to compare with it.
        return calibration.region == Region::WhiteMatter ? between(m0, brain, 25.0, 50.0)
                                                         : between(m0, brain, 95.0, 100.0);
    }
    return {};
}

}  // namespace kety::asl
