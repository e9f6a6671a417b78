// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/asl_overview.h"
#include "app/session_model.h"
#include "widgets/cursor.h"
#include "widgets/layers.h"
#include "widgets/roi_tools.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace kety {

class Previewer;

/// Where the map on screen comes from.
enum class MapOrigin { None, Preview, WhatIf, Running, Result, Pair };

/// A line of the map list.
struct MapLine {
    Quantity quantity;
    bool available = false;
    bool ranged = true;  ///< `quantity.display` is the range a view of it has
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
    /// Whose maps are beside a series that could have been analysed in its place: the name of the
    /// series that is; empty: both views show the same.
    QString mapOwner() const;
    int sourceItem() const { return item_; }  ///< of the study list; -1 none
    // Whether what is seen is a phantom: every view and export says so.
    bool sourceSynthetic() const;
    bool mapSynthetic() const;
    bool synthetic() const { return sourceSynthetic() || mapSynthetic(); }
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
    /// What the values on screen were computed from, and what explains them has to be; null where
    /// there are none.
    const Choices* madeFrom() const;
    QString partWords() const;  ///< "mask, 1 of 24 slices": what figures of the map are counted in
    QString mapWords() const;   ///< "preview, before Run", "stale", "partial, 20 of 24 slices"
    std::shared_ptr<const Mask> mask() const;
    /// Where the map on screen holds numbers that the data do not determine; null: nowhere.
    std::shared_ptr<const Mask> undetermined() const;

    // Pair by pair
    const std::vector<PairCell>& pairs() const { return pairs_; }
    /// `placed`: the series with its volumes put back, null where they stay as they are.
    void setPairs(std::vector<PairCell> pairs, std::shared_ptr<const Dataset> placed = {});
    /// These pairs are used or left out from now on, whatever a rule says; one step to undo.
    void keepPairs(const std::vector<int>& pairs, bool keep);
    int pair() const { return pair_; }  ///< whose difference is shown in place of the map; -1 none
    void showPair(int pair);
    /// The next pair, or the next volume where pairs are not what is looked at.
    void stepCine();
    void setCineOfPairs(bool on);

    // What if: these changes to what the result was made from
    void tryValues(const Values& changes, const QString& words);
    void stopTrying();
    bool trying() const { return !trying_.empty(); }
    const Values& tried() const { return trying_; }

    int slice() const { return cursor_->voxel()[2]; }
    const Grid& grid() const { return cursor_->grid(); }

signals:
    void opened();  ///< the place of a new study is set, its regions are empty
    void sourceChanged();
    void mapChanged();
    void mapListChanged();
    void pairsChanged();
    void pairChanged(int pair);

private:
    void studyOpened();
    void showLeading();
    void refreshMap();
    void wantPreview();
    bool showsTrial() const;
    std::optional<Map> valuesShown() const;
    Range rangeOf(const Map& map) const;
    Range fittedRange(const Map& map) const;
    std::optional<Map> pairMap() const;

    SessionModel* session_;
    Cursor* cursor_;
    RoiModel* rois_;
    Previewer* previewer_;
    Layers source_, map_;
    int item_ = -1;
    int wanted_ = -1;  ///< of the study list: to be shown as soon as it is read
    std::string key_;
    MapOrigin origin_ = MapOrigin::None;
    std::vector<PairCell> pairs_;
    std::shared_ptr<const Dataset> placed_;
    int pair_ = -1;
    bool cineOfPairs_ = false;
    mutable Range pairRange_{0.0, 0.0};  ///< one for all pairs: they are to be compared
    Values trying_;
    QString tryingWords_;
    /// Arbitrary units have no range of their own: it follows the values, until there are others.
    struct Fitted {
        std::uint64_t values = 0;
        Range range;
    };
    mutable std::map<std::string, Fitted> fitted_;
};

}  // namespace kety
