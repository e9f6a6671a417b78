// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/circulant.h"

#include "analysis/map.h"
#include "dsc/bolus.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace kety::dsc {
namespace {

Lanes absolute(Lanes x)
{
    return most(x, Lanes(0.0) - x);
}

}  // namespace

CirculantDeconvolution::Workspace::Workspace(const CirculantDeconvolution& of)
    : real(of.circle_.half() + 1), imaginary(real.size()), evens(real.size()), odds(real.size()),
      waves(real.size()), reach(real.size() + 1), bend(real.size() + 1), energy(real.size() + 1)
{
}

CirculantDeconvolution::CirculantDeconvolution(std::span<const double> artery, double step,
                                               CirculantSettings settings)
    : settings_(settings), circle_(artery.size()), step_(step), order_(circle_.half() + 1)
{
    std::vector<std::complex<double>> spectrum = circle_.transform(artery);
    for (std::complex<double>& value : spectrum)
        value *= step;
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(spectrum[a]) < std::abs(spectrum[b]);
    });
    for (const std::size_t k : order_) {
        sizes_.push_back(std::abs(spectrum[k]));
        inverse_.push_back(sizes_.back() > 0.0 ? 1.0 / spectrum[k] : 0.0);
        curvatures_.push_back(2.0
                              - 2.0
                                    * std::cos(2.0 * std::numbers::pi * static_cast<double>(k)
                                               / static_cast<double>(length())));
    }
    greatest_ = sizes_.back();
    makeSteps();
}

/// One step for each set of frequencies that some threshold of 0.01 to 0.95 leaves.
void CirculantDeconvolution::makeSteps()
{
    for (int percent = 1; percent <= 95; ++percent) {
        const double share = percent / 100.0;
        const auto first = std::lower_bound(sizes_.begin(), sizes_.end(), share * greatest_);
        const auto removed = static_cast<std::size_t>(first - sizes_.begin());
        if (steps_.empty() || steps_.back().removed != removed) steps_.push_back({removed, share});
    }
}

/// The spectrum of the tissue over that of the artery, in the order of singular values.
void CirculantDeconvolution::divide(const Lanes* curve, Workspace& work) const
{
    // Where the halves of the residue will be, in the order of frequencies.
    circle_.transform(curve, work.evens.data(), work.odds.data());
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const double re = inverse_[i].real(), im = inverse_[i].imag();
        const Lanes a = work.evens[order_[i]], b = work.odds[order_[i]];
        work.real[i] = fma(a, re, b * (-im));
        work.imaginary[i] = fma(a, im, b * re);
    }
}

void CirculantDeconvolution::synthesise(Workspace& work, std::size_t removed) const
{
    circle_.curvesOf(work.real.data() + removed, work.imaginary.data() + removed,
                     std::span(order_).subspan(removed), work.waves, work.evens.data(),
                     work.odds.data());
}

/// The greatest value of the residue and where it is.
CirculantDeconvolution::Peak CirculantDeconvolution::peakOf(const Workspace& work) const
{
    Peak peak{work.evens[0] + work.odds[0], 0.0};
    const auto take = [&peak](Lanes value, std::size_t index) {
        const LaneMask above = peak.height < value;
        peak.height = select(above, value, peak.height);
        peak.index = select(above, static_cast<double>(index), peak.index);
    };
    for (std::size_t t = 1; t <= circle_.half(); ++t) {
        take(work.evens[t] + work.odds[t], t);
        take(work.evens[t] - work.odds[t], length() - t);
    }
    return peak;
}

/// Σ |R(t+1) − 2 R(t) + R(t−1)| for t = 1..L−2. With the second differences e and o of the halves
/// the terms at t and L − t are |e + o| + |e − o| = 2 max(|e|, |o|). Across the seam lie those at 0
/// and L − 1.
CirculantDeconvolution::Bending CirculantDeconvolution::bending(const Workspace& work) const
{
    const Lanes *e = work.evens.data(), *o = work.odds.data();
    const std::size_t half = circle_.half(), last = circle_.even() ? half - 1 : half;
    Lanes sum = 0.0;
    const auto bendAt = [&](std::size_t t, Lanes& even, Lanes& odd) {
        // Beyond the last: E(half + 1) is E at its mirror image, O the negative.
        const std::size_t next = t < half ? t + 1 : length() - t - 1;
        const Lanes after = t < half ? o[next] : Lanes(0.0) - o[next];
        even = fma(e[t], -2.0, e[next] + e[t - 1]);
        odd = fma(o[t], -2.0, after + o[t - 1]);
    };
    Lanes even, odd;
    for (std::size_t t = 2; t < last; ++t) {
        even = fma(e[t], -2.0, e[t + 1] + e[t - 1]);
        odd = fma(o[t], -2.0, o[t + 1] + o[t - 1]);
        sum += most(absolute(even), absolute(odd));
    }
    bendAt(last, even, odd);
    sum += most(absolute(even), absolute(odd));
    sum += sum;
    bendAt(1, even, odd);
    sum += absolute(even + odd);
    const Lanes seam = absolute(even - odd) + absolute((e[1] - e[0]) * 2.0);
    if (circle_.even()) {
        bendAt(half, even, odd);
        sum += absolute(even);
    }
    return {sum, seam};
}

