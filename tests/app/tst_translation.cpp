// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// The German table against the sources, and against a real window that switches while it runs.
#include "app/actions.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/step_state.h"
#include "base/nested.h"
#include "support/shared_data.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>
#include <vector>

using namespace kety;

namespace {

struct Entry {
    QString context, source;
    QStringList german;  ///< one, or one for each number
    bool finished = true;
    QString key() const { return context + " | " + source; }
};

void readMessage(QXmlStreamReader& xml, const QString& context, std::vector<Entry>& entries)
{
    Entry entry;
    entry.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.finished = !xml.attributes().hasAttribute("type");
            QString words;
            while (!(xml.readNext() == QXmlStreamReader::EndElement
                     && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement()) entry.german += xml.readElementText();
                if (xml.isCharacters()) words += xml.text();
            }
            if (entry.german.isEmpty()) entry.german += words;
        } else {
            xml.skipCurrentElement();
        }
    }
    entries.push_back(entry);
}

std::vector<Entry> readTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    std::vector<Entry> entries;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                readMessage(xml, context, entries);
            else
                xml.skipCurrentElement();
        }
    }
    return entries;
}

QString root()
{
    return QString::fromStdString(test::sourceRoot().string());
}

const std::vector<Entry>& german()
{
    static const std::vector<Entry> table = readTable(root() + "/translations/kety_de.ts");
    return table;
}

QString lupdate()
{
    const QStringList places{QLibraryInfo::path(QLibraryInfo::BinariesPath),
                             QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)};
    const QString beside = QStandardPaths::findExecutable("lupdate", places);
    return beside.isEmpty() ? QStandardPaths::findExecutable("lupdate") : beside;
}

/// "%1", "%2", "%n" of a text, sorted.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place("%[1-9n]");
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places += found.next().captured();
    places.sort();
    return places;
}

/// Names, units and abbreviations that German writes as English does.
const QStringList alike =
    QString::fromUtf8(
        " + %1 M0|%1 T|%1 in %2|%1 s|%1: M0 × %2|%1: qform|&ROI|2D|3D|ARLO|Alt|Axial|BIDS|"
        "Boxerman|CASL|CBF|CBF, ΔM, tSNR|CBV|CSV|Cine|ENABLE|Enter|Esc|Export|FD|"
        "Hadamard-12|Hadamard-4|Hadamard-8|Huber|K1|K2|Label|Li|M0|MTT|OK|Otsu|PASL|Q2TIPS|"
        "QEI|QUIPSS|QUIPSS II|R1|R2|R2*|ROI|ROI %1|ROIs|Region|R²|S0|SCORE|SD|Sagittal|T1|"
        "T2|T2*|TR, s|Tab|Tikhonov|Tmax|Walsh|Zoom|cSVD|i|j|k|null|oSVD|pCASL|rel.|sSVD|"
        "sinc|ΔM|ΔR2*")
        .split('|');

bool hasWords(const QString& text)
{
    static const QRegularExpression letters("\\p{L}");
    QString plain = text;
    return plain.remove(QRegularExpression("%[1-9n]")).contains(letters);
}

/// Everything a person can read in the window and its menus, with where it stands.
std::vector<std::pair<QString, QString>> wordsOf(const QWidget& window)
{
    std::vector<std::pair<QString, QString>> words;
    const auto add = [&words](const QObject* where, const QString& text) {
        if (!text.isEmpty()) words.emplace_back(text, where->objectName());
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        add(widget, widget->toolTip());
        add(widget, widget->windowTitle());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) add(label, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button, button->text());
        if (const auto* combo = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < combo->count(); ++i)
                add(combo, combo->itemText(i));
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        add(action, action->text());
        add(action, action->toolTip());
    }
    return words;
}

void switchTo(MainWindow& window, const char* language)
{
    window.actions()[std::string("language_") + language]->trigger();
    QCoreApplication::sendPostedEvents();  // LanguageChange comes with the next turn of the loop
    QCoreApplication::processEvents();
}

/// A text as a pattern: its places take anything.
QRegularExpression patternOf(const QString& source)
{
    QString pattern = QRegularExpression::escape(source);
    pattern.replace(QRegularExpression("\\\\%[1-9n]"), ".+");
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// Texts of the window that are still English though the table has German for them.
QStringList leftInEnglish(const QWidget& window)
{
    static const auto patterns = [] {
        QSet<QString> germanWords;
        for (const Entry& entry : german())
            germanWords += QSet<QString>(entry.german.begin(), entry.german.end());
        std::vector<QRegularExpression> all;
        for (const Entry& entry : german()) {
            const QString plain = QString(entry.source).remove(QRegularExpression("%[1-9n]"));
            const bool tells = plain.count(QRegularExpression("\\p{L}")) >= 4;
            if (tells && !germanWords.contains(entry.source) && entry.context != "command")
                all.push_back(patternOf(entry.source));
        }
        return all;
    }();
    QStringList left;
    for (const auto& [text, where] : wordsOf(window)) {
        const QString bare = QString(text).remove('&');
        for (const QString& line : bare.split('\n'))
            if (std::any_of(patterns.begin(), patterns.end(),
                            [&](const auto& pattern) { return pattern.match(line).hasMatch(); }))
                left += QString("%1: \"%2\"").arg(where, line);
    }
    left.removeDuplicates();
    return left;
}

}  // namespace

