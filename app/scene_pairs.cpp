// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// One pair after the other in place of the map: what the average hides.
#include "app/previewer.h"
#include "app/scene.h"

#include <algorithm>
#include <cmath>

namespace kety {

void Scene::setPairs(std::vector<PairCell> pairs, std::shared_ptr<const Dataset> placed)
{
    pairs_ = std::move(pairs);
    placed_ = std::move(placed);
    pairRange_ = {0.0, 0.0};
    if (pair_ >= static_cast<int>(pairs_.size())) pair_ = -1;
    emit pairsChanged();
    refreshMap();
}

void Scene::keepPairs(const std::vector<int>& pairs, bool keep)
{
    std::vector<int> hand, rule;
    for (const int pair : pairs) {
        PairCell& cell = pairs_.at(static_cast<std::size_t>(pair));
        if (cell.dropped != keep) continue;
        cell.dropped = !keep;  // at once: the next tick may come before the check is done
        // A rule is overruled by its own list, and has its way again without it.
        std::vector<int>& volumes = cell.byRule ? rule : hand;
        volumes.push_back(cell.control);
        volumes.push_back(cell.label);
    }
    session_->editLists({{"leave_out", hand, !keep}, {"keep_pairs", rule, keep}},
                        keep ? tr("take in again") : tr("leave out"));
    emit pairsChanged();
}

void Scene::showPair(int pair)
{
    const int wanted = pair < static_cast<int>(pairs_.size()) ? pair : -1;
    if (wanted == pair_) return;
    pair_ = std::max(-1, wanted);
    refreshMap();
    emit pairChanged(pair_);
    emit mapListChanged();
}

void Scene::setCineOfPairs(bool on)
{
    cineOfPairs_ = on;
    if (!on) showPair(-1);
}

void Scene::stepCine()
{
    if (cineOfPairs_ && !pairs_.empty()) {
        showPair((pair_ + 1) % static_cast<int>(pairs_.size()));
        return;
    }
    const int frames = std::max(1, cursor_->frames());
    showFrame((cursor_->frame() + 1) % frames);
}

/// Control − label as the run takes them: as measured, or put back in place.
std::optional<Map> Scene::pairMap() const
{
    const Dataset* lead = session_->leading();
    if (pair_ < 0 || lead == nullptr) return std::nullopt;
    const PairCell& pair = pairs_[static_cast<std::size_t>(pair_)];
    const Series& series = placed_ == nullptr ? lead->series : placed_->series;
    const auto control = static_cast<std::size_t>(pair.control),
               label = static_cast<std::size_t>(pair.label);
    if (std::max(control, label) >= series.frames()) return std::nullopt;
    Map map{{.key = "pair",
             .label = text("scene", "ΔM of one pair"),
             .unit = unit::arbitrary,
             .colors = "difference"},
            {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                 for (std::size_t v = 0; v < out.size(); ++v) {
                     const auto curve = series.curve(v);
                     out[v] = curve[control] - curve[label];
                 }
             })}};
    map.quantity.display = pairRange_;
    return map;
}

}  // namespace kety
