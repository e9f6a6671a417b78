// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QList>
#include <QString>

namespace kety {

/// A line of "Recent studies".
struct RecentStudy {
    QString path;  ///< file or folder; "sample:asl" for a phantom
    QString title;
    QString kind;     ///< "ASL"
    QString summary;  ///< "96 x 96 x 40, 2.50 x 2.50 x 3.09 mm"
    QString state;    ///< "opened", "computed", "partial", "exported"
    QDateTime when;
    QImage picture;   ///< as in the study list
    int volumes = 0;  ///< 0: not known
};

/// What is kept per user between two starts.
namespace settings {

QString theme();  ///< "dark" or "light"
void setTheme(const QString& theme);

QString language();  ///< "en" or "de"; the system's where nothing was chosen
void setLanguage(const QString& language);

QString dragProfile();  ///< "research" or "pacs"
void setDragProfile(const QString& profile);

bool radiological();
void setRadiological(bool on);

QByteArray layout();
QByteArray geometry();
void setLayout(const QByteArray& layout, const QByteArray& geometry);
void forgetLayout();

QList<RecentStudy> recent();
/// Puts `study` on top; a study of the same path is replaced.
void remember(const RecentStudy& study);
void forgetRecent();

}  // namespace settings
}  // namespace kety
