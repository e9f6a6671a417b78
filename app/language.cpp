// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace kety {
namespace {

/// Qt's own words in tooltips and questions, also where Qt's tables are not installed.
[[maybe_unused]] constexpr Text wordsOfQt[] = {
    text("QShortcut", "Ctrl"),       text("QShortcut", "Shift"),
    text("QShortcut", "Alt"),        text("QShortcut", "Space"),
    text("QShortcut", "Esc"),        text("QShortcut", "Tab"),
    text("QShortcut", "Return"),     text("QShortcut", "Enter"),
    text("QShortcut", "Ins"),        text("QShortcut", "Del"),
    text("QShortcut", "Home"),       text("QShortcut", "End"),
    text("QShortcut", "Left"),       text("QShortcut", "Up"),
    text("QShortcut", "Right"),      text("QShortcut", "Down"),
    text("QShortcut", "PgUp"),       text("QShortcut", "PgDown"),
    text("QPlatformTheme", "OK"),    text("QPlatformTheme", "Save"),
    text("QPlatformTheme", "Open"),  text("QPlatformTheme", "&Yes"),
    text("QPlatformTheme", "&No"),   text("QPlatformTheme", "Cancel"),
    text("QPlatformTheme", "Close"), text("QPlatformTheme", "Discard"),
};

/// Belongs to the application, so that it goes when the application goes.
class Translations : public QObject {
public:
    explicit Translations(QObject* parent) : QObject(parent)
    {
        setObjectName(QStringLiteral("translations"));
    }

    void use(const QString& language)
    {
        QCoreApplication::removeTranslator(&own_);
        QCoreApplication::removeTranslator(&qt_);
        inUse = QStringLiteral("en");
        if (language == QLatin1String("en")) return;
        // Qt's own dialogs first: what was installed last is asked first.
        if (qt_.load(QStringLiteral("qtbase_") + language,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&qt_);
        if (own_.load(QStringLiteral(":/translations/kety_") + language)) {
            QCoreApplication::installTranslator(&own_);
            inUse = language;
        }
    }

    QString inUse = QStringLiteral("en");

private:
    QTranslator own_, qt_;
};

Translations* translations()
{
    QCoreApplication* application = QCoreApplication::instance();
    for (QObject* child : application->children())
        if (auto* found = dynamic_cast<Translations*>(child)) return found;
    return new Translations(application);
}

}  // namespace

void useLanguage(const QString& language)
{
    if (translations()->inUse != language) translations()->use(language);
}

QString languageInUse()
{
    return translations()->inUse;
}

}  // namespace kety
