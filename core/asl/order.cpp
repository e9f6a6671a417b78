// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "asl/order.h"

#include "image/brain_mask.h"
#include "image/frames.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kety::asl {
namespace {

constexpr double m0_brightness = 1.5;  // times the median volume

double median(std::vector<double> values)
{
    if (values.empty()) return unknown;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void alternate(VolumeTable& table, bool control_first)
{
    const bool types_known = std::any_of(table.begin(), table.end(), [](const VolumeRow& row) {
        return row.type == VolumeType::Control || row.type == VolumeType::Label;
    });
    bool control = control_first;
    for (VolumeRow& row : table) {
        const bool pairable = row.type == VolumeType::Control || row.type == VolumeType::Label;
        if (types_known ? pairable : row.type == VolumeType::Unknown) {
            row.type = control ? VolumeType::Control : VolumeType::Label;
            control = !control;
        }
    }
}

void swapTypes(VolumeTable& table)
{
    for (VolumeRow& row : table) {
        if (row.type == VolumeType::Control) {
            row.type = VolumeType::Label;
        } else if (row.type == VolumeType::Label) {
            row.type = VolumeType::Control;
        }
    }
}

}  // namespace

std::shared_ptr<const FrameMeans> frameMeans(const Dataset& dataset, Memo& memo, Job& job)
{
    const Series& series = dataset.series;
    return memo.get("asl.frames", Used().add(series.values), [&] {
        std::vector<std::size_t> all(series.frames());
        std::iota(all.begin(), all.end(), std::size_t{0});
        FrameMeans found;
        found.mask = brainMask(meanOfFrames(series, all, job), MaskMethod::Otsu);
        found.means = meanInMask(series, found.mask, job);
        return found;
    });
}

double tOf(const std::vector<double>& values)
{
    const auto n = static_cast<double>(values.size());
    if (values.size() < 2) return unknown;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double error = std::sqrt(squares / (n - 1.0) / n);
    // Differences that vary by rounding only are alike.
    if (!(error > 1e-9 * std::abs(mean))) {
        return mean == 0.0 ? 0.0 : std::copysign(HUGE_VAL, mean);
    }
    return mean / error;
}

OrderGuess guessOrder(const std::vector<double>& means)
{
    OrderGuess guess;
    const double typical = median(means);
    std::vector<double> rest, differences;
    for (std::size_t volume = 0; volume < means.size(); ++volume) {
        if (means[volume] > m0_brightness * typical) {
            guess.m0.push_back(volume);
        } else {
            rest.push_back(means[volume]);
        }
    }
    for (std::size_t i = 0; i + 1 < rest.size(); i += 2) {
        differences.push_back(rest[i] - rest[i + 1]);
    }
    guess.pairs = differences.size();
    guess.t = tOf(differences);
    if (guess.t > decisive) guess.order = Order::ControlFirst;
    if (guess.t < -decisive) guess.order = Order::LabelFirst;
    return guess;
}

VolumeTable orderedTable(VolumeTable table, std::optional<Order> order,
                         const std::vector<std::size_t>& m0_volumes)
{
    if (!m0_volumes.empty()) {
        for (std::size_t volume = 0; volume < table.size(); ++volume) {
            const bool named =
                std::find(m0_volumes.begin(), m0_volumes.end(), volume) != m0_volumes.end();
            if (named) {
                table[volume].type = VolumeType::M0;
            } else if (table[volume].type == VolumeType::M0) {
                table[volume].type = VolumeType::NotUsed;
            }
        }
    }
    if (order == Order::Swapped) swapTypes(table);
    if (order == Order::ControlFirst) alternate(table, true);
    if (order == Order::LabelFirst) alternate(table, false);
    return table;
}

bool listed(const VolumeTable& table)
{
    return std::any_of(table.begin(), table.end(), [](const VolumeRow& row) {
        return row.type != VolumeType::Unknown && row.type != VolumeType::M0;
    });
}

}  // namespace kety::asl
