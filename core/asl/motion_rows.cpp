// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/motion_rows.h"

#include "asl/differences.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kety::asl {

double zigzagOf(const std::vector<double>& row, const std::vector<bool>& control,
                const std::vector<std::size_t>& kind)
{
    constexpr std::size_t fewest = 6;
    std::vector<double> steps;
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        if (control[i - 1] == control[i] || control[i + 1] == control[i]) continue;
        if (!kind.empty() && (kind[i - 1] != kind[i] || kind[i + 1] != kind[i])) continue;
        const double step = row[i] - 0.5 * (row[i - 1] + row[i + 1]);
        steps.push_back(control[i] ? step : -step);
    }
    if (steps.size() < fewest) return 0.0;
    // Neighbouring steps share volumes: they count half. A median's error is 1.2533 times a mean's.
    const double error = 1.2533 * robustScale(steps) / std::sqrt(0.5 * double(steps.size()));
    const double centre = median(steps);
    return std::abs(centre) > 3.0 * error ? centre : 0.0;
}

namespace {

/// Volumes of one kind that follow each other.
struct Run {
    double sum = 0.0, count = 0.0;
    double mean() const { return sum / count; }
};

/// Of each kind its runs, and which kind comes how late in a turn, −½ to ½.
struct Turns {
    std::vector<std::vector<Run>> runs;
    std::vector<double> place;
    std::size_t complete = 0;

    Turns(const std::vector<double>& row, const std::vector<std::size_t>& kind)
    {
        const std::size_t kinds =
            kind.empty() ? 0 : *std::max_element(kind.begin(), kind.end()) + 1;
        runs.resize(kinds);
        place.resize(kinds);
        std::size_t seen = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& of_kind = runs[kind[i]];
            if (of_kind.empty()) {
                const auto middle = 0.5 * static_cast<double>(kinds - 1);
                place[kind[i]] = (double(seen++) - middle) / static_cast<double>(kinds);
            }
            if (i == 0 || kind[i] != kind[i - 1]) of_kind.emplace_back();
            of_kind.back().sum += row[i];
            of_kind.back().count += 1.0;
        }
        complete = kinds == 0 ? 0 : row.size();
        for (const auto& of_kind : runs)
            complete = std::min(complete, of_kind.size());
    }

    /// Mean of each turn; the row between is taken for straight.
    std::vector<double> means() const
    {
        std::vector<double> result(complete, 0.0);
        for (std::size_t turn = 0; turn < complete; ++turn) {
            for (const auto& of_kind : runs)
                result[turn] += of_kind[turn].mean() / static_cast<double>(runs.size());
        }
        return result;
    }
};

}  // namespace

std::vector<double> returningOffsets(const std::vector<double>& row,
                                     const std::vector<std::size_t>& kind)
{
    constexpr std::size_t fewest = 4;
    const Turns turns(row, kind);
    const std::size_t kinds = turns.runs.size();
    std::vector<double> offsets(kinds, 0.0);
    if (turns.complete < fewest || kinds < 2) return offsets;
    const std::vector<double> means = turns.means();
    const auto drift = [&](std::size_t turn, double place) {
        const bool later = turn + 1 < means.size() && (place > 0.0 || turn == 0);
        return place * (later ? means[turn + 1] - means[turn] : means[turn] - means[turn - 1]);
    };
    double sum = 0.0;
    for (std::size_t k = 0; k < kinds; ++k) {
        std::vector<double> apart;
        for (std::size_t turn = 0; turn < means.size(); ++turn) {
            apart.push_back(turns.runs[k][turn].mean() - means[turn] - drift(turn, turns.place[k]));
        }
        const double error = 1.2533 * robustScale(apart) / std::sqrt(double(means.size()));
        const double centre = median(apart);
        offsets[k] = std::abs(centre) > 3.0 * error ? centre : 0.0;
        sum += offsets[k];
    }
    for (double& offset : offsets)
        offset -= sum / static_cast<double>(kinds);
    return offsets;
}

namespace {

/// What of a distance stands out of an error: all of one far beyond it, nothing of one within.
double beyond(double distance, double error)
{
    constexpr double within = 3.0;  // errors
    const double ratio = within * error / std::abs(distance);
    return ratio < 1.0 ? distance * (1.0 - ratio * ratio) : 0.0;
}

}  // namespace

std::vector<double> certainPart(const std::vector<double>& row, double error)
{
    constexpr std::size_t reach = 3, wide = 2 * reach + 1;
    std::vector<double> result;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t width = std::min(wide, row.size());
        const std::size_t first =
            std::min(i < reach ? std::size_t{0} : i - reach, row.size() - width);
        const auto begin = row.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<double> around(begin, begin + static_cast<std::ptrdiff_t>(width));
        const double rest = median(around);
        result.push_back(beyond(rest, error) + beyond(row[i] - rest, error));
    }
    return result;
}

double errorOf(const std::vector<double>& row, const std::vector<std::size_t>& kind)
{
    constexpr std::size_t fewest = 4;  // of one kind, to know what they have in common
    std::vector<double> sizes, all(row);
    const double common = all.empty() ? 0.0 : median(all);
    std::map<std::size_t, std::vector<double>> kinds;
    for (std::size_t i = 0; i < row.size(); ++i)
        kinds[kind.empty() ? 0 : kind[i]].push_back(row[i]);
    for (auto& [key, values] : kinds) {
        const auto count = static_cast<double>(values.size());
        const bool few = values.size() < fewest;
        std::vector<double> sorted = values;
        const double centre = few ? common : median(sorted);
        for (const double value : values)
            sizes.push_back(std::abs(value - centre)
                            * (few ? 1.0 : std::sqrt(count / (count - 1.0))));
    }
    return sizes.empty() ? unknown : 1.4826 * median(sizes);
}

}  // namespace kety::asl
