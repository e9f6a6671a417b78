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

class RoiModel;
class SliceHands;
class SliceOverlay;
class SliceScene;
class VtkBridge;

/// One slice of some layers, with crosshair, letters, words and regions, as EXPERIENCE describes
/// the hands. Linked with other views through the cursor. Works empty.
class SliceView : public QWidget {
    Q_OBJECT

public:
    SliceView(const QString& objectName, Cursor* cursor, QWidget* parent = nullptr);
    ~SliceView() override;

    void setLayers(Layers layers);
    const Layers& layers() const { return layers_; }
    void setPlane(Plane plane);
    Plane plane() const { return plane_; }
    void setTitle(const QString& title);    ///< upper left: "M0", "volume 61, M0"
    void setPreview(const QString& words);  ///< lower right instead of the window: "preview: ..."
    void setBadge(const QString& words);    ///< upper right: "SYNTHETIC"
    QString badge() const { return badge_; }
    void setEmptyText(const QString& words);
    void setRegions(RoiModel* regions);  ///< shown and edited here; may be null
    RoiModel* regions() const { return regions_; }
    Cursor* cursor() const { return cursor_; }

    /// Geometry of the bottom layer, at the widget's size; the cursor's zoom and pan are in it.
    SliceGeometry space() const;
    int slice() const;       ///< index along space().axes.through; -1 without data
    int sliceCount() const;  ///< 0 without data
    int frameCount() const;  ///< the most frames of any layer; 0 without data
    void setSlice(int slice);
    std::optional<Voxel> voxelAt(const QPointF& place) const;  ///< of the bottom layer's grid

    /// What the VTK pipeline holds: tests and exports read it back.
    SliceValues shownValues(int layer) const;
    QImage shownColors(int layer) const;
    /// The view as on the screen, at device pixels.
    QImage picture();

    /// Changes the range of a layer, as dragging with window/level does.
    void setRange(int layer, const Range& range);
    void setOpacity(int layer, double opacity);
    void setVisible(int layer, bool visible);
    using QWidget::setVisible;

    /// What a key does here; false = not a key of a view. For window actions that share the key.
    bool handleKey(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void updateOverlay();  ///< what is drawn over the picture, not the picture
    void zoomAt(const QPointF& place, double factor);  ///< what lies under `place` stays there

public slots:
    void updateView();

signals:
    void voxelClicked(kety::Voxel voxel);
    /// Under the mouse: voxel of the bottom layer, value of the top layer in file units.
    void pointed(kety::Voxel voxel, double value);
    void pointerLeft();
    void rangeChanged(const QString& layer, kety::Range range);
    void opacityChanged(const QString& layer, double opacity);
    void visibilityChanged(const QString& layer, bool visible);
    void planeChanged(kety::Plane plane);
    void maximiseRequested();
    void menuRequested(const QPoint& globalPlace);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Cursor* cursor_;
    Layers layers_;
    Plane plane_ = Plane::Axial;
    QString title_, preview_, badge_, empty_;
    RoiModel* regions_ = nullptr;
    std::unique_ptr<SliceScene> scene_;
    VtkBridge* bridge_;
    SliceOverlay* overlay_;
    std::unique_ptr<SliceHands> hands_;
    bool updating_ = false;

    friend class SliceOverlay;
};

}  // namespace kety
