// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/shared_data.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry {
    QString context, source, translation, state;
};

QList<Entry> entriesOf(const QString& path)
{
    QFile file(path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly)) return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            entries.append({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == QLatin1String("translation") && !entries.isEmpty()) {
            entries.last().state = xml.attributes().value("type").toString();
            entries.last().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return entries;
}

QString table()
{
    return QString::fromStdString((kety::test::sourceRoot() / "translations/kety_de.ts").string());
}

/// "%1", "%2" of a text, sorted.
QStringList places(const QString& text)
{
    static const QRegularExpression place("%[1-9n]");
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

}  // namespace

class Translation : public QObject {
    Q_OBJECT

private slots:
    void everyEntryIsFinishedAndKeepsItsPlaces();
    void everyTextOfTheProgramIsInTheTable();
};

void Translation::everyEntryIsFinishedAndKeepsItsPlaces()
{
    const QList<Entry> entries = entriesOf(table());
    QVERIFY(entries.size() > 300);
    QStringList wrong;
    for (const Entry& entry : entries) {
        if (entry.state == "vanished" || entry.state == "obsolete") continue;
        if (entry.state == "unfinished" || entry.translation.isEmpty()
            || places(entry.source) != places(entry.translation))
            wrong.append(entry.context + ": " + entry.source);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join("\n")));
}

void Translation::everyTextOfTheProgramIsInTheTable()
{
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate";
    if (!QFile::exists(lupdate)) QSKIP("lupdate of Qt's Linguist tools is not installed");
    QTemporaryDir folder;
    const QString copy = folder.filePath("kety_de.ts");
    QVERIFY(QFile::copy(table(), copy));
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(kety::test::sourceRoot().string()));
    process.start(lupdate, {"-tr-function-alias", "QT_TRANSLATE_NOOP+=text", "-locations", "none",
                            "-extensions", "cpp,h", "-I", ".", "-I", "core", "core", "widgets",
                            "app", "-ts", copy});
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 0);
    QStringList missing;
    for (const Entry& entry : entriesOf(copy))
        if (entry.state == "unfinished") missing.append(entry.context + ": " + entry.source);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join("\n")));
}

QTEST_APPLESS_MAIN(Translation)
#include "tst_translation.moc"
