// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/montage_overlay.h"

#include "widgets/roi_tools.h"
#include "widgets/slice_overlay.h"
#include "widgets/slice_scene.h"
#include "widgets/theme.h"
#include "widgets/view_words.h"

#include <QPainter>

namespace kety {

MontageOverlay::MontageOverlay(MontageView* view) : QWidget(view), view_(view)
{
    setObjectName(view->objectName() + "Overlay");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void MontageOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (view_->tiles_.empty()) {
        painter.setPen(color(Role::Text3, ThemeName::Dark));
        painter.setFont(kety::font(FontRole::Body));
        painter.drawText(rect(), Qt::AlignCenter, view_->empty_);
    }
    for (std::size_t i = 0; i < view_->tiles_.size(); ++i) {
        paintTile(painter, i);
    }
    if (!view_->tiles_.empty()) {
        paintShadowed(painter, QPointF(width() - 8.0, 6.0), view_->badge_, color(Role::OnViewer),
                      Qt::AlignRight | Qt::AlignTop, kety::font(FontRole::SmallMedium));
    }
    if (view_->hasFocus()) {
        painter.setPen(QPen(color(Role::Accent, ThemeName::Dark), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void MontageOverlay::paintTile(QPainter& painter, std::size_t index) const
{
    const auto& tile = view_->tiles_[index];
    const SliceGeometry geometry = view_->space(tile);
    const SliceState state = view_->state(tile.slice);
    const bool current = view_->currentSlice() == tile.slice;
    painter.save();
    painter.setClipRect(tile.place);
    painter.translate(tile.place.topLeft());
    painter.setPen(QPen(color(Role::Line, ThemeName::Dark), 1.0));
    painter.drawRect(QRectF(QPointF(-0.5, -0.5), geometry.view));
    if (state != SliceState::Done) paintState(painter, geometry.view, state);
    const auto& layers = view_->layers_;
    for (std::size_t i = 0; i < layers.images.size() && state == SliceState::Done; ++i) {
        paintHatch(painter, layers.images[i], view_->scenes_[index]->values(static_cast<int>(i)),
                   geometry);
    }
    paintOutlines(painter, layers, geometry, tile.slice);
    if (view_->regions_) paintRois(painter, *view_->regions_, geometry, tile.slice, false);
    if (current && view_->cursor_->crosshair()) {
        const Point index3 = toIndex(geometry.grid, view_->cursor_->point());
        paintCrosshair(painter, geometry.toScreen(index3), geometry.view);
    }
    if (view_->cursor_->annotations()) paintWords(painter, index, geometry);
    if (current) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(color(Role::Accent, ThemeName::Dark), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(QPointF(1, 1), geometry.view - QSizeF(2, 2)));
    }
    painter.restore();
}

void MontageOverlay::paintState(QPainter& painter, const QSizeF& size, SliceState state) const
{
    const bool waiting = state == SliceState::Waiting;
    if (waiting) {
        painter.setOpacity(0.5);
        painter.fillRect(QRectF(QPointF(), size), hatchBrush());
        painter.setOpacity(1.0);
    }
    paintShadowed(painter, QPointF(size.width() / 2.0, size.height() / 2.0),
                  waiting ? tr("waiting") : tr("computing"),
                  color(waiting ? Role::Text2 : Role::Accent, ThemeName::Dark), Qt::AlignCenter,
                  kety::font(FontRole::Caption));
}

/// Number and place in every tile, letters once at the edges of the whole.
void MontageOverlay::paintWords(QPainter& painter, std::size_t index,
                                const SliceGeometry& geometry) const
{
    const auto& tile = view_->tiles_[index];
    const QColor ink = color(Role::OnViewer);
    const auto columns = static_cast<std::size_t>(std::max(1, view_->columns_));
    const double width = geometry.view.width(), height = geometry.view.height();
    paintShadowed(painter, {6.0, 5.0}, QString::number(tile.slice + 1), ink,
                  Qt::AlignLeft | Qt::AlignTop, kety::font(FontRole::Caption));
    paintShadowed(painter, {6.0, height - 5.0},
                  slicePlace(geometry.grid, geometry.axes.through, tile.slice),
                  color(Role::Text2, ThemeName::Dark), Qt::AlignLeft | Qt::AlignBottom,
                  kety::font(FontRole::Small));
    const EdgeLetters letters = edgeLetters(geometry.grid, geometry.axes);
    const QFont type = kety::font(FontRole::Caption);
    const std::size_t tiles = view_->tiles_.size();
    if (index % columns == 0) {
        paintShadowed(painter, {6.0, height / 2.0}, letters.left, ink,
                      Qt::AlignLeft | Qt::AlignVCenter, type);
    }
    if (index % columns == columns - 1 || index + 1 == tiles) {
        paintShadowed(painter, {width - 6.0, height / 2.0}, letters.right, ink,
                      Qt::AlignRight | Qt::AlignVCenter, type);
    }
    if (index < columns) {
        paintShadowed(painter, {width / 2.0, 5.0}, letters.top, ink,
                      Qt::AlignHCenter | Qt::AlignTop, type);
    }
    if (index + columns >= tiles) {
        paintShadowed(painter, {width / 2.0, height - 5.0}, letters.bottom, ink,
                      Qt::AlignHCenter | Qt::AlignBottom, type);
    }
}

}  // namespace kety
