// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/panel_list.h"

#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace kety {

PanelList::PanelList(int rowHeight, int mostRows, QWidget* parent)
    : QListView(parent), row_height_(rowHeight), most_rows_(mostRows)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize PanelList::sizeHint() const
{
    const int rows = model() ? std::clamp(model()->rowCount(), 1, most_rows_) : 1;
    return {208, rows * row_height_};
}

QSize PanelList::minimumSizeHint() const
{
    return {120, row_height_};
}

void paintRowGround(QPainter* painter, const QStyleOptionViewItem& option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const Role ground = selected ? Role::Selected : hovered ? Role::Hover : Role::Panel;
    painter->fillRect(option.rect, color(ground));
    if (selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          color(Role::Accent));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(color(Role::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

}  // namespace kety