class TestTranslation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        settingsOfATest();
        QVERIFY2(german().size() > 500, "translations/kety_de.ts cannot be read");
    }

    void everyTextOfTheSourcesHasAnEntry()
    {
        if (lupdate().isEmpty()) QSKIP("lupdate is not installed: the sources are not searched");
        const QTemporaryDir folder;
        const QString fresh = folder.filePath("fresh.ts");
        QProcess process;
        process.setWorkingDirectory(root());
        process.start(lupdate(), {"-silent", "-tr-function-alias", "QT_TRANSLATE_NOOP+=text",
                                  "-locations", "none", "-extensions", "cpp,h", "-I", ".", "-I",
                                  "core", "core", "widgets", "app", "-ts", fresh});
        QVERIFY(process.waitForFinished(120000));
        const std::vector<Entry> found = readTable(fresh);
        QVERIFY2(found.size() > 500, process.readAllStandardError().constData());
        QSet<QString> known;
        for (const Entry& entry : german())
            known += entry.key();
        QStringList missing;
        for (const Entry& entry : found) {
            if (!known.contains(entry.key())) missing += entry.key();
            // A class that lupdate does not find in its namespace is not found at run time either.
            QVERIFY2(entry.context[0].isLower() || entry.context[0] == 'Q',
                     qPrintable(entry.context));
        }
        QVERIFY2(missing.isEmpty(), qPrintable("no German for:\n" + missing.join('\n')));
    }

    void everyEntryIsFinished()
    {
        QStringList open;
        for (const Entry& entry : german()) {
            const bool empty = std::any_of(entry.german.begin(), entry.german.end(),
                                           [](const QString& text) { return text.isEmpty(); });
            if (!entry.finished || empty) open += entry.key();
        }
        QVERIFY2(open.isEmpty(), qPrintable("not finished:\n" + open.join('\n')));
    }

    void everyPlaceForANumberIsKept()
    {
        QStringList lost;
        for (const Entry& entry : german())
            for (const QString& text : entry.german)
                if (placesOf(text) != placesOf(entry.source)) lost += entry.key();
        QVERIFY2(lost.isEmpty(), qPrintable("places lost:\n" + lost.join('\n')));
    }

    void germanIsNotEnglishLeftInPlace()
    {
        QStringList same;
        for (const Entry& entry : german())
            if (entry.german.contains(entry.source) && hasWords(entry.source)
                && !alike.contains(entry.source))
                same += entry.key();
        QVERIFY2(same.isEmpty(), qPrintable("the same as English:\n" + same.join('\n')));
    }

    void keysHaveTheirGermanNames()
    {
        static const QRegularExpression english("\\b(Ctrl|Shift|Del|PgUp|PgDn)\\b");
        QStringList faults;
        for (const Entry& entry : german())
            for (const QString& text : entry.german)
                if (text.contains(english)) faults += text;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
        useLanguage("de");
        QCOMPARE(QKeySequence("Ctrl+Shift+Z").toString(QKeySequence::NativeText),
                 "Strg+Umschalt+Z");
        useLanguage("en");
        QCOMPARE(QKeySequence("Ctrl+Shift+Z").toString(QKeySequence::NativeText), "Ctrl+Shift+Z");
    }

    void aTextInsideAMessageIsTranslatedWithIt()
    {
        const Message message{text("check", "%1 is missing"),
                              {nested(text("asl", "Labelling duration"))}};
        QCOMPARE(english(message), std::string("Labelling duration is missing"));
        useLanguage("de");
        QCOMPARE(translated(message), "Markierungsdauer fehlt");
        useLanguage("en");
        QCOMPARE(translated(message), "Labelling duration is missing");
        const Message inner{text("t", "a %1"), {"1"}};
        const Message outer{
            text("t", "b %1 + %2"),
            {nested({text("t", "c %1"), {nested(inner)}}), "2 " + nested(text("t", "d"))}};
        QCOMPARE(english(outer), std::string("b c a 1 + 2 d"));
    }

    void theStartPageSwitchesWhileItRuns()
    {
        useLanguage("en");
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.actions()["run"]->text(), "Run");
        const auto before = wordsOf(window);
        QVERIFY2(leftInEnglish(window).size() > 100, "the search for English finds nothing");

        switchTo(window, "de");
        QCOMPARE(window.actions()["run"]->text(), "Berechnen");
        QVERIFY(window.actions()["run"]->toolTip().contains("Strg"));
        const QStringList left = leftInEnglish(window);
        QVERIFY2(left.isEmpty(), qPrintable(left.join('\n')));

        switchTo(window, "en");
        QStringList changed;
        const auto after = wordsOf(window);
        for (const auto& [text, where] : before)
            if (std::find(after.begin(), after.end(), std::pair(text, where)) == after.end())
                changed += where + ": " + text;
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join('\n')));
    }

    void aStudySwitchesWhileItIsLookedAt()
    {
        useLanguage("en");
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        window.openPaths({"sample:asl"});
        QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), 60000);
        window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome().has_value(), 120000);
        for (const Step step : {Step::Data, Step::Check, Step::Run, Step::Review, Step::Export}) {
            window.steps()->open(step);
            switchTo(window, "en");
            QVERIFY(!leftInEnglish(window).isEmpty());
            switchTo(window, "de");
            const QStringList left = leftInEnglish(window);
            QVERIFY2(left.isEmpty(), qPrintable(left.join('\n')));
        }
    }

    void cleanup() { useLanguage("en"); }

private:
    static void settingsOfATest()
    {
        QCoreApplication::setOrganizationName("KetyTest");
        QCoreApplication::setApplicationName("tst_translation");
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, ThemeName::Dark);
    }
};

QTEST_MAIN(TestTranslation)
#include "tst_translation.moc"
