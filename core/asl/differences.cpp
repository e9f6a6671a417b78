// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/differences.h"

#include "asl/pair_lanes.h"
#include "base/contains.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kety::asl {
namespace {

Term pairTerm(const Pair& pair)
{
    return {.volume = {pair.control, pair.label},
            .weight = {1.0, -1.0},
            .count = 2,
            .frame = pair.control};
}

/// Volumes of a group in order of acquisition that take part in pairs or stand alone.
std::vector<std::size_t> usedInOrder(const Group& group, const Roles& roles)
{
    std::vector<std::size_t> used;
    for (const std::size_t volume : group.volumes) {
        const bool paired =
            std::any_of(roles.pairs.begin(), roles.pairs.end(), [&](const Pair& pair) {
                return pair.control == volume || pair.label == volume;
            });
        if (paired || contains(roles.lone, volume)) used.push_back(volume);
    }
    return used;
}

/// All controls in a row and then all labels, or the other way round: neighbours of opposite type
/// are one pair at most there, and the mean of each block is what such a series was measured for.
bool twoBlocks(const std::vector<std::size_t>& volumes, const VolumeTable& table)
{
    std::size_t changes = 0, first = 1;
    for (std::size_t i = 1; i < volumes.size(); ++i) {
        const bool changed = table[volumes[i]].type != table[volumes[i - 1]].type;
        changes += changed ? 1 : 0;
        first += changes == 0 ? 1 : 0;
    }
    return changes == 1 && first > 1 && volumes.size() - first > 1;
}

/// What lies around one label: whether the volume `offset` places further in the file is a control
/// of the same group that is used. A step over a volume of another setting, or over one left out,
/// is no step in time any more: nothing is interpolated across it.
class Around {
public:
    Around(const Roles& roles, const std::vector<std::size_t>& used, std::size_t place)
        : roles_(roles), used_(used), place_(place)
    {
    }

    std::size_t label() const { return used_[place_]; }
    std::size_t volume(int offset) const
    {
        return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(label()) + offset);
    }
    bool control(int offset) const
    {
        const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(place_) + offset;
        if (place < 0 || place >= static_cast<std::ptrdiff_t>(used_.size())) return false;
        const std::size_t found = used_[static_cast<std::size_t>(place)];
        return found == volume(offset) && roles_.table[found].type == VolumeType::Control;
    }

private:
    const Roles& roles_;
    const std::vector<std::size_t>& used_;
    std::size_t place_;
};

/// Σ weight · control − label.
template <std::size_t N>
Term interpolated(const Around& around, const std::array<int, N>& offsets,
                  const std::array<double, N>& weights)
{
    Term term{.count = N + 1, .frame = around.label()};
    for (std::size_t i = 0; i < N; ++i) {
        term.volume[i] = around.volume(offsets[i]);
        term.weight[i] = weights[i];
    }
    term.volume[N] = around.label();
    term.weight[N] = -1.0;
    return term;
}

/// The controls interpolated to the time of each label, minus the label: by Lanczos' kernel where
/// three controls lie on either side, else ½(before + after).
void addInterpolated(const Roles& roles, const Group& group, const Subtraction& settings,
                     std::vector<Term>& terms)
{
    constexpr std::array<int, 6> six{-5, -3, -1, 1, 3, 5};
    static const std::array<double, 6> lanczos = lanczosHalfSample();
    const std::vector<std::size_t> used = usedInOrder(group, roles);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (roles.table[used[i]].type != VolumeType::Label) continue;
        const Around around(roles, used, i);
        const bool before = around.control(-1), after = around.control(1);
        const bool all =
            std::all_of(six.begin(), six.end(), [&](int offset) { return around.control(offset); });
        if (all && settings.difference == Difference::Sinc) {
            terms.push_back(interpolated(around, six, lanczos));
        } else if (before && after) {
            terms.push_back(interpolated<2>(around, {-1, 1}, {0.5, 0.5}));
        } else if ((before || after) && settings.edge == Edge::Single) {
            terms.push_back(interpolated<1>(around, {before ? -1 : 1}, {1.0}));
        }
    }
}

/// Every inner volume against the mean of both its neighbours, sign as control − label.
void addRunning(const Roles& roles, const Group& group, std::vector<Term>& terms)
{
    const std::vector<std::size_t> used = usedInOrder(group, roles);
    for (std::size_t i = 1; i + 1 < used.size(); ++i) {
        const VolumeType type = roles.table[used[i]].type;
        if (roles.table[used[i - 1]].type == type || roles.table[used[i + 1]].type == type)
            continue;
        if (used[i - 1] + 1 != used[i] || used[i] + 1 != used[i + 1]) continue;
        const double sign = type == VolumeType::Control ? 1.0 : -1.0;
        terms.push_back({.volume = {used[i - 1], used[i + 1], used[i]},
                         .weight = {-0.5 * sign, -0.5 * sign, sign},
                         .count = 3,
                         .frame = used[i]});
    }
}

