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

using Kernels = std::array<std::vector<double>, 3>;

Kernels kernels(const Grid& grid, double fwhm)
{
    Kernels result;
    for (std::size_t axis = 0; axis < 3; ++axis)
        result[axis] = kernel(fwhm, grid.spacing[axis], grid.size[axis]);
    return result;
}

std::vector<double> convolved(std::vector<double> values, const Grid& grid, const Kernels& kernels,
                              Job& job)
{
    for (std::size_t axis = 0; axis < 3; ++axis)
        values = along(values, grid, axis, kernels[axis], job);
    return values;
}

}  // namespace

Series smoothedInside(const Series& series, const Mask& mask, double fwhm, Job& job)
{
    const std::size_t frames = series.frames(), voxels = series.grid.voxels();
    std::vector<double> taking(voxels, 0.0);
    parallelFor(voxels, 4096, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            const auto curve = series.curve(voxel);
            const bool known = std::all_of(curve.begin(), curve.end(),
                                           [](float value) { return std::isfinite(value); });
            taking[voxel] = mask.values[voxel] != 0 && known ? 1.0 : 0.0;
        }
    });
    const Kernels halves = kernels(series.grid, fwhm);
    const std::vector<double> weights = convolved(taking, series.grid, halves, job);
    Series result = series;
    result.values = Buffer<float>::make(voxels * frames, [&](std::span<float> out) {
        std::vector<double> values(voxels);
        for (std::size_t frame = 0; frame < frames; ++frame) {
            for (std::size_t voxel = 0; voxel < voxels; ++voxel) {
                values[voxel] =
                    taking[voxel] > 0.0 ? double{series.values[voxel * frames + frame]} : 0.0;
            }
            values = convolved(std::move(values), series.grid, halves, job);
            for (std::size_t voxel = 0; voxel < voxels; ++voxel) {
                const std::size_t place = voxel * frames + frame;
                out[place] = taking[voxel] > 0.0
                                 ? static_cast<float>(values[voxel] / weights[voxel])
                                 : series.values[place];
            }
        }
    });
    return result;
}

Volume<float> smoothedInside(const Volume<float>& image, const Mask& mask, double fwhm, Job& job)
{
    std::vector<double> values(image.values.size(), 0.0), weights(image.values.size(), 0.0);
    for (std::size_t voxel = 0; voxel < values.size(); ++voxel) {
        if (mask.values[voxel] != 0 && std::isfinite(image.values[voxel])) {
            values[voxel] = image.values[voxel];
            weights[voxel] = 1.0;
        }
    }
    if (fwhm > 0.0) {
        const Kernels halves = kernels(image.grid, fwhm);
        values = convolved(std::move(values), image.grid, halves, job);
        weights = convolved(std::move(weights), image.grid, halves, job);
    }
    return {image.grid, Buffer<float>::make(values.size(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const bool known = mask.values[voxel] != 0 && weights[voxel] > 0.0;
                    out[voxel] = known ? static_cast<float>(values[voxel] / weights[voxel]) : 0.0F;
                }
            })};
}

}  // namespace kety
