// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/nan.h"
#include "dsc/float_lanes.h"
#include "dsc/grid_bayes.h"
#include "dsc/incomplete_gamma.h"

#include <algorithm>
#include <cmath>

namespace kety::dsc {

/// Sums over the atoms, weighted: ℓ and ln MTT as they are or from a reference.
struct BayesMoments {
    double weight = 0.0;
    double log_flow = 0.0, log_flow2 = 0.0, log_mean = 0.0, log_mean2 = 0.0, both = 0.0;
    double delay = 0.0, delay2 = 0.0, tmax = 0.0, shape = 0.0, edge = 0.0;
    double flow_reference = 0.0, mean_reference = 0.0, delay_reference = 0.0;
};

namespace {

constexpr float least_exponent = -17.0F, negligible = -34.0F;

/// ln x to 1e-7 for normal positive floats.
Floats logarithm(Floats x)
{
    Floats exponent, mantissa;
    splitExponent(x, exponent, mantissa);
    // Around 1.41 the series is used from −0.172 to 0.172 either side.
    const Floats s = (mantissa - 1.41421356F) / (mantissa + 1.41421356F);
    const Floats square = s * s;
    Floats sum = 2.0F / 9;
    for (const float term : {2.0F / 7, 2.0F / 5, 2.0F / 3, 2.0F})
        sum = fma(sum, square, term);
    return fma(exponent, 0.693147181F, fma(s, sum, 0.346573590F));
}

/// The first atom whose value is that greatest one.
template <class Values>
std::size_t whereGreatest(float greatest, std::size_t count, const Values& valuesAt)
{
    // What is not below the greatest is above the number before it.
    const Floats before = std::nextafter(greatest, -HUGE_VALF);
    for (std::size_t j = 0; j < count; j += float_lanes) {
        if (!anyAbove(valuesAt(j), before)) continue;
        std::array<float, float_lanes> values{};
        valuesAt(j).store(values.data());
        for (std::size_t i = 0; i < float_lanes; ++i) {
            if (values[i] >= greatest) return j + i;
        }
    }
    return 0;
}

/// Moments of one voxel over all atoms, eight at a time.
struct Sums {
    Floats weight, flow, flow2, mean, mean2, both, delay, delay2, tmax, shape, edge;

    void add(Floats w, Floats l, Floats m, Floats d)
    {
        weight = weight + w;
        const Floats wl = w * l, wm = w * m, wd = w * d;
        flow = flow + wl;
        flow2 = fma(wl, l, flow2);
        mean = mean + wm;
        mean2 = fma(wm, m, mean2);
        both = fma(wl, m, both);
        delay = delay + wd;
        delay2 = fma(wd, d, delay2);
    }
};

}  // namespace

GridBayes::Prepared GridBayes::prepare(std::span<const double> curve) const
{
    Prepared prepared{.power = inner(curve, curve), .directions = std::vector<double>(rank_)};
    for (std::size_t i = 0; i < samples_; ++i) {
        const double* row = basis_.data() + i * rank_;
        for (std::size_t r = 0; r < rank_; ++r)
            prepared.directions[r] += curve[i] * row[r];
    }
    return prepared;
}

/// s²: what the best atom leaves, and what model and grid always leave (step 7).
double GridBayes::misfit(const Prepared& prepared, double best) const
{
    const double n = static_cast<double>(samples_);
    return std::max(prepared.power - best * best, 0.0) / (n - 4.0)
           + grid_.discrepancy * grid_.discrepancy * prepared.power / n;
}

void GridBayes::project(const std::array<Prepared, voxels_at_once>& prepared, Workspace& work,
                        std::array<float, voxels_at_once>& best) const
{
    std::vector<float> z(rank_ * voxels_at_once);
    for (std::size_t r = 0; r < rank_; ++r) {
        for (std::size_t v = 0; v < voxels_at_once; ++v)
            z[r * voxels_at_once + v] = static_cast<float>(prepared[v].directions[r]);
    }
    std::array<Floats, voxels_at_once> most_of{};
    for (std::size_t t = 0; t < padded_ / tile; ++t) {
        std::array<Floats, voxels_at_once> low{}, high{};
        const float* rows = tiles_.data() + t * rank_ * tile;
        for (std::size_t r = 0; r < rank_; ++r) {
            const Floats a = Floats::load(rows + r * tile),
                         b = Floats::load(rows + r * tile + float_lanes);
            for (std::size_t v = 0; v < voxels_at_once; ++v) {
                const Floats direction = z[r * voxels_at_once + v];
                low[v] = fma(a, direction, low[v]);
                high[v] = fma(b, direction, high[v]);
            }
        }
        for (std::size_t v = 0; v < voxels_at_once; ++v) {
            float* place = work.projections.data() + v * padded_ + t * tile;
            low[v].store(place);
            high[v].store(place + float_lanes);
            most_of[v] = most(most_of[v], most(low[v], high[v]));
        }
    }
    for (std::size_t v = 0; v < voxels_at_once; ++v)
        best[v] = greatest(most_of[v]);
}

std::array<BayesResult, GridBayes::voxels_at_once>
GridBayes::fit(const double* curves, const std::array<double, voxels_at_once>& baseline_sd,
               const SpatialPrior* priors, Workspace& work) const
{
    std::array<Prepared, voxels_at_once> prepared;
    for (std::size_t v = 0; v < voxels_at_once; ++v)
        prepared[v] = prepare(std::span(curves + v * samples_, samples_));
    std::array<float, voxels_at_once> best{};
    project(prepared, work, best);
    std::array<BayesResult, voxels_at_once> results;
    for (std::size_t v = 0; v < voxels_at_once; ++v) {
        const BayesMoments moments =
            average(prepared[v], priors == nullptr ? nullptr : priors + v,
                    work.projections.data() + v * padded_, best[v], work.active);
        results[v] = finished(prepared[v], moments, static_cast<double>(best[v]), baseline_sd[v]);
    }
    return results;
}

/// The exponents of one voxel's atoms, eight at a time.
struct GridBayes::Exponents {
    const GridBayes& of;
    const SpatialPrior* prior;
    const float* place;  ///< projections
    Floats square, scale;
    float shift = 0.0F;  ///< the greatest, where there is a prior; without one it is 0

