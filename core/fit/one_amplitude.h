// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit/climb.h"
#include "fit/log_grid.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kety {

/// A sample of a basis function and its derivative by the logarithm of the parameter.
struct BasisValue {
    Lanes value, slope;
};

/// The basis of all samples at one parameter, asked for in their order: a model whose samples
/// follow from one another says so with `sweep(theta)`.
template <class Model>
auto sweepOf(const Model& model, Lanes theta)
{
    if constexpr (requires { model.sweep(theta); }) {
        return model.sweep(theta);
    } else {
        return [&model, theta](std::size_t i) { return model.at(i, theta); };
    }
}

/// What the best parameter leaves, of four voxels.
struct OneAmplitudeFit {
    Lanes place;  ///< ln θ
    Lanes theta, amplitude;
    Lanes sse, sst;          ///< left by the fit, and about the mean
    Lanes yy;                ///< Σy²
    Lanes gg, gs, ss;        ///< products of the basis g and its slope s by ln θ
    Lanes gain, least_gain;  ///< squares explained at the best and the worst place looked at
    Lanes end = 0.0;         ///< −1: at the least θ of the search, 1: at the greatest
};

/// Least squares of y = A · g(θ) with the amplitude projected out and θ looked for globally
/// (Golub & Pereyra 1973; SCIENCE.md D1, J1), for four voxels at a time: the squares explained,
/// (Σyg)² / Σg², on one logarithmic grid whose table all voxels share, then a climb from the best
/// place of each stretch between two kinks that can still hold the best. No start value; the work
/// is that of the voxel alone, so its bits do not depend on its neighbours.
///
/// `Model`: `samples()`, `least()`, `greatest()` (bounds of θ), `kinks()` (θ where g has no
/// derivative) and `at(i, Lanes theta)` → BasisValue.
template <class Model>
class OneAmplitude {
public:
    OneAmplitude(Model model, std::size_t points) : model_(std::move(model))
    {
        makeGrid(points);
        makeTable();
    }

    const Model& model() const { return model_; }

    /// `y[i]` are the samples of four voxels; one for each of the model's. `scratch` grows once.
    OneAmplitudeFit fit(const std::vector<Lanes>& y, std::vector<Lanes>& scratch) const
    {
        OneAmplitudeFit best;
        best.gain = -1.0;
        for (const Lanes& sample : y)
            best.yy = fma(sample, sample, best.yy);
        std::vector<Peak> peaks = coarse(y, best);
        const Lanes slack = best.yy * slack_;
        // The stretch that looks best first: most others are then out of reach.
        for (std::size_t round = 0; round < peaks.size(); ++round) {
            const Peak candidate = takeBest(peaks);
            const LaneMask open = best.gain < candidate.gain + slack;
            const LaneMask worth = open & (Lanes(-0.5) < candidate.gain);
            if (!any(worth)) break;
            climbFrom(y, candidate, select(worth, Lanes(1.0), Lanes(0.0)), best);
        }
        conclude(y, scratch, best);
        return best;
    }

    /// Squares that the best amplitude leaves at this θ, of the voxel in each lane.
    Lanes cost(const std::vector<Lanes>& y, Lanes theta) const
    {
        Lanes yg, gg, yy;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const BasisValue g = model_.at(i, theta);
            yg = fma(y[i], g.value, yg);
            gg = fma(g.value, g.value, gg);
        }
        const Lanes amplitude = yg / gg;
        Lanes sse;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const Lanes left = y[i] - amplitude * model_.at(i, theta).value;
            sse = fma(left, left, sse);
        }
        return sse;
    }

