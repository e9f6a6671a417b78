// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/montage_view.h"

#include "widgets/montage_overlay.h"
#include "widgets/roi_tools.h"
#include "widgets/slice_scene.h"
#include "widgets/translated.h"
#include "widgets/vtk_bridge.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>

namespace kety {

int bestColumns(int tiles, const QSizeF& view, double aspect)
{
    int best = 1;
    double widest = 0.0;
    for (int columns = 1; columns <= tiles; ++columns) {
        const int rows = (tiles + columns - 1) / columns;
        const double width =
            std::min(view.width() / columns, view.height() / rows * std::max(aspect, 1e-6));
        if (width > widest * (1.0 + 1e-9)) {
            widest = width;
            best = columns;
        }
    }
    return best;
}

MontageView::MontageView(const QString& objectName, Cursor* cursor, QWidget* parent)
    : QWidget(parent), cursor_(cursor), bridge_(new VtkBridge(this)),
      ground_(std::make_unique<SliceScene>()), overlay_(nullptr)
{
    setObjectName(objectName);
    bridge_->setObjectName(objectName + "Picture");
    bridge_->setAttribute(Qt::WA_TransparentForMouseEvents);
    bridge_->renderWindow()->AddRenderer(ground_->renderer());
    overlay_ = new MontageOverlay(this);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    writeTexts(this, [this] {
        setAccessibleName(tr("Lightbox"));
        setToolTip(tr("Click: crosshair and curve. Double click: this slice alone (L). Ctrl + "
                      "wheel: zoom. Shift + wheel: volume."));
        if (empty_.isEmpty()) setEmptyText(tr("No map yet"));
    });
    connect(cursor_, &Cursor::spaceChanged, this, &MontageView::updateView);
    connect(cursor_, &Cursor::pointChanged, overlay_, qOverload<>(&QWidget::update));
    connect(cursor_, &Cursor::frameChanged, this, &MontageView::updateView);
    connect(cursor_, &Cursor::viewChanged, this, &MontageView::updateView);
    connect(cursor_, &Cursor::displayChanged, this, &MontageView::updateView);
}

MontageView::~MontageView()
{
    for (const auto& scene : scenes_) {
        bridge_->renderWindow()->RemoveRenderer(scene->renderer());
    }
    bridge_->renderWindow()->RemoveRenderer(ground_->renderer());
    delete overlay_;
    delete bridge_;
}

void MontageView::setLayers(Layers layers)
{
    layers_ = std::move(layers);
    updateView();
}

void MontageView::setPlane(Plane plane)
{
    if (plane == plane_) return;
    plane_ = plane;
    updateView();
}

void MontageView::setChoice(const MontageChoice& choice)
{
    choice_ = choice;
    updateView();
}

void MontageView::setEmptyText(const QString& words)
{
    empty_ = words;
    overlay_->update();
}

void MontageView::setBadge(const QString& words)
{
    badge_ = words;
    overlay_->update();
}

void MontageView::setRegions(RoiModel* regions)
{
    if (regions_) regions_->disconnect(overlay_);
    regions_ = regions;
    if (regions_) {
        connect(regions_, &RoiModel::changed, overlay_, qOverload<>(&QWidget::update));
    }
    overlay_->update();
}

SliceGeometry MontageView::space(const TilePlace& tile) const
{
    SliceGeometry geometry;
    if (!layers_.empty()) geometry.grid = layers_.images.front().grid();
    geometry.axes = sliceAxes(geometry.grid, plane_, cursor_->radiological());
    geometry.view = tile.place.size();
    geometry.zoom = cursor_->zoom();
    geometry.centre_shift = cursor_->shift();
    return geometry;
}

int MontageView::sliceCount() const
{
    if (layers_.empty() || layers_.images.front().empty()) return 0;
    const SliceGeometry geometry = space({});
    return geometry.grid.size[static_cast<std::size_t>(geometry.axes.through)];
}

int MontageView::currentSlice() const
{
    if (sliceCount() == 0) return -1;
    const SliceGeometry geometry = space({});
    const Voxel voxel = nearestVoxel(toIndex(geometry.grid, cursor_->point()));
    return voxel[static_cast<std::size_t>(geometry.axes.through)];
}

SliceState MontageView::state(int slice) const
{
    const int top = layers_.top();
    if (top < 0) return SliceState::Done;
    const Layer& layer = layers_.images[static_cast<std::size_t>(top)];
    const SliceGeometry geometry = space({});
    // Runs go along k; a tile of another plane crosses all k and is drawn as far as it is done.
    return geometry.axes.through == 2 && same(layer.grid(), geometry.grid) ? layer.state(slice)
                                                                           : SliceState::Done;
}

const SliceValues& MontageView::shownValues(int tile, int layer) const
{
    return scenes_.at(static_cast<std::size_t>(tile))->values(layer);
}

QImage MontageView::picture()
{
    return grab().toImage();
}

/// Tiles on whole device pixels, so that Qt's lines and VTK's viewports meet.
void MontageView::arrange()
{
    tiles_.clear();
    const int count = sliceCount();
    const int last = choice_.last < 0 ? count - 1 : std::min(choice_.last, count - 1);
    std::vector<int> slices;
    for (int slice = std::max(0, choice_.first); slice <= last;
         slice += std::max(1, choice_.every)) {
        slices.push_back(slice);
    }
    if (slices.empty()) return;
    const SliceGeometry geometry = space({});
    const QSizeF mm = geometry.sliceMm();
    const int number = static_cast<int>(slices.size());
    columns_ = choice_.columns > 0 ? std::min(choice_.columns, number)
                                   : bestColumns(number, size(), mm.width() / mm.height());
    const int rows = (number + columns_ - 1) / columns_;
    const double ratio = devicePixelRatioF();
    const auto edge = [ratio](double length, int index, int parts) {
        return std::round(length * ratio * index / parts) / ratio;
    };
    for (int i = 0; i < number; ++i) {
        const int column = i % columns_, row = i / columns_;
        const QPointF corner(edge(width(), column, columns_), edge(height(), row, rows));
        const QPointF opposite(edge(width(), column + 1, columns_), edge(height(), row + 1, rows));
        tiles_.push_back({slices[static_cast<std::size_t>(i)], QRectF(corner, opposite)});
    }
}

void MontageView::updateView()
{
    arrange();
    // All slices of a map cost too much for a view that nobody sees.
    behind_ = !isVisible();
    if (!behind_) draw();
    emit arranged();
}

void MontageView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (behind_) updateView();
}

