// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "io/curve_file.h"
#include "io/open.h"
#include "support/nifti_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kety;
using namespace kety::test;

/// Curves in text files: an arterial input that somebody measured elsewhere.
class CurveFiles : public QObject {
    Q_OBJECT

private slots:
    void curvesAreRead_data();
    void curvesAreRead();
    void damagedCurvesAreRefused_data();
    void damagedCurvesAreRefused();
};

void CurveFiles::curvesAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("content");
    QTest::addColumn<bool>("timed");
    QTest::newRow("comma, names") << "a.csv"
                                  << "time,value\n0,1\n1.5,2\n3,4.5\n"
                                  << true;
    QTest::newRow("semicolon") << "a.csv"
                               << "0;1\n1.5;2\n3;4.5\n"
                               << true;
    QTest::newRow("tab, comment") << "a.tsv"
                                  << "# artery\n0\t1\n1.5\t2\n3\t4.5" << true;
    QTest::newRow("blanks, line ends of Windows") << "a.txt"
                                                  << "0 1\r\n1.5  2\r\n3 4.5\r\n"
                                                  << true;
    QTest::newRow("values alone") << "a.csv"
                                  << "value\n1\n2\n4.5\n"
                                  << false;
    QTest::newRow("JSON") << "a.json"
                          << R"({"time": [0, 1.5, 3], "value": [1, 2, 4.5]})" << true;
    QTest::newRow("JSON, values alone") << "a.JSON"
                                        << R"({"value": [1, 2, 4.5]})" << false;
}

void CurveFiles::curvesAreRead()
{
    QFETCH(QString, name);
    QFETCH(QString, content);
    QFETCH(bool, timed);
    const QTemporaryDir folder;
    const std::string path = save(folder.filePath(name).toStdString(), content.toStdString());
    Job job;
    const auto data = open(path, job);
    QCOMPARE(data->series.frames(), 3UL);
    QCOMPARE(data->series.values[2], 4.5F);
    QCOMPARE(data->series.times[1], timed ? 1.5 : 1.0);
    QCOMPARE(data->fact("FramesOnly") == nullptr, timed);
    QCOMPARE(data->files.front(), path);
}

void CurveFiles::damagedCurvesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("content");
    QTest::newRow("empty") << "a.csv"
                           << "";
    QTest::newRow("words") << "a.csv"
                           << "0,1\n1,two\n";
    QTest::newRow("three columns") << "a.csv"
                                   << "0,1,2\n1,2,3\n";
    QTest::newRow("columns change") << "a.csv"
                                    << "0,1\n2\n";
    QTest::newRow("times go back") << "a.csv"
                                   << "0,1\n2,1\n1,1\n";
    QTest::newRow("lists differ") << "a.json"
                                  << R"({"time": [0, 1], "value": [1, 2, 3]})";
    QTest::newRow("no list") << "a.json"
                             << R"({"EchoTime": 0.03})";
    QTest::newRow("no JSON") << "a.json"
                             << "time";
}

void CurveFiles::damagedCurvesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, content);
    const QTemporaryDir folder;
    const std::string path = save(folder.filePath(name).toStdString(), content.toStdString());
    try {
        readCurve(path);
        QFAIL("it was read");
    } catch (const Error& error) {
        QCOMPARE(int(error.failure()), int(Failure::CorruptInput));
        QVERIFY(std::string(error.what()).find(path) != std::string::npos);
    }
}

QTEST_APPLESS_MAIN(CurveFiles)
#include "tst_curve_file.moc"
