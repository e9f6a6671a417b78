// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace kety::test;

namespace {

/// Width and height in the head of a PNG; nothing for another file.
QList<int> sizeOfPng(const QByteArray& bytes)
{
    if (!bytes.startsWith("\x89PNG") || bytes.size() < 33) return {};
    const auto number = [&](int at) {
        return static_cast<unsigned char>(bytes[at + 2]) * 256
               + static_cast<unsigned char>(bytes[at + 3]);
    };
    return {number(16), number(20)};
}

}  // namespace

class TestCommandPictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
        COMPARE_CODE(
            cli_.run({"sample", "asl", "--out", "s", "--size", "32", "36", "8", "--pairs", "4"}),
            0);
        COMPARE_CODE(
            cli_.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "o"}), 0);
    }

    void aMontageOfAFolderAFileAndAnyPlane_data();
    void aMontageOfAFolderAFileAndAnyPlane();
    void theSamePictureEachTime();
    void theOverviewIsOnePage();
    void derivativesHavePicturesToo();
    void whatAPictureCannotShowIsSaid_data();
    void whatAPictureCannotShowIsSaid();
    void statisticsOfEveryMapInEveryRegion();
    void regionsOnAnotherGridAreRefused();
    void aTableReplacesTablesOnly();
    void aTableGoesWhereALinkLeads();
    void regionsNamedByAnEmptyWordAreRefused();

private:
    Cli cli_;
};

void TestCommandPictures::aMontageOfAFolderAFileAndAnyPlane_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("folder") << QStringList{"o"};
    QTest::newRow("another map") << QStringList{"o", "--map", "deltam"};
    QTest::newRow("file") << QStringList{"o/m0.nii.gz"};
    QTest::newRow("truth") << QStringList{"s/truth_cbf.nii.gz"};
    QTest::newRow("sagittal") << QStringList{"o", "--plane", "sagittal"};
    QTest::newRow("coronal, neurological")
        << QStringList{"o", "--plane", "coronal", "--neurological"};
    QTest::newRow("some slices") << QStringList{"o",         "--slices", "2:5",
                                                "--columns", "4",        "--nearest"};
    QTest::newRow("range and table") << QStringList{"o", "--range", "0:80", "--colors", "viridis"};
}

void TestCommandPictures::aMontageOfAFolderAFileAndAnyPlane()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = cli_.run(QStringList{"montage", "-o", "p.png"} + arguments);
    COMPARE_CODE(outcome, 0);
    const QList<int> size = sizeOfPng(cli_.read("p.png"));
    QVERIFY(size.size() == 2 && size[0] > 300 && size[1] > 200);
    COMPARE_CODE(cli_.run(QStringList{"montage", "-o", "q.png", "--scale", "2"} + arguments), 0);
    QVERIFY(std::abs(sizeOfPng(cli_.read("q.png"))[0] - 2 * size[0]) <= 2);
}

void TestCommandPictures::theSamePictureEachTime()
{
    COMPARE_CODE(cli_.run({"montage", "o", "-o", "a.png"}), 0);
    COMPARE_CODE(cli_.run({"montage", "o", "-o", "b.png"}), 0);
    QCOMPARE(cli_.read("a.png"), cli_.read("b.png"));
    COMPARE_CODE(cli_.run({"montage", "o", "-o", "c.png", "--neurological"}), 0);
    QVERIFY(cli_.read("a.png") != cli_.read("c.png"));
}

void TestCommandPictures::theOverviewIsOnePage()
{
    COMPARE_CODE(
        cli_.run({"montage", "o", "--overview", "-o", "v.png", "--asl", "s/sub-sample_asl.nii.gz"}),
        0);
    QVERIFY(sizeOfPng(cli_.read("v.png"))[0] > 1000);
    COMPARE_CODE(cli_.run({"montage", "o", "--overview", "-o", "w.png"}), 0);
    QVERIFY(cli_.read("v.png") != cli_.read("w.png"));
    // The figures of the record stand below the images.
    const int with = sizeOfPng(cli_.read("w.png"))[1];
    COMPARE_CODE(cli_.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "bare",
                           "--bids"}),
                 0);
    COMPARE_CODE(
        cli_.run({"montage", "bare/derivatives/kety/sub-sample/perf", "--overview", "-o", "y.png"}),
        0);
    QVERIFY(with > sizeOfPng(cli_.read("y.png"))[1] + 60);
}

void TestCommandPictures::derivativesHavePicturesToo()
{
    COMPARE_CODE(
        cli_.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "b", "--bids"}),
        0);
    COMPARE_CODE(cli_.run({"montage", "b/derivatives/kety/sub-sample/perf", "-o", "b.png"}), 0);
    COMPARE_CODE(cli_.run({"montage", "o", "-o", "o.png"}), 0);
    QCOMPARE(cli_.read("b.png"), cli_.read("o.png"));
}

