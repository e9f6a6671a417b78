// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/recovery.h"

#include <cmath>
#include <map>
#include <numeric>

namespace kety::relaxometry {
namespace {

/// 1 − 2e^(−TI/T1) + e^(−TR/T1) of one image.
double inverted(const RecoveryTimes& at, std::size_t i, double t1)
{
    const double lost = at.repetitions.empty() ? 0.0 : std::exp(-at.repetitions[i] / t1);
    return 1.0 - 2.0 * std::exp(-at.times[i] / t1) + lost;
}

/// Samples that turn negative first, first.
std::vector<std::size_t> orderAt(const ImperfectRecovery& model, double t1)
{
    std::vector<double> ratio(model.samples());
    for (std::size_t i = 0; i < ratio.size(); ++i) {
        const BasisPair pair = model.at(i, t1);
        ratio[i] = pair.e.values()[0] / pair.u.values()[0];
    }
    std::vector<std::size_t> order(ratio.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return ratio[a] > ratio[b]; });
    return order;
}

}  // namespace

std::vector<double> PerfectInversion::kinks() const
{
    std::vector<double> found;
    if (!magnitude) return found;
    for (std::size_t i = 0; i < samples(); ++i) {
        // The signal falls with T1: positive at the least, so one change of sign at most.
        double low = least(), high = greatest();
        if (inverted(at_times, i, low) <= 0.0 || inverted(at_times, i, high) >= 0.0) continue;
        for (int step = 0; step < 80; ++step) {
            const double middle = 0.5 * (low + high);
            (inverted(at_times, i, middle) > 0.0 ? low : high) = middle;
        }
        found.push_back(0.5 * (low + high));
    }
    return found;
}

std::vector<SignPattern> signPatterns(const ImperfectRecovery& model)
{
    constexpr int places = 1000;
    std::vector<SignPattern> patterns{{0, 0}};
    std::map<std::vector<bool>, std::size_t> known{{std::vector<bool>(model.samples()), 0}};
    const bool one_order = model.finite_tr == FiniteTr::None;
    for (int j = 0; j < (one_order ? 1 : places); ++j) {
        const double share = double(j) / (places - 1);
        const double t1 = model.least() * std::pow(model.greatest() / model.least(), share);
        std::vector<bool> negative(model.samples());
        std::size_t parent = 0;
        // Order by time where one TR makes it the same at any T1: exponentials may underflow.
        std::vector<std::size_t> order = orderAt(model, t1);
        if (one_order) {
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return model.at_times.times[a] < model.at_times.times[b];
            });
        }
        for (const std::size_t flip : order) {
            negative[flip] = true;
            const auto [place, is_new] = known.try_emplace(negative, patterns.size());
            if (is_new) patterns.push_back({parent, flip});
            parent = place->second;
        }
    }
    return patterns;
}

}  // namespace kety::relaxometry
