// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QWidget>

#include <set>

namespace kety::test {

/// Shows the widget at a size, laid out and painted.
inline void present(QWidget& widget, int width, int height = 0)
{
    widget.setAttribute(Qt::WA_DontShowOnScreen, false);
    widget.resize(width, height > 0 ? height : widget.sizeHint().height());
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    if (height <= 0 && widget.hasHeightForWidth())
        widget.resize(width, widget.heightForWidth(width));
    QCoreApplication::processEvents();
}

/// Saves the widget in both themes where KETY_SHOTS names a folder: for people to look at.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("KETY_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark}) {
        applyTheme(*qApp, theme);
        QCoreApplication::processEvents();
        QPixmap picture(widget.size());
        picture.fill(color(Role::Panel));
        widget.render(&picture);
        const QString tail = theme == ThemeName::Dark ? "-dark.png" : "-light.png";
        QVERIFY(picture.save(folder + '/' + name + tail));
    }
}

/// The visible children that stick out of their parent, by object name: none may.
inline QStringList cutOff(const QWidget& root)
{
    QStringList names;
    for (const QWidget* child : root.findChildren<QWidget*>()) {
        if (!child->isVisible() || child->isWindow()) continue;
        const QWidget* parent = child->parentWidget();
        if (!parent->rect().contains(child->geometry()))
            names += QString("%1 (%2): %3,%4 %5x%6 in %7x%8")
                         .arg(child->objectName(), child->metaObject()->className())
                         .arg(child->x())
                         .arg(child->y())
                         .arg(child->width())
                         .arg(child->height())
                         .arg(parent->width())
                         .arg(parent->height());
    }
    return names;
}

/// Labels and buttons whose text is wider than they are and that do not wrap.
inline QStringList clippedTexts(const QWidget& root)
{
    QStringList texts;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
        const int given = label->wordWrap() ? label->height() : label->width();
        if (given < needed) texts += label->text();
    }
    for (const QPushButton* button : root.findChildren<QPushButton*>())
        if (button->isVisible() && button->width() < button->sizeHint().width())
            texts += button->text();
    return texts;
}

/// What can be operated but has no object name or no tooltip, or shares its name with another.
inline QStringList unnamed(const QWidget& root)
{
    QStringList faults;
    std::set<QString> names;
    for (const QWidget* child : root.findChildren<QWidget*>()) {
        if (!(child->focusPolicy() & Qt::TabFocus) || child->objectName().startsWith("qt_")
            || child->window() != root.window())  // the list of a closed combo box
            continue;
        const QString name = child->objectName();
        if (name.isEmpty())
            faults += QString("no name: %1").arg(child->metaObject()->className());
        else if (!names.insert(name).second)
            faults += "twice: " + name;
        if (child->toolTip().isEmpty()) faults += "no tooltip: " + name;
    }
    return faults;
}

}  // namespace kety::test
