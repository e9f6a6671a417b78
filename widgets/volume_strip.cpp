// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/volume_strip.h"

#include "widgets/translated.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int padding = volumeStripPadding;
constexpr int meansHeight = volumeStripMeans;
constexpr int numbersHeight = 18;
constexpr int scrollHeight = 12;
constexpr double leastCell = 11.0;
constexpr double leastSmallCell = 4.0;
constexpr double mostCell = 27.0;
constexpr double wideCell = 28.0;  // two letters: M0

QString wordsOf(VolumeType type)
{
    switch (type) {
    case VolumeType::Control:
        return VolumeStrip::tr("control");
    case VolumeType::Label:
        return VolumeStrip::tr("label");
    case VolumeType::M0:
        return VolumeStrip::tr("M0");
    case VolumeType::DeltaM:
        return VolumeStrip::tr("difference");
    case VolumeType::Cbf:
        return VolumeStrip::tr("CBF");
    case VolumeType::NoRf:
        return VolumeStrip::tr("no RF");
    case VolumeType::NotUsed:
        return VolumeStrip::tr("not used");
    case VolumeType::Unknown:
        break;
    }
    return VolumeStrip::tr("unknown");
}

}  // namespace

VolumeStrip::VolumeStrip(QWidget* parent)
    : QWidget(parent), scroll_(new QScrollBar(Qt::Horizontal, this))
{
    setObjectName("volumes");
    scroll_->setObjectName("volumes.scroll");
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->hide();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    writeTexts(this, [this] {
        setToolTip(tr("The volumes of the series. Click to go there (Left, Right), Shift for "
                      "several, right button to say what a volume is."));
        setAccessibleName(tr("Volumes"));
        update();
    });
    connect(scroll_, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

QString VolumeStrip::letterOf(VolumeType type)
{
    switch (type) {
    case VolumeType::Control:
        return "C";
    case VolumeType::Label:
        return "L";
    case VolumeType::M0:
        return "M0";
    case VolumeType::DeltaM:
        return QString(QChar(0x0394));
    case VolumeType::Cbf:
        return "F";
    case VolumeType::NoRf:
        return "N";
    case VolumeType::NotUsed:
        return QString(QChar(0x2013));
    case VolumeType::Unknown:
        break;
    }
    return "?";
}

void VolumeStrip::setCells(std::vector<VolumeCell> cells)
{
    cells_ = std::move(cells);
    current_ = std::min(current_, count() - 1);
    anchor_ = std::min(anchor_, count() - 1);
    arrangeScroll();
    updateGeometry();
    update();
}

void VolumeStrip::setSmall(bool small)
{
    small_ = small;
    updateGeometry();
    arrangeScroll();
    update();
}

void VolumeStrip::setCurrent(int index)
{
    current_ = index >= 0 && index < count() ? index : -1;
    anchor_ = current_;
    if (current_ >= 0 && scroll_->isVisible()) {
        const QRect cell = cellAt(current_);
        if (cell.left() < padding)
            scroll_->setValue(scroll_->value() - padding + cell.left());
        else if (cell.right() > width() - padding)
            scroll_->setValue(scroll_->value() + cell.right() - width() + padding);
    }
    update();
}

std::vector<int> VolumeStrip::selection() const
{
    std::vector<int> indices;
    if (current_ < 0) return indices;
    const int from = anchor_ < 0 ? current_ : anchor_;
    for (int i = std::min(from, current_); i <= std::max(from, current_); ++i)
        indices.push_back(i);
    return indices;
}

QSize VolumeStrip::sizeHint() const
{
    const int scroll = scroll_->isVisible() ? scrollHeight : 0;
    if (small_) return {280, 24 + scroll};  // the least target, around cells of 14
    return {600, meansHeight + 24 + numbersHeight + scroll};
}

QSize VolumeStrip::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

int VolumeStrip::cellsTop() const
{
    return small_ ? 5 : meansHeight;
}

int VolumeStrip::wideBefore(int index) const
{
    if (small_) return 0;
    return static_cast<int>(
        std::count_if(cells_.begin(), cells_.begin() + index,
                      [](const VolumeCell& cell) { return cell.type == VolumeType::M0; }));
}

double VolumeStrip::cellWidth() const
{
    const int wide = wideBefore(count()), rest = count() - wide;
    if (rest == 0) return mostCell;
    const double fitting = (width() - 2 * padding - wide * wideCell) / rest;
    return std::clamp(fitting, small_ ? leastSmallCell : leastCell, mostCell);
}

double VolumeStrip::edgeBefore(int index) const
{
    const int wide = wideBefore(index);
    return padding + wide * wideCell + (index - wide) * cellWidth();
}

QRect VolumeStrip::cellAt(int index) const
{
    const int left = static_cast<int>(std::round(edgeBefore(index))) - scroll_->value();
    const int right = static_cast<int>(std::round(edgeBefore(index + 1))) - scroll_->value();
    return {left, cellsTop(), std::max(2, right - left - 1), cellHeight()};
}

void VolumeStrip::arrangeScroll()
{
    const int needed = static_cast<int>(std::ceil(edgeBefore(count()))) + padding;
    const bool scrolls = needed > width() + 1;
    const bool changed = scrolls == scroll_->isHidden();
    scroll_->setVisible(scrolls);
    scroll_->setRange(0, std::max(0, needed - width()));
    scroll_->setPageStep(width());
    scroll_->setSingleStep(static_cast<int>(cellWidth()));
    scroll_->setGeometry(0, height() - scrollHeight, width(), scrollHeight);
    if (changed) updateGeometry();
}

void VolumeStrip::resizeEvent(QResizeEvent*)
{
    arrangeScroll();
}

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