    Floats projection(std::size_t j) const { return most(Floats::load(place + j), 0.0F); }

    Floats at(std::size_t j, Floats p) const
    {
        Floats e =
            fma(p, p, Floats(0.0F) - square) * scale + Floats::load(&of.float_priors_[j]) - shift;
        if (prior == nullptr) return e;
        const Floats m = Floats::load(&of.float_log_means_[j]),
                     d = Floats::load(&of.float_delays_[j]);
        const auto term = [](double value) { return Floats(static_cast<float>(value)); };
        e = fma(m, fma(m, term(prior->mean_quadratic), term(prior->mean_linear)), e);
        return fma(d, fma(d, term(prior->delay_quadratic), term(prior->delay_linear)), e);
    }
};

/// The likeliest atom; its exponent becomes 0.
std::size_t GridBayes::likeliest(Exponents& exponents, float best) const
{
    if (exponents.prior == nullptr) {
        return whereGreatest(best, padded_,
                             [&](std::size_t j) { return Floats::load(exponents.place + j); });
    }
    const auto exponentAt = [&](std::size_t j) { return exponents.at(j, exponents.projection(j)); };
    Floats top = -3e38F;
    for (std::size_t j = 0; j < padded_; j += float_lanes)
        top = most(top, exponentAt(j));
    const std::size_t at = whereGreatest(greatest(top), padded_, exponentAt);
    exponents.shift = greatest(top);
    return at;
}

/// Which groups count: a few dozen of hundreds.
std::size_t GridBayes::findActive(const Exponents& exponents,
                                  std::vector<std::uint32_t>& active) const
{
    std::size_t count = 0;
    for (std::size_t j = 0; j < padded_; j += float_lanes) {
        active[count] = static_cast<std::uint32_t>(j);
        count += anyAbove(exponents.at(j, exponents.projection(j)), least_exponent) ? 1 : 0;
    }
    return count;
}

BayesMoments GridBayes::average(const Prepared& prepared, const SpatialPrior* prior,
                                const float* place, float best,
                                std::vector<std::uint32_t>& active) const
{
    BayesMoments moments;
    if (!(best > 0.0F)) return moments;
    const auto scale = static_cast<float>(0.5 / misfit(prepared, static_cast<double>(best)));
    Exponents exponents{*this, prior, place, best * best, scale};
    const std::size_t at = likeliest(exponents, best);  // moments are taken from there
    const std::size_t count = findActive(exponents, active);
    const Floats inverse = 1.0F / best, size_ref = float_log_sizes_[at],
                 mean_ref = float_log_means_[at], delay_ref = float_delays_[at];
    const float *sizes = float_log_sizes_.data(), *means = float_log_means_.data(),
                *delays = float_delays_.data(), *tmax = float_tmax_.data(),
                *shapes = float_shapes_.data(), *edges = float_edges_.data();
    Sums sums;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t j = active[i];
        const Floats p = exponents.projection(j), e = exponents.at(j, p);
        // Far below a float's rounding of the sum; as numbers below the normal ones they would cost
        // a hundred times the others.
        const Floats w = wherePositive(p, wherePositive(e - negligible, exp(e)));
        const Floats l =
            logarithm(most(p * inverse, 1e-30F)) - (Floats::load(sizes + j) - size_ref);
        sums.add(w, l, Floats::load(means + j) - mean_ref, Floats::load(delays + j) - delay_ref);
        sums.tmax = fma(w, Floats::load(tmax + j), sums.tmax);
        sums.shape = fma(w, Floats::load(shapes + j), sums.shape);
        sums.edge = fma(w, Floats::load(edges + j), sums.edge);
    }
    moments = {.weight = total(sums.weight),
               .log_flow = total(sums.flow),
               .log_flow2 = total(sums.flow2),
               .log_mean = total(sums.mean),
               .log_mean2 = total(sums.mean2),
               .both = total(sums.both),
               .delay = total(sums.delay),
               .delay2 = total(sums.delay2),
               .tmax = total(sums.tmax),
               .shape = total(sums.shape),
               .edge = total(sums.edge)};
    moments.flow_reference =
        std::log(static_cast<double>(best)) - static_cast<double>(float_log_sizes_[at]);
    moments.mean_reference = static_cast<double>(float_log_means_[at]);
    moments.delay_reference = static_cast<double>(float_delays_[at]);
    return moments;
}