double CirculantDeconvolution::valueAt(const Workspace& work, std::size_t index,
                                       std::size_t lane) const
{
    const bool mirrored = index > circle_.half();
    const std::size_t t = mirrored ? length() - index : index;
    const double even = work.evens[t].values()[lane], odd = work.odds[t].values()[lane];
    return mirrored ? even - odd : even + odd;
}

Deconvolved CirculantDeconvolution::finish(const Workspace& work, double height, double index,
                                           std::size_t lane) const
{
    Deconvolved found;
    if (!(height > 0.0)) {
        found.quality = quality::unidentifiable;
        return found;
    }
    const auto at = static_cast<std::size_t>(index);
    const std::size_t before = (at + length() - 1) % length(), after = (at + 1) % length();
    const double top = parabolaTop(valueAt(work, before, lane), height, valueAt(work, after, lane));
    const double turn = at > circle_.half() ? static_cast<double>(length()) : 0.0;
    found.height = height;
    found.lag = step_ * (index - turn + top);
    return found;
}

std::array<Deconvolved, lane_count> CirculantDeconvolution::finishAll(const Workspace& work) const
{
    const Peak peak = peakOf(work);
    const auto heights = peak.height.values(), indices = peak.index.values();
    const auto bends = bending(work).open.values();
    std::array<Deconvolved, lane_count> found;
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        found[lane] = finish(work, heights[lane], indices[lane], lane);
        found[lane].oscillation = bends[lane] / (static_cast<double>(length()) * heights[lane]);
    }
    return found;
}

/// Of the frequencies from each on: the sum of their amplitudes, that of the amplitudes of their
/// second differences, and by Parseval the square of the length of the second differences.
void CirculantDeconvolution::makeBounds(Workspace& work) const
{
    const double unit = 1.0 / static_cast<double>(length());
    for (std::size_t i = order_.size(); i-- > 0;) {
        const double count = circle_.multiplicity(order_[i]), bend = curvatures_[i];
        const Lanes square = fma(work.real[i], work.real[i], work.imaginary[i] * work.imaginary[i]);
        const Lanes amplitude = root(square) * (count * unit);
        work.reach[i] = work.reach[i + 1] + amplitude;
        // The alternating one has Σ|cos| = L, others at most L/√2.
        const double evenly = count < 2.0 ? std::numbers::sqrt2 : 1.0;
        work.bend[i] = fma(amplitude, bend * evenly, work.bend[i + 1]);
        work.energy[i] = fma(square, count * unit * bend * bend, work.energy[i + 1]);
    }
}

/// Without a look at the residue: Σ|x| is at least |x|₂, and at least |x|₂² / max|x|.
CirculantDeconvolution::Bounds CirculantDeconvolution::boundsOf(const Workspace& work,
                                                                std::size_t removed) const
{
    const Lanes energy = work.energy[removed], most_bent = work.bend[removed];
    const Lanes least_bending = most(root(energy), energy / most(most_bent, 1e-300));
    return {settings_.closed ? least_bending : least_bending - most_bent * 2.0,
            work.reach[removed]};
}

/// From the frequencies alone; rare.
bool CirculantDeconvolution::meetsLimit(const Workspace& work, std::size_t removed,
                                        std::size_t lane) const
{
    Workspace fresh = work;
    synthesise(fresh, removed);
    const Bending bends = bending(fresh);
    const Lanes counted = settings_.closed ? bends.open + bends.seam : bends.open;
    const double limit = settings_.oscillation_limit * static_cast<double>(length());
    return counted.values()[lane] < limit * peakOf(fresh).height.values()[lane];
}

