// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/deconvolver.h"

#include "analysis/map.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {
namespace {

Filter filterOf(const Deconvolving& settings)
{
    if (settings.method == Method::Csvd) return Filter::Threshold;
    if (settings.method == Method::Osvd) return Filter::Oscillation;
    switch (settings.lambda_by) {
    case LambdaBy::Fixed:
        return Filter::Tikhonov;
    case LambdaBy::CrossValidation:
        return Filter::CrossValidation;
    case LambdaBy::LCurve:
        return Filter::LCurve;
    }
    return Filter::Oscillation;
}

/// The flags of a fit as bits of the quality map.
std::uint16_t bitsOf(unsigned flags)
{
    std::uint16_t bits = 0;
    if ((flags & bayes_flag::no_fit) != 0) bits |= quality::lowSignal;
    if ((flags & bayes_flag::edge) != 0) bits |= quality::atBound;
    if ((flags & bayes_flag::misfit) != 0) bits |= quality::notConverged;
    if ((flags & bayes_flag::unsure) != 0) bits |= quality::unidentifiable;
    return bits;
}

Deconvolved fromBayes(const BayesResult& result)
{
    Deconvolved found;
    found.quality = bitsOf(result.flags);
    if (!(result.flow > 0.0)) return found;
    found.height = result.flow;
    found.lag = result.delay;
    found.tmax = result.tmax;
    found.volume = result.volume;
    found.mtt = result.mtt;
    found.height_sd = result.sd_log_flow;
    found.volume_sd = result.sd_log_volume;
    found.mtt_sd = result.sd_log_mtt;
    found.lag_sd = result.sd_delay;
    found.shape = result.shape_index;
    return found;
}

}  // namespace

Deconvolver::Deconvolver(const Deconvolving& settings, std::span<const double> artery, double step,
                         std::size_t baseline_frames)
    : samples_(artery.size())
{
    switch (settings.method) {
    case Method::Off:
        break;
    case Method::Ssvd:
        method_.emplace<ToeplitzDeconvolution>(artery, step, settings.svd_threshold);
        break;
    case Method::Bayes:
        method_.emplace<GridBayes>(artery, step, baseline_frames);
        break;
    case Method::Csvd:
    case Method::Osvd:
    case Method::Tikhonov:
        method_.emplace<CirculantDeconvolution>(
            artery, step,
            CirculantSettings{.filter = filterOf(settings),
                              .threshold = settings.svd_threshold,
                              .oscillation_limit = settings.oscillation_limit,
                              .closed = settings.oscillation_closed,
                              .tikhonov = settings.lambda});
        break;
    }
}

Deconvolver::Workspace::Workspace(const Deconvolver& of) : residue(of.samples_)
{
    if (const auto* circulant = std::get_if<CirculantDeconvolution>(&of.method_)) {
        own.emplace<CirculantDeconvolution::Workspace>(*circulant);
    } else if (const GridBayes* bayes = of.bayes()) {
        own.emplace<GridBayes::Workspace>(*bayes);
        curves.resize(of.samples_ * GridBayes::voxels_at_once);
    }
}

std::array<Deconvolved, lane_count>
Deconvolver::average(const GridBayes& bayes, const Lanes* curve,
                     const std::array<double, lane_count>& baseline_sd, Workspace& work) const
{
    static_assert(GridBayes::voxels_at_once == lane_count);
    for (std::size_t t = 0; t < samples_; ++t) {
        const auto values = curve[t].values();
        for (std::size_t lane = 0; lane < lane_count; ++lane)
            work.curves[lane * samples_ + t] = values[lane];
    }
    const auto results = bayes.fit(work.curves.data(), baseline_sd, nullptr,
                                   std::get<GridBayes::Workspace>(work.own));
    std::array<Deconvolved, lane_count> found;
    for (std::size_t lane = 0; lane < lane_count; ++lane)
        found[lane] = fromBayes(results[lane]);
    return found;
}

std::array<Deconvolved, lane_count>
Deconvolver::deconvolve(const Lanes* curve, const std::array<double, lane_count>& baseline_sd,
                        Workspace& work) const
{
    if (const auto* toeplitz = std::get_if<ToeplitzDeconvolution>(&method_))
        return toeplitz->deconvolve(curve, work.residue.data());
    if (const auto* circulant = std::get_if<CirculantDeconvolution>(&method_)) {
        return circulant->deconvolve(curve, std::get<CirculantDeconvolution::Workspace>(work.own));
    }
    if (const GridBayes* grid = bayes()) return average(*grid, curve, baseline_sd, work);
    return {};
}

Residue Deconvolver::residue(std::span<const double> curve) const
{
    if (off()) return {};
    if (const GridBayes* grid = bayes()) return grid->residue(curve);
    const std::vector<Lanes> lanes(curve.begin(), curve.end());
    Workspace work(*this);
    deconvolve(lanes.data(), {}, work);
    if (const auto* toeplitz = std::get_if<ToeplitzDeconvolution>(&method_))
        return toeplitz->residue(work.residue.data(), 0);
    return std::get<CirculantDeconvolution>(method_).residue(
        std::get<CirculantDeconvolution::Workspace>(work.own), 0);
}

std::size_t Deconvolver::circle() const
{
    const auto* circulant = std::get_if<CirculantDeconvolution>(&method_);
    return circulant == nullptr ? 0 : circulant->length();
}

}  // namespace kety::dsc