BayesResult GridBayes::finished(const Prepared& prepared, const BayesMoments& sums, double best,
                                double baseline_sd) const
{
    BayesResult found;
    if (!(best > 0.0) || !(sums.weight > 0.0)) {
        found.sd_log_flow = found.sd_log_volume = found.sd_log_mtt = found.sd_delay = nan;
        found.flags = bayes_flag::no_fit | bayes_flag::unsure;
        return found;
    }
    const double w = sums.weight, square = misfit(prepared, best);
    const double l = sums.log_flow / w, m = sums.log_mean / w, d = sums.delay / w;
    const auto spread = [](double value) { return std::max(value, 0.0); };
    const double var_l = spread(sums.log_flow2 / w - l * l);
    const double var_m = spread(sums.log_mean2 / w - m * m);
    const double both = sums.both / w - l * m;
    const double noise = square / (best * best);
    found.log_mtt = sums.mean_reference + m;
    found.flow = std::exp(sums.flow_reference + l);
    found.mtt = std::exp(found.log_mtt);
    found.volume = found.flow * found.mtt;
    found.delay = sums.delay_reference + d;
    found.tmax = sums.tmax / w;
    found.shape_index = sums.shape / w;
    found.sd_log_flow = std::sqrt(var_l + noise);
    found.sd_log_mtt = std::sqrt(var_m);
    found.sd_delay = std::sqrt(spread(sums.delay2 / w - d * d));
    found.sd_log_volume = std::sqrt(spread(var_l + var_m + 2.0 * both) + noise);
    found.signal_to_misfit = best / std::sqrt(square);
    found.unexplained = std::max(0.0, 1.0 - best * best / prepared.power);
    if (found.signal_to_misfit < 5.0) found.flags |= bayes_flag::no_fit;
    if (sums.edge > 0.5 * w) found.flags |= bayes_flag::edge;
    const double left = (prepared.power - best * best) / (static_cast<double>(samples_) - 4.0);
    if (left > 4.0 * baseline_sd * baseline_sd && found.unexplained > 0.10)
        found.flags |= bayes_flag::misfit;
    if (found.sd_log_flow > 0.5) found.flags |= bayes_flag::unsure;
    return found;
}

double GridBayes::priorOf(std::size_t j, const SpatialPrior& prior) const
{
    const double m = std::log(meanAt(j % grid_.means)), d = delayAt(j / grid_.means % delays_);
    return priors_[j] + m * (prior.mean_linear + m * prior.mean_quadratic)
           + d * (prior.delay_linear + d * prior.delay_quadratic);
}

std::vector<double> GridBayes::projections(const Prepared& prepared) const
{
    std::vector<double> p(atoms_);
    for (std::size_t j = 0; j < atoms_; ++j) {
        double sum = 0.0;
        for (std::size_t r = 0; r < rank_; ++r)
            sum += operator_[j * rank_ + r] * prepared.directions[r];
        p[j] = std::max(sum, 0.0);
    }
    return p;
}

/// The weights of the atoms, not yet brought to Σ 1, and the greatest projection.
std::vector<double> GridBayes::weightsOf(const Prepared& prepared, const SpatialPrior& prior,
                                         double& best) const
{
    std::vector<double> weights = projections(prepared);
    best = *std::max_element(weights.begin(), weights.end());
    if (!(best > 0.0)) return std::vector<double>(atoms_, 0.0);
    const double square = misfit(prepared, best);
    std::vector<double> exponents(atoms_, -INFINITY);
    double top = -INFINITY;
    for (std::size_t j = 0; j < atoms_; ++j) {
        if (!(weights[j] > 0.0)) continue;
        exponents[j] = (weights[j] * weights[j] - best * best) / (2.0 * square) + priorOf(j, prior);
        top = std::max(top, exponents[j]);
    }
    for (std::size_t j = 0; j < atoms_; ++j)
        weights[j] = std::exp(exponents[j] - top);
    return weights;
}

