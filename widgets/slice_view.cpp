// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/slice_view.h"

#include "widgets/roi_tools.h"
#include "widgets/slice_hands.h"
#include "widgets/slice_overlay.h"
#include "widgets/slice_scene.h"
#include "widgets/translated.h"
#include "widgets/vtk_bridge.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>

namespace kety {

SliceView::SliceView(const QString& objectName, Cursor* cursor, QWidget* parent)
    : QWidget(parent), cursor_(cursor), scene_(std::make_unique<SliceScene>()),
      bridge_(new VtkBridge(this)), overlay_(nullptr)
{
    setObjectName(objectName);
    bridge_->setObjectName(objectName + "Picture");
    bridge_->setAttribute(Qt::WA_TransparentForMouseEvents);
    bridge_->renderWindow()->AddRenderer(scene_->renderer());
    overlay_ = new SliceOverlay(this, scene_.get());
    hands_ = std::make_unique<SliceHands>(this);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    writeTexts(this, [this] {
        setAccessibleName(tr("Image"));
        setToolTip(tr("Click: crosshair and curve. Wheel: slice (Up, Down). Ctrl + wheel: zoom. "
                      "Shift + wheel: volume (Left, Right). Right drag: zoom. Middle drag: pan."));
        if (empty_.isEmpty()) setEmptyText(tr("No image yet"));
    });
    connect(cursor_, &Cursor::spaceChanged, this, &SliceView::updateView);
    connect(cursor_, &Cursor::pointChanged, this, &SliceView::updateView);
    connect(cursor_, &Cursor::frameChanged, this, &SliceView::updateView);
    connect(cursor_, &Cursor::viewChanged, this, &SliceView::updateView);
    connect(cursor_, &Cursor::displayChanged, this, &SliceView::updateView);
    for (const auto& changed : {&Cursor::pointChanged, &Cursor::viewChanged})
        connect(cursor_, changed, this, [this] { hands_->movedUnderPointer(); });
    connect(cursor_, &Cursor::toolChanged, this, [this] { hands_->toolChanged(); });
}

// VTK's textures go while the context is still there.
SliceView::~SliceView()
{
    bridge_->renderWindow()->RemoveRenderer(scene_->renderer());
    delete overlay_;
    delete bridge_;
}

void SliceView::setLayers(Layers layers)
{
    layers_ = std::move(layers);
    updateView();
}

void SliceView::setPlane(Plane plane)
{
    if (plane == plane_) return;
    plane_ = plane;
    updateView();
    emit planeChanged(plane);
}

void SliceView::setTitle(const QString& title)
{
    title_ = title;
    overlay_->update();
}

void SliceView::setPreview(const QString& words)
{
    preview_ = words;
    overlay_->update();
}

void SliceView::setBadge(const QString& words)
{
    badge_ = words;
    overlay_->update();
}

void SliceView::setEmptyText(const QString& words)
{
    empty_ = words;
    overlay_->update();
}

void SliceView::setRegions(RoiModel* regions)
{
    if (regions_) regions_->disconnect(overlay_);
    regions_ = regions;
    if (regions_) {
        connect(regions_, &RoiModel::changed, overlay_, qOverload<>(&QWidget::update));
    }
    overlay_->update();
}

SliceGeometry SliceView::space() const
{
    SliceGeometry geometry;
    if (!layers_.empty()) geometry.grid = layers_.images.front().grid();
    geometry.axes = sliceAxes(geometry.grid, plane_, cursor_->radiological());
    geometry.view = size();
    geometry.zoom = cursor_->zoom();
    geometry.centre_shift = cursor_->shift();
    return geometry;
}

int SliceView::slice() const
{
    const int count = sliceCount();
    if (count == 0) return -1;
    const SliceGeometry shown = space();
    const Voxel voxel = nearestVoxel(toIndex(shown.grid, cursor_->point()));
    return std::clamp(voxel[static_cast<std::size_t>(shown.axes.through)], 0, count - 1);
}

int SliceView::sliceCount() const
{
    if (layers_.empty() || layers_.images.front().empty()) return 0;
    const SliceGeometry shown = space();
    return shown.grid.size[static_cast<std::size_t>(shown.axes.through)];
}

int SliceView::frameCount() const
{
    int most = 0;
    for (const Layer& layer : layers_.images) {
        if (!layer.empty() && layer.visible) most = std::max(most, layer.frames());
    }
    return most;
}

void SliceView::setSlice(int slice)
{
    const int count = sliceCount();
    if (count == 0) return;
    const SliceGeometry shown = space();
    Point index = toIndex(shown.grid, cursor_->point());
    for (std::size_t axis = 0; axis < 3; ++axis) {  // the middle of a voxel that is there
        index[axis] = std::clamp(std::floor(index[axis] + 0.5), 0.0, shown.grid.size[axis] - 1.0);
    }
    index[static_cast<std::size_t>(shown.axes.through)] = std::clamp(slice, 0, count - 1);
    cursor_->setPoint(toWorld(shown.grid, index));
}

std::optional<Voxel> SliceView::voxelAt(const QPointF& place) const
{
    const int shown = slice();
    if (shown < 0) return {};
    const SliceGeometry seen = space();
    const Voxel voxel = nearestVoxel(seen.toVoxel(place, shown));
    if (!seen.grid.contains(voxel[0], voxel[1], voxel[2])) return {};
    return voxel;
}

SliceValues SliceView::shownValues(int layer) const
{
    return scene_->values(layer);
}

QImage SliceView::shownColors(int layer) const
{
    return scene_->colors(layer);
}

QImage SliceView::picture()
{
    return grab().toImage();
}

void SliceView::setRange(int layer, const Range& range)
{
    if (layer < 0 || layer >= static_cast<int>(layers_.images.size())) return;
    Layer& changed = layers_.images[static_cast<std::size_t>(layer)];
    changed.range = range;
    updateView();
    emit rangeChanged(changed.id, range);
}

void SliceView::setOpacity(int layer, double opacity)
{
    if (layer < 0 || layer >= static_cast<int>(layers_.images.size())) return;
    Layer& changed = layers_.images[static_cast<std::size_t>(layer)];
    changed.opacity = std::clamp(opacity, 0.0, 1.0);
    updateView();
    emit opacityChanged(changed.id, changed.opacity);
}

void SliceView::setVisible(int layer, bool visible)
{
    if (layer < 0 || layer >= static_cast<int>(layers_.images.size())) return;
    Layer& changed = layers_.images[static_cast<std::size_t>(layer)];
    changed.visible = visible;
    updateView();
    emit visibilityChanged(changed.id, visible);
}

void SliceView::zoomAt(const QPointF& place, double factor)
{
    const SliceGeometry before = space();
    const Point held = before.toVoxel(place, std::max(0, slice()));
    SliceGeometry after = before;
    after.zoom = std::clamp(before.zoom * factor, 0.25, 40.0);
    const Point shift = after.shiftFor(place - after.toScreen(held));
    for (std::size_t axis = 0; axis < 3; ++axis) {
        after.centre_shift[axis] += shift[axis];
    }
    cursor_->setView(after.zoom, after.centre_shift);
}

void SliceView::updateView()
{
    const int shown = slice();
    SliceGeometry seen = space();
    scene_->show(shown < 0 ? Layers{} : layers_, seen, shown, cursor_->frame());
    bridge_->update();
    overlay_->update();
}

void SliceView::resizeEvent(QResizeEvent*)
{
    bridge_->setGeometry(rect());
    overlay_->setGeometry(rect());
    overlay_->raise();
    updateView();
}

void SliceView::changeEvent(QEvent* event)
{
    if (overlay_) overlay_->update();
    QWidget::changeEvent(event);
}

void SliceView::focusInEvent(QFocusEvent*)
{
    overlay_->update();
}

void SliceView::focusOutEvent(QFocusEvent*)
{
    hands_->forgetKeys();
    overlay_->update();
}

bool SliceView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    return hands_->key(key, modifiers);
}

void SliceView::keyPressEvent(QKeyEvent* event)
{
    // AltGr gives [ and ] on some keyboards: what was typed counts, not only which key it was.
    if (!hands_->key(event->key(), event->modifiers())) QWidget::keyPressEvent(event);
}

void SliceView::keyReleaseEvent(QKeyEvent* event)
{
    if (!hands_->keyReleased(event)) QWidget::keyReleaseEvent(event);
}

void SliceView::mousePressEvent(QMouseEvent* event)
{
    hands_->press(event);
}

void SliceView::mouseMoveEvent(QMouseEvent* event)
{
    hands_->move(event);
}

void SliceView::mouseReleaseEvent(QMouseEvent* event)
{
    hands_->release(event);
}

void SliceView::mouseDoubleClickEvent(QMouseEvent* event)
{
    hands_->doubleClick(event);
}

void SliceView::wheelEvent(QWheelEvent* event)
{
    hands_->wheel(event);
}

void SliceView::updateOverlay()
{
    overlay_->update();
}

void SliceView::leaveEvent(QEvent*)
{
    hands_->pointerGone();
    overlay_->update();
    emit pointerLeft();
}

}  // namespace kety
