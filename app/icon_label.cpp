// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/icon_label.h"

#include "widgets/icons.h"

#include <QPainter>

namespace kety {

IconLabel::IconLabel(const QString& icon, Role role, int size, QWidget* parent)
    : QWidget(parent), icon_(icon), role_(role), size_(size)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumSize(size, size);
}

void IconLabel::show(const QString& icon, Role role)
{
    icon_ = icon;
    role_ = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QPoint corner = rect().center() - QPoint(size_ / 2 - 1, size_ / 2 - 1);
    painter.drawPixmap(corner, iconPixmap(icon_, role_, size_, devicePixelRatioF()));
}

}  // namespace kety
