// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/gamma_variate.h"

#include "dsc/bolus.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kety::dsc {
namespace {

struct Samples {
    std::span<const double> times, values;
};

/// Σ of squares the best K leaves; K goes into the model.
double cost(const Samples& pass, GammaVariate& model)
{
    double gg = 0.0, yg = 0.0, yy = 0.0;
    model.k = 1.0;
    for (std::size_t i = 0; i < pass.times.size(); ++i) {
        const double g = model.at(pass.times[i]), y = pass.values[i];
        gg += g * g;
        yg += y * g;
        yy += y * y;
    }
    model.k = gg > 0.0 ? std::max(0.0, yg / gg) : 0.0;
    return yy - model.k * (2.0 * yg - model.k * gg);
}

/// ln y = ln K + a ln(t − t0) − (t − t0)/b, weighted by y²: where a and b begin.
void startLogLinear(const Samples& pass, GammaVariate& model)
{
    // Normal equations of three unknowns.
    std::array<std::array<double, 4>, 3> m{};
    for (std::size_t i = 0; i < pass.times.size(); ++i) {
        const double u = pass.times[i] - model.t0, y = pass.values[i];
        if (!(u > 0.0) || !(y > 0.0)) continue;
        const std::array<double, 4> row{1.0, std::log(u), -u, std::log(y)};
        for (std::size_t r = 0; r < 3; ++r) {
            for (std::size_t c = 0; c < 4; ++c)
                m[r][c] += y * y * row[r] * row[c];
        }
    }
    for (std::size_t p = 0; p < 3; ++p) {
        if (!(std::abs(m[p][p]) > 1e-12)) return;
        for (std::size_t r = 0; r < 3; ++r) {
            if (r == p) continue;
            const double factor = m[r][p] / m[p][p];
            for (std::size_t c = p; c < 4; ++c)
                m[r][c] -= factor * m[p][c];
        }
    }
    const double a = m[1][3] / m[1][1], rate = m[2][3] / m[2][2];
    if (std::isfinite(a)) model.a = std::clamp(a, 0.5, 20.0);
    if (std::isfinite(rate) && rate > 0.0) model.b = std::clamp(1.0 / rate, 0.1, 10.0);
}

/// Levenberg and Marquardt over ln a and ln b.
double refine(const Samples& pass, GammaVariate& model)
{
    double best = cost(pass, model), damping = 1e-3;
    const auto residuals = [&](const GammaVariate& of) {
        std::vector<double> left(pass.times.size());
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] = pass.values[i] - of.at(pass.times[i]);
        return left;
    };
    for (int iteration = 0; iteration < 50; ++iteration) {
        constexpr double h = 1e-5;
        GammaVariate in_a = model, in_b = model;
        in_a.a *= 1.0 + h;
        in_b.b *= 1.0 + h;
        cost(pass, in_a);
        cost(pass, in_b);
        const auto r = residuals(model), ra = residuals(in_a), rb = residuals(in_b);
        double aa = 0.0, ab = 0.0, bb = 0.0, ga = 0.0, gb = 0.0;
        for (std::size_t i = 0; i < r.size(); ++i) {
            const double da = (r[i] - ra[i]) / h, db = (r[i] - rb[i]) / h;
            aa += da * da;
            ab += da * db;
            bb += db * db;
            ga += da * r[i];
            gb += db * r[i];
        }
        const double p = aa * (1.0 + damping), q = bb * (1.0 + damping), det = p * q - ab * ab;
        if (!(det > 0.0)) break;
        const double step_a = (q * ga - ab * gb) / det, step_b = (p * gb - ab * ga) / det;
        GammaVariate next = model;
        next.a = std::clamp(model.a * std::exp(std::clamp(step_a, -1.0, 1.0)), 0.5, 20.0);
        next.b = std::clamp(model.b * std::exp(std::clamp(step_b, -1.0, 1.0)), 0.1, 10.0);
        const double here = cost(pass, next);
        if (here < best) {
            const double gain = best - here;
            model = next;
            best = here;
            damping = std::max(damping * 0.1, 1e-12);
            if (gain < 1e-12 * best) break;
        } else {
            damping *= 10.0;
            if (damping > 1e8) break;
        }
    }
    return best;
}

}  // namespace

double GammaVariate::at(double t) const
{
    return t > t0 ? k * std::pow(t - t0, a) * std::exp(-(t - t0) / b) : 0.0;
}

double GammaVariate::area() const
{
    return k * std::pow(b, a + 1.0) * std::tgamma(a + 1.0);
}

double GammaVariate::peakTime() const
{
    return t0 + a * b;
}

double GammaVariate::meanTime() const
{
    return t0 + b * (a + 1.0);
}

std::optional<GammaVariate> fitFirstPass(std::span<const double> times,
                                         std::span<const double> curve)
{
    const double arrival = arrivalTime(times, curve);
    if (!std::isfinite(arrival)) return std::nullopt;
    const auto after = std::upper_bound(times.begin(), times.end(), arrival);
    const auto first = std::max<std::ptrdiff_t>(0, after - times.begin() - 2);
    const auto begin = static_cast<std::size_t>(first);
    const std::size_t end = std::min(firstPassEnd(curve) + 1, curve.size());
    if (end < begin + 5) return std::nullopt;
    const Samples pass{times.subspan(begin, end - begin), curve.subspan(begin, end - begin)};
    const double step =
        (pass.times.back() - pass.times.front()) / static_cast<double>(pass.times.size() - 1);
    std::optional<GammaVariate> best;
    double least = INFINITY;
    for (int i = -10; i <= 5; ++i) {
        GammaVariate model{.t0 = arrival + 0.2 * static_cast<double>(i) * step};
        startLogLinear(pass, model);
        const double here = refine(pass, model);
        if (here < least && model.k > 0.0) {
            least = here;
            best = model;
        }
    }
    return best;
}

}  // namespace kety::dsc
