// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/climb.h"
#include "fit/log_grid.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace kety {

/// Two basis functions u and e at one sample, and their derivatives by the logarithm of θ.
struct BasisPair {
    Lanes u, e, u_slope, e_slope;
};

/// Which samples are negated: that of `parent` with sample `flip` turned over too. The first is
/// its own parent and turns none, or all.
struct SignPattern {
    std::size_t parent = 0, flip = 0;
};

enum class WantedSign { Positive, Negative, Any };

/// What the best parameter and signs leave, of four voxels.
struct TwoAmplitudeFit {
    Lanes place;  ///< ln θ
    Lanes theta, a, b;
    Lanes pattern = -1.0;  ///< −1: no signs and θ give amplitudes of the wanted signs
    Lanes sse, sst;        ///< of the signed samples: left by the fit, and about the mean
    Lanes yy;
    /// Inverse of the normal equations of (a, b, ln θ): variances for a noise of 1.
    Lanes theta_variance, a_variance, b_variance, ab_covariance;
    Lanes a_theta_covariance, b_theta_covariance;  ///< with ln θ
    Lanes gain = -1.0, least_gain;
    Lanes end = 0.0;   ///< −1: at the least θ of the search, 1: at the greatest
    Lanes edge = 0.0;  ///< 1: an amplitude has come down to 0, a better fit would turn its sign
};

/// Least squares of s·y = a·u(θ) + b·e(θ) over both amplitudes, θ and the signs s of the samples
/// that a magnitude image lost, globally (SCIENCE.md C2, J2; Barral 2010,
/// doi:10.1002/mrm.22497, looks at two sign patterns only): |a·u + b·e| is fitted to y best by the
/// best of all patterns. On a logarithmic grid an orthonormal pair spans u and e, so the squares
/// explained are those of two dot products, and a pattern costs its parent's less twice one
/// product. Every pattern keeps its own best place; all that are within reach of the best are
/// climbed in their own bracket and compared by their residuals.
///
/// `Model`: `samples()`, `least()`, `greatest()` (bounds of θ), `constantFirst()` (u does not
/// depend on θ) and `at(i, Lanes theta)` → BasisPair.
template <class Model>
class TwoAmplitudes {
public:
    TwoAmplitudes(Model model, std::vector<SignPattern> patterns, WantedSign a_sign,
                  WantedSign b_sign, std::size_t points)
        : model_(std::move(model)), patterns_(std::move(patterns)), a_sign_(a_sign),
          b_sign_(b_sign), grid_(logarithmicGrid(model_.least(), model_.greatest(), points))
    {
        makeSigns();
        makeTable();
    }

    const Model& model() const { return model_; }

    /// Scratch of one thread.
    struct Room {
        std::vector<Lanes> u, e, step, signed_y, alpha, beta, product_u, product_e;
    };

    TwoAmplitudeFit fit(const std::vector<Lanes>& y, Room& room) const
    {
        TwoAmplitudeFit best;
        for (const Lanes& sample : y)
            best.yy = fma(sample, sample, best.yy);
        std::vector<Peak> peaks = coarse(y, room, best);
        const Lanes slack = best.yy * slack_;
        for (std::size_t round = 0; round < patterns_.size(); ++round) {
            const Peak candidate = takeBest(peaks);
            const LaneMask open =
                (best.gain < candidate.gain + slack) & (Lanes(-0.5) < candidate.gain);
            if (!any(open)) break;
            climbFrom(y, room, candidate, select(open, Lanes(1.0), Lanes(0.0)), best);
        }
        conclude(y, room, best);
        return best;
    }

    /// Squares that the best amplitudes and signs leave at this θ; HUGE_VAL where none are allowed.
    Lanes cost(const std::vector<Lanes>& y, Room& room, Lanes theta) const
    {
        Lanes best = HUGE_VAL;
        for (std::size_t p = 0; p < patterns_.size(); ++p) {
            turn(y, Lanes(double(p)), room);
            const Solution s = solve(room, theta);
            best = select(allowed(s.a, s.b), least(best, s.sse), best);
        }
        return best;
    }

