// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scene.h"

#include <QWidget>

#include <array>
#include <map>
#include <vector>

class QSplitter;
class QStackedWidget;
class QTimer;

namespace kety {

class Actions;
class ColorBar;
class CursorLink;
class MontageView;
class SliceView;
class ViewHead;

/// The pictures: source beside map, three planes, or the lightbox, over one cursor.
class ViewerArea : public QWidget {
    Q_OBJECT

public:
    ViewerArea(Actions& actions, Scene* scene, QWidget* parent);

    SliceView* sourceView() const { return source_; }
    SliceView* mapView() const { return map_; }
    CursorLink* link() const { return link_; }
    /// Everything in the area as on the screen.
    QImage picture();
    /// Mark at a value on the colour bars; NaN takes it away.
    void setMark(double value);

signals:
    void voxelClicked();
    void pointedAt(const kety::Point& world);  ///< LPS mm, under the mouse
    void pointerLeft();
    void radiologicalChanged(bool on);

private:
    enum class Layout { Pair, Ortho, Lightbox };

    void makeLink();
    QWidget* makePair();
    QWidget* makeOrtho();
    QWidget* makeLightbox();
    SliceView* makeView(const QString& name, Plane plane, Cursor* cursor);
    ColorBar* makeBar(const QString& name);
    void connectLayoutActions(Actions& actions);
    void connectMoveActions(Actions& actions);
    void connectToolActions(Actions& actions);
    void connectPictureActions(Actions& actions);
    void connectRoiActions(Actions& actions);
    void setLayout(Layout layout);
    void setPlane(Plane plane);
    void showSource();
    void sayOfMap();
    void showMap();
    void setBlinking(bool on);
    void setCine(bool on);
    void maximise(SliceView* view);
    void takeRange(const Range& range);
    Layers mapLayers() const;

    Scene* scene_;
    QStackedWidget* pages_;
    QSplitter* pair_ = nullptr;
    SliceView *source_ = nullptr, *map_ = nullptr;
    std::array<SliceView*, 3> ortho_{};
    MontageView* lightbox_ = nullptr;
    std::vector<ColorBar*> bars_;  ///< one per layout: no map without its legend
    ViewHead *sourceHead_ = nullptr, *mapHead_ = nullptr, *orthoHead_ = nullptr,
             *lightboxHead_ = nullptr;
    Cursor* sourceCursor_;  ///< of the source view, which can be parted from the map's
    CursorLink* link_;
    QTimer *blink_, *cine_;
    bool overlay_ = false;
    double opacity_ = 0.6;
    std::map<std::string, Range> ranges_;  ///< chosen by hand, per quantity
};

}  // namespace kety
