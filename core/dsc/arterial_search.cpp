// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "dsc/arterial_search.h"

#include "dsc/bolus.h"
#include "image/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kety::dsc {
namespace {

using Curves = std::vector<std::vector<double>>;
using Indices = std::vector<std::size_t>;

constexpr std::size_t clusters = 5, most_members = 30, least_members = 3, least_candidates = 15;
constexpr int most_rounds = 50;

double quantileOf(const std::vector<double>& values, double share)
{
    std::vector<float> copy(values.begin(), values.end());
    return quantile(copy, share);
}

double distance(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

std::vector<double> meanOf(const Curves& curves, const Indices& members)
{
    std::vector<double> mean(curves.front().size(), 0.0);
    for (const std::size_t member : members) {
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += curves[member][i];
    }
    for (double& value : mean)
        value /= static_cast<double>(members.size());
    return mean;
}

/// Means of five equal bins of the curves in the order of their first moments.
Curves firstCentroids(const Curves& curves, std::span<const double> times)
{
    std::vector<double> moments;
    for (const auto& curve : curves)
        moments.push_back(firstMoment(times, curve));
    Indices order(curves.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return moments[a] < moments[b]; });
    Curves centroids;
    for (std::size_t bin = 0; bin < clusters; ++bin) {
        const auto from = static_cast<std::ptrdiff_t>(bin * order.size() / clusters);
        const auto to = static_cast<std::ptrdiff_t>((bin + 1) * order.size() / clusters);
        centroids.push_back(meanOf(curves, Indices(order.begin() + from, order.begin() + to)));
    }
    return centroids;
}

/// The cluster whose mean has the smallest first moment.
Indices earliestCluster(const Curves& curves, std::span<const double> times,
                        std::vector<double>& centroid)
{
    Curves centroids = firstCentroids(curves, times);
    Indices labels(curves.size(), clusters);
    std::vector<Indices> members;
    for (int round = 0; round < most_rounds; ++round) {
        bool changed = false;
        members.assign(clusters, {});
        for (std::size_t i = 0; i < curves.size(); ++i) {
            std::size_t nearest = 0;
            double least = distance(curves[i], centroids[0]);
            for (std::size_t c = 1; c < clusters; ++c) {
                const double here = distance(curves[i], centroids[c]);
                if (here < least) {
                    least = here;
                    nearest = c;
                }
            }
            changed = changed || labels[i] != nearest;
            labels[i] = nearest;
            members[nearest].push_back(i);
        }
        for (std::size_t c = 0; c < clusters; ++c) {
            if (!members[c].empty()) centroids[c] = meanOf(curves, members[c]);
        }
        if (!changed) break;
    }
    std::size_t earliest = clusters;
    double least = INFINITY;
    for (std::size_t c = 0; c < clusters; ++c) {
        if (members[c].empty()) continue;
        const double moment = firstMoment(times, centroids[c]);
        if (moment < least) {
            least = moment;
            earliest = c;
        }
    }
    if (earliest == clusters) return {};
    centroid = centroids[earliest];
    return members[earliest];
}

/// The members nearest to the centroid, ties to the lower index.
Indices nearest(const Curves& curves, Indices members, const std::vector<double>& centroid,
                std::size_t count)
{
    std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
        return distance(curves[a], centroid) < distance(curves[b], centroid);
    });
    members.resize(std::min(count, members.size()));
    std::sort(members.begin(), members.end());
    return members;
}

/// Three frames or more above half of the peak: a bolus, and no single sample that is wrong.
bool passesSlowly(const std::vector<double>& curve)
{
    const std::size_t peak = peakOf(curve);
    std::size_t first = peak, last = peak;
    while (first > 0 && curve[first - 1] >= 0.5 * curve[peak])
        --first;
    while (last + 1 < curve.size() && curve[last + 1] >= 0.5 * curve[peak])
        ++last;
    return last - first >= 2;
}

}  // namespace

std::vector<std::size_t> likelyArteries(std::span<const double> times,
                                        std::span<const ArterialCandidate> candidates)
{
    std::vector<double> areas, peaks;
    for (const ArterialCandidate& candidate : candidates) {
        areas.push_back(area(times, candidate.curve));
        peaks.push_back(candidate.curve[peakOf(candidate.curve)]);
    }
    if (areas.empty()) return {};
    const double least = quantileOf(areas, 0.9), high = 3.0 * quantileOf(peaks, 0.5);
    Indices large;
    std::vector<double> rough;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!(areas[i] > 0.0) || static_cast<float>(areas[i]) < static_cast<float>(least)) continue;
        large.push_back(i);
        const auto& curve = candidates[i].curve;
        rough.push_back(peaks[i] > high && passesSlowly(curve) ? 0.0 : roughness(times, curve));
    }
    const std::size_t keep = large.size() - large.size() / 4;
    Indices order(large.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rough[a] < rough[b]; });
    order.resize(keep);
    std::sort(order.begin(), order.end());
    Indices kept;
    for (const std::size_t i : order)
        kept.push_back(large[i]);
    return kept;
}

ArterialSearch searchArteries(std::span<const double> times,
                              std::span<const ArterialCandidate> candidates)
{
    const Indices likely = likelyArteries(times, candidates);
    if (likely.size() < least_candidates) return {};
    Curves curves;
    for (const std::size_t i : likely) {
        const double whole = area(times, candidates[i].curve);
        curves.push_back(candidates[i].curve);
        for (double& value : curves.back())
            value /= whole;
    }
    std::vector<double> centroid;
    Indices first = earliestCluster(curves, times, centroid), members = first;
    if (first.size() > most_members) {
        Curves inside;
        for (const std::size_t i : first)
            inside.push_back(curves[i]);
        std::vector<double> inner;
        const Indices second = earliestCluster(inside, times, inner);
        if (second.size() >= least_members) {
            members.clear();
            for (const std::size_t i : second)
                members.push_back(first[i]);
            centroid = inner;
        }
        if (members.size() > most_members)
            members = nearest(curves, members, centroid, most_members);
    }
    if (members.size() < least_members) return {ArterialSearch::Outcome::ClusterTooSmall, {}};
    ArterialSearch search{ArterialSearch::Outcome::Found, {}};
    for (const std::size_t i : members)
        search.members.push_back(likely[i]);
    return search;
}

std::vector<double> meanCurve(std::span<const ArterialCandidate> candidates,
                              std::span<const std::size_t> members)
{
    if (members.empty()) return {};
    std::vector<double> mean(candidates[members.front()].curve.size(), 0.0);
    for (const std::size_t member : members) {
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] += candidates[member].curve[i];
    }
    for (double& value : mean)
        value /= static_cast<double>(members.size());
    return mean;
}

}  // namespace kety::dsc
