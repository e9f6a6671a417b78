// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {

/// How a minimum is looked for; all coordinates have one unit.
struct MinimumSearch {
    double first_step = 0.5;  ///< length of the first step
    double longest_step = 4.0;
    double enough = 1e-3;  ///< a step shorter than this ends the search
    int most_steps = 60;
};

/// A local minimum of `function(place, slope) → value` from `place` on: BFGS with the inverse
/// Hessian kept (Nocedal and Wright 2006, algorithm 6.1) and a line search that halves or
/// interpolates until the value falls enough (Armijo). What it returns is never worse than the
/// start.
template <std::size_t N, class Function>
class Descent {
public:
    using Vector = std::array<double, N>;

    Descent(Function& function, const Vector& place, const MinimumSearch& search)
        : function_(function), search_(search), place_(place)
    {
        value_ = function_(place_, slope_);
        reset(1.0);
    }

    Vector run()
    {
        for (int step = 0; step < search_.most_steps; ++step) {
            Vector way = downhill();
            if (!(dot(way, slope_) < 0.0)) {
                reset(1.0);
                way = downhill();
            }
            const double longest = step == 0 ? search_.first_step : search_.longest_step;
            const double length = norm(way);
            if (!(length > 0.0)) break;
            if (step == 0 || length > longest) scale(way, longest / length);
            const double moved = advance(way, step == 0);
            if (moved < search_.enough) break;
        }
        return place_;
    }

private:
    static double dot(const Vector& a, const Vector& b)
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < N; ++i)
            sum += a[i] * b[i];
        return sum;
    }
    static double norm(const Vector& a) { return std::sqrt(dot(a, a)); }
    static void scale(Vector& a, double factor)
    {
        for (double& value : a)
            value *= factor;
    }

    void reset(double scale)
    {
        inverse_ = {};
        for (std::size_t i = 0; i < N; ++i)
            inverse_[i][i] = scale;
    }

    Vector downhill() const
    {
        Vector way{};
        for (std::size_t row = 0; row < N; ++row)
            way[row] = -dot(inverse_[row], slope_);
        return way;
    }

    /// Goes along `way` as far as pays; the length gone, 0 where nothing did.
    double advance(const Vector& way, bool first)
    {
        constexpr double armijo = 1e-4;
        constexpr int most_trials = 12;
        const double fall = dot(way, slope_);
        double share = 1.0;
        for (int trial = 0; trial < most_trials; ++trial) {
            Vector place = place_, slope{};
            for (std::size_t i = 0; i < N; ++i)
                place[i] += share * way[i];
            const double value = function_(place, slope);
            if (value <= value_ + armijo * share * fall) {
                take(place, slope, value, first);
                return share * norm(way);
            }
            // The parabola through value and slope here and the value there.
            const double bend = value - value_ - share * fall;
            const double best = -0.5 * fall * share * share / bend;
            share = std::clamp(std::isfinite(best) ? best : 0.0, 0.1 * share, 0.5 * share);
        }
        return 0.0;
    }

    void take(const Vector& place, const Vector& slope, double value, bool first)
    {
        Vector s{}, y{};
        for (std::size_t i = 0; i < N; ++i) {
            s[i] = place[i] - place_[i];
            y[i] = slope[i] - slope_[i];
        }
        place_ = place;
        slope_ = slope;
        value_ = value;
        const double curvature = dot(s, y);
        if (!(curvature > 1e-10 * norm(s) * norm(y))) return;
        if (first) reset(curvature / dot(y, y));
        update(s, y, curvature);
    }

    /// H ← (1 − s yᵀ/c) H (1 − y sᵀ/c) + s sᵀ/c.
    void update(const Vector& s, const Vector& y, double curvature)
    {
        Vector hy{};
        for (std::size_t row = 0; row < N; ++row)
            hy[row] = dot(inverse_[row], y);
        const double factor = (1.0 + dot(y, hy) / curvature) / curvature;
        for (std::size_t row = 0; row < N; ++row) {
            for (std::size_t c = 0; c < N; ++c) {
                inverse_[row][c] +=
                    factor * s[row] * s[c] - (hy[row] * s[c] + s[row] * hy[c]) / curvature;
            }
        }
    }

    Function& function_;
    MinimumSearch search_;
    Vector place_, slope_{};
    double value_ = 0.0;
    std::array<Vector, N> inverse_{};
};

template <std::size_t N, class Function>
std::array<double, N> minimised(Function& function, const std::array<double, N>& place,
                                const MinimumSearch& search)
{
    return Descent<N, Function>(function, place, search).run();
}

}  // namespace kety
