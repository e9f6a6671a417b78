// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/voxels.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety::relaxometry {
namespace {

constexpr std::size_t grain = 1024;  // voxels a thread takes at a time

/// Collects voxels of the same samples into blocks of four.
class Gatherer {
public:
    Gatherer(const VoxelRun& run, Tile& tile) : run_(run), tile_(tile) {}

    void add(std::size_t voxel, std::size_t place)
    {
        VoxelFit none;
        if (run_.mask->values[voxel] == 0) {
            none.quality = quality::outsideMask;
            return put(place, none);
        }
        const double extra = run_.extra.empty() ? 1.0 : double{run_.extra[voxel]};
        none.quality = run_.load(voxel, y_, use_);
        if (!(extra > 0.1) || !std::isfinite(extra)) none.quality |= quality::nonFinite;
        if ((none.quality & ~quality::saturated) != 0) return put(place, none);
        Queue& queue = queueFor(use_);
        std::size_t sample = 0;
        for (std::size_t i = 0; i < y_.size(); ++i)
            if (use_[i]) queue.y[sample++][queue.used] = y_[i];
        queue.extra[queue.used] = extra;
        queue.bits[queue.used] = none.quality;
        queue.places[queue.used++] = place;
        if (queue.used == lane_count) flush(queue);
    }

    void flush()
    {
        for (auto& [use, queue] : queues_)
            flush(queue);
    }

private:
    struct Queue {
        std::unique_ptr<BlockFitter> fitter;
        std::vector<std::array<double, lane_count>> y;
        std::array<double, lane_count> extra{};
        std::array<std::uint16_t, lane_count> bits{};
        std::array<std::size_t, lane_count> places{};
        std::size_t used = 0;
    };

    Queue& queueFor(const std::vector<bool>& use)
    {
        if (last_ != nullptr && *last_use_ == use) return *last_;
        auto [place, is_new] = queues_.try_emplace(use);
        if (is_new) {
            place->second.fitter = run_.modelFor(use)();
            place->second.y.resize(
                static_cast<std::size_t>(std::count(use.begin(), use.end(), true)));
        }
        last_use_ = &place->first;
        last_ = &place->second;
        return *last_;
    }

    void flush(Queue& queue)
    {
        if (queue.used == 0) return;
        // Lanes without a voxel repeat the first: any numbers do, lanes do not see each other.
        for (std::size_t lane = queue.used; lane < lane_count; ++lane) {
            for (auto& sample : queue.y)
                sample[lane] = sample[0];
            queue.extra[lane] = queue.extra[0];
        }
        lanes_.clear();
        for (const auto& sample : queue.y)
            lanes_.emplace_back(sample);
        queue.fitter->fit(lanes_, Lanes(queue.extra), results_);
        for (std::size_t lane = 0; lane < queue.used; ++lane) {
            results_[lane].quality |= queue.bits[lane];
            put(queue.places[lane], results_[lane]);
        }
        queue.used = 0;
    }

    void put(std::size_t place, const VoxelFit& fit)
    {
        for (std::size_t map = 0; map < tile_.values.size(); ++map)
            tile_.values[map][place] = static_cast<float>(fit.values[map]);
        tile_.quality[place] = fit.quality;
    }

    const VoxelRun& run_;
    Tile& tile_;
    std::vector<double> y_;
    std::vector<bool> use_;
    std::vector<Lanes> lanes_;
    std::array<VoxelFit, lane_count> results_;
    std::map<std::vector<bool>, Queue> queues_;
    const std::vector<bool>* last_use_ = nullptr;
    Queue* last_ = nullptr;
};

/// Distinct numbers among those that count.
std::size_t distinct(const std::vector<double>& times, const std::vector<bool>& use)
{
    std::vector<double> found;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (use[i]) found.push_back(times[i]);
    std::sort(found.begin(), found.end());
    return static_cast<std::size_t>(std::unique(found.begin(), found.end()) - found.begin());
}

}  // namespace

std::uint16_t VoxelRun::load(std::size_t voxel, std::vector<double>& y,
                             std::vector<bool>& use) const
{
    const std::span<const float> curve = curves->series.curve(voxel);
    const std::size_t n = curve.size();
    y.resize(n);
    use.assign(n, true);
    std::uint16_t bits = 0;
    bool any = false, all = true;
    for (std::size_t i = 0; i < n; ++i) {
        y[i] = double{curve[i]};
        if (!std::isfinite(y[i])) use[i] = all = false;
        if (y[i] >= curves->ceiling) {
            use[i] = all = false;
            bits = quality::saturated;
        }
        if (curves->magnitude && absolute) y[i] = std::abs(y[i]);
    }
    if (curves->imaginary) {
        // The line through 0 that complex samples of one phase lie on.
        const std::span<const float> other = curves->imaginary->curve(voxel);
        double squares = 0.0, products = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            if (!std::isfinite(other[i])) use[i] = all = false;
            if (!use[i]) continue;
            const double im = double{other[i]};
            squares += y[i] * y[i] - im * im;
            products += 2.0 * y[i] * im;
        }
        const double phase = 0.5 * std::atan2(products, squares);
        for (std::size_t i = 0; i < n; ++i)
            y[i] = y[i] * std::cos(phase) + double{other[i]} * std::sin(phase);
    }
    if (condition) {
        condition(y, use);
        all = std::all_of(use.begin(), use.end(), [](bool used) { return used; });
    }
    for (std::size_t i = 0; i < n; ++i)
        any = any || (use[i] && y[i] != 0.0);
    const auto left = static_cast<std::size_t>(std::count(use.begin(), use.end(), true));
    if (!all && distinct(curves->times, use) < std::min(parameters + 1, distinct_least))
        return static_cast<std::uint16_t>(bits | quality::nonFinite);
    if (left < parameters) return static_cast<std::uint16_t>(bits | quality::nonFinite);
    if (!any) return static_cast<std::uint16_t>(bits | quality::noReference);
    return bits;
}

std::function<std::unique_ptr<BlockFitter>()> VoxelRun::modelFor(const std::vector<bool>& use) const
{
    {
        const std::lock_guard lock(models_->guard);
        const auto found = models_->known.find(use);
        if (found != models_->known.end()) return found->second;
    }
    std::vector<std::size_t> samples;
    for (std::size_t i = 0; i < use.size(); ++i)
        if (use[i]) samples.push_back(i);
    auto model = make_model(samples);
    const std::lock_guard lock(models_->guard);
    return models_->known.try_emplace(use, std::move(model)).first->second;
}

Tile VoxelRun::compute(std::span<const std::size_t> voxels, Job& job) const
{
    Tile tile{.voxels = voxels,
              .values = std::vector<std::vector<float>>(maps),
              .quality = std::vector<std::uint16_t>(voxels.size())};
    for (std::vector<float>& values : tile.values)
        values.resize(voxels.size());
    parallelFor(voxels.size(), grain, job, [&](std::size_t begin, std::size_t end) {
        Gatherer gatherer(*this, tile);
        for (std::size_t i = begin; i < end; ++i)
            gatherer.add(voxels[i], i);
        gatherer.flush();
    });
    return tile;
}

}  // namespace kety::relaxometry
