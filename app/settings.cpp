// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/settings.h"

#include <QBuffer>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace kety::settings {
namespace {

constexpr int recentLimit = 8;

QString oneOf(const QString& value, std::initializer_list<const char*> allowed)
{
    const auto found = std::find_if(allowed.begin(), allowed.end(), [&value](const char* one) {
        return value == QLatin1String(one);
    });
    return QString::fromLatin1(found == allowed.end() ? *allowed.begin() : *found);
}

QString read(const char* key)
{
    return QSettings().value(QLatin1String(key)).toString();
}

QByteArray asPng(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!picture.isNull()) picture.save(&buffer, "PNG");
    return bytes;
}

void write(const char* key, const QVariant& value)
{
    QSettings().setValue(QLatin1String(key), value);
}

}  // namespace

QString theme()
{
    return oneOf(read("window/theme"), {"dark", "light"});
}

void setTheme(const QString& theme)
{
    write("window/theme", theme);
}

QString language()
{
    const QString chosen = read("window/language");
    return oneOf(chosen.isEmpty() ? QLocale::system().name().left(2) : chosen, {"en", "de"});
}

void setLanguage(const QString& language)
{
    write("window/language", language);
}

QString dragProfile()
{
    return oneOf(read("mouse/profile"), {"research", "pacs"});
}

void setDragProfile(const QString& profile)
{
    write("mouse/profile", profile);
}

bool radiological()
{
    return QSettings().value("view/radiological", true).toBool();
}

void setRadiological(bool on)
{
    write("view/radiological", on);
}

QByteArray layout()
{
    return QSettings().value("window/layout").toByteArray();
}

QByteArray geometry()
{
    return QSettings().value("window/geometry").toByteArray();
}

void setLayout(const QByteArray& layout, const QByteArray& geometry)
{
    write("window/layout", layout);
    write("window/geometry", geometry);
}

void forgetLayout()
{
    QSettings().remove("window/layout");
    QSettings().remove("window/geometry");
}

QList<RecentStudy> recent()
{
    QSettings store;
    QList<RecentStudy> studies;
    const int count = store.beginReadArray("recent");
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        studies.append({store.value("path").toString(), store.value("title").toString(),
                        store.value("kind").toString(), store.value("summary").toString(),
                        store.value("state").toString(), store.value("when").toDateTime(),
                        QImage::fromData(store.value("picture").toByteArray(), "PNG"),
                        store.value("volumes").toInt()});
    }
    store.endArray();
    return studies;
}

void remember(const RecentStudy& study)
{
    QList<RecentStudy> studies = recent();
    studies.removeIf([&study](const RecentStudy& other) { return other.path == study.path; });
    studies.prepend(study);
    if (studies.size() > recentLimit) studies.resize(recentLimit);

    QSettings store;
    store.remove("recent");
    store.beginWriteArray("recent", static_cast<int>(studies.size()));
    for (int i = 0; i < studies.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue("path", studies[i].path);
        store.setValue("title", studies[i].title);
        store.setValue("kind", studies[i].kind);
        store.setValue("summary", studies[i].summary);
        store.setValue("state", studies[i].state);
        store.setValue("when", studies[i].when);
        store.setValue("picture", asPng(studies[i].picture));
        store.setValue("volumes", studies[i].volumes);
    }
    store.endArray();
}

void forgetRecent()
{
    QSettings().remove("recent");
}

}  // namespace kety::settings