BayesResult GridBayes::fitPlainly(std::span<const double> curve, double baseline_sd,
                                  const SpatialPrior& prior) const
{
    const Prepared prepared = prepare(curve);
    double best = 0.0;
    const std::vector<double> p = projections(prepared), weights = weightsOf(prepared, prior, best);
    BayesMoments sums;
    std::array<double, shape_count> by_shape{};
    for (std::size_t j = 0; j < atoms_; ++j) {
        const double w = weights[j];
        if (!(w > 0.0)) continue;
        const double l = std::log(p[j]) - log_sizes_[j];
        const double m = std::log(meanAt(j % grid_.means));
        const double d = delayAt(j / grid_.means % delays_);
        const std::size_t shape = j / grid_.means / delays_;
        sums.weight += w;
        sums.log_flow += w * l;
        sums.log_flow2 += w * l * l;
        sums.log_mean += w * m;
        sums.log_mean2 += w * m * m;
        sums.both += w * l * m;
        sums.delay += w * d;
        sums.delay2 += w * d * d;
        sums.tmax += w * (d + peakOffset(shape, j % grid_.means));
        sums.shape += w * static_cast<double>(shape);
        sums.edge += w * static_cast<double>(float_edges_[j]);
        by_shape[shape] += w;
    }
    BayesResult found = finished(prepared, sums, best, baseline_sd);
    for (std::size_t shape = 0; shape < shape_count; ++shape)
        found.shapes[shape] = sums.weight > 0.0 ? by_shape[shape] / sums.weight : 0.0;
    return found;
}

std::array<double, GridBayes::shape_count> GridBayes::evidence(std::span<const double> curve) const
{
    const Prepared prepared = prepare(curve);
    double best = 0.0;
    const std::vector<double> p = projections(prepared);
    best = *std::max_element(p.begin(), p.end());
    std::array<double, shape_count> sums{};
    if (!(best > 0.0)) return sums;
    const double square = misfit(prepared, best);
    for (std::size_t j = 0; j < atoms_; ++j) {
        if (!(p[j] > 0.0) || !(sizes_[j] > 0.0)) continue;
        const double m = (std::log(meanAt(j % grid_.means)) - std::log(5.0)) / 0.8;
        const double d = (delayAt(j / grid_.means % delays_) - 1.0) / 5.0;
        sums[j / grid_.means / delays_] +=
            std::exp((p[j] * p[j] - best * best) / (2.0 * square) - 0.5 * m * m - 0.5 * d * d);
    }
    return sums;
}

Residue GridBayes::residue(std::span<const double> curve) const
{
    const Prepared prepared = prepare(curve);
    double best = 0.0, sum = 0.0;
    const std::vector<double> p = projections(prepared), weights = weightsOf(prepared, {}, best);
    for (const double w : weights)
        sum += w;
    Residue result;
    for (double t = -3.0; t <= step_ * static_cast<double>(samples_ - 1); t += 0.25) {
        double value = 0.0;
        for (std::size_t j = 0; j < atoms_; ++j) {
            if (!(weights[j] > 1e-5 * sum)) continue;
            value += weights[j] / sum * p[j] / sizes_[j]
                     * residueAt(t - delayAt(j / grid_.means % delays_),
                                 shapes()[j / grid_.means / delays_], meanAt(j % grid_.means));
        }
        result.times.push_back(t);
        result.values.push_back(value);
    }
    return result;
}

std::vector<double> GridBayes::predicted(std::span<const double> curve) const
{
    const Prepared prepared = prepare(curve);
    double best = 0.0, sum = 0.0;
    const std::vector<double> p = projections(prepared), weights = weightsOf(prepared, {}, best);
    for (const double w : weights)
        sum += w;
    std::vector<double> fitted(samples_, 0.0);
    for (std::size_t j = 0; j < atoms_; ++j) {
        if (!(weights[j] > 1e-5 * sum)) continue;
        const auto g =
            atom(j / grid_.means / delays_, delayAt(j / grid_.means % delays_), j % grid_.means);
        for (std::size_t i = 0; i < samples_; ++i)
            fitted[i] += weights[j] / sum * p[j] / sizes_[j] * g[i];
    }
    return fitted;
}

}  // namespace kety::dsc
