// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/elided_label.h"
#include "widgets/finding_row.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QStringList>
#include <QToolButton>
#include <QWidget>

namespace kety::test {

/// Widgets that Qt makes inside of others have no names of ours.
inline bool isOurs(const QWidget* widget)
{
    return !widget->objectName().startsWith("qt_") && !widget->inherits("QScrollBar")
           && !widget->inherits("QTabBar");
}

inline bool canBeOperated(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    // A bar that does not fold is a heading.
    if (button && button->inherits("kety::SectionBar") && !button->isCheckable()) return false;
    return button || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSlider*>(widget)
           || qobject_cast<const QAbstractSpinBox*>(widget);
}

/// A part of another control: the line edit of a spin box, a header's corner.
inline bool isPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return parent != nullptr
           && (qobject_cast<const QAbstractSpinBox*>(parent)
               || qobject_cast<const QComboBox*>(parent)
               || qobject_cast<const QAbstractItemView*>(parent) || parent->inherits("QMenuBar")
               || parent->inherits("QToolBar"))
           && widget->objectName().startsWith("qt_");
}

inline QString pathOf(const QWidget* widget)
{
    QStringList names;
    for (; widget != nullptr && !widget->isWindow(); widget = widget->parentWidget())
        names.prepend(widget->objectName().isEmpty()
                          ? QString("<%1>").arg(widget->metaObject()->className())
                          : widget->objectName());
    return names.join("/");
}

inline QStringList namelessOrDouble(QWidget* window)
{
    QStringList wrong;
    QSet<QString> seen;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!canBeOperated(widget) || !isOurs(widget) || isPart(widget)) continue;
        if (widget->inherits("QTableCornerButton")) continue;
        if (widget->objectName().isEmpty() || seen.contains(widget->objectName()))
            wrong.append(pathOf(widget));
        seen.insert(widget->objectName());
    }
    return wrong;
}

inline QStringList withoutTooltip(QWidget* window)
{
    QStringList wrong;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!canBeOperated(widget) || !isOurs(widget) || isPart(widget)) continue;
        if (widget->inherits("QTableCornerButton")) continue;
        if (widget->isVisible() && widget->toolTip().isEmpty()) wrong.append(pathOf(widget));
    }
    return wrong;
}

/// Labels and buttons narrower than their text, but for those that elide on purpose.
inline QStringList cutTexts(QWidget* window)
{
    QStringList wrong;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || qobject_cast<const ElidedLabel*>(widget)) continue;
        QString words;
        bool wraps = false;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            words = label->text();
            wraps = label->wordWrap();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            words = button->inherits("QPushButton") || button->inherits("QCheckBox")
                        ? button->text()
                        : QString();
        }
        if (words.isEmpty() || words.contains(QChar(0x2026))) continue;
        // What may give way says all of it in the tooltip.
        if (widget->toolTip().contains(words)) continue;
        const bool narrow = !wraps && widget->width() < widget->sizeHint().width() - 1;
        const bool flat = wraps && widget->hasHeightForWidth()
                          && widget->height() < widget->heightForWidth(widget->width()) - 1;
        const bool low = !wraps && widget->height() < widget->fontMetrics().height() - 2;
        if (narrow || flat || low)
            wrong.append(QString("%1: \"%2\" %3 of %4")
                             .arg(pathOf(widget), words)
                             .arg(widget->width())
                             .arg(widget->sizeHint().width()));
    }
    return wrong;
}

/// Rows of figures that do not show their figure whole or nothing of their name, and rows of checks
/// that are higher than one line.
inline QStringList crampedRows(QWidget* window)
{
    QStringList wrong;
    for (const FindingRow* row : window->findChildren<FindingRow*>()) {
        if (!row->isVisible()) continue;
        const bool high = row->content().line && row->height() != 26;
        if (high || !row->reads(row->width()))
            wrong.append(QString("%1: \"%2\" in %3 x %4")
                             .arg(pathOf(row), row->toolTip().replace(u'\n', u'|'))
                             .arg(row->width())
                             .arg(row->height()));
    }
    return wrong;
}

/// Widgets that reach beyond their parent, where nothing scrolls.
inline QStringList outside(QWidget* window)
{
    QStringList wrong;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        if (!widget->isVisible() || widget->isWindow() || parent == nullptr) continue;
        if (widget->objectName() == "sheet" || widget->inherits("QScrollBar")
            || parent->inherits("QScrollBar"))
            continue;
        const QWidget* grand = parent->parentWidget();
        if (qobject_cast<const QAbstractScrollArea*>(parent)
            || (grand && qobject_cast<const QAbstractScrollArea*>(grand)))
            continue;  // it scrolls
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            wrong.append(pathOf(widget));
    }
    return wrong;
}

}  // namespace kety::test
