// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/unit.h"
#include "report/colors.h"
#include "widgets/plot_axes.h"
#include "widgets/volume_strip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

Role groundOf(VolumeType type)
{
    switch (type) {
    case VolumeType::Control:
        return Role::Control;
    case VolumeType::Label:
        return Role::Label;
    case VolumeType::M0:
        return Role::M0;
    case VolumeType::DeltaM:
    case VolumeType::Cbf:
        return Role::Primary;
    default:
        return Role::Line2;
    }
}

}  // namespace

void VolumeStrip::paintMeans(QPainter& painter) const
{
    // M0 and what is no part of the series would set the scale.
    const auto drawn = [](const VolumeCell& cell) {
        return std::isfinite(cell.mean) && cell.type != VolumeType::M0
               && cell.type != VolumeType::NotUsed && cell.type != VolumeType::NoRf;
    };
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const VolumeCell& cell : cells_)
        if (drawn(cell)) {
            least = std::min(least, cell.mean);
            most = std::max(most, cell.mean);
        }
    if (!(least <= most)) return;
    painter.setFont(kety::font(FontRole::Small));
    painter.setPen(color(Role::Text2));
    painter.drawText(QRect(volumeStripPadding, 2, width() - 2 * volumeStripPadding, 16),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("mean signal in mask, %1").arg(QString::fromUtf8(unit::arbitrary.shown)));
    const Range range = widened(least, most, 0.05);
    const auto place = [&](int index) {
        const double share = (cells_[static_cast<std::size_t>(index)].mean - range.minimum)
                             / (range.maximum - range.minimum);
        return QPointF(cellAt(index).center().x() + 0.5, volumeStripMeans - 8 - share * 34);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Text3), 1));
    std::optional<QPointF> before;
    for (int i = 0; i < count(); ++i) {
        if (!drawn(cells_[static_cast<std::size_t>(i)])) continue;
        if (before) painter.drawLine(*before, place(i));
        before = place(i);
    }
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count(); ++i) {
        const VolumeCell& cell = cells_[static_cast<std::size_t>(i)];
        if (!drawn(cell)) continue;
        painter.setBrush(color(cell.type == VolumeType::Label ? Role::Warning : Role::Accent));
        painter.drawEllipse(place(i), 2.2, 2.2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void VolumeStrip::paintCell(QPainter& painter, int index) const
{
    const VolumeCell& cell = cells_[static_cast<std::size_t>(index)];
    const QRect box = cellAt(index);
    if (box.right() < 0 || box.left() > width()) return;
    const bool chosen = index == current_;
    if (!cell.dropped) {
        const Role small = chosen ? Role::Accent : Role::Control;
        painter.fillRect(box, color(small_ ? small : groundOf(cell.type)));
    } else {
        painter.fillRect(box, color(Role::Field));
        painter.setPen(QPen(color(Role::Warning), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.setPen(QPen(color(Role::Warning), 1));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawLine(box.bottomLeft(), box.topRight());
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (!small_) {
        painter.setFont(kety::font(FontRole::SmallMedium));
        painter.setPen(color(cell.dropped ? Role::Warning : Role::OnVolume));
        const QString letter = letterOf(cell.type);
        const bool fits = painter.fontMetrics().horizontalAdvance(letter) <= box.width();
        painter.drawText(box, Qt::AlignCenter, fits ? letter : letter.left(1));
    }
    const int from = std::min(anchor_, current_), to = std::max(anchor_, current_);
    if (index >= from && index <= to && current_ >= 0) {
        painter.setPen(QPen(color(chosen ? Role::Text : Role::Accent), chosen ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(chosen ? box.adjusted(1, 1, -1, -1) : box.adjusted(0, 0, -1, -1));
    }
}

QColor VolumeStrip::groupColor(int group, int groups)
{
    // The ends of the table are too near to black and white for a thin line on either theme.
    const double share = groups > 1 ? 0.2 + 0.7 * group / (groups - 1.0) : 0.5;
    const Rgb rgb = colorTable("viridis").entries[static_cast<std::size_t>(share * 255.0)];
    return {rgb.red, rgb.green, rgb.blue};
}

/// Volumes of one delay have one colour below them.
void VolumeStrip::paintGroup(QPainter& painter, int index) const
{
    const int group = cells_[static_cast<std::size_t>(index)].group, groups = groupCount();
    if (group < 0 || groups < 2) return;
    const QRect cell = cellAt(index);
    const int height = small_ ? 3 : 4;
    painter.fillRect(QRect(cell.left(), cell.bottom() + 2, cell.width(), height),
                     groupColor(group, groups));
}

void VolumeStrip::paintNumbers(QPainter& painter) const
{
    painter.setFont(kety::font(FontRole::Small));
    const int top = cellsTop() + cellHeight() + (groupCount() > 1 ? 8 : 2);
    const int step = count() > 100 ? 20 : count() > 40 ? 10 : 5;
    // Volumes are counted from 0 as everywhere in Kety and in BIDS tools, pairs from 1.
    const int first = small_ ? 1 : 0;
    int free = 0;
    const auto write = [&](int index, Role role) {
        const QRect cell = cellAt(index);
        const QRect box(cell.center().x() - 14, top, 28, 14);
        if (box.left() < free) return;
        painter.setPen(color(role));
        painter.drawText(box, Qt::AlignCenter, QString::number(index + first));
        free = box.right();
    };
    for (int i = 0; i < count(); ++i) {
        const bool dropped = cells_[static_cast<std::size_t>(i)].dropped;
        const bool afterDropped = i > 0 && cells_[static_cast<std::size_t>(i - 1)].dropped;
        if (dropped && !afterDropped)
            write(i, Role::Warning);
        else if (i == 0 || (i + first) % step == 0)
            write(i, Role::Text2);
    }
}

void VolumeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Panel));
    if (!small_) paintMeans(painter);
    for (int i = 0; i < count(); ++i)
        paintCell(painter, i);
    for (int i = 0; i < count(); ++i)
        paintGroup(painter, i);
    if (!small_) paintNumbers(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

}  // namespace kety
