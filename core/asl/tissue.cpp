// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/tissue.h"

#include "base/nan.h"
#include "base/parallel.h"
#include "image/frames.h"
#include "image/resample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

constexpr double least_share = 0.1;       // of grey and white matter in a sample
constexpr double most_together = 1.05;    // sum of the shares; more is more than rounding
constexpr double least_condition = 1e-3;  // det(AᵀA) / trace²
constexpr double least_csf = 0.01;        // of the trace: less CSF than that is none
constexpr int furthest = 10;              // voxels to a neighbour whose solution is taken

Volume<float> onGrid(const Dataset& dataset, const char* role, const Grid& grid, Tissue& found,
                     Job& job)
{
    const std::vector<std::size_t> first{0};
    const Volume<float> map = meanOfFrames(dataset.series, first, job);
    for (const float value : map.values) {
        if (value > found.greatest) {
            found.greatest = value;
            found.greatest_role = role;
        }
        if (value < found.least) {
            found.least = value;
            found.least_role = role;
        }
    }
    if (same(map.grid, grid)) return map;
    found.resampled = true;
    return averaged(map, grid, job);
}

/// What is left of 1, never below 0.
Volume<float> remainder(const Volume<float>& gm, const Volume<float>& wm)
{
    return {gm.grid, Buffer<float>::make(gm.values.size(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = std::max(0.0F, 1.0F - gm.values[voxel] - wm.values[voxel]);
            })};
}

/// Counts the voxels of the mask by what the maps, as given, say of them.
void countVoxels(const Mask& mask, Tissue& tissue)
{
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) continue;
        ++tissue.inside;
        double matter = 0.0, all = 0.0;
        const auto add = [&](const Volume<float>& map, double& sum) {
            if (!map.empty()) sum += map.values[voxel];
        };
        add(tissue.gm, matter);
        add(tissue.wm, matter);
        all = matter;
        add(tissue.csf, all);
        tissue.covered += matter >= least_share ? 1 : 0;
        tissue.above_one += all > most_together ? 1 : 0;
        tissue.outside += std::isfinite(all) ? 0 : 1;
    }
}

/// Whether both maps hold the same shares wherever they have one.
bool alike(const Volume<float>& a, const Volume<float>& b)
{
    bool any = false;
    for (std::size_t voxel = 0; voxel < a.values.size(); ++voxel) {
        const float one = a.values[voxel], other = b.values[voxel];
        if (one != other && !(std::isnan(one) && std::isnan(other))) return false;
        any = any || one > 0.0F;
    }
    return any;
}

/// Normal equations of a window: A = Σ p pᵀ, b = Σ p y for grey, white, CSF.
struct Normal {
    std::array<double, 6> a{};  ///< gg, gw, gc, ww, wc, cc
    std::array<double, 3> b{};

    void add(double g, double w, double c, double y)
    {
        a[0] += g * g;
        a[1] += g * w;
        a[2] += g * c;
        a[3] += w * w;
        a[4] += w * c;
        a[5] += c * c;
        b[0] += g * y;
        b[1] += w * y;
        b[2] += c * y;
    }
};

struct Solution {
    double gm = unknown, wm = unknown;
};

/// Grey and white where the window tells them apart, else NaN. CSF is eliminated first.
Solution solve(Normal n, bool with_csf)
{
    if (with_csf && n.a[5] > least_csf * (n.a[0] + n.a[3] + n.a[5])) {
        const double before = n.a[0] + n.a[3];
        const double gc = n.a[2] / n.a[5], wc = n.a[4] / n.a[5];
        n.a[0] -= gc * n.a[2];
        n.a[1] -= gc * n.a[4];
        n.a[3] -= wc * n.a[4];
        n.b[0] -= gc * n.b[2];
        n.b[1] -= wc * n.b[2];
        // What CSF explains as well is lost to grey and white: held against the whole.
        const double determinant = n.a[0] * n.a[3] - n.a[1] * n.a[1];
        if (!(determinant >= least_condition * before * before)) return {};
    }
    const double trace = n.a[0] + n.a[3], determinant = n.a[0] * n.a[3] - n.a[1] * n.a[1];
    if (!(trace > 0.0 && determinant >= least_condition * trace * trace)) return {};
    return {.gm = (n.a[3] * n.b[0] - n.a[1] * n.b[1]) / determinant,
            .wm = (n.a[0] * n.b[1] - n.a[1] * n.b[0]) / determinant};
}

