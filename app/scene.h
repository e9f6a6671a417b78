// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session_model.h"
#include "widgets/cursor.h"
#include "widgets/layers.h"
#include "widgets/roi_tools.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace kety {

class Previewer;

/// Where the map on screen comes from.
enum class MapOrigin { None, Preview, WhatIf, Running, Result };

/// A line of the map list.
struct MapLine {
    Quantity quantity;
    bool available = false;
};

/// What is looked at: place, series, map, regions. Views, lists and steps share it; it knows none
/// of them.
class Scene : public QObject {
    Q_OBJECT

public:
    explicit Scene(SessionModel* session);

    SessionModel* session() const { return session_; }
    Cursor* cursor() const { return cursor_; }
    RoiModel* rois() const { return rois_; }
    Previewer* previewer() const { return previewer_; }

    // The source
    const Layers& source() const { return source_; }
    QString sourceTitle() const;
    int sourceItem() const { return item_; }  ///< of the study list; -1 none
    void showItem(int item);
    void showFrame(int frame);  ///< of the leading series: it is shown where another was

    // The map
    std::vector<MapLine> mapLines() const;
    const std::string& mapKey() const { return key_; }
    void showMap(const std::string& key);
    void stepMap(int by);
    const Layers& map() const { return map_; }
    std::optional<Map> shownMap() const;  ///< values as shown, for histogram and statistics
    MapOrigin origin() const { return origin_; }
    QString mapWords() const;  ///< "preview, before Run", "stale", "partial, 20 of 24 slices"
    std::shared_ptr<const Mask> mask() const;

    // What if
    void tryValues(const Values& changes, const QString& words);
    void stopTrying();
    bool trying() const { return !trying_.empty(); }
    const Values& tried() const { return trying_; }

    int slice() const { return cursor_->voxel()[2]; }
    const Grid& grid() const { return cursor_->grid(); }

signals:
    void sourceChanged();
    void mapChanged();
    void mapListChanged();

private:
    void studyOpened();
    void refreshMap();
    void wantPreview();
    Layer mapLayer() const;
    const Dataset* leading() const;

    SessionModel* session_;
    Cursor* cursor_;
    RoiModel* rois_;
    Previewer* previewer_;
    Layers source_, map_;
    int item_ = -1;
    std::string key_;
    MapOrigin origin_ = MapOrigin::None;
    Values trying_;
    QString tryingWords_;
};

}  // namespace kety
