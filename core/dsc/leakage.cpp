// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/leakage.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

constexpr double greatest_k = 0.3;       // 1/s
constexpr std::size_t grid_points = 61;  // of k
constexpr int golden_steps = 50;

}  // namespace

std::vector<double> washedIntegral(std::span<const double> times, std::span<const double> reference,
                                   double k)
{
    std::vector<double> integral(reference.size(), 0.0);
    for (std::size_t i = 1; i < reference.size(); ++i) {
        const double h = times[i] - times[i - 1], x = k * h, e = std::exp(-x);
        // (1 − e)/k and h/k − (1 − e)/k²: by their series where k h is small.
        double flat = h * (1.0 - x / 2.0 + x * x / 6.0);
        double slope = h * h * (0.5 - x / 6.0 + x * x / 24.0);
        if (x >= 1e-3) {
            flat = (1.0 - e) / k;
            slope = h / k - (1.0 - e) / (k * k);
        }
        integral[i] = integral[i - 1] * e + reference[i - 1] * flat
                      + (reference[i] - reference[i - 1]) / h * slope;
    }
    return integral;
}

LeakageModel::LeakageModel(std::vector<double> times, std::vector<double> reference,
                           bool bidirectional)
    : times_(std::move(times)), reference_(std::move(reference)), bidirectional_(bidirectional)
{
    const std::size_t points = bidirectional_ ? grid_points : 1;
    for (std::size_t i = 0; i < points; ++i) {
        grid_.push_back(
            columns(greatest_k * static_cast<double>(i) / static_cast<double>(grid_points - 1)));
    }
}

LeakageModel::Columns LeakageModel::columns(double k) const
{
    Columns made{.k = k, .integral = washedIntegral(times_, reference_, k)};
    for (std::size_t i = 0; i < reference_.size(); ++i) {
        made.rr += reference_[i] * reference_[i];
        made.ri += reference_[i] * made.integral[i];
        made.ii += made.integral[i] * made.integral[i];
    }
    return made;
}

LeakageModel::Projection LeakageModel::project(const Columns& columns,
                                               std::span<const double> curve, double power,
                                               double along) const
{
    const double determinant = columns.rr * columns.ii - columns.ri * columns.ri;
    if (!(determinant > 1e-12 * columns.rr * columns.ii)) return {};
    double ci = 0.0;
    for (std::size_t i = 0; i < curve.size(); ++i)
        ci += curve[i] * columns.integral[i];
    const double k1 = (columns.ii * along - columns.ri * ci) / determinant;
    const double of_integral = (columns.rr * ci - columns.ri * along) / determinant;
    return {k1, -of_integral, std::max(0.0, power - k1 * along - of_integral * ci)};
}

Leakage LeakageModel::fit(std::span<const double> curve) const
{
    double power = 0.0, along = 0.0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        power += curve[i] * curve[i];
        along += curve[i] * reference_[i];
    }
    std::size_t at = 0;
    Projection best;
    for (std::size_t i = 0; i < grid_.size(); ++i) {
        const Projection here = project(grid_[i], curve, power, along);
        if (here.squares < best.squares) {
            best = here;
            at = i;
        }
    }
    if (!std::isfinite(best.squares)) return {};
    Columns taken = grid_[at];
    if (bidirectional_) {
        // Golden section between the neighbours of the best point of the grid.
        constexpr double ratio = 0.6180339887498949;
        double a = grid_[at == 0 ? 0 : at - 1].k, b = grid_[std::min(at + 1, grid_.size() - 1)].k;
        for (int step = 0; step < golden_steps; ++step) {
            const double low = b - ratio * (b - a), high = a + ratio * (b - a);
            const Columns left = columns(low), right = columns(high);
            const Projection pl = project(left, curve, power, along),
                             pr = project(right, curve, power, along);
            const bool lower = pl.squares <= pr.squares;
            (lower ? b : a) = lower ? high : low;
            if ((lower ? pl : pr).squares < best.squares) {
                best = lower ? pl : pr;
                taken = lower ? left : right;
            }
        }
    }
    const double freedom = static_cast<double>(curve.size()) - (bidirectional_ ? 3.0 : 2.0);
    double squares = 0.0;  // anew: the difference above loses all digits of a perfect fit
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const double left = curve[i] - best.k1 * reference_[i] + best.k2 * taken.integral[i];
        squares += left * left;
    }
    const double variance = freedom > 0.0 ? squares / freedom : std::nan("");
    const double determinant = taken.rr * taken.ii - taken.ri * taken.ri;
    return {.k1 = best.k1,
            .k2 = best.k2,
            .k = taken.k,
            .k1_sd = std::sqrt(variance * taken.ii / determinant),
            .k2_sd = std::sqrt(variance * taken.rr / determinant)};
}

void LeakageModel::correct(std::span<double> curve, const Leakage& leakage, bool only_certain) const
{
    if (!std::isfinite(leakage.k2)) return;
    if (only_certain && !(std::abs(leakage.k2) > leakage.k2_sd)) return;
    const std::vector<double> washed =
        bidirectional_ ? washedIntegral(times_, reference_, leakage.k) : std::vector<double>{};
    const std::vector<double>& integral = bidirectional_ ? washed : grid_.front().integral;
    for (std::size_t i = 0; i < curve.size(); ++i)
        curve[i] += leakage.k2 * integral[i];
}

bool returnsToBaseline(std::span<const double> curve, double baseline_sd, double tolerance,
                       std::size_t last)
{
    const std::size_t count = std::min(last, curve.size());
    double sum = 0.0;
    for (std::size_t i = curve.size() - count; i < curve.size(); ++i)
        sum += curve[i];
    return std::abs(sum / static_cast<double>(count)) <= tolerance * baseline_sd;
}

}  // namespace kety::dsc
