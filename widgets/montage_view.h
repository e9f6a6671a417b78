// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/cursor.h"
#include "widgets/layers.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace kety {

class MontageOverlay;
class RoiModel;
class SliceScene;
class VtkBridge;

/// Which slices a lightbox shows, and in how many columns.
struct MontageChoice {
    int first = 0, last = -1;  ///< -1: to the end
    int every = 1;
    int columns = 0;  ///< 0: as many as make the tiles largest
};

/// All slices side by side: one render window, a viewport per tile. Tiles wait (hatched), compute
/// or are done as the layers' slice states say; crosshair and regions are live.
class MontageView : public QWidget {
    Q_OBJECT

public:
    MontageView(const QString& objectName, Cursor* cursor, QWidget* parent = nullptr);
    ~MontageView() override;

    void setLayers(Layers layers);
    const Layers& layers() const { return layers_; }
    void setPlane(Plane plane);
    Plane plane() const { return plane_; }
    void setChoice(const MontageChoice& choice);
    const MontageChoice& choice() const { return choice_; }
    void setRegions(RoiModel* regions);
    RoiModel* regions() const { return regions_; }
    Cursor* cursor() const { return cursor_; }
    void setEmptyText(const QString& words);
    void setBadge(const QString& words);  ///< upper right: "SYNTHETIC"

    struct TilePlace {
        int slice = 0;
        QRectF place;  ///< logical pixels
    };
    const std::vector<TilePlace>& tiles() const { return tiles_; }
    SliceGeometry space(const TilePlace& tile) const;
    int sliceCount() const;
    int currentSlice() const;  ///< the crosshair's; -1 without data
    int columns() const { return columns_; }
    SliceState state(int slice) const;  ///< of the top layer
    const SliceValues& shownValues(int tile, int layer) const;
    QImage picture();

public slots:
    void updateView();

signals:
    void voxelClicked(kety::Voxel voxel);
    void pointed(kety::Voxel voxel, double value);
    void pointerLeft();
    void arranged();           ///< other tiles than before, or another choice
    void oneSliceRequested();  ///< double click: the crosshair is on that slice already
    void menuRequested(const QPoint& globalPlace);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void arrange();
    void draw();
    std::optional<Voxel> voxelAt(const QPointF& place) const;
    void setCrosshair(const QPointF& place);
    void step(int slices);
    bool moveKey(int key);
    bool displayKey(int key);

    Cursor* cursor_;
    Layers layers_;
    Plane plane_ = Plane::Axial;
    MontageChoice choice_;
    RoiModel* regions_ = nullptr;
    QString empty_, badge_;
    std::vector<TilePlace> tiles_;
    int columns_ = 0;
    bool behind_ = true;  ///< hidden since something changed: drawn when it is shown
    VtkBridge* bridge_;
    std::unique_ptr<SliceScene> ground_;  ///< under all tiles: clears where no tile is
    std::vector<std::unique_ptr<SliceScene>> scenes_;
    MontageOverlay* overlay_;

    friend class MontageOverlay;
};

/// Columns that make tiles of `aspect` (width / height) largest in a view.
int bestColumns(int tiles, const QSizeF& view, double aspect);

}  // namespace kety