void TestCommandPictures::whatAPictureCannotShowIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no such map") << QStringList{"o", "--map", "att"}
                                 << "holds no map att; there are cbf, deltam, m0, tsnr";
    QTest::newRow("slices beyond") << QStringList{"o", "--slices", "1:99"} << "slices from 1 to 8";
    QTest::newRow("no range") << QStringList{"o", "--range", "100"} << "FROM:TO";
    QTest::newRow("endless range") << QStringList{"o", "--range", "0:inf"} << "FROM:TO";
    QTest::newRow("no scale") << QStringList{"o", "--scale", "nan"} << "number from 0.5 to 8";
    QTest::newRow("turned range") << QStringList{"o", "--range", "9:1"} << "FROM:TO";
    QTest::newRow("unknown table")
        << QStringList{"o", "--colors", "jet"} << "There is no colour table \"jet\"";
    QTest::newRow("a series") << QStringList{"s/sub-sample_asl.nii.gz"}
                              << "has 8 volumes; a map has one";
    QTest::newRow("no file") << QStringList{"nothing.nii"} << "nothing.nii";
}

void TestCommandPictures::whatAPictureCannotShowIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const Outcome outcome = cli_.run(QStringList{"montage", "-o", "x.png"} + arguments);
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, said);
    QVERIFY(!cli_.names().contains("x.png"));
}

void TestCommandPictures::statisticsOfEveryMapInEveryRegion()
{
    const Outcome outcome = cli_.run({"stats", "o", "--roi", "s/truth_mask.nii.gz"});
    COMPARE_CODE(outcome, 0);
    const QStringList lines = outcome.out.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[1].startsWith("cbf,mL/100g/min,1,"));
    const QStringList head = lines[0].split(','), cells = lines[1].split(',');
    const double mean = cells[head.indexOf("mean")].toDouble();
    QVERIFY2(mean > 30 && mean < 50, qPrintable(lines[1]));
    QVERIFY(cells[head.indexOf("ci95_low")].toDouble() < mean
            && mean < cells[head.indexOf("ci95_high")].toDouble());
    COMPARE_CODE(
        cli_.run({"stats", "o/cbf.nii.gz", "--roi", "s/truth_mask.nii.gz", "--out", "t.csv"}), 0);
    QCOMPARE(QString::fromUtf8(cli_.read("t.csv")).split('\n')[1].split(',')[4], cells[4]);
}

void TestCommandPictures::regionsOnAnotherGridAreRefused()
{
    COMPARE_CODE(
        cli_.run({"sample", "asl", "--out", "other", "--size", "16", "16", "8", "--pairs", "2"}),
        0);
    const Outcome outcome = cli_.run({"stats", "o", "--roi", "other/truth_mask.nii.gz"});
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "other/truth_mask.nii.gz: lies on another grid");
}

void TestCommandPictures::aTableReplacesTablesOnly()
{
    const QByteArray map = cli_.read("o/cbf.nii.gz");
    for (const QString& place : {QString("o/cbf.nii.gz"), QString("s"), QString("table.txt")}) {
        const Outcome outcome = cli_.run({"stats", "o/cbf.nii.gz", "--out", place});
        COMPARE_CODE(outcome, 2);
        VERIFY_SAYS(outcome.err, place + ": expected a file name that ends in .csv");
    }
    QCOMPARE(cli_.read("o/cbf.nii.gz"), map);
}

void TestCommandPictures::aTableGoesWhereALinkLeads()
{
    cli_.write("target.csv", "old");
    QVERIFY(QFile::link("target.csv", cli_.path("link.csv")));
    COMPARE_CODE(cli_.run({"stats", "o", "--out", "link.csv"}), 0);
    QVERIFY(QFileInfo(cli_.path("link.csv")).isSymLink());
    QVERIFY(cli_.read("target.csv").startsWith("map,unit"));

    // A pipe stays a pipe; so would /dev/null, which only root could take away.
    QCOMPARE(::mkfifo(qPrintable(cli_.path("pipe.csv")), 0600), 0);
    const Outcome outcome = cli_.run({"stats", "o", "--out", "pipe.csv"});
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, "pipe.csv: is a folder, a device or a pipe, not a file");
    struct stat facts {};
    QVERIFY(::stat(qPrintable(cli_.path("pipe.csv")), &facts) == 0 && S_ISFIFO(facts.st_mode));
}

void TestCommandPictures::regionsNamedByAnEmptyWordAreRefused()
{
    const Outcome outcome = cli_.run({"stats", "o", "--roi", ""});
    COMPARE_CODE(outcome, 2);
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandPictures)
#include "tst_command_pictures.moc"