    /// The samples of a pattern with their signs, −1 or 1.
    double sign(std::size_t pattern, std::size_t sample) const
    {
        return signs_[pattern * model_.samples() + sample];
    }

private:
    struct Peak {
        Lanes gain = -1.0, place, pattern = 0.0;
    };
    struct Entry {  ///< of the grid: e less its share along u has the length 1 / per_e
        double u_along_e = 0.0, per_e = 0.0;
    };

    void makeSigns()
    {
        const std::size_t n = model_.samples();
        signs_.assign(patterns_.size() * n, 1.0);
        for (std::size_t p = 1; p < patterns_.size(); ++p) {
            for (std::size_t i = 0; i < n; ++i)
                signs_[p * n + i] = signs_[patterns_[p].parent * n + i];
            signs_[p * n + patterns_[p].flip] *= -1.0;
        }
    }

    void makeTable()
    {
        const std::size_t n = model_.samples();
        first_.resize(grid_.size() * n);
        second_.resize(grid_.size() * n);
        entries_.resize(grid_.size());
        for (std::size_t j = 0; j < grid_.size(); ++j) {
            const Lanes theta = exp(Lanes(grid_[j]));
            std::vector<double> u(n), e(n);
            double uu = 0.0, ue = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                const BasisPair pair = model_.at(i, theta);
                u[i] = pair.u.values()[0];
                e[i] = pair.e.values()[0];
                uu = std::fma(u[i], u[i], uu);
                ue = std::fma(u[i], e[i], ue);
            }
            const double length = std::sqrt(uu);
            double rest = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                first_[j * n + i] = u[i] / length;
                second_[j * n + i] = e[i] - ue / uu * u[i];
                rest = std::fma(second_[j * n + i], second_[j * n + i], rest);
            }
            // Nearly along u: no information here (D < 1e-9 N Σe², J2).
            double ee = 0.0;
            for (const double value : e)
                ee = std::fma(value, value, ee);
            const double scale = rest > 1e-9 * ee ? 1.0 / std::sqrt(rest) : 0.0;
            for (std::size_t i = 0; i < n; ++i)
                second_[j * n + i] *= scale;
            entries_[j] = {ue / length, scale};
        }
    }

    /// Whether amplitudes of the orthonormal pair belong to a and b of the wanted signs.
    LaneMask allowed(Lanes a, Lanes b) const
    {
        const Lanes zero = 0.0;
        const LaneMask always = Lanes(-1.0) < zero;
        const LaneMask a_right = a_sign_ == WantedSign::Any        ? always
                                 : a_sign_ == WantedSign::Positive ? zero < a
                                                                   : a < zero;
        const LaneMask b_right = b_sign_ == WantedSign::Any        ? always
                                 : b_sign_ == WantedSign::Positive ? zero < b
                                                                   : b < zero;
        return a_right & b_right;
    }

    std::vector<Peak> coarse(const std::vector<Lanes>& y, Room& room, TwoAmplitudeFit& best) const
    {
        const std::size_t n = y.size(), count = patterns_.size();
        std::vector<Peak> peaks(count);
        room.alpha.resize(count);
        room.beta.resize(count);
        room.product_u.resize(n);
        room.product_e.resize(n);
        best.least_gain = HUGE_VAL;
        bool projected = false;
        for (std::size_t j = 0; j < grid_.size(); ++j) {
            if (!(entries_[j].per_e > 0.0)) continue;
            if (!projected || !model_.constantFirst())
                project(y, first_.data() + j * n, room.product_u, room.alpha);
            projected = true;
            project(y, second_.data() + j * n, room.product_e, room.beta);
            Lanes most_here = -1.0;
            const Lanes share = entries_[j].u_along_e * entries_[j].per_e;
            // Pointers of its own: a stored vector may be anything, so all else would be read anew.
            const Lanes *alphas = room.alpha.data(), *betas = room.beta.data();
            Peak* const found = peaks.data();
            for (std::size_t p = 0; p < count; ++p) {
                const Lanes alpha = alphas[p], beta = betas[p];
                const LaneMask valid = allowed(alpha - share * beta, beta);
                const Lanes gain = select(valid, fma(alpha, alpha, beta * beta), Lanes(-1.0));
                const Lanes before = found[p].gain;
                found[p].place = select(before < gain, Lanes(double(j)), found[p].place);
                found[p].gain = most(before, gain);
                most_here = most(most_here, gain);
            }
            best.least_gain = least(best.least_gain, most_here);
        }
        return peaks;
    }

    void project(const std::vector<Lanes>& y, const double* row, std::vector<Lanes>& products,
                 std::vector<Lanes>& sums) const
    {
        const std::size_t n = y.size(), count = patterns_.size();
        const Lanes* const samples = y.data();
        const SignPattern* const patterns = patterns_.data();
        Lanes *const product = products.data(), *const turned = sums.data();
        Lanes sum;
        for (std::size_t i = 0; i < n; ++i) {
            const Lanes one = samples[i] * row[i];
            product[i] = one;
            sum += one;
        }
        turned[0] = sum;
        // Mostly each pattern is the one before with one sign more: that sum is at hand.
        for (std::size_t p = 1; p < count; ++p) {
            const Lanes from = patterns[p].parent + 1 == p ? sum : turned[patterns[p].parent];
            sum = fma(-2.0, product[patterns[p].flip], from);
            turned[p] = sum;
        }
    }

    static Peak takeBest(std::vector<Peak>& peaks)
    {
        Peak best;
        for (std::size_t p = 0; p < peaks.size(); ++p) {
            const LaneMask better = best.gain < peaks[p].gain;
            best.place = select(better, peaks[p].place, best.place);
            best.pattern = select(better, Lanes(double(p)), best.pattern);
            best.gain = most(best.gain, peaks[p].gain);
        }
        for (std::size_t p = 0; p < peaks.size(); ++p) {
            const LaneMask taken = magnitude(best.pattern - double(p)) < Lanes(0.5);
            peaks[p].gain = select(taken, Lanes(-1.0), peaks[p].gain);
        }
        return best;
    }

    /// The samples of each lane with the signs of its pattern.
    void turn(const std::vector<Lanes>& y, Lanes pattern, Room& room) const
    {
        const std::size_t n = y.size();
        const auto which = pattern.values();
        room.signed_y.resize(n);
        for (std::size_t i = 0; i < n; ++i) {
            std::array<double, lane_count> sign{};
            for (std::size_t lane = 0; lane < lane_count; ++lane) {
                const double p = which[lane] > 0.0 ? which[lane] : 0.0;
                sign[lane] = signs_[static_cast<std::size_t>(p) * n + i];
            }
            room.signed_y[i] = y[i] * Lanes(sign);
        }
    }

    /// Amplitudes at one θ for the samples in the room, their residual, and how it changes.
    struct Solution {
        Lanes a, b, sse;
        Lanes slope;   ///< of the squares explained, by ln θ
        Lanes across;  ///< Σ(m')² of what a change of θ does that a and b cannot undo
        Lanes uu, ue, ee, um, em, mm, determinant;
    };

    Solution solve(Room& room, Lanes theta) const
    {
        const std::size_t n = room.signed_y.size();
        room.u.resize(n);
        room.e.resize(n);
        room.step.resize(n);
        Solution s;
        Lanes uy, ey;
        std::vector<Lanes>& y = room.signed_y;
        room.alpha.resize(std::max(room.alpha.size(), n));
        for (std::size_t i = 0; i < n; ++i) {
            const BasisPair pair = model_.at(i, theta);
            room.u[i] = pair.u;
            room.e[i] = pair.e;
            room.step[i] = pair.e_slope;
            room.alpha[i] = pair.u_slope;
            s.uu = fma(pair.u, pair.u, s.uu);
            s.ue = fma(pair.u, pair.e, s.ue);
            s.ee = fma(pair.e, pair.e, s.ee);
            uy = fma(pair.u, y[i], uy);
            ey = fma(pair.e, y[i], ey);
        }
        s.determinant = s.uu * s.ee - s.ue * s.ue;
        s.a = (s.ee * uy - s.ue * ey) / s.determinant;
        s.b = (s.uu * ey - s.ue * uy) / s.determinant;
        Lanes rm;
        for (std::size_t i = 0; i < n; ++i) {
            const Lanes change = fma(s.a, room.alpha[i], s.b * room.step[i]);
            const Lanes left = y[i] - fma(s.a, room.u[i], s.b * room.e[i]);
            s.sse = fma(left, left, s.sse);
            rm = fma(left, change, rm);
            s.um = fma(room.u[i], change, s.um);
            s.em = fma(room.e[i], change, s.em);
            s.mm = fma(change, change, s.mm);
        }
        s.slope = rm + rm;
        const Lanes undone =
            (s.ee * s.um * s.um - (s.ue + s.ue) * s.um * s.em + s.uu * s.em * s.em) / s.determinant;
        s.across = s.mm - undone;
        return s;
    }

    void climbFrom(const std::vector<Lanes>& y, Room& room, const Peak& candidate, Lanes wanted,
                   TwoAmplitudeFit& best) const
    {
        turn(y, candidate.pattern, room);
        const Bracket near = bracketAround(grid_, candidate.place);
        const Lanes x = climb(near.from, near.to, near.start, wanted, [&](Lanes place) {
            const Solution s = solve(room, exp(place));
            return ClimbSlope{s.slope, Lanes(-2.0) * s.across};
        });
        const Solution there = solve(room, exp(x));
        const LaneMask inside = allowed(there.a, there.b);
        const Lanes held = select(inside, Lanes(0.0), wanted);
        // Only lanes that were held: a neighbour must not change which of two places wins by
        // rounding.
        const LaneMask stopped = Lanes(0.5) < held;
        Lanes edge = near.start;
        if (any(stopped)) edge = select(stopped, edgeOf(room, edge, x), edge);
        const Solution before = solve(room, exp(edge));
        // Never worse than the grid (D4), nor with amplitudes that mean nothing.
        const LaneMask good = inside & (there.sse < before.sse);
        const Lanes sse = select(good, there.sse, before.sse);
        const Lanes gain = best.yy - sse;
        const LaneMask better = (Lanes(0.5) < wanted) & (best.gain < gain);
        best.place = select(better, select(good, x, edge), best.place);
        best.pattern = select(better, candidate.pattern, best.pattern);
        best.gain = select(better, gain, best.gain);
        best.edge = select(better, held, best.edge);
    }

    /// The last place from `good` towards `bad` whose amplitudes have the wanted signs.
    Lanes edgeOf(Room& room, Lanes good, Lanes bad) const
    {
        constexpr int halvings = 30;
        for (int step = 0; step < halvings; ++step) {
            const Lanes middle = Lanes(0.5) * (good + bad);
            const Solution there = solve(room, exp(middle));
            const LaneMask inside = allowed(there.a, there.b);
            good = select(inside, middle, good);
            bad = select(inside, bad, middle);
        }
        return good;
    }

    void conclude(const std::vector<Lanes>& y, Room& room, TwoAmplitudeFit& best) const
    {
        turn(y, best.pattern, room);
        best.theta = exp(best.place);
        const Solution s = solve(room, best.theta);
        best.a = s.a;
        best.b = s.b;
        best.sse = s.sse;
        best.sst = squaresAboutMean(room.signed_y);
        best.theta_variance = Lanes(1.0) / s.across;
        // (a, b) alone have the inverse of [uu ue; ue ee]; θ adds what it moves them by.
        const Lanes a_moves = (s.ee * s.um - s.ue * s.em) / s.determinant;
        const Lanes b_moves = (s.uu * s.em - s.ue * s.um) / s.determinant;
        best.a_variance = s.ee / s.determinant + a_moves * a_moves * best.theta_variance;
        best.b_variance = s.uu / s.determinant + b_moves * b_moves * best.theta_variance;
        best.ab_covariance =
            Lanes(0.0) - s.ue / s.determinant + a_moves * b_moves * best.theta_variance;
        best.a_theta_covariance = Lanes(0.0) - a_moves * best.theta_variance;
        best.b_theta_covariance = Lanes(0.0) - b_moves * best.theta_variance;
        best.end = endOf(best.place, grid_);
    }

    Model model_;
    std::vector<SignPattern> patterns_;
    WantedSign a_sign_, b_sign_;
    std::vector<double> grid_;            ///< ln θ, ascending
    std::vector<double> first_, second_;  ///< the orthonormal pair at every place of the grid
    std::vector<Entry> entries_;
    std::vector<double> signs_;
    double slack_ = 2e-3;  ///< of Σy²: what a peak may rise above the grid
};

}  // namespace kety
