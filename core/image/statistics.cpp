// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

constexpr std::size_t block = 4096;

double pairwise(std::span<const double> values)
{
    if (values.size() <= 8) {
        double sum = 0.0;
        for (const double value : values) {
            sum += value;
        }
        return sum;
    }
    const std::size_t half = values.size() / 2;
    return pairwise(values.first(half)) + pairwise(values.subspan(half));
}

/// Sum of term(value) over all values, blocks first.
template <class Term>
double sumOf(std::span<const float> values, const Term& term)
{
    std::vector<double> sums;
    for (std::size_t begin = 0; begin < values.size(); begin += block) {
        double sum = 0.0;
        for (const float value : values.subspan(begin, std::min(block, values.size() - begin))) {
            sum += term(static_cast<double>(value));
        }
        sums.push_back(sum);
    }
    return pairwise(sums);
}

}  // namespace

double stableSum(std::span<const double> values)
{
    std::vector<double> sums;
    for (std::size_t begin = 0; begin < values.size(); begin += block) {
        double sum = 0.0;
        for (const double value : values.subspan(begin, std::min(block, values.size() - begin))) {
            sum += value;
        }
        sums.push_back(sum);
    }
    return pairwise(sums);
}

double quantile(std::span<float> values, double share)
{
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(values.size() - 1);
    const auto lower = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), lower, values.end());
    const double rest = place - std::floor(place);
    if (rest == 0.0) return *lower;
    const double upper = *std::min_element(lower + 1, values.end());
    return *lower + rest * (upper - *lower);
}

std::vector<float> valuesInside(const Volume<float>& volume, const Mask* mask)
{
    std::vector<float> inside;
    for (std::size_t voxel = 0; voxel < volume.values.size(); ++voxel) {
        if ((mask == nullptr || mask->values[voxel] != 0) && std::isfinite(volume.values[voxel])) {
            inside.push_back(volume.values[voxel]);
        }
    }
    return inside;
}

Statistics statistics(std::span<const float> values)
{
    std::vector<float> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](float value) { return std::isfinite(value); });
    Statistics result;
    result.voxels = values.size();
    result.n = finite.size();
    if (!values.empty()) {
        result.invalid_fraction =
            static_cast<double>(result.voxels - result.n) / static_cast<double>(result.voxels);
    }
    if (finite.empty()) return result;
    const double n = static_cast<double>(result.n);
    result.mean = sumOf(finite, [](double value) { return value; }) / n;
    const double squares = sumOf(
        finite, [mean = result.mean](double value) { return (value - mean) * (value - mean); });
    if (result.n > 1) result.sd = std::sqrt(squares / (n - 1.0));
    result.negative_fraction =
        static_cast<double>(
            std::count_if(finite.begin(), finite.end(), [](float value) { return value < 0.0F; }))
        / n;
    result.median = quantile(finite, 0.5);
    result.p5 = quantile(finite, 0.05);
    result.p95 = quantile(finite, 0.95);
    const auto [least, greatest] = std::minmax_element(finite.begin(), finite.end());
    result.minimum = *least;
    result.maximum = *greatest;
    return result;
}

Statistics statistics(const Volume<float>& volume, const Mask* mask)
{
    if (mask == nullptr) return statistics(volume.values.span());
    std::vector<float> inside;
    for (std::size_t voxel = 0; voxel < volume.values.size(); ++voxel) {
        if (mask->values[voxel] != 0) inside.push_back(volume.values[voxel]);
    }
    return statistics(inside);
}

double studentT95(std::size_t freedom)
{
    constexpr std::array table{12.706204736, 4.302652730, 3.182446305, 2.776445105, 2.570581836,
                               2.446911851,  2.364624252, 2.306004135, 2.262157163, 2.228138852};
    if (freedom <= table.size()) return table[freedom - 1];
    constexpr double z = 1.959963984540054;
    const double f = static_cast<double>(freedom);
    const double z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    return z + (z3 + z) / (4 * f) + (5 * z5 + 16 * z3 + 3 * z) / (96 * f * f)
           + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * f * f * f);
}

double halfWidth95(const Statistics& statistics)
{
    if (statistics.n < 2) return std::numeric_limits<double>::quiet_NaN();
    return studentT95(statistics.n - 1) * statistics.sd
           / std::sqrt(static_cast<double>(statistics.n));
}

}  // namespace kety
