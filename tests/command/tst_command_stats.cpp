// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"

#include <QFile>
#include <QTest>

using namespace kety::test;

namespace {

/// A cell of the row of a map in a table of `stats`.
QString cellOf(const QString& csv, const QString& map, const QString& column)
{
    const QStringList lines = csv.split('\n', Qt::SkipEmptyParts);
    const auto place = lines.value(0).split(',').indexOf(column);
    for (const QString& line : lines)
        if (line.startsWith(map + ",")) return line.split(',').value(place);
    return {};
}

/// The table without the paths, which differ.
QStringList figuresOf(const QString& csv)
{
    QStringList lines = csv.split('\n', Qt::SkipEmptyParts);
    for (QString& line : lines)
        line = line.section(',', 0, -2);
    return lines;
}

}  // namespace

/// What counts in a table: no number that stands for "no value", none that the data do not
/// determine.
class TestCommandStats : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void zerosThatStandForNoValueDoNotCount();
    void zerosWithoutAQualityMapCountForNothing();
    void arrivalsThatAreNotDeterminedAreLeftOut();
    void aMaskWithValuesBelowZeroIsRefused();

private:
    Cli cli_;
};

void TestCommandStats::initTestCase()
{
    if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
    // Noise enough for arrivals that are not determined.
    COMPARE_CODE(cli_.run({"sample", "asl-multidelay", "--out", "s", "--size", "24", "24", "8",
                           "--pairs", "2", "--snr", "3"}),
                 0);
    for (const QString& invalid : {QString("nan"), QString("zero")})
        COMPARE_CODE(cli_.run({"run", "asl.multidelay", "--in", "asl=s/sub-sample_asl.nii.gz",
                               "--invalid", invalid, "--out", invalid}),
                     0);
}

void TestCommandStats::zerosThatStandForNoValueDoNotCount()
{
    for (const QStringList& more : {QStringList{}, {"--undetermined"}}) {
        const Outcome nan = cli_.run(QStringList{"stats", "nan"} + more);
        const Outcome zero = cli_.run(QStringList{"stats", "zero"} + more);
        COMPARE_CODE(nan, 0);
        COMPARE_CODE(zero, 0);
        QCOMPARE(figuresOf(zero.out), figuresOf(nan.out));
        QVERIFY(cellOf(zero.out, "cbf", "invalid_fraction").toDouble() > 0.5);
        VERIFY_SAYS(zero.err, "zero/cbf.nii.gz: 3556 voxels hold 0 because they have no value");
        QVERIFY(!nan.err.contains("hold 0"));
    }
}

void TestCommandStats::zerosWithoutAQualityMapCountForNothing()
{
    cli_.write("alone_cbf.nii.gz", cli_.read("zero/cbf.nii.gz"));
    cli_.write("alone_cbf.json", cli_.read("zero/cbf.json"));
    const Outcome outcome = cli_.run({"stats", "alone_cbf.nii.gz"});
    COMPARE_CODE(outcome, 0);
    VERIFY_SAYS(outcome.err, "warning: alone_cbf.nii.gz: 3556 voxels hold 0");
    QCOMPARE(cellOf(outcome.out, "cbf", "n"),
             cellOf(cli_.run({"stats", "nan/cbf.nii.gz"}).out, "cbf", "n"));
}

void TestCommandStats::arrivalsThatAreNotDeterminedAreLeftOut()
{
    const Outcome plain = cli_.run({"stats", "nan"});
    const Outcome all = cli_.run({"stats", "nan", "--undetermined"});
    // Those with an uncertainty are the ones that are known.
    QCOMPARE(cellOf(plain.out, "att", "n"), cellOf(plain.out, "att_sd", "n"));
    QVERIFY(cellOf(all.out, "att", "n").toInt() > 5 * cellOf(plain.out, "att", "n").toInt());
    const QString left = QString::number(cellOf(all.out, "att", "n").toInt()
                                         - cellOf(plain.out, "att", "n").toInt());
    VERIFY_SAYS(plain.err, "nan/att.nii.gz: " + left + " of " + cellOf(all.out, "att", "n")
                               + " values are left out");
    QVERIFY(!all.err.contains("left out"));
    // CBF is known where the arrival is not.
    QCOMPARE(cellOf(plain.out, "cbf", "n"), cellOf(all.out, "cbf", "n"));
}

void TestCommandStats::aMaskWithValuesBelowZeroIsRefused()
{
    // Its CBF goes below 0.
    QVERIFY(cellOf(cli_.run({"stats", "nan"}).out, "cbf", "min").toDouble() < 0.0);
    const Outcome outcome =
        cli_.run({"run", "asl.multidelay", "--in", "asl=s/sub-sample_asl.nii.gz", "--mask",
                  "nan/cbf.nii.gz", "--out", "x"});
    COMPARE_CODE(outcome, 4);
    VERIFY_SAYS(outcome.err, "nan/cbf.nii.gz: has values below 0");
}

QTEST_GUILESS_MAIN(TestCommandStats)
#include "tst_command_stats.moc"
