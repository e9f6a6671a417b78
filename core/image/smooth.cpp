// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/smooth.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kety {
namespace {

/// Right half of the kernel, centre first, out to three standard deviations or the image's end: a
/// width typed wrongly costs no more than the widest that can matter.
std::vector<double> kernel(double fwhm, double spacing, int length)
{
    const double sigma = fwhm / 2.354820045030949 / spacing;  // voxels
    std::vector<double> half{1.0};
    for (int i = 1; i < length && i < 3.0 * sigma + 1.0; ++i) {
        half.push_back(std::exp(-0.5 * i * i / (sigma * sigma)));
    }
    return half;
}

/// Sums along one axis. Lines are independent, so any number of threads gives the same bytes.
std::vector<double> along(const std::vector<double>& in, const Grid& grid, std::size_t axis,
                          const std::vector<double>& half, Job& job)
{
    const std::array<std::size_t, 3> step{1, grid.index(0, 1, 0), grid.index(0, 0, 1)};
    const auto length = static_cast<std::ptrdiff_t>(grid.size[axis]);
    std::vector<double> out(in.size());
    parallelFor(in.size(), 8192, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            const auto place = static_cast<std::ptrdiff_t>(grid.place(voxel)[axis]);
            const auto reach = static_cast<std::ptrdiff_t>(half.size()) - 1;
            const std::ptrdiff_t first = std::max<std::ptrdiff_t>(-reach, -place);
            const std::ptrdiff_t last = std::min(reach, length - 1 - place);
            double sum = 0.0;
            for (std::ptrdiff_t o = first; o <= last; ++o) {
                const auto other =
                    static_cast<std::size_t>(static_cast<std::ptrdiff_t>(voxel)
                                             + o * static_cast<std::ptrdiff_t>(step[axis]));
                sum += half[static_cast<std::size_t>(std::abs(o))] * in[other];
            }
            out[voxel] = sum;
        }
    });
    return out;
}

}  // namespace

Volume<float> smoothedInside(const Volume<float>& image, const Mask& mask, double fwhm, Job& job)
{
    std::vector<double> values(image.values.size(), 0.0), weights(image.values.size(), 0.0);
    for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
        if (mask.values[voxel] != 0 && std::isfinite(image.values[voxel])) {
            values[voxel] = image.values[voxel];
            weights[voxel] = 1.0;
        }
    }
    for (std::size_t axis = 0; axis < 3 && fwhm > 0.0; ++axis) {
        const std::vector<double> half =
            kernel(fwhm, image.grid.spacing[axis], image.grid.size[axis]);
        values = along(values, image.grid, axis, half, job);
        weights = along(weights, image.grid, axis, half, job);
    }
    return {image.grid, Buffer<float>::make(values.size(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const bool known = mask.values[voxel] != 0 && weights[voxel] > 0.0;
                    out[voxel] = known ? static_cast<float>(values[voxel] / weights[voxel]) : 0.0F;
                }
            })};
}

}  // namespace kety
