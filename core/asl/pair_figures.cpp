// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/pair_figures.h"

#include "asl/differences.h"
#include "asl/figures.h"
#include "base/parallel.h"

#include <cmath>
#include <map>

namespace kety::asl {
namespace {

constexpr std::size_t pair_block = 4096;  // voxels

/// Sums of one difference over a block of voxels.
struct Sums {
    double sum = 0.0, squares = 0.0;
    std::size_t count = 0, positive = 0;

    void add(double value)
    {
        if (!std::isfinite(value)) return;
        sum += value;
        squares += value * value;
        ++count;
        positive += value > 0.0 ? 1 : 0;
    }

    void add(const Sums& other)
    {
        sum += other.sum;
        squares += other.squares;
        count += other.count;
        positive += other.positive;
    }
};

std::vector<Sums> sumsOf(const Scan& scan, const std::vector<Term>& terms, const Mask& mask)
{
    const std::size_t n = scan.series().grid.voxels();
    std::vector<std::vector<Sums>> parts((n + pair_block - 1) / pair_block,
                                         std::vector<Sums>(terms.size()));
    parallelFor(n, pair_block, scan.job, [&](std::size_t begin, std::size_t end) {
        std::vector<Sums>& part = parts[begin / pair_block];
        for (std::size_t voxel = begin; voxel < end; ++voxel) {
            if (mask.values[voxel] == 0) continue;
            const auto curve = scan.series().curve(voxel);
            for (std::size_t i = 0; i < terms.size(); ++i)
                part[i].add(terms[i].of(curve));
        }
    });
    std::vector<Sums> total(terms.size());
    for (const std::vector<Sums>& part : parts) {
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i].add(part[i]);
    }
    return total;
}

PairFigures figuresOf(const Sums& sums, const Term& term, const Roles& roles)
{
    PairFigures figures{.control = term.volume[0],
                        .label = term.volume[term.count - 1],
                        .delay = roles.table[term.volume[0]].delay,
                        .voxels = sums.count};
    const auto n = static_cast<double>(sums.count);
    figures.mean = sums.sum / n;
    figures.positive_share = static_cast<double>(sums.positive) / n;
    if (sums.count > 1) {
        figures.sd =
            std::sqrt(std::max(0.0, (sums.squares - n * figures.mean * figures.mean) / (n - 1.0)));
    }
    return figures;
}

/// An empty cell is what cannot be had.
std::string cell(double value, int decimals)
{
    return std::isfinite(value) ? formatFixed(value, decimals) : std::string();
}

/// Mean over SD of the pairs; NaN where nothing is repeated or nothing varies. That ΔM differs from
/// delay to delay is no unsteadiness: the SD is that of pairs with one delay.
double steadiness(const std::vector<PairFigures>& pairs)
{
    struct Repeats {
        double sum = 0.0, count = 0.0;
    };
    const auto time = [](const PairFigures& pair) {
        return std::isnan(pair.delay) ? -1.0 : pair.delay;
    };
    std::map<double, Repeats> by_delay;
    double sum = 0.0, squares = 0.0;
    for (const PairFigures& pair : pairs) {
        Repeats& repeats = by_delay[time(pair)];
        repeats.sum += pair.mean;
        repeats.count += 1.0;
        sum += pair.mean;
    }
    for (const PairFigures& pair : pairs) {
        const Repeats& repeats = by_delay[time(pair)];
        const double apart = pair.mean - repeats.sum / repeats.count;
        squares += apart * apart;
    }
    if (pairs.size() <= by_delay.size()) return unknown;
    const double mean = sum / static_cast<double>(pairs.size());
    const double sd = std::sqrt(squares / static_cast<double>(pairs.size() - by_delay.size()));
    return sd > 1e-9 * std::abs(mean) ? mean / sd : unknown;  // more than rounding
}

}  // namespace

std::shared_ptr<const std::vector<PairFigures>> pairFigures(const Scan& scan)
{
    Subtraction pairwise = scan.settings.subtraction;
    pairwise.difference = Difference::Pairwise;
    const Differences differences(scan.roles, pairwise);
    const auto mask = brain(scan);
    Used used;
    used.add(scan.series().values).add(mask->values);
    for (const Term& term : differences.terms()) {
        for (std::size_t i = 0; i < term.count; ++i)
            used.add(term.volume[i]).add(term.weight[i]);
    }
    return scan.memo.get("asl.pairs", used, [&] {
        const std::vector<Sums> sums = sumsOf(scan, differences.terms(), *mask);
        std::vector<PairFigures> figures;
        for (std::size_t i = 0; i < sums.size(); ++i)
            figures.push_back(figuresOf(sums[i], differences.terms()[i], scan.roles));
        return figures;
    });
}

std::vector<Finding> pairFindings(const Scan& scan)
{
    const auto pairs = pairFigures(scan);
    Table table;
    table.columns = {text("asl", "control"),  text("asl", "label"), text("asl", "delay, s"),
                     text("asl", "mean ΔM"),  text("asl", "SD"),    text("asl", "above 0, %"),
                     text("asl", "mean / SD")};
    // A decoded difference is called by the first volume of its block, as in the file.
    const auto name = [&](std::size_t frame) {
        return std::to_string(scan.decoding == nullptr ? frame : scan.decoding->origins[frame]);
    };
    for (const PairFigures& pair : *pairs) {
        table.rows.push_back({name(pair.control),
                              pair.label == pair.control ? "" : name(pair.label),
                              cell(pair.delay, 3), cell(pair.mean, 3), cell(pair.sd, 3),
                              cell(100.0 * pair.positive_share, 1),
                              cell(pair.sd > 0.0 ? pair.mean / pair.sd : unknown, 3)});
    }
    return {{.key = "pair_figures", .label = text("asl", "ΔM of each pair"), .value = table},
            number("pairs_tsnr", text("asl", "Mean over SD of the pairs"), steadiness(*pairs),
                   unit::none, {}, "", text("asl", "fewer than two differences, or all alike"))};
}

}  // namespace kety::asl
