// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/differences.h"

#include "asl/pair_lanes.h"

#include <algorithm>
#include <cmath>

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
        const bool dropped =
            std::any_of(roles.dropped.begin(), roles.dropped.end(), [&](const Pair& pair) {
                return pair.control == volume || pair.label == volume;
            });
        if (!dropped && roles.table[volume].type != VolumeType::DeltaM) used.push_back(volume);
    }
    return used;
}

/// Label minus the controls beside it: ½(before + after) − label. Never across a change of group.
void addSurround(const Roles& roles, const Group& group, Edge edge, std::vector<Term>& terms)
{
    const std::vector<std::size_t> used = usedInOrder(group, roles);
    const auto control = [&](std::size_t i) {
        return i < used.size() && roles.table[used[i]].type == VolumeType::Control;
    };
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (roles.table[used[i]].type != VolumeType::Label) continue;
        const bool before = i > 0 && control(i - 1), after = control(i + 1);
        if (before && after) {
            terms.push_back({.volume = {used[i - 1], used[i + 1], used[i]},
                             .weight = {0.5, 0.5, -1.0},
                             .count = 3,
                             .frame = used[i]});
        } else if ((before || after) && edge == Edge::Single) {
            terms.push_back(pairTerm({used[before ? i - 1 : i + 1], used[i]}));
            terms.back().frame = used[i];
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
    for (const std::size_t volume : roles.deltam) {
        terms_.push_back({.volume = {volume}, .weight = {1.0}, .count = 1, .frame = volume});
    }
    for (const Group& group : roles.groups) {
        if (settings.difference == Difference::Surround) {
            addSurround(roles, group, settings.edge, terms_);
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