/// One regression and what it reads.
struct Regression {
    const Volume<float>& image;
    const Tissue& tissue;
    const Mask& mask;
    int reach;
    bool with_csf;

    bool holds(std::size_t voxel) const
    {
        return mask.values[voxel] != 0
               && tissue.gm.values[voxel] + tissue.wm.values[voxel] >= least_share;
    }

    Solution at(std::size_t voxel) const
    {
        const Grid& grid = image.grid;
        const auto [i, j, k] = grid.place(voxel);
        Normal normal;
        for (int b = std::max(0, j - reach); b <= std::min(grid.size[1] - 1, j + reach); ++b) {
            for (int a = std::max(0, i - reach); a <= std::min(grid.size[0] - 1, i + reach); ++a) {
                const std::size_t other = grid.index(a, b, k);
                if (!holds(other) || !std::isfinite(image.values[other])) continue;
                normal.add(tissue.gm.values[other], tissue.wm.values[other],
                           with_csf ? tissue.csf.values[other] : 0.0, image.values[other]);
            }
        }
        return solve(normal, with_csf);
    }
};

/// The nearest voxel of the slice that has a solution; the voxel itself where there is none. Of
/// several as near the first in the file.
std::size_t nearest(const Grid& grid, const std::vector<Solution>& solutions, std::size_t voxel)
{
    const auto [i, j, k] = grid.place(voxel);
    double least = std::numeric_limits<double>::infinity();
    std::size_t found = voxel;
    for (int b = std::max(0, j - furthest); b <= std::min(grid.size[1] - 1, j + furthest); ++b) {
        for (int a = std::max(0, i - furthest); a <= std::min(grid.size[0] - 1, i + furthest);
             ++a) {
            const std::size_t other = grid.index(a, b, k);
            const double distance =
                std::hypot((a - i) * grid.spacing[0], (b - j) * grid.spacing[1]);
            if (distance < least && !std::isnan(solutions[other].gm)) {
                least = distance;
                found = other;
            }
        }
    }
    return found;
}

}  // namespace

std::shared_ptr<const Tissue> tissue(const Scan& scan)
{
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values);
    for (const char* role : {"gm", "wm", "csf"}) {
        const Dataset* map = scan.inputs.find(role);
        used.add(map == nullptr ? std::uint64_t{0} : map->series.values.id());
    }
    return scan.memo.get(scan.stage("asl.tissue"), used, [&] {
        Tissue found;
        const auto take = [&](const char* role, Volume<float>& map) {
            const Dataset* given = scan.inputs.find(role);
            if (given != nullptr) map = onGrid(*given, role, scan.series().grid, found, scan.job);
        };
        take("gm", found.gm);
        take("wm", found.wm);
        take("csf", found.csf);
        countVoxels(*mask, found);
        found.alike = found.both() && alike(found.gm, found.wm);
        if (found.csf.empty() && found.both()) found.csf = remainder(found.gm, found.wm);
        return found;
    });
}

PureTissue pureTissue(const Volume<float>& image, const Tissue& tissue, const Mask& mask,
                      int window, bool with_csf, Job& job)
{
    const Regression regression{image, tissue, mask, window / 2, with_csf};
    const std::size_t n = image.values.size();
    std::vector<Solution> solutions(n);
    PureTissue result{.gm = {image.grid, {}}, .wm = {image.grid, {}}, .ill = {}};
    result.ill.assign(n, 0);
    parallelFor(n, 1024, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            if (regression.holds(voxel)) solutions[voxel] = regression.at(voxel);
            const bool solved = !std::isnan(solutions[voxel].gm);
            result.ill[voxel] = mask.values[voxel] != 0 && !solved ? 1 : 0;
        }
    });
    const auto taken = [&](double Solution::*tissue_value) {
        return Buffer<float>::make(n, [&](std::span<float> out) {
            parallelFor(n, 1024, job, [&](std::size_t begin, std::size_t end) {
                for (std::size_t voxel = begin; voxel < end; ++voxel) {
                    out[voxel] = nan;
                    if (!regression.holds(voxel)) continue;
                    const std::size_t from = std::isnan(solutions[voxel].gm)
                                                 ? nearest(image.grid, solutions, voxel)
                                                 : voxel;
                    out[voxel] = static_cast<float>(solutions[from].*tissue_value);
                }
            });
        });
    };
    result.gm.values = taken(&Solution::gm);
    result.wm.values = taken(&Solution::wm);
    return result;
}

}  // namespace kety::asl
