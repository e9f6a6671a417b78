// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What mouse and keys do on the strip of volumes.
#include "widgets/volume_strip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace kety {

std::optional<int> VolumeStrip::indexAt(QPointF position) const
{
    const double along = position.x() + scroll_->value();
    for (int i = 0; i < count(); ++i)
        if (along >= edgeBefore(i) && along < edgeBefore(i + 1)) return i;
    return std::nullopt;
}

QString VolumeStrip::describe(int index) const
{
    const VolumeCell& cell = cells_[static_cast<std::size_t>(index)];
    QString words = small_ ? tr("pair %1").arg(index + 1)
                           : tr("volume %1: %2").arg(index).arg(wordsOf(cell.type));
    if (cell.dropped) words += ", " + tr("left out");
    if (!cell.note.isEmpty()) words += '\n' + cell.note;
    return words;
}

void VolumeStrip::choose(int index, bool extend)
{
    index = std::clamp(index, 0, count() - 1);
    const int anchor = extend && anchor_ >= 0 ? anchor_ : index;
    setCurrent(index);
    anchor_ = anchor;
    update();
    setAccessibleDescription(describe(index));
    emit chosen(index);
    emit selectionChanged(std::min(anchor, index), std::max(anchor, index));
}

void VolumeStrip::mousePressEvent(QMouseEvent* event)
{
    const auto index = indexAt(event->position());
    if (!index) return;
    if (event->button() == Qt::LeftButton) {
        choose(*index, event->modifiers() & Qt::ShiftModifier);
    } else if (event->button() == Qt::RightButton) {
        const std::vector<int> already = selection();
        if (std::find(already.begin(), already.end(), *index) == already.end())
            choose(*index, false);
    }
}

void VolumeStrip::keyPressEvent(QKeyEvent* event)
{
    if (cells_.empty()) return QWidget::keyPressEvent(event);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(current_ < 0 ? count() - 1 : current_ - 1, extend);
        break;
    case Qt::Key_Right:
        choose(current_ + 1, extend);
        break;
    case Qt::Key_Home:
        choose(0, extend);
        break;
    case Qt::Key_End:
        choose(count() - 1, extend);
        break;
    case Qt::Key_Space:
        if (current_ >= 0)
            emit keepChosen(selection(), cells_[static_cast<std::size_t>(current_)].dropped);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void VolumeStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const std::vector<int> indices = selection();
    if (indices.empty()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(objectName() + ".menu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (roles_editable_ && !small_) {
        for (const VolumeType type : {VolumeType::Control, VolumeType::Label, VolumeType::M0,
                                      VolumeType::DeltaM, VolumeType::NotUsed}) {
            QAction* action = menu->addAction(letterOf(type) + "   " + wordsOf(type));
            action->setObjectName(objectName() + ".role." + name(type));
            connect(action, &QAction::triggered, this,
                    [this, indices, type] { emit roleChosen(indices, type); });
        }
        menu->addSeparator();
    }
    const bool dropped = cells_[static_cast<std::size_t>(current_)].dropped;
    QAction* keep = menu->addAction(dropped ? tr("Take in again") : tr("Leave out"));
    keep->setObjectName(objectName() + ".keep");
    connect(keep, &QAction::triggered, this,
            [this, indices, dropped] { emit keepChosen(indices, dropped); });
    menu->popup(event->globalPos());
}

void VolumeStrip::wheelEvent(QWheelEvent* event)
{
    if (!scroll_->isVisible()) return event->ignore();
    const QPoint turned = event->angleDelta();
    const int delta = turned.x() != 0 ? turned.x() : turned.y();
    scroll_->setValue(scroll_->value() - delta / 2);
    event->accept();
}

bool VolumeStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto index = indexAt(help->pos());
        if (index && help->pos().y() >= cellsTop() - 4) {
            QToolTip::showText(help->globalPos(), describe(*index), this, cellAt(*index));
            return true;
        }
    }
    return QWidget::event(event);
}

}  // namespace kety
