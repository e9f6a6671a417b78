// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/language.h"
#include "app/main_window.h"
#include "app/roi_journal.h"
#include "app/settings.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QSurfaceFormat>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace kety::test {

/// Before the application: the OpenGL that the views ask for, and settings of the test's own.
inline void prepareProgram()
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    QSurfaceFormat::setDefaultFormat(format);
    QCoreApplication::setOrganizationName("KetyTest");
    QCoreApplication::setApplicationName(
        QString("window-%1").arg(QCoreApplication::applicationPid()));
}

inline void startClean(const char* language = "en", ThemeName theme = ThemeName::Dark)
{
    QSettings().clear();
    QDir(RoiJournal::folder()).removeRecursively();
    settings::setLanguage(language);
    settings::setTheme(theme == ThemeName::Dark ? "dark" : "light");
    applyTheme(*qApp, theme);
    useLanguage(language);
}

/// Files dropped on a window by hand.
inline void drop(QWidget* window, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint middle = window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
}

template <class Widget>
Widget* find(QWidget* window, const char* name)
{
    auto* found = window->findChild<Widget*>(QLatin1String(name));
    if (found == nullptr) qWarning("no %s in the window", name);
    return found;
}

}  // namespace kety::test
