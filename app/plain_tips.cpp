// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/plain_tips.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace kety {

PlainTips::PlainTips(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

/// Every way to a tooltip ends in a label of Qt's own, which is polished before it has its text.
bool PlainTips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish && watched->inherits("QTipLabel"))
        static_cast<QLabel*>(watched)->setTextFormat(Qt::PlainText);
    return QObject::eventFilter(watched, event);
}

}  // namespace kety