void MontageView::draw()
{
    auto* window = bridge_->renderWindow();
    while (scenes_.size() > tiles_.size()) {
        window->RemoveRenderer(scenes_.back()->renderer());
        scenes_.pop_back();
    }
    while (scenes_.size() < tiles_.size()) {
        scenes_.push_back(std::make_unique<SliceScene>());
        window->AddRenderer(scenes_.back()->renderer());
    }
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        const QRectF& place = tiles_[i].place;
        scenes_[i]->renderer()->SetViewport(place.left() / width(), 1.0 - place.bottom() / height(),
                                            place.right() / width(), 1.0 - place.top() / height());
        scenes_[i]->show(layers_, space(tiles_[i]), tiles_[i].slice, cursor_->frame());
    }
    bridge_->update();
    overlay_->update();
}

void MontageView::resizeEvent(QResizeEvent*)
{
    bridge_->setGeometry(rect());
    overlay_->setGeometry(rect());
    overlay_->raise();
    updateView();
}

void MontageView::changeEvent(QEvent* event)
{
    if (overlay_) overlay_->update();
    QWidget::changeEvent(event);
}

std::optional<Voxel> MontageView::voxelAt(const QPointF& place) const
{
    for (const TilePlace& tile : tiles_) {
        if (!tile.place.contains(place)) continue;
        const SliceGeometry geometry = space(tile);
        const Voxel voxel =
            nearestVoxel(geometry.toVoxel(place - tile.place.topLeft(), tile.slice));
        if (geometry.grid.contains(voxel[0], voxel[1], voxel[2])) return voxel;
    }
    return {};
}

