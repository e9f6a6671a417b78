// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/tissue_figures.h"

#include "asl/figures.h"
#include "image/smooth.h"
#include "image/statistics.h"

#include <cmath>

namespace kety::asl {
namespace {

constexpr double surely = 0.7;     // share of a tissue
constexpr double smoothing = 5.0;  // mm, full width at half maximum
constexpr Text no_map = text("asl", "needs a tissue map");
constexpr Text no_voxel = text("asl", "no voxel is surely of that tissue");

/// Voxels of the mask that are surely of a tissue.
Mask sureVoxels(const Volume<float>& share, const Mask& mask)
{
    return {mask.grid, Buffer<std::uint8_t>::make(mask.values.size(), [&](auto out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                    out[voxel] = mask.values[voxel] != 0 && share.values[voxel] > surely ? 1 : 0;
            })};
}

double correlation(const Volume<float>& cbf, const Mask& mask, const Tissue& tissue)
{
    std::vector<double> flow, expected;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const double value = cbf.values[voxel];
        const double structure =
            2.5 * double{tissue.gm.values[voxel]} + double{tissue.wm.values[voxel]};
        if (mask.values[voxel] == 0 || value == 0.0 || !std::isfinite(value + structure)) continue;
        flow.push_back(value);
        expected.push_back(structure);
    }
    const auto n = static_cast<double>(flow.size());
    const double x = stableSum(flow) / n, y = stableSum(expected) / n;
    std::vector<double> xx, yy, xy;
    for (std::size_t i = 0; i < flow.size(); ++i) {
        xx.push_back((flow[i] - x) * (flow[i] - x));
        yy.push_back((expected[i] - y) * (expected[i] - y));
        xy.push_back((flow[i] - x) * (expected[i] - y));
    }
    return stableSum(xy) / std::sqrt(stableSum(xx) * stableSum(yy));
}

Finding qualityFinding(const Map& cbf, const Mask& mask, const Tissue& tissue, Job& job)
{
    constexpr Text label = text("asl", "QEI");
    constexpr const char* source = "0 worst, 1 best: Dolui 2024, doi:10.1002/jmri.29308";
    if (!tissue.both()) {
        return unavailable("qei", label, unit::none,
                           text("asl", "needs maps of grey and white matter"), Range{0.0, 1.0},
                           source);
    }
    return number("qei", label, qualityIndex(qualityParts(cbf.values, mask, tissue, job)),
                  unit::none, Range{0.0, 1.0}, source,
                  text("asl", "no voxel is surely grey, white or CSF, or CBF does not vary"));
}

}  // namespace

double qualityIndex(const QualityParts& parts)
{
    const double structure = 1.0 - std::exp(-3.0126 * std::pow(parts.correlation, 2.4419));
    const double noise = std::exp(
        -(0.054 * std::pow(parts.dispersion, 0.9272) + 2.8478 * std::pow(parts.negative, 0.5196)));
    return std::cbrt(structure * noise);
}

QualityParts qualityParts(const Volume<float>& cbf, const Mask& mask, const Tissue& tissue,
                          Job& job)
{
    const Volume<float> smooth = smoothedInside(cbf, mask, smoothing, job);
    QualityParts parts;
    parts.correlation = std::max(0.0, correlation(smooth, mask, tissue));
    double squares = 0.0, count = 0.0;
    for (const Volume<float>* share : {&tissue.gm, &tissue.wm, &tissue.csf}) {
        const Mask sure = sureVoxels(*share, mask);
        const Statistics figures = statistics(smooth, &sure);
        const auto n = static_cast<double>(figures.n);
        // Variance with 1/n, times n − 1: as ASLPrep has it.
        squares += (n - 1.0) * figures.sd * figures.sd * (n - 1.0) / n;
        count += n;
    }
    const Mask grey = sureVoxels(tissue.gm, mask);
    const Statistics figures = statistics(smooth, &grey);
    parts.dispersion = squares / (count - 3.0) / std::abs(figures.mean);
    parts.negative = figures.negative_fraction;
    return parts;
}

double leftOverRight(const Map& cbf, const Mask& mask)
{
    const Grid& grid = cbf.values.grid;
    const auto x = [&](std::size_t voxel) {
        const auto [i, j, k] = grid.place(voxel);
        return toWorld(grid, {double(i), double(j), double(k)})[0];  // LPS: grows to the left
    };
    double centre = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        if (mask.values[voxel] == 0) continue;
        centre += x(voxel);
        count += 1.0;
    }
    centre /= count;
    std::array<double, 2> sum{}, number{};
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const float value = cbf.values.values[voxel];
        if (mask.values[voxel] == 0 || !std::isfinite(value)) continue;
        const double side = x(voxel) - centre;
        if (side == 0.0) continue;
        sum[side > 0.0 ? 0 : 1] += value;
        number[side > 0.0 ? 0 : 1] += 1.0;
    }
    const double right = sum[1] / number[1];
    return right > 0.0 ? sum[0] / number[0] / right : unknown;
}

std::vector<Finding> tissueFindings(const Map& cbf, const Mask& mask, const Tissue& tissue,
                                    Job& job)
{
    std::vector<Finding> findings;
    const auto sure = [&](const Volume<float>& share) {
        return share.empty() ? Mask{} : sureVoxels(share, mask);
    };
    const Mask gm = sure(tissue.gm), wm = sure(tissue.wm);
    const auto inside = [&](const Mask& where) {
        return where.empty() ? std::vector<float>() : valuesInside(cbf.values, &where);
    };
    const std::vector<float> grey = inside(gm), white = inside(wm);
    const auto put = [&](const char* key, Text label, bool maps, double value, Unit unit,
                         Range expected, const char* source) {
        findings.push_back(maps ? number(key, label, value, unit, expected, source, no_voxel)
                                : unavailable(key, label, unit, no_map, expected, source));
    };
    const bool has_gm = !gm.empty(), has_wm = !wm.empty();
    const double grey_mean = statistics(grey).mean, white_mean = statistics(white).mean;
    put("cbf_gm_mean", text("asl", "CBF of grey matter"), has_gm, grey_mean, unit::perfusion,
        {50.0, 80.0}, tutorial);
    put("cbf_wm_mean", text("asl", "CBF of white matter"), has_wm, white_mean, unit::perfusion,
        {20.0, 30.0}, tutorial);
    put("gm_wm_ratio", text("asl", "Grey : white"), has_gm && has_wm, grey_mean / white_mean,
        unit::none, {2.0, 4.0}, usual);
    put("spatial_cov_gm", text("asl", "Spatial CoV, grey matter"), has_gm, spatialCov(grey),
        unit::percent, {0.0, 0.4}, usual);
    put("negative_share_gm", text("asl", "Below 0, grey matter"), has_gm, shareBelow(grey, 0.0),
        unit::percent, {0.0, 0.05}, usual);
    put("left_right_ratio_gm", text("asl", "Left : right, grey matter"), has_gm,
        has_gm ? leftOverRight(cbf, gm) : unknown, unit::none, {0.9, 1.1}, usual);
    findings.push_back(qualityFinding(cbf, mask, tissue, job));
    return findings;
}

}  // namespace kety::asl
