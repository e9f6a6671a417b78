// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/volume_strip.h"

#include "widgets/translated.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int padding = volumeStripPadding;
constexpr int meansHeight = volumeStripMeans;
constexpr int numbersHeight = 18;
constexpr int groupsHeight = 6;
constexpr int scrollHeight = 12;
constexpr double leastCell = 11.0;
constexpr double leastSmallCell = 4.0;
constexpr double mostCell = 27.0;
constexpr double wideCell = 28.0;  // two letters: M0

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
        if (hint_.isEmpty()) {
            setToolTip(tr("The volumes of the series. Click to go there (Left, Right), Shift for "
                          "several, right button to say what a volume is."));
        }
        setAccessibleName(tr("Volumes"));
        update();
    });
    connect(scroll_, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void VolumeStrip::setHint(const QString& hint)
{
    hint_ = hint;
    setToolTip(hint);
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

QString VolumeStrip::wordsOf(VolumeType type)
{
    switch (type) {
    case VolumeType::Control:
        return tr("control");
    case VolumeType::Label:
        return tr("label");
    case VolumeType::M0:
        return tr("M0");
    case VolumeType::DeltaM:
        return tr("difference");
    case VolumeType::Cbf:
        return tr("CBF");
    case VolumeType::NoRf:
        return tr("no RF");
    case VolumeType::NotUsed:
        return tr("not used");
    case VolumeType::Unknown:
        break;
    }
    return tr("unknown");
}

int VolumeStrip::groupCount() const
{
    int most = -1;
    for (const VolumeCell& cell : cells_)
        most = std::max(most, cell.group);
    return most + 1;
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
    if (current_ >= 0 && !scroll_->isHidden()) {
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
    const int scroll = scroll_->isHidden() ? 0 : scrollHeight;  // also while the strip is not seen
    if (small_) return {280, 24 + scroll};  // the least target, around cells of 14
    const int groups = groupCount() > 1 ? groupsHeight : 0;
    return {600, meansHeight + 24 + groups + numbersHeight + scroll};
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

}  // namespace kety