void MontageView::setCrosshair(const QPointF& place)
{
    const auto voxel = voxelAt(place);
    if (!voxel) return;
    const Point index{double((*voxel)[0]), double((*voxel)[1]), double((*voxel)[2])};
    cursor_->setPoint(toWorld(layers_.images.front().grid(), index));
    emit voxelClicked(*voxel);
}

void MontageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) setCrosshair(event->position());
    if (event->button() == Qt::RightButton) emit menuRequested(event->globalPosition().toPoint());
}

void MontageView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) setCrosshair(event->position());
    const auto voxel = voxelAt(event->position());
    const int top = layers_.top();
    if (!voxel || top < 0) {
        emit pointerLeft();
        return;
    }
    const Layer& layer = layers_.images[static_cast<std::size_t>(top)];
    emit pointed(*voxel, layer.value(*voxel, cursor_->frame()));
}

void MontageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !voxelAt(event->position())) return;
    setCrosshair(event->position());
    emit oneSliceRequested();
}

void MontageView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const QPoint delta = event->angleDelta();
    const int turned = delta.y() != 0 ? delta.y() : delta.x();
    if (event->modifiers() & Qt::ControlModifier) {
        cursor_->setView(cursor_->zoom() * std::pow(1.2, turned / 120.0), cursor_->shift());
    } else if (event->modifiers() & Qt::ShiftModifier || delta.y() == 0) {
        cursor_->setFrame(cursor_->frame() + (turned > 0 ? 1 : -1));
    } else {
        step(turned > 0 ? 1 : -1);
    }
}

void MontageView::step(int slices)
{
    if (tiles_.empty()) return;
    const SliceGeometry geometry = space({});
    const auto through = static_cast<std::size_t>(geometry.axes.through);
    Voxel voxel = nearestVoxel(toIndex(geometry.grid, cursor_->point()));
    voxel[through] = std::clamp(voxel[through] + slices, 0, sliceCount() - 1);
    cursor_->setPoint(
        toWorld(geometry.grid, {double(voxel[0]), double(voxel[1]), double(voxel[2])}));
}

bool MontageView::moveKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        step(1);
        return true;
    case Qt::Key_Down:
        step(-1);
        return true;
    case Qt::Key_PageUp:
        step(5);
        return true;
    case Qt::Key_PageDown:
        step(-5);
        return true;
    case Qt::Key_Home:
        step(-sliceCount());
        return true;
    case Qt::Key_End:
        step(sliceCount());
        return true;
    case Qt::Key_Left:
        cursor_->setFrame(cursor_->frame() - 1);
        return true;
    case Qt::Key_Right:
        cursor_->setFrame(cursor_->frame() + 1);
        return true;
    default:
        return false;
    }
}

bool MontageView::displayKey(int key)
{
    switch (key) {
    case Qt::Key_A:
        setPlane(Plane::Axial);
        return true;
    case Qt::Key_C:
        setPlane(Plane::Coronal);
        return true;
    case Qt::Key_S:
        setPlane(Plane::Sagittal);
        return true;
    case Qt::Key_X:
        cursor_->setAnnotations(!cursor_->annotations());
        return true;
    case Qt::Key_R:
        cursor_->resetView();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit oneSliceRequested();
        return true;
    default:
        return false;
    }
}

void MontageView::keyPressEvent(QKeyEvent* event)
{
    const bool alone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (alone && (moveKey(event->key()) || displayKey(event->key()))) return;
    QWidget::keyPressEvent(event);
}

void MontageView::leaveEvent(QEvent*)
{
    emit pointerLeft();
}

}  // namespace kety
