// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/flip_angle.h"

#include "base/nan.h"
#include "fit/climb.h"
#include "fit/log_grid.h"

#include <algorithm>

namespace kety::relaxometry {
namespace {

}  // namespace

double spoiledSignal(double m0, double t1, double angle, double repetition)
{
    const double e = std::exp(-repetition / t1);
    return m0 * std::sin(angle) * (1.0 - e) / (1.0 - e * std::cos(angle));
}

FlipAngleLine flipAngleLine(const SpoiledEchoes& scan, const std::vector<double>& signal, double b1)
{
    double sx = 0.0, sy = 0.0, sxx = 0.0, sxy = 0.0;
    const auto n = static_cast<double>(signal.size());
    for (std::size_t i = 0; i < signal.size(); ++i) {
        const double angle = b1 * scan.angles[i];
        const double x = signal[i] / std::tan(angle), y = signal[i] / std::sin(angle);
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
    }
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    if (!(slope > 0.0 && slope < 1.0)) return {nan, nan};
    return {-scan.repetition / std::log(slope), (sy - slope * sx) / n / (1.0 - slope)};
}

SineCosine sineCosine(Lanes angle)
{
    // Of a quarter of the angle, |x| ≤ 1, by Taylor; then doubled twice.
    const Lanes x = angle * 0.25, x2 = x * x;
    constexpr std::array<double, 10> sine{1.0,
                                          -1.0 / 6,
                                          1.0 / 120,
                                          -1.0 / 5040,
                                          1.0 / 362880,
                                          -1.0 / 39916800,
                                          1.0 / 6227020800.0,
                                          -1.0 / 1307674368000.0,
                                          1.0 / 355687428096000.0,
                                          -1.0 / 121645100408832000.0};
    constexpr std::array<double, 10> cosine{1.0,
                                            -1.0 / 2,
                                            1.0 / 24,
                                            -1.0 / 720,
                                            1.0 / 40320,
                                            -1.0 / 3628800,
                                            1.0 / 479001600,
                                            -1.0 / 87178291200.0,
                                            1.0 / 20922789888000.0,
                                            -1.0 / 6402373705728000.0};
    Lanes s = sine.back(), c = cosine.back();
    for (std::size_t i = sine.size() - 1; i-- > 0;) {
        s = fma(s, x2, sine[i]);
        c = fma(c, x2, cosine[i]);
    }
    s = s * x;
    for (int doubling = 0; doubling < 2; ++doubling) {
        const Lanes twice = s * c;
        c = fma(Lanes(-2.0) * s, s, 1.0);
        s = twice + twice;
    }
    return {s, c};
}

FlipAngleSearch::FlipAngleSearch(SpoiledEchoes scan, std::size_t points)
    : scan_(std::move(scan)), grid_(logarithmicGrid(scan_.lower, scan_.upper, points))
{
    for (const double place : grid_)
        decay_.push_back(std::exp(-scan_.repetition / std::exp(place)));
}

/// g = sin α / (1 − E cos α) and its derivative by ln T1.
FlipAngleSearch::Sums FlipAngleSearch::sumsAt(const std::vector<Lanes>& y, Lanes e, Lanes e_slope,
                                              const Room& room) const
{
    Sums sums;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const Lanes inverse = Lanes(1.0) / (Lanes(1.0) - e * room.cosine[i]);
        const Lanes g = room.sine[i] * inverse, s = g * inverse * room.cosine[i] * e_slope;
        sums.yg = fma(y[i], g, sums.yg);
        sums.ys = fma(y[i], s, sums.ys);
        sums.gg = fma(g, g, sums.gg);
        sums.gs = fma(g, s, sums.gs);
        sums.ss = fma(s, s, sums.ss);
    }
    return sums;
}

FlipAngleFit FlipAngleSearch::fit(const std::vector<Lanes>& y, Lanes b1, Room& room) const
{
    FlipAngleFit best;
    room.sine.resize(y.size());
    room.cosine.resize(y.size());
    for (std::size_t i = 0; i < y.size(); ++i) {
        const SineCosine both = sineCosine(b1 * scan_.angles[i]);
        room.sine[i] = both.sine;
        room.cosine[i] = both.cosine;
        best.yy = fma(y[i], y[i], best.yy);
    }
    best.gain = -1.0;
    best.least_gain = HUGE_VAL;
    Lanes found;
    for (std::size_t j = 0; j < grid_.size(); ++j) {
        Lanes yg, gg;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const Lanes g = room.sine[i] / (Lanes(1.0) - room.cosine[i] * decay_[j]);
            yg = fma(y[i], g, yg);
            gg = fma(g, g, gg);
        }
        const Lanes gain = yg * yg / gg;
        found = select(best.gain < gain, Lanes(double(j)), found);
        best.gain = most(best.gain, gain);
        best.least_gain = least(best.least_gain, gain);
    }
    const Bracket near = bracketAround(grid_, found);
    const Lanes place = climb(near.from, near.to, near.start, 1.0, [&](Lanes x) {
        const Lanes ratio = scan_.repetition * exp(Lanes(0.0) - x), e = exp(Lanes(0.0) - ratio);
        const Sums sums = sumsAt(y, e, ratio * e, room);
        const Lanes amplitude = sums.yg / sums.gg;
        const Lanes rest = sums.ss - sums.gs * sums.gs / sums.gg;
        return ClimbSlope{amplitude * (sums.ys - amplitude * sums.gs),
                          Lanes(0.0) - amplitude * amplitude * rest};
    });
    conclude(y, room, best, place);
    return best;
}

void FlipAngleSearch::conclude(const std::vector<Lanes>& y, const Room& room, FlipAngleFit& fit,
                               Lanes place) const
{
    fit.t1 = exp(place);
    const Lanes ratio = scan_.repetition / fit.t1, e = exp(Lanes(0.0) - ratio);
    const Lanes recovered = Lanes(1.0) - e;
    const Sums sums = sumsAt(y, e, ratio * e, room);
    const Lanes amplitude = sums.yg / sums.gg;
    fit.m0 = amplitude / recovered;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const Lanes left = y[i] - amplitude * room.sine[i] / (Lanes(1.0) - e * room.cosine[i]);
        fit.sse = fma(left, left, fit.sse);
    }
    fit.sst = squaresAboutMean(y);
    // In (amplitude, ln T1); M0 is the amplitude over 1 − E.
    const Lanes g = sums.gg, gs = amplitude * sums.gs, ss = amplitude * amplitude * sums.ss;
    const Lanes determinant = g * ss - gs * gs;
    const Lanes place_variance = g / determinant, amplitude_variance = ss / determinant;
    const Lanes both = Lanes(0.0) - gs / determinant;
    fit.t1_variance = fit.t1 * fit.t1 * place_variance;
    const Lanes by_amplitude = Lanes(1.0) / recovered;
    const Lanes by_place = amplitude * ratio * e / (recovered * recovered);
    fit.m0_variance = by_amplitude * by_amplitude * amplitude_variance
                      + by_place * by_place * place_variance
                      + Lanes(2.0) * by_amplitude * by_place * both;
    fit.end = endOf(place, grid_);
}

double FlipAngleSearch::cost(const std::vector<double>& y, double b1, double t1) const
{
    double yg = 0.0, gg = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double g = spoiledSignal(1.0, t1, b1 * scan_.angles[i], scan_.repetition);
        yg += y[i] * g;
        gg += g * g;
    }
    double sse = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double left =
            y[i] - yg / gg * spoiledSignal(1.0, t1, b1 * scan_.angles[i], scan_.repetition);
        sse += left * left;
    }
    return sse;
}

}  // namespace kety::relaxometry