/// The residues with the frequencies that each voxel's step leaves.
std::array<Deconvolved, lane_count>
CirculantDeconvolution::takeAt(Workspace& work,
                               const std::array<std::size_t, lane_count>& chosen) const
{
    std::array<double, lane_count> removed{};
    std::size_t fewest = order_.size();
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const std::size_t own = steps_[std::min(chosen[lane], steps_.size() - 1)].removed;
        removed[lane] = static_cast<double>(own);
        fewest = std::min(fewest, own);
    }
    for (std::size_t i = fewest; i < order_.size(); ++i) {
        const LaneMask gone = Lanes(static_cast<double>(i)) < Lanes(removed);
        work.real[i] = select(gone, 0.0, work.real[i]);
        work.imaginary[i] = select(gone, 0.0, work.imaginary[i]);
    }
    synthesise(work, fewest);
    auto found = finishAll(work);
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const bool smooth = chosen[lane] < steps_.size();
        found[lane].chosen = smooth ? steps_[chosen[lane]].share : 0.95;
        if (!smooth) found[lane].quality |= quality::notConverged;
    }
    return found;
}

/// From the smallest threshold on, frequency by frequency. Where bounds show that no voxel can meet
/// the limit the residue is not looked at. What is left of rounding in the chain of subtractions
/// depends on where it began and so on the neighbours: a close decision, and what is told in the
/// end, are made anew from the frequencies alone.
std::array<Deconvolved, lane_count> CirculantDeconvolution::searchOscillation(Workspace& work) const
{
    constexpr double close = 1e-9;
    const double factor = settings_.oscillation_limit * static_cast<double>(length());
    const double turn = static_cast<double>(length()) / std::numbers::sqrt2;  // Σ|cos| is below
    makeBounds(work);
    std::array<std::size_t, lane_count> chosen;
    chosen.fill(steps_.size());
    std::array<double, lane_count> open;
    open.fill(1.0);
    std::size_t left = lane_count, done = 0;  // frequencies the halves are without
    bool begun = false;
    Lanes bent, reach, bend;  // at the last look: Σ|D|; height and what later steps take off
    for (std::size_t step = 0; step < steps_.size() && left > 0; ++step) {
        const std::size_t removed = steps_[step].removed;
        const Bounds bounds = begun
                                  ? Bounds{bent - (bend - work.bend[removed]) * turn,
                                           least(work.reach[removed], reach - work.reach[removed])}
                                  : boundsOf(work, removed);
        const LaneMask possible =
            (bounds.bending * (1.0 - close) < bounds.height * factor) & (Lanes(0.5) < Lanes(open));
        if (!any(possible)) continue;
        if (!begun) {
            synthesise(work, removed);
        } else {
            circle_.subtract(work.real.data() + done, work.imaginary.data() + done,
                             std::span(order_).subspan(done, removed - done), work.evens.data(),
                             work.odds.data());
        }
        begun = true;
        done = removed;
        const Bending bends = bending(work);
        bent = settings_.closed ? bends.open + bends.seam : bends.open;
        bend = work.bend[removed];
        if (!any((bent * (1.0 - close) < bounds.height * factor) & (Lanes(0.5) < Lanes(open)))) {
            reach = bounds.height + work.reach[removed];
            continue;
        }
        const Lanes height = peakOf(work).height;
        reach = height + work.reach[removed];
        const auto heights = height.values(), sums = bent.values();
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const double limit = factor * heights[lane];
            if (open[lane] == 0.0 || sums[lane] > limit * (1.0 + close)) continue;
            if (sums[lane] > limit * (1.0 - close) && !meetsLimit(work, removed, lane)) continue;
            if (!(heights[lane] > 0.0)) continue;
            chosen[lane] = step;
            open[lane] = 0.0;
            --left;
        }
    }
    return takeAt(work, chosen);
}

std::array<Deconvolved, lane_count> CirculantDeconvolution::deconvolve(const Lanes* curve,
                                                                       Workspace& work) const
{
    divide(curve, work);
    if (settings_.filter == Filter::Oscillation) return searchOscillation(work);
    if (settings_.filter != Filter::Threshold) return regularise(work);
    const auto first =
        std::lower_bound(sizes_.begin(), sizes_.end(), settings_.threshold * greatest_);
    // The greatest singular value stays whatever the threshold.
    const auto removed =
        std::min(static_cast<std::size_t>(first - sizes_.begin()), sizes_.size() - 1);
    synthesise(work, removed);
    auto found = finishAll(work);
    for (Deconvolved& voxel : found)
        voxel.chosen = settings_.threshold;
    return found;
}

Residue CirculantDeconvolution::residue(const Workspace& work, std::size_t lane) const
{
    Residue result;
    const std::size_t half = circle_.half();
    for (std::size_t i = half + 1; i < length(); ++i) {
        result.times.push_back(step_ * (static_cast<double>(i) - static_cast<double>(length())));
        result.values.push_back(valueAt(work, i, lane));
    }
    for (std::size_t i = 0; i <= half; ++i) {
        result.times.push_back(step_ * static_cast<double>(i));
        result.values.push_back(valueAt(work, i, lane));
    }
    return result;
}

}  // namespace kety::dsc
