// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/atomic_file.h"
#include "io/output_folder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kety;

/// A folder of results that is there whole or not at all, whoever else writes there.
class TestOutputFolder : public QObject {
    Q_OBJECT

private slots:
    void ofTwoAtOnceTheSecondIsRefused();
    void ofTwoAtOnceTheSecondReplacesByForce();

private:
    std::string place() const { return folder_.filePath("o").toStdString(); }
    QTemporaryDir folder_;
};

void TestOutputFolder::ofTwoAtOnceTheSecondIsRefused()
{
    {
        OutputFolder first(place(), false), second(place(), false);
        writeFile(first.path() + "/mine", "first");
        writeFile(second.path() + "/mine", "second");
        first.commit();
        try {
            second.commit();
            QFAIL("replaced what another run had made");
        } catch (const Error& error) {
            QCOMPARE(error.failure(), Failure::Usage);
        }
    }
    QFile kept(QString::fromStdString(place() + "/mine"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("first"));
    QCOMPARE(QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{"o"});
}

void TestOutputFolder::ofTwoAtOnceTheSecondReplacesByForce()
{
    OutputFolder second(place(), true);
    writeFile(second.path() + "/mine", "second");
    QCOMPARE(second.commit(), std::string());
    QFile now(QString::fromStdString(place() + "/mine"));
    QVERIFY(now.open(QIODevice::ReadOnly));
    QCOMPARE(now.readAll(), QByteArray("second"));
}

QTEST_GUILESS_MAIN(TestOutputFolder)
#include "tst_output_folder.moc"
