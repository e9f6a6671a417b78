// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/wrap_layout.h"

#include <algorithm>

namespace kety {

WrapLayout::WrapLayout(QWidget* parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(items_);
}

void WrapLayout::addItem(QLayoutItem* item)
{
    items_.append(item);
}

int WrapLayout::count() const
{
    return static_cast<int>(items_.size());
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return items_.value(index);
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize WrapLayout::sizeHint() const
{
    QSize all;
    for (const QLayoutItem* item : items_) {
        const QSize hint = item->sizeHint();
        all.setWidth(all.width() + hint.width() + (all.width() ? spacing() : 0));
        all.setHeight(std::max(all.height(), hint.height()));
    }
    return all;
}

QSize WrapLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem* item : items_)
        least = least.expandedTo(item->minimumSize());
    return least;
}

void WrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int WrapLayout::place(const QRect& whole, bool move) const
{
    const QRect rect = whole.marginsRemoved(contentsMargins());
    int x = rect.x(), y = rect.y(), lineHeight = 0;
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        size.setWidth(std::min(size.width(), rect.width()));
        if (move) item->setGeometry({QPoint(x, y), size});
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight + contentsMargins().bottom() - whole.y();
}

}  // namespace kety