double meanOf(std::span<const double> values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

double spread(std::span<const double> values, double mean)
{
    if (values.size() < 2) return unknown;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// Mean and spread (n − 1) out of the sums of one pass.
struct Moments {
    Moments(const PairSums& sums, std::size_t pairs)
    {
        const auto n = static_cast<double>(pairs);
        const double offset = sums.sum / n;
        mean = sums.first + offset;
        // 0/0 of a single difference is the NaN it should be.
        sd = std::sqrt(std::max(0.0, sums.squares - sums.sum * offset) / (n - 1.0));
    }
    double mean, sd;
};

}  // namespace

double DifferenceSummary::sem() const
{
    return sd / std::sqrt(static_cast<double>(count));
}

std::array<double, 6> lanczosHalfSample()
{
    const auto sinc = [](double x) { return std::sin(x) / x; };
    std::array<double, 6> weights{};
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double x = std::numbers::pi * (static_cast<double>(i) - 2.5);
        weights[i] = sinc(x) * sinc(x / 3.0);
        sum += weights[i];
    }
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

double median(std::span<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

double robustScale(std::span<const double> values)
{
    std::vector<double> work(values.begin(), values.end());
    const double centre = median(work);
    for (double& value : work)
        value = std::abs(value - centre);
    return 1.4826 * median(work);
}

double huberMean(std::span<const double> values)
{
    constexpr double k = 1.345;
    std::vector<double> work(values.begin(), values.end());
    double centre = median(work);
    const double scale = robustScale(values);
    if (!(scale > 0.0)) return centre;
    for (int pass = 0; pass < 1000; ++pass) {
        double sum = 0.0, weights = 0.0;
        for (const double value : values) {
            const double weight = std::min(1.0, k * scale / std::abs(value - centre));
            sum += weight * value;
            weights += weight;
        }
        const double next = sum / weights;
        const bool settled = std::abs(next - centre) < 1e-9 * scale;
        centre = next;
        if (settled) break;
    }
    return centre;
}

Differences::Differences(const Roles& roles, const Subtraction& settings)
    : average_(settings.average)
{
    // A scanner may make label − control: the opposite of the list is the opposite sign.
    const double listed = settings.order == Order::Swapped ? -1.0 : 1.0;
    for (const std::size_t volume : roles.deltam) {
        terms_.push_back({.volume = {volume}, .weight = {listed}, .count = 1, .frame = volume});
    }
    for (const Group& group : roles.groups) {
        if (settings.difference == Difference::Surround
            || settings.difference == Difference::Sinc) {
            addInterpolated(roles, group, settings, terms_);
        } else if (settings.difference == Difference::Running) {
            addRunning(roles, group, terms_);
        }
    }
    const bool pairwise = settings.difference == Difference::Pairwise;
    of_means_ = settings.difference == Difference::Mean && !roles.controls.empty();
    if (!pairwise && !of_means_) return;
    for (const Pair& pair : roles.pairs)
        terms_.push_back(pairTerm(pair));
    if (of_means_) {
        average_ = Averaging::Mean;
        controls_ = roles.controls;
        labels_ = roles.labels;
        return;
    }
    if (roles.pairs.empty()) return;
    const Pair& start = roles.pairs.front();
    first_ = std::min(start.control, start.label);
    sign_ = start.control < start.label ? 1.0 : -1.0;
    alternating_ = average_ == Averaging::Mean && roles.deltam.empty();
    for (std::size_t i = 0; i < roles.pairs.size(); ++i) {
        const std::size_t even = first_ + 2 * i;
        const Pair expected = sign_ > 0.0 ? Pair{even, even + 1} : Pair{even + 1, even};
        alternating_ = alternating_ && roles.pairs[i] == expected;
    }
}

Roles settled(Roles roles, const Subtraction& settings)
{
    std::vector<std::size_t> candidates, used;
    for (const Group& group : roles.groups) {
        const std::vector<std::size_t> volumes = usedInOrder(group, roles);
        candidates.insert(candidates.end(), volumes.begin(), volumes.end());
        const bool whole =
            settings.difference == Difference::Mean && twoBlocks(volumes, roles.table);
        if (whole) used.insert(used.end(), volumes.begin(), volumes.end());
    }
    const Differences differences(roles, settings);
    for (const Term& term : differences.terms())
        used.insert(used.end(), term.volume.begin(), term.volume.begin() + term.count);
    std::sort(used.begin(), used.end());
    const auto enters = [&](std::size_t volume) {
        return std::binary_search(used.begin(), used.end(), volume);
    };
    const auto settle = [&](std::vector<std::size_t>& list, VolumeType type) {
        std::erase_if(list, [&](std::size_t volume) { return contains(roles.lone, volume); });
        for (const std::size_t volume : roles.lone) {
            if (roles.table[volume].type == type && enters(volume)) list.push_back(volume);
        }
    };
    settle(roles.controls, VolumeType::Control);
    settle(roles.labels, VolumeType::Label);
    std::erase_if(roles.left_out,
                  [&](const LeftOut& left) { return contains(candidates, left.volume); });
    for (const std::size_t volume : candidates) {
        if (enters(volume)) continue;
        const Text reason = contains(roles.lone, volume)
                                ? text("asl", "no neighbour of the other type")
                                : text("asl", "not one of the other type on both sides");
        roles.left_out.push_back({volume, {reason, {}}});
    }
    std::sort(roles.left_out.begin(), roles.left_out.end(),
              [](const LeftOut& a, const LeftOut& b) { return a.volume < b.volume; });
    return roles;
}

DifferenceSummary Differences::of(std::span<const float> curve, std::span<double> scratch) const
{
    if (!alternating_) return careful(curve, scratch);
    const PairSums sums = sumsOverPairs(curve.data() + first_, terms_.size());
    // A sample that is no number shows in the sum: then, and only then, each is looked at.
    if (!std::isfinite(sums.sum)) return careful(curve, scratch);
    const Moments moments(sums, terms_.size());
    return {.deltam = sign_ * moments.mean,
            .mean = sign_ * moments.mean,
            .sd = moments.sd,
            .count = terms_.size()};
}

void Differences::of(const Series& series, std::span<const std::size_t> voxels,
                     std::span<double> scratch, DifferenceBlock& out) const
{
    if (alternating_) return alternating(series, voxels, scratch, out);
    for (std::size_t i = 0; i < voxels.size(); ++i) {
        const DifferenceSummary summary = careful(series.curve(voxels[i]), scratch);
        out.deltam[i] = summary.deltam;
        out.tsnr[i] = summary.tsnr();
    }
}

void Differences::alternating(const Series& series, std::span<const std::size_t> voxels,
                              std::span<double> scratch, DifferenceBlock& out) const
{
    std::array<PairSums, DifferenceBlock::size> sums;
    for (std::size_t i = 0; i < voxels.size(); ++i)
        sums[i] = sumsOverPairs(series.curve(voxels[i]).data() + first_, terms_.size());
    for (std::size_t i = 0; i < voxels.size(); ++i) {
        const Moments moments(sums[i], terms_.size());
        out.deltam[i] = sign_ * moments.mean;
        out.tsnr[i] = moments.sd > 0.0 ? sign_ * moments.mean / moments.sd : unknown;
    }
    for (std::size_t i = 0; i < voxels.size(); ++i) {
        if (std::isfinite(sums[i].sum)) continue;
        const DifferenceSummary summary = careful(series.curve(voxels[i]), scratch);
        out.deltam[i] = summary.deltam;
        out.tsnr[i] = summary.tsnr();
    }
}

DifferenceSummary Differences::careful(std::span<const float> curve,
                                       std::span<double> scratch) const
{
    DifferenceSummary summary;
    for (const Term& term : terms_) {
        const double difference = term.of(curve);
        if (std::isfinite(difference)) scratch[summary.count++] = difference;
    }
    const std::span<double> values = scratch.first(summary.count);
    if (!values.empty()) {
        summary.mean = meanOf(values);
        summary.sd = spread(values, summary.mean);
        summary.deltam = average_ == Averaging::Mean    ? summary.mean
                         : average_ == Averaging::Huber ? huberMean(values)
                                                        : median(values);
    }
    if (of_means_) summary.deltam = ofMeans(curve);
    return summary;
}

double Differences::ofMeans(std::span<const float> curve) const
{
    // A pair with a bad sample is dropped whole: controls_[i] and labels_[i] are one for the pairs.
    double control = 0.0, label = 0.0, controls = 0.0, labels = 0.0;
    const auto good = [&](const std::vector<std::size_t>& list, std::size_t i) {
        return i >= list.size() || std::isfinite(curve[list[i]]);
    };
    for (std::size_t i = 0; i < std::max(controls_.size(), labels_.size()); ++i) {
        const bool pair = i < terms_.size();
        const bool both = good(controls_, i) && good(labels_, i);
        if (i < controls_.size() && (pair ? both : good(controls_, i))) {
            control += curve[controls_[i]];
            controls += 1.0;
        }
        if (i < labels_.size() && (pair ? both : good(labels_, i))) {
            label += curve[labels_[i]];
            labels += 1.0;
        }
    }
    return controls > 0.0 && labels > 0.0 ? control / controls - label / labels : unknown;
}

}  // namespace kety::asl
