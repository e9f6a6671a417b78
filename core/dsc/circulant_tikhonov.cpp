// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/circulant.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

constexpr std::size_t choices = 301;  // λ/σ1 from 1e-3 to 1, evenly by its logarithm

double choice(std::size_t i)
{
    return std::pow(10.0, -3.0 + 3.0 * static_cast<double>(i) / static_cast<double>(choices - 1));
}

}  // namespace

/// The λ/σ1 with the least Σ |w c|² / (Σ w)², w = λ² / (σ² + λ²): what predicts a sample best from
/// all others. `work` holds the spectrum of the residue, σ times which is that of the tissue.
double CirculantDeconvolution::crossValidated(const Workspace& work, std::size_t lane) const
{
    std::vector<double> power(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const double re = work.real[i].values()[lane], im = work.imaginary[i].values()[lane];
        power[i] = (re * re + im * im) * sizes_[i] * sizes_[i];
    }
    double best = choice(0), least = INFINITY;
    for (std::size_t c = 0; c < choices; ++c) {
        const double lambda = choice(c) * greatest_, square = lambda * lambda;
        double left = 0.0, freedom = 0.0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const double w = square / (sizes_[i] * sizes_[i] + square);
            const double count = circle_.multiplicity(order_[i]);
            left += count * w * w * power[i];
            freedom += count * w;
        }
        const double cost = left / (freedom * freedom);
        if (cost < least) {
            least = cost;
            best = choice(c);
        }
    }
    return best;
}

/// The λ/σ1 where the curve of ln |solution|² over ln |rest|² bends most (Hansen 1992,
/// doi:10.1137/1034115), by differences over the same list of λ.
double CirculantDeconvolution::atTheBend(const Workspace& work, std::size_t lane) const
{
    std::array<double, choices> rest{}, solution{};
    for (std::size_t c = 0; c < choices; ++c) {
        const double lambda = choice(c) * greatest_, square = lambda * lambda;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const double re = work.real[i].values()[lane], im = work.imaginary[i].values()[lane];
            const double size = sizes_[i] * sizes_[i], w = square / (size + square);
            const double count = circle_.multiplicity(order_[i]) * (re * re + im * im);
            rest[c] += count * w * w * size;
            solution[c] += count * (1.0 - w) * (1.0 - w);
        }
        rest[c] = 0.5 * std::log(std::max(rest[c], 1e-300));
        solution[c] = 0.5 * std::log(std::max(solution[c], 1e-300));
    }
    double best = choice(0), most_bent = -INFINITY;
    for (std::size_t c = 1; c + 1 < choices; ++c) {
        const double dx = 0.5 * (rest[c + 1] - rest[c - 1]);
        const double dy = 0.5 * (solution[c + 1] - solution[c - 1]);
        const double ddx = rest[c + 1] - 2.0 * rest[c] + rest[c - 1];
        const double ddy = solution[c + 1] - 2.0 * solution[c] + solution[c - 1];
        const double curvature = (dx * ddy - dy * ddx) / std::pow(dx * dx + dy * dy, 1.5);
        if (curvature > most_bent) {
            most_bent = curvature;
            best = choice(c);
        }
    }
    return best;
}

/// conj(A) C / (|A|² + λ²): the spectrum of the plain quotient times σ² / (σ² + λ²).
std::array<Deconvolved, lane_count> CirculantDeconvolution::regularise(Workspace& work) const
{
    std::array<double, lane_count> lambda{};
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        lambda[lane] = settings_.filter == Filter::Tikhonov          ? settings_.tikhonov
                       : settings_.filter == Filter::CrossValidation ? crossValidated(work, lane)
                                                                     : atTheBend(work, lane);
    }
    const Lanes scaled = Lanes(lambda) * greatest_, square = scaled * scaled;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const double size = sizes_[i] * sizes_[i];
        const Lanes kept = Lanes(size) / (square + size);
        work.real[i] = work.real[i] * kept;
        work.imaginary[i] = work.imaginary[i] * kept;
    }
    synthesise(work, 0);
    auto found = finishAll(work);
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        found[lane].chosen = lambda[lane];
    return found;
}

}  // namespace kety::dsc
