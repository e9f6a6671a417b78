// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/scene.h"

#include "analysis/undetermined.h"
#include "app/map_range.h"
#include "app/previewer.h"
#include "io/map_sidecar.h"
#include "widgets/translated.h"

#include <QTimer>

#include <algorithm>

namespace kety {

Scene::Scene(SessionModel* session)
    : QObject(session), session_(session), cursor_(new Cursor(this)), rois_(new RoiModel(this)),
      previewer_(new Previewer(session))
{
    rois_->setUndoStack(session->undoStack());
    connect(session, &SessionModel::studyChanged, this, [this] {
        if (session_->study().empty()) studyOpened();
    });
    connect(session, &SessionModel::studyOpened, this, &Scene::studyOpened);
    // From here on the number of a row means one of another study.
    connect(session, &SessionModel::studyLeft, this, [this] {
        item_ = wanted_ = -1;
        source_ = {};
        pairs_.clear();
        placed_ = nullptr;
        pair_ = -1;
    });
    connect(session, &SessionModel::leadingChanged, this, &Scene::showLeading);
    connect(session, &SessionModel::itemRead, this, [this](int item) {
        if (item == wanted_) showItem(item);
    });
    connect(session, &SessionModel::choicesChanged, this, [this] { stopTrying(); });
    connect(session, &SessionModel::checkChanged, this, [this] {
        wantPreview();
        emit mapListChanged();
    });
    connect(session, &SessionModel::runChanged, this, [this] {
        refreshMap();
        // One may have given way to a run that was stopped.
        if (!session_->running() && trying_.empty()) wantPreview();
    });
    connect(session, &SessionModel::sliceDone, this, &Scene::refreshMap);
    connect(session, &SessionModel::outcomeChanged, this, [this] {
        stopTrying();  // it was tried on other maps
        refreshMap();
        emit mapListChanged();
    });
    connect(previewer_, &Previewer::changed, this, &Scene::refreshMap);
    connect(cursor_, &Cursor::pointChanged, this, &Scene::wantPreview);
}

void Scene::studyOpened()
{
    rois_->setRois({});
    cursor_->setSpace({}, 1);
    showLeading();
    emit opened();
    // Where nothing was recognised the longest series is looked at: somebody has to say what it is.
    if (session_->leading() == nullptr && item_ < 0) showItem(longestItem(session_->study()));
}

void Scene::showLeading()
{
    trying_.clear();
    pair_ = -1;
    pairs_.clear();
    placed_ = nullptr;
    key_.clear();
    item_ = wanted_ = -1;
    source_ = {};
    const Analysis* analysis = session_->analysis();
    const Dataset* lead = session_->leading();
    if (lead != nullptr) {
        const Grid& grid = lead->series.grid;
        const bool elsewhere = !cursor_->hasSpace() || !same(cursor_->grid(), grid);
        cursor_->setSpace(grid, static_cast<int>(lead->series.frames()));
        if (elsewhere) {
            cursor_->setVoxel({grid.size[0] / 2, grid.size[1] / 2, grid.size[2] / 2});
            cursor_->setFrame(0);
            cursor_->resetView();
        }
        if (!analysis->outputs.empty()) key_ = analysis->outputs.front().key;
        // A reference image shows the anatomy best; without one the series itself is shown.
        const std::vector<std::size_t>& items = session_->choices().items;
        showItem(items.empty() ? -1 : static_cast<int>(items.size() > 1 ? items[1] : items[0]));
    } else {
        cursor_->setSpace({}, 1);
        emit sourceChanged();
    }
    refreshMap();
    emit mapListChanged();
}

void Scene::showItem(int item)
{
    const auto& items = session_->study().items;
    if (item < 0 || item >= static_cast<int>(items.size())) return;
    const StudyItem& chosen = items[static_cast<std::size_t>(item)];
    wanted_ = item;
    if (!chosen.data) {
        if (chosen.refused.empty()) session_->look(item);
        return;
    }
    item_ = item;
    if (session_->leading() == nullptr) {
        const Grid& grid = chosen.data->series.grid;
        cursor_->setSpace(grid, static_cast<int>(chosen.data->series.frames()));
        cursor_->setVoxel({grid.size[0] / 2, grid.size[1] / 2, grid.size[2] / 2});
    }
    const QString name = QString::fromStdString(chosen.role.empty() ? chosen.name() : chosen.role);
    source_.images = {layerOf(std::shared_ptr<const Series>(chosen.data, &chosen.data->series),
                              QStringLiteral("source"), name.toUpper())};
    emit sourceChanged();
}

void Scene::showFrame(int frame)
{
    const std::vector<std::size_t>& items = session_->choices().items;
    if (!items.empty() && item_ != static_cast<int>(items.front()))
        showItem(static_cast<int>(items.front()));
    cursor_->setFrame(frame);
}

bool Scene::mapSynthetic() const
{
    return kety::synthetic(session_->choices().inputs);
}

bool Scene::sourceSynthetic() const
{
    return item_ >= 0 && session_->study().items[static_cast<std::size_t>(item_)].synthetic();
}

QString Scene::mapOwner() const
{
    const std::vector<std::size_t>& used = session_->choices().items;
    if (item_ < 0 || used.empty()) return {};
    const auto here = static_cast<std::size_t>(item_);
    if (std::find(used.begin(), used.end(), here) != used.end()) return {};
    const auto& items = session_->study().items;
    if (items[here].analysis.empty()) return {};
    return QString::fromStdString(items[used.front()].name());
}

QString Scene::sourceTitle() const
{
    if (item_ < 0) return {};
    const StudyItem& item = session_->study().items[static_cast<std::size_t>(item_)];
    const std::size_t frames = item.data ? item.data->series.frames() : 1;
    const QString name = QString::fromStdString(item.name());
    return frames < 2 ? name
                      : tr("%1, volume %2 (0–%3)").arg(name).arg(cursor_->frame()).arg(frames - 1);
}

std::vector<MapLine> Scene::mapLines() const
{
    std::vector<MapLine> lines;
    const Analysis* analysis = session_->analysis();
    if (analysis == nullptr) return lines;
    for (const Quantity& quantity : session_->outputs()) {
        lines.push_back({quantity, origin_ != MapOrigin::None});
        // Arbitrary units get their range from the values of the whole map.
        if (!(quantity.unit == unit::arbitrary)) continue;
        const bool whole = session_->outcome() && origin_ != MapOrigin::Running;
        const Map* map = whole ? session_->outcome()->result.maps.find(quantity.key) : nullptr;
        if (map != nullptr)
            lines.back().quantity.display = fittedRange(*map);
        else
            lines.back().ranged = false;
    }
    return lines;
}

void Scene::showMap(const std::string& key)
{
    if (key == key_ && pair_ < 0) return;
    key_ = key;
    showPair(-1);
    refreshMap();
    emit mapListChanged();
}

void Scene::stepMap(int by)
{
    const std::vector<MapLine> lines = mapLines();
    if (lines.empty()) return;
    const auto found = std::find_if(lines.begin(), lines.end(), [this](const MapLine& line) {
        return line.quantity.key == key_;
    });
    const int count = static_cast<int>(lines.size());
    const int here = found == lines.end() ? 0 : static_cast<int>(found - lines.begin());
    showMap(lines[static_cast<std::size_t>((here + by + count) % count)].quantity.key);
}

void Scene::wantPreview()
{
    if (!cursor_->hasSpace()) return;
    const auto& outcome = session_->outcome();
    if (!outcome) {
        previewer_->want(grid(), slice(), session_->choices());
    } else if (!trying_.empty()) {
        // Before and now differ in what is tried and in nothing else, stale or not.
        previewer_->want(grid(), slice(), with(outcome->choices, trying_), tryingWords_);
    }
}

/// Whether what was tried last, and not something tried before it, is there to be seen.
bool Scene::showsTrial() const
{
    if (trying_.empty() || !session_->outcome() || previewer_->maps().empty()) return false;
    return !previewer_->trial().isEmpty();
}

const Choices* Scene::madeFrom() const
{
    const auto& outcome = session_->outcome();
    switch (origin_) {
    case MapOrigin::WhatIf:
    case MapOrigin::Preview:
        return &previewer_->choices();
    case MapOrigin::Running:
        return &session_->choices();
    case MapOrigin::Result:
        return outcome ? &outcome->choices : nullptr;
    case MapOrigin::Pair:
        return outcome ? &outcome->choices : &session_->choices();
    case MapOrigin::None:
        break;
    }
    return nullptr;
}

void Scene::tryValues(const Values& changes, const QString& words)
{
    trying_ = changes;
    tryingWords_ = words;
    wantPreview();
    refreshMap();  // it may have been computed before
}

void Scene::stopTrying()
{
    if (trying_.empty()) return;
    trying_.clear();
    tryingWords_.clear();
    previewer_->clear();  // what was tried is not the start of the next trial
}

Range Scene::rangeOf(const Map& map) const
{
    if (!(map.quantity.unit == unit::arbitrary)) return map.quantity.display;
    if (origin_ == MapOrigin::Pair && pairRange_.maximum > pairRange_.minimum) return pairRange_;
    const Range range = fittedRange(map);
    if (origin_ == MapOrigin::Pair) pairRange_ = range;
    return range;
}

Range Scene::fittedRange(const Map& map) const
{
    Fitted& fitted = fitted_[map.quantity.key];
    if (fitted.values != map.values.values.id())
        fitted = {map.values.values.id(), shownRange(map, mask().get())};
    return fitted.range;
}

std::optional<Map> Scene::shownMap() const
{
    std::optional<Map> map = valuesShown();
    if (map) map->quantity.display = rangeOf(*map);
    return map;
}

std::optional<Map> Scene::valuesShown() const
{
    const auto of = [this](const LiveMaps& maps) -> std::optional<Map> {
        const Quantity* quantity = maps.find(key_);
        if (quantity == nullptr) return std::nullopt;
        return Map{*quantity, maps.volume(key_)};
    };
    switch (origin_) {
    case MapOrigin::Running:
        return of(session_->live());
    case MapOrigin::WhatIf:
    case MapOrigin::Preview:
        return of(previewer_->maps());
    case MapOrigin::Result:
        // Between a study's end and the next picture there is none.
        if (!session_->outcome()) return std::nullopt;
        if (const Map* map = session_->outcome()->result.maps.find(key_)) return *map;
        return std::nullopt;
    case MapOrigin::Pair:
        return pairMap();
    case MapOrigin::None:
        break;
    }
    return std::nullopt;
}

std::shared_ptr<const Mask> Scene::mask() const
{
    const auto mask = session_->outcome() ? session_->outcome()->result.mask : previewer_->mask();
    // A run that is being called off, of the series that was left, has no mask here.
    const LiveMaps& live = session_->live();
    if (mask && !live.empty() && !same(mask->grid, live.grid())) return nullptr;
    return mask;
}

QString Scene::partWords() const
{
    const bool part = origin_ == MapOrigin::Running || origin_ == MapOrigin::WhatIf
                      || origin_ == MapOrigin::Preview;
    if (!part) return tr("mask");
    const LiveMaps& maps = origin_ == MapOrigin::Running ? session_->live() : previewer_->maps();
    return tr("mask, %1 of %2 slices").arg(maps.slicesDone()).arg(maps.grid().size[2]);
}

std::shared_ptr<const Mask> Scene::undetermined() const
{
    switch (origin_) {
    case MapOrigin::Running:
        return kety::undetermined(session_->live().quality(), key_);
    case MapOrigin::WhatIf:
    case MapOrigin::Preview:
        return kety::undetermined(previewer_->maps().quality(), key_);
    case MapOrigin::Result:
        if (!session_->outcome()) return nullptr;
        return kety::undetermined(session_->outcome()->result.maps.quality, key_);
    case MapOrigin::Pair:
    case MapOrigin::None:
        break;
    }
    return nullptr;
}

void Scene::refreshMap()
{
    if (!session_->live().empty())
        origin_ = MapOrigin::Running;
    else if (showsTrial())
        origin_ = MapOrigin::WhatIf;
    else if (pair_ >= 0)
        origin_ = MapOrigin::Pair;
    else if (session_->outcome())
        origin_ = MapOrigin::Result;
    else if (!previewer_->maps().empty() && previewer_->trial().isEmpty())
        origin_ = MapOrigin::Preview;
    else
        origin_ = MapOrigin::None;
    map_ = {};
    if (const std::optional<Map> shown = shownMap()) {
        Layer layer = layerOf(*shown);
        const LiveMaps& live =
            origin_ == MapOrigin::Running ? session_->live() : previewer_->maps();
        if (origin_ != MapOrigin::Result && origin_ != MapOrigin::Pair) {
            for (int k = 0; k < live.grid().size[2]; ++k)
                layer.slices.push_back(live.has(k) ? SliceState::Done : SliceState::Waiting);
        }
        layer.inside = mask();
        layer.undetermined = undetermined();
        map_.images.push_back(std::move(layer));
    }
    source_.outlines.clear();
    if (mask()) source_.outlines.push_back({mask(), {}, true});
    emit sourceChanged();
    emit mapChanged();
}

QString Scene::mapWords() const
{
    switch (origin_) {
    case MapOrigin::Running:
        return tr("computing");
    case MapOrigin::WhatIf:
        return tr("preview: %1").arg(previewer_->trial());
    case MapOrigin::Preview:
        return tr("preview, before Run");
    case MapOrigin::Result: {
        if (!session_->outcome()) return {};
        const Outcome& outcome = *session_->outcome();
        if (session_->stale())
            return tr("stale, of %1").arg(outcome.when.toString(QStringLiteral("HH:mm")));
        if (outcome.result.partial())
            return tr("partial, %1 of %2 slices")
                .arg(outcome.result.slices_done)
                .arg(outcome.result.slices);
        return {};
    }
    case MapOrigin::Pair:
        return tr("pair %1 of %2").arg(pair_ + 1).arg(pairs_.size());
    case MapOrigin::None:
        break;
    }
    return {};
}

}  // namespace kety