private:
    struct Peak {
        Lanes gain = -1.0, place;  ///< of the grid: which point
        Lanes stretch = 0.0;
        Lanes before, after;  ///< gains of the points beside it
    };
    struct Stretch {
        std::size_t from, to;  ///< points of the grid, both inside
    };

    void makeGrid(std::size_t points)
    {
        grid_ = logarithmicGrid(model_.least(), model_.greatest(), points);
        const double low = grid_.front(), high = grid_.back();
        std::vector<double> kinks;
        for (const double kink : model_.kinks()) {
            const double place = std::log(kink);
            if (place > low + 1e-9 && place < high - 1e-9) kinks.push_back(place);
        }
        std::sort(kinks.begin(), kinks.end());
        for (const double kink : kinks) {
            const auto above = std::upper_bound(grid_.begin(), grid_.end(), kink);
            grid_.insert(above, kink);
        }
        // Between kinks twice as many points: a stretch may hold few of the plain grid.
        std::vector<double> refined;
        for (std::size_t j = 0; j < grid_.size(); ++j) {
            const bool doubled = j > 0 && grid_[j] - grid_[j - 1] < 1e-9;
            if (doubled) continue;
            if (!kinks.empty() && j > 0) refined.push_back(0.5 * (grid_[j - 1] + grid_[j]));
            refined.push_back(grid_[j]);
        }
        grid_ = std::move(refined);
        std::size_t from = 0;
        for (std::size_t j = 1; j < grid_.size(); ++j) {
            const bool kink = std::any_of(kinks.begin(), kinks.end(),
                                          [&](double k) { return std::abs(k - grid_[j]) < 1e-9; });
            if (!kink && j + 1 < grid_.size()) continue;
            stretches_.push_back({from, j});
            from = j;
        }
    }

    void makeTable()
    {
        const std::size_t n = model_.samples();
        table_.resize(grid_.size() * n);
        for (std::size_t j = 0; j < grid_.size(); ++j) {
            const Lanes theta = exp(Lanes(grid_[j]));
            double norm = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                const double value = model_.at(i, theta).value.values()[0];
                table_[j * n + i] = value;
                norm = std::fma(value, value, norm);
            }
            const double scale = norm > 0.0 ? 1.0 / std::sqrt(norm) : 0.0;
            for (std::size_t i = 0; i < n; ++i)
                table_[j * n + i] *= scale;
        }
    }

    std::vector<Peak> coarse(const std::vector<Lanes>& y, OneAmplitudeFit& best) const
    {
        std::vector<Peak> peaks(stretches_.size());
        best.least_gain = HUGE_VAL;
        const std::size_t n = y.size();
        const Lanes* const samples = y.data();
        const double* const table = table_.data();
        for (std::size_t s = 0; s < stretches_.size(); ++s) {
            Peak peak;  // here, not in the list: what is stored there makes all else be read anew
            Lanes last, least_gain = best.least_gain,
                        fresh = 0.0;  // 1: the point before is the best so far
            for (std::size_t j = stretches_[s].from; j <= stretches_[s].to; ++j) {
                const double* row = table + j * n;
                Lanes dot;
                for (std::size_t i = 0; i < n; ++i)
                    dot = fma(samples[i], row[i], dot);
                const Lanes gain = dot * dot;
                peak.after = select(Lanes(0.5) < fresh, gain, peak.after);
                const LaneMask better = peak.gain < gain;
                fresh = select(better, Lanes(1.0), Lanes(0.0));
                peak.before = select(better, last, peak.before);
                peak.place = select(better, Lanes(double(j)), peak.place);
                peak.gain = most(peak.gain, gain);
                least_gain = least(least_gain, gain);
                last = gain;
            }
            peaks[s] = peak;
            best.least_gain = least_gain;
        }
        return peaks;
    }

    /// The best peak of each lane; it is taken out there.
    static Peak takeBest(std::vector<Peak>& peaks)
    {
        Peak best;
        for (std::size_t s = 0; s < peaks.size(); ++s) {
            const LaneMask better = best.gain < peaks[s].gain;
            best.place = select(better, peaks[s].place, best.place);
            best.stretch = select(better, Lanes(double(s)), best.stretch);
            best.before = select(better, peaks[s].before, best.before);
            best.after = select(better, peaks[s].after, best.after);
            best.gain = most(best.gain, peaks[s].gain);
        }
        for (std::size_t s = 0; s < peaks.size(); ++s) {
            const LaneMask taken = magnitude(best.stretch - double(s)) < Lanes(0.5);
            peaks[s].gain = select(taken, Lanes(-1.0), peaks[s].gain);
        }
        return best;
    }

    void climbFrom(const std::vector<Lanes>& y, const Peak& candidate, Lanes wanted,
                   OneAmplitudeFit& best) const
    {
        const auto places = candidate.place.values(), stretches = candidate.stretch.values();
        // The top of the parabola through the best point and its neighbours; beside a kink a
        // parabola says little, and its top was seen to lead past the best.
        const Lanes left = candidate.gain - candidate.before,
                    right = candidate.gain - candidate.after;
        const auto shift = ((left - right) / (left + right)).values();
        std::array<double, lane_count> from{}, to{}, start{};
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const auto j = static_cast<std::size_t>(places[lane]);
            const Stretch& stretch = stretches_[static_cast<std::size_t>(stretches[lane])];
            from[lane] = grid_[j > stretch.from ? j - 1 : j];
            to[lane] = grid_[std::min(j + 1, stretch.to)];
            const bool inside = j > stretch.from && j < stretch.to;
            const double step = 0.25 * (to[lane] - from[lane]) * shift[lane];
            const bool smooth = inside && stretches_.size() == 1 && std::abs(shift[lane]) <= 1.0;
            start[lane] = smooth ? grid_[j] + step : grid_[j];
            // At an end of the search the climb begins there: where it falls off inwards, that is
            // all. At a kink the slope is that of one side only, so it begins in the middle.
            if (!inside && j > 0 && j + 1 < grid_.size())
                start[lane] = 0.5 * (from[lane] + to[lane]);
        }
        const Lanes x = climb(Lanes(from), Lanes(to), Lanes(start), wanted, [&](Lanes place) {
            const Sums sums = sumsAt(y, place);
            const Lanes amplitude = sums.yg / sums.gg;
            const Lanes rest = sums.ss - sums.gs * sums.gs / sums.gg;
            return ClimbSlope{amplitude * (sums.ys - amplitude * sums.gs),
                              Lanes(0.0) - amplitude * amplitude * rest};
        });
        const Sums sums = sumsAt(y, x);
        const Lanes gain = sums.yg * sums.yg / sums.gg;
        // Never worse than the grid (D4).
        const LaneMask worse = gain < candidate.gain;
        const Lanes place = select(worse, gridAt(places), x);
        const Lanes value = most(gain, candidate.gain);
        const LaneMask better = (best.gain < value) & (Lanes(0.5) < wanted);
        best.place = select(better, place, best.place);
        best.gain = select(better, value, best.gain);
    }

    Lanes gridAt(const std::array<double, lane_count>& places) const
    {
        std::array<double, lane_count> found{};
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            found[lane] = grid_[static_cast<std::size_t>(places[lane])];
        return Lanes(found);
    }

    struct Sums {
        Lanes yg, ys, gg, gs, ss;
    };
    Sums sumsAt(const std::vector<Lanes>& y, Lanes place) const
    {
        auto basis = sweepOf(model_, exp(place));
        Sums sums;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const BasisValue g = basis(i);
            sums.yg = fma(y[i], g.value, sums.yg);
            sums.ys = fma(y[i], g.slope, sums.ys);
            sums.gg = fma(g.value, g.value, sums.gg);
            sums.gs = fma(g.value, g.slope, sums.gs);
            sums.ss = fma(g.slope, g.slope, sums.ss);
        }
        return sums;
    }

    /// The residuals themselves, not a difference of sums: that cancels where the fit is good (D2).
    void conclude(const std::vector<Lanes>& y, std::vector<Lanes>& scratch,
                  OneAmplitudeFit& best) const
    {
        scratch.resize(y.size());
        best.theta = exp(best.place);
        auto basis = sweepOf(model_, best.theta);
        Lanes yg;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const BasisValue g = basis(i);
            scratch[i] = g.value;
            yg = fma(y[i], g.value, yg);
            best.gg = fma(g.value, g.value, best.gg);
            best.gs = fma(g.value, g.slope, best.gs);
            best.ss = fma(g.slope, g.slope, best.ss);
        }
        best.amplitude = yg / best.gg;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const Lanes left = y[i] - best.amplitude * scratch[i];
            best.sse = fma(left, left, best.sse);
        }
        best.sst = squaresAboutMean(y);
        best.end = endOf(best.place, grid_);
    }

    Model model_;
    std::vector<double> grid_;   ///< ln θ, ascending
    std::vector<double> table_;  ///< g of unit length at every place of the grid
    std::vector<Stretch> stretches_;
    double slack_ = 2e-3;  ///< of Σy²: what a peak may rise above the grid
};

}  // namespace kety
