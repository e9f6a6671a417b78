// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/polarity.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::asl {
namespace {

constexpr std::size_t block = 4096;  // voxels

/// Sums over one block of voxels; blocks are added in their order.
struct Part {
    std::vector<double> sum;
    std::vector<std::size_t> count;
    double ratio = 0.0;
    std::size_t voxels = 0, positive = 0, known = 0, ratios = 0;
};

/// One voxel's differences into the sums; returns their mean.
double addVoxel(const std::vector<Term>& terms, std::span<const float> curve, Part& part)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const double difference = terms[i].of(curve);
        if (!std::isfinite(difference)) continue;
        part.sum[i] += difference;
        ++part.count[i];
        sum += difference;
        ++count;
    }
    return sum / static_cast<double>(count);
}

void addShares(double deltam, double m0, Part& part)
{
    ++part.voxels;
    if (!std::isfinite(deltam)) return;
    ++part.known;
    part.positive += deltam > 0.0 ? 1 : 0;
    if (std::isfinite(m0) && m0 > 0.0) {
        part.ratio += deltam / m0;
        ++part.ratios;
    }
}

std::vector<Part> sumUp(const Scan& scan, const std::vector<Term>& terms, const Mask& mask,
                        const Volume<float>& m0, std::span<float> deltam)
{
    std::vector<Part> parts((deltam.size() + block - 1) / block);
    parallelFor(deltam.size(), block, scan.job, [&](std::size_t begin, std::size_t end) {
        Part& part = parts[begin / block];
        part.sum.assign(terms.size(), 0.0);
        part.count.assign(terms.size(), 0);
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            deltam[voxel] = std::numeric_limits<float>::quiet_NaN();
            if (mask.values[voxel] == 0) continue;
            const double mean = addVoxel(terms, scan.series().curve(voxel), part);
            deltam[voxel] = static_cast<float>(mean);
            addShares(mean, m0.empty() ? unknown : double{m0.values[voxel]}, part);
        }
    });
    return parts;
}

void merge(const std::vector<Part>& parts, const std::vector<Term>& terms, Overview& found)
{
    std::size_t positive = 0, known = 0, ratios = 0;
    double ratio = 0.0;
    std::vector<double> sums(terms.size(), 0.0);
    std::vector<std::size_t> counts(terms.size(), 0);
    for (const Part& part : parts) {
        found.voxels += part.voxels;
        positive += part.positive;
        known += part.known;
        ratio += part.ratio;
        ratios += part.ratios;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            sums[i] += part.sum[i];
            counts[i] += part.count[i];
        }
    }
    found.positive_share = static_cast<double>(positive) / static_cast<double>(known);
    found.mean_ratio = ratio / static_cast<double>(ratios);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (counts[i] > 0) found.means.push_back(sums[i] / static_cast<double>(counts[i]));
        if (counts[i] < found.voxels) found.incomplete.push_back(terms[i].frame);
    }
}

Order opposite(Order order)
{
    switch (order) {
    case Order::AsListed:
        return Order::Swapped;
    case Order::Swapped:
        return Order::AsListed;
    case Order::ControlFirst:
        return Order::LabelFirst;
    case Order::LabelFirst:
        return Order::ControlFirst;
    }
    return order;
}

}  // namespace

Choice orderChoice(Order order)
{
    for (const Parameter& parameter : subtractionSchema().parameters()) {
        if (parameter.key == "order") return parameter.choices[static_cast<std::size_t>(order)];
    }
    return {};
}

std::string orderKey(Order order)
{
    return orderChoice(order).key;
}

std::shared_ptr<const Overview> overview(const Scan& scan)
{
    Subtraction pairwise = scan.settings.subtraction;
    pairwise.difference = Difference::Pairwise;
    const Differences differences(scan.roles, pairwise);
    const auto mask = brain(scan);
    const auto m0 = measuredM0(scan);
    Used used;
    used.add(scan.series().values).add(mask->values).add(m0->image.values);
    for (const Term& term : differences.terms()) {
        for (std::size_t i = 0; i < term.count; ++i)
            used.add(term.volume[i]).add(term.weight[i]);
    }
    return scan.memo.get(scan.stage("asl.overview"), used, [&] {
        Overview found;
        const Grid& grid = scan.series().grid;
        std::vector<Part> parts;
        found.deltam = {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                            parts = sumUp(scan, differences.terms(), *mask, m0->image, out);
                        })};
        merge(parts, differences.terms(), found);
        return found;
    });
}

Polarity polarity(const Scan& scan)
{
    Polarity result;
    if (scan.roles.pairs.empty()) return result;
    const auto seen = overview(scan);
    const Order order = scan.settings.subtraction.order.value_or(Order::ControlFirst);
    result.decided = scan.settings.subtraction.order.has_value();
    result.deltam = seen->deltam;
    OrderScore& first = result.scores[0];
    OrderScore& second = result.scores[1];
    first.order = orderKey(order);
    second.order = orderKey(opposite(order));
    first.chosen = result.decided;
    first.pairs = second.pairs = seen->means.size();
    const auto sign = [&](bool above) {
        return static_cast<std::size_t>(
            std::count_if(seen->means.begin(), seen->means.end(),
                          [above](double mean) { return above ? mean > 0.0 : mean < 0.0; }));
    };
    first.agreeing = sign(true);
    second.agreeing = sign(false);
    first.positive_share = seen->positive_share;
    second.positive_share = 1.0 - seen->positive_share;
    first.mean_ratio = seen->mean_ratio;
    second.mean_ratio = -seen->mean_ratio;
    first.t = tOf(seen->means);
    second.t = -first.t;
    return result;
}

Polarity polarity(const Inputs& inputs, const Values& values, Memo& memo, Job& job)
{
    if (inputs.find("asl") == nullptr) return {};
    const auto found = values.find("order");
    if (found != values.end() && found->second.value.index() != 0) {
        return polarity(readScan(inputs, values, memo, job));
    }
    // Undecided: shown as if the control came first, so that somebody can decide by looking.
    Values assumed = values;
    assumed["order"] = {std::string("control_first"), Origin::Guess, {}};
    Polarity result = polarity(readScan(inputs, assumed, memo, job));
    result.decided = result.scores[0].chosen = false;
    return result;
}

}  // namespace kety::asl
