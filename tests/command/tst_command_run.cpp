// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/job.h"
#include "image/statistics.h"
#include "io/open.h"
#include "io/write.h"
#include "support/cli.h"
#include "support/relaxometry_case.h"
#include "support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

#include <cmath>
#include <csignal>

using namespace kety;
using namespace kety::test;

namespace {

const QStringList smallSample{"sample", "asl", "--out", "s",       "--size",
                              "24",     "24",  "8",     "--pairs", "4"};

QJsonObject parse(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList runOnSample(const QStringList& more = {})
{
    return QStringList{"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "o"}
           + more;
}

QString humanSeries(const char* subject)
{
    const auto data = sharedData("bids-asl-human");
    if (data.empty()) return {};
    return QString("%1/%2/perf/%2_asl.nii.gz").arg(QString::fromStdString(data.string()), subject);
}

QJsonObject parameterOf(const QJsonObject& record, const char* key)
{
    return record["parameters"].toObject()[key].toObject();
}

bool hasIssue(const QJsonObject& record, const QString& key)
{
    for (const auto& issue : record["issues"].toArray()) {
        if (issue.toObject()["key"] == key) return true;
    }
    return false;
}

}  // namespace

class TestCommandRun : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
    }

    void theSampleGivesItsTruth();
    void theScanOfM0IsFoundBesideAndCanBeRefused();
    void oneImageOfACollectionStandsForAllOfIt();
    void settingsRankBelowSet();
    void theDefaultsFileIsASettingsFile();
    void settingsOfAnotherAnalysisAreRefused();
    void aValueOutsideItsRangeIsCode2();
    void aMissingValueIsCode3AndNamed();
    void aValueThatDoesNotCountIsANote();
    void acceptAppliesAProposal();
    void anExistingFolderNeedsForce();
    void forceKeepsForeignFilesBesideOldResults();
    void forceTakesDerivativesAlong();
    void aFolderThatHoldsAnInputIsNotReplaced();
    void aMaskNamedByAnEmptyWordIsRefused();
    void picturesAndTablesOfAnEarlierExportAreReplaced();
    void aMapWithoutAnyValueIsSaid();
    void aMessageSteersNoTerminalAndFillsNoScreen();
    void aPipeAsSettingsFileDoesNotHang();
    void pathsThatCannotBeAreWrongUseNotInternalErrors();
    void aHugeSmoothingWidthDoesNotHang();
    void invalidVoxelsAreNanOrZero();
    void aMaskLimitsTheMaps();
    void threadsDoNotChangeAByte();
    void progressAsJsonLines();
    void anInterruptLeavesNothing_data();
    void anInterruptLeavesNothing();
    void bidsDerivativesAreWritten();
    void theFolderOfDerivativesIsNotNestedInItself();
    void humanDataNeedNoFurtherOption();
    void humanDifferencesAreAsLargeAsTheReadmeSays();
    void sixDelaysAreRefusedWithBothWaysOn();
    void verifyPasses();
    void benchHoldsEachTimeAgainstItsLimit();
};

void TestCommandRun::theSampleGivesItsTruth()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--mask", "s/truth_mask.nii.gz"}));
    COMPARE_CODE(outcome, 0);
    QCOMPARE(cli.names(), (QStringList{"o", "s"}));
    QCOMPARE(cli.names("o"), (QStringList{"cbf.json", "cbf.nii.gz", "deltam.json", "deltam.nii.gz",
                                          "m0.json", "m0.nii.gz", "quality.json", "quality.nii.gz",
                                          "run.json", "tsnr.json", "tsnr.nii.gz"}));
    Job job;
    const auto cbf = open(cli.path("o/cbf.nii.gz").toStdString(), job);
    const auto truth = open(cli.path("s/truth_cbf.nii.gz").toStdString(), job);
    std::size_t compared = 0;
    for (std::size_t voxel = 0; voxel < cbf->series.values.size(); ++voxel) {
        const float wanted = truth->series.values[voxel];
        if (!std::isfinite(wanted)) continue;
        QVERIFY(std::abs(cbf->series.values[voxel] - wanted) <= 1e-5F * std::abs(wanted));
        ++compared;
    }
    QVERIFY(compared > 300);
    QVERIFY(same(cbf->series.grid, truth->series.grid));
    QVERIFY2(cbf->synthetic, "a map of a phantom says so");
    const QJsonObject record = parse(cli.read("o/run.json"));
    QCOMPARE(record["analysis"].toString(), QString("asl.cbf"));
    QCOMPARE(record["maps"].toObject()["cbf"].toObject()["n"].toInt(), static_cast<int>(compared));
    VERIFY_SAYS(outcome.out, "mL/100g/min");
}

void TestCommandRun::theScanOfM0IsFoundBesideAndCanBeRefused()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome found = cli.run(runOnSample());
    COMPARE_CODE(found, 0);
    VERIFY_SAYS(found.err, "note: s/sub-sample_m0scan.nii.gz is taken as m0");
    const Outcome given =
        cli.run(runOnSample({"--in", "m0=s/sub-sample_m0scan.nii.gz", "--force"}));
    COMPARE_CODE(given, 0);
    QVERIFY(!given.err.contains("is taken as m0"));
    const Outcome refused = cli.run(runOnSample({"--in", "m0=none", "--force"}));
    COMPARE_CODE(refused, 3);
    const Outcome twice = cli.run(runOnSample({"--in", "asl=s/sub-sample_asl.nii.gz", "--force"}));
    COMPARE_CODE(twice, 2);
}

/// Inversion times on purpose not in the order of the numbers.
void TestCommandRun::oneImageOfACollectionStandsForAllOfIt()
{
    const Cli cli;
    QVERIFY(QDir().mkpath(cli.path("anat")));
    const std::vector<double> times{2.5, 0.1, 0.4, 0.8, 1.5, 0.05};
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto signal = [&](std::size_t, std::size_t) {
            return 1000.0 * std::abs(1.0 - 2.0 * std::exp(-times[i] / 1.1));
        };
        const std::string name = "sub-01_inv-" + std::to_string(i + 1) + "_IRT1";
        const auto image =
            imagesOf(name, 64, 1, signal, {{"InversionTime", stated(times[i], "InversionTime")}});
        (void)writeDataset(cli.path("anat").toStdString(), name, *image);
    }
    const QStringList one{"run",   "relaxometry.t1_ir",
                          "--in",  "ir=anat/sub-01_inv-3_IRT1.nii.gz",
                          "--set", "mask=whole",
                          "--set", "model=two",
                          "--out", "o"};
    const Outcome all = cli.run(one);
    COMPARE_CODE(all, 0);
    VERIFY_SAYS(all.err, "note: anat/sub-01_inv-6_IRT1.nii.gz is taken as ir");
    Job job;
    const auto t1 = open(cli.path("o/t1.nii.gz").toStdString(), job);
    for (const float value : t1->series.values)
        QVERIFY(std::abs(value - 1.1F) < 1e-4F);
    // Refused, or two named: what is named is all there is.
    COMPARE_CODE(cli.run(one + QStringList{"--in", "ir=none", "--force"}), 3);
    const Outcome two =
        cli.run(one + QStringList{"--in", "ir=anat/sub-01_inv-1_IRT1.nii.gz", "--force"});
    QVERIFY(!two.err.contains("is taken as ir"));
}

void TestCommandRun::settingsRankBelowSet()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    cli.write("first.yaml", "analysis: asl.cbf\nt1_blood: 1.5\nlambda: 0.8\ndelay: 1900ms\n");
    cli.write("second.yaml", "lambda: 0.85\n");
    const Outcome outcome =
        cli.run({"run", "first.yaml", "--in", "asl=s/sub-sample_asl.nii.gz", "--settings",
                 "second.yaml", "--set", "t1_blood=1600ms", "--out", "o"});
    COMPARE_CODE(outcome, 0);
    const QJsonObject record = parse(cli.read("o/run.json"));
    QCOMPARE(parameterOf(record, "t1_blood")["value"].toDouble(), 1.6);
    QCOMPARE(parameterOf(record, "t1_blood")["source"].toString(), QString("--set t1_blood"));
    QCOMPARE(parameterOf(record, "lambda")["value"].toDouble(), 0.85);
    QCOMPARE(parameterOf(record, "delay")["value"].toDouble(), 1.9);
    QCOMPARE(parameterOf(record, "delay")["source"].toString(), QString("delay in first.yaml"));
    QCOMPARE(parameterOf(record, "delay")["origin"].toString(), QString("user"));
    QCOMPARE(parameterOf(record, "label_duration")["origin"].toString(), QString("sidecar"));
    QCOMPARE(parameterOf(record, "subtraction")["origin"].toString(), QString("default"));
}

void TestCommandRun::theDefaultsFileIsASettingsFile()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    cli.write("d.yaml", cli.run({"defaults", "asl.cbf"}).out.toUtf8());
    COMPARE_CODE(cli.run({"run", "d.yaml", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "a"}),
                 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    QCOMPARE(cli.read("a/cbf.nii.gz"), cli.read("o/cbf.nii.gz"));
    for (const auto& parameter : parse(cli.read("a/run.json"))["parameters"].toObject()) {
        QVERIFY(parameter.toObject()["origin"].toString() != "user");
    }
}

void TestCommandRun::settingsOfAnotherAnalysisAreRefused()
{
    const Cli cli;
    cli.write("other.yaml", "analysis: relaxometry.t2\n");
    const Outcome outcome =
        cli.run({"run", "asl.cbf", "--in", "asl=a.nii", "--settings", "other.yaml", "--out", "o"});
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "other.yaml: these are settings of relaxometry.t2");
    cli.write("none.yaml", "delay: 1\n");
    const Outcome nameless = cli.run({"run", "none.yaml", "--in", "asl=a.nii", "--out", "o"});
    COMPARE_CODE(nameless, 2);
    VERIFY_SAYS(nameless.err, "does not say for which analysis");
}

void TestCommandRun::aValueOutsideItsRangeIsCode2()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--set", "delay=1800"}));
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "1800 s");
    QCOMPARE(cli.names(), QStringList{"s"});
}

void TestCommandRun::aMissingValueIsCode3AndNamed()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--set", "delay=none"}));
    COMPARE_CODE(outcome, 3);
    VERIFY_SAYS(outcome.err, "--set delay=VALUE");
    VERIFY_SAYS(outcome.err, "s/sub-sample_asl.nii.gz: ");
    QCOMPARE(cli.names(), QStringList{"s"});
}

void TestCommandRun::aValueThatDoesNotCountIsANote()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--set", "ti1=0.8"}));  // pCASL has no TI1
    COMPARE_CODE(outcome, 0);
    VERIFY_SAYS(outcome.err, "warning: s/sub-sample_asl.nii.gz: ti1 does not count here");
    const QJsonObject record = parse(cli.read("o/run.json"));
    QVERIFY(hasIssue(record, "values.ti1_not_used"));
    QCOMPARE(parameterOf(record, "ti1")["used"].toBool(true), false);
}

void TestCommandRun::acceptAppliesAProposal()
{
    const QString series = humanSeries("sub-01");
    if (series.isEmpty()) QSKIP("the data of this test is not here: bids-asl-human");
    const Cli cli;
    const QStringList call{"run", "asl.cbf", "--in", "asl=" + series};
    const auto accepted =
        cli.run(call + QStringList{"--accept", "asl.several_delays", "--out", "a"});
    COMPARE_CODE(accepted, 0);
    // What held before it is not said beside what holds now.
    VERIFY_SAYS(accepted.err, "Accepted: Take the volumes of 1.5 s");
    QVERIFY(!accepted.err.contains("The series has 6 delays"));
    COMPARE_CODE(cli.run(call + QStringList{"--set", "use_delay=1.5", "--out", "b"}), 0);
    QCOMPARE(cli.read("a/cbf.nii.gz"), cli.read("b/cbf.nii.gz"));
    const QJsonObject record = parse(cli.read("a/run.json"));
    QVERIFY(hasIssue(record, "asl.several_delays"));
    QCOMPARE(parameterOf(record, "use_delay")["source"].toString(),
             QString("--accept asl.several_delays"));
    COMPARE_CODE(cli.run(call + QStringList{"--accept", "asl.several_delays=2", "--out", "c"}), 0);
    QCOMPARE(parameterOf(parse(cli.read("c/run.json")), "use_delay")["value"].toDouble(), 1.25);
    const Outcome none = cli.run(
        call
        + QStringList{"--accept", "asl.nonsense", "--accept", "asl.several_delays", "--out", "d"});
    COMPARE_CODE(none, 0);
    VERIFY_SAYS(none.err, "--accept asl.nonsense: these data have no such issue");
    COMPARE_CODE(cli.run(call + QStringList{"--accept", "asl.several_delays=99", "--out", "e"}), 2);
}

void TestCommandRun::anExistingFolderNeedsForce()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    const QByteArray before = cli.read("o/run.json");
    const Outcome again = cli.run(runOnSample());
    COMPARE_CODE(again, 2);
    VERIFY_SAYS(again.err, "--force");
    QCOMPARE(cli.read("o/run.json"), before);
    COMPARE_CODE(cli.run(runOnSample({"--force", "--set", "lambda=0.8"})), 0);
    QVERIFY(cli.read("o/run.json") != before);
    QCOMPARE(cli.names(), (QStringList{"o", "s"}));
}

void TestCommandRun::forceKeepsForeignFilesBesideOldResults()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    qsizetype kept = 1;
    cli.write("o/thesis.txt", "the only copy");
    const Outcome again = cli.run(runOnSample({"--force"}));
    COMPARE_CODE(again, 0);
    VERIFY_SAYS(again.err, "o.old");
    QCOMPARE(cli.read("o.old/thesis.txt"), QByteArray("the only copy"));
    QVERIFY(!cli.names("o").contains("thesis.txt"));
    // The record also names parameters, issues and steps: these are no files of its own.
    for (const char* name : {"mask.nii.gz", "delay.json", "order.json"}) {
        const QString path = QString("o/%1").arg(name);
        cli.write(path, "drawn by hand");
        COMPARE_CODE(cli.run(runOnSample({"--force"})), 0);
        QVERIFY(!cli.names("o").contains(name));
        QCOMPARE(cli.names().filter("o.old").size(), ++kept);
    }
}

void TestCommandRun::aFolderThatHoldsAnInputIsNotReplaced()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const QStringList before = cli.names("s");
    for (const QString& out : {QString("s"), QString("s/../s/"), QString(".")}) {
        const Outcome outcome = cli.run(
            {"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", out, "--force"});
        COMPARE_CODE(outcome, 2);
        VERIFY_SAYS(outcome.err, "which is read here: choose another folder");
        QCOMPARE(cli.names("s"), before);
    }
    COMPARE_CODE(cli.run(runOnSample()), 0);
    const Outcome mask = cli.run(runOnSample({"--force", "--mask", "o/quality.nii.gz"}));
    COMPARE_CODE(mask, 2);
    VERIFY_SAYS(mask.err, "o: holds o/quality.nii.gz");
}

void TestCommandRun::aMaskNamedByAnEmptyWordIsRefused()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample({"--mask", ""})), 2);
    QCOMPARE(cli.names(), QStringList{"s"});
}

void TestCommandRun::picturesAndTablesOfAnEarlierExportAreReplaced()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    // As the window leaves a folder when no maps were asked for.
    QVERIFY(QDir(cli.path()).mkdir("p"));
    COMPARE_CODE(cli.run({"montage", "o", "-o", "p/montage_cbf.png"}), 0);
    COMPARE_CODE(cli.run({"montage", "o", "--overview", "-o", "p/overview.png"}), 0);
    COMPARE_CODE(cli.run({"stats", "o", "--out", "p/statistics.csv"}), 0);
    const QStringList again{"run",   "asl.cbf", "--in",   "asl=s/sub-sample_asl.nii.gz",
                            "--out", "p",       "--force"};
    COMPARE_CODE(cli.run(again), 0);
    QCOMPARE(cli.names(), (QStringList{"o", "p", "s"}));
    QVERIFY(!cli.names("p").contains("overview.png"));  // it showed the maps of before

    // A picture of the same name that somebody else drew stays.
    QVERIFY(QDir(cli.path()).mkdir("q"));
    cli.write("q/view.png", "\x89PNG somebody's own");
    QStringList other = again;
    other[5] = "q";
    COMPARE_CODE(cli.run(other), 0);
    QCOMPARE(cli.read("q.old/view.png"), QByteArray("\x89PNG somebody's own"));
}

void TestCommandRun::aMapWithoutAnyValueIsSaid()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--set", "label_duration=5e-324"}));
    COMPARE_CODE(outcome, 0);
    VERIFY_SAYS(outcome.err, "No voxel of the mask has a value of cbf");
    VERIFY_SAYS(outcome.err, "Labelling duration is only");
    QVERIFY(hasIssue(parse(cli.read("o/run.json")), "result.no_value"));
}

void TestCommandRun::aMessageSteersNoTerminalAndFillsNoScreen()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome steered = cli.run(runOnSample({"--set", "scheme=\x1b[31m\xC2\x9B\nred"}));
    COMPARE_CODE(steered, 2);
    VERIFY_SAYS(steered.err, "\\x1b[31m");
    QVERIFY(!steered.err.contains(QChar(0x1b)) && !steered.err.contains(QChar(0x9b)));
    QCOMPARE(steered.err.count('\n'), 1);
    const Outcome filled = cli.run(runOnSample({"--set", "scheme=" + QString(100000, 'a')}));
    COMPARE_CODE(filled, 2);
    QVERIFY(filled.err.size() < 2200);
    VERIFY_SAYS(filled.err, "expected one of pasl");
}

void TestCommandRun::forceTakesDerivativesAlong()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    COMPARE_CODE(cli.run(runOnSample({"--bids", "--force"})), 0);
    const QStringList before = cli.names("o/derivatives/kety/sub-sample/perf");
    QVERIFY(!before.isEmpty());
    const Outcome again = cli.run(runOnSample({"--force"}));
    COMPARE_CODE(again, 0);
    QCOMPARE(cli.names(), (QStringList{"o", "s"}));  // no o.old: everything in it was Kety's
    QCOMPARE(cli.names("o/derivatives/kety/sub-sample/perf"), before);
    QVERIFY(cli.names("o").contains("cbf.nii.gz"));
}

void TestCommandRun::aPipeAsSettingsFileDoesNotHang()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    QCOMPARE(::mkfifo(qPrintable(cli.path("pipe")), 0600), 0);
    const Outcome outcome = cli.run(runOnSample({"--settings", "pipe"}));
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "pipe cannot be read as a settings file");
}

void TestCommandRun::pathsThatCannotBeAreWrongUseNotInternalErrors()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    QVERIFY(QFile::link("loop", cli.path("loop")));
    COMPARE_CODE(cli.run({"run", "asl.cbf", "--in", "asl=loop", "--out", "o"}), 2);
    const QStringList call{"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out"};
    for (const QString& out : {QString(), QString("loop/o"), QString(300, 'n')}) {
        const Outcome outcome = cli.run(call + QStringList{out});
        COMPARE_CODE(outcome, 2);
        QVERIFY2(!outcome.err.contains("internal"), qPrintable(outcome.err));
    }
}

void TestCommandRun::aHugeSmoothingWidthDoesNotHang()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample({"--set", "m0_smoothing=1e9"})), 2);
}

void TestCommandRun::invalidVoxelsAreNanOrZero()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample()), 0);
    Job job;
    const auto count = [&](auto&& is) {
        const auto map = open(cli.path("o/cbf.nii.gz").toStdString(), job);
        return std::count_if(map->series.values.begin(), map->series.values.end(), is);
    };
    const auto nan = [](float value) { return std::isnan(value); };
    const auto missing = count(nan);
    QVERIFY(missing > 100);
    COMPARE_CODE(cli.run(runOnSample({"--force", "--invalid", "zero"})), 0);
    QCOMPARE(count(nan), 0);
    QVERIFY(count([](float value) { return value == 0.0F; }) >= missing);
    QCOMPARE(parse(cli.read("o/run.json"))["invalid"].toString(), QString("zero"));
}

void TestCommandRun::aMaskLimitsTheMaps()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run(runOnSample({"--mask", "s/truth_mask.nii.gz"})), 0);
    Job job;
    const auto map = open(cli.path("o/cbf.nii.gz").toStdString(), job);
    const auto mask = open(cli.path("s/truth_mask.nii.gz").toStdString(), job);
    for (std::size_t voxel = 0; voxel < map->series.values.size(); ++voxel) {
        QVERIFY(mask->series.values[voxel] != 0.0F || std::isnan(map->series.values[voxel]));
    }
    const Outcome wrong = cli.run(runOnSample({"--force", "--mask", "s/sub-sample_asl.nii.gz"}));
    QVERIFY(wrong.code != 0);
    VERIFY_SAYS(wrong.err, "sub-sample_asl.nii.gz");
}

void TestCommandRun::threadsDoNotChangeAByte()
{
    const Cli cli;
    COMPARE_CODE(cli.run({"sample", "asl", "--out", "s", "--size", "40", "44", "12", "--pairs", "6",
                          "--snr", "8"}),
                 0);
    for (const char* threads : {"1", "2", "7"}) {
        COMPARE_CODE(cli.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out",
                              threads, "--threads", threads}),
                     0);
    }
    for (const QString& name : cli.names("1")) {
        if (name == "run.json") continue;  // has seconds
        QVERIFY2(cli.read("1/" + name) == cli.read("2/" + name), qPrintable(name));
        QVERIFY2(cli.read("1/" + name) == cli.read("7/" + name), qPrintable(name));
    }
}

void TestCommandRun::progressAsJsonLines()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--progress", "jsonl"}));
    COMPARE_CODE(outcome, 0);
    QStringList events, stages;
    int last = 0;
    for (const QString& line : outcome.out.split('\n', Qt::SkipEmptyParts)) {
        QJsonParseError error;
        const QJsonObject event = QJsonDocument::fromJson(line.toUtf8(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError && line.startsWith("{\"event\": "),
                 qPrintable(line));
        events << event["event"].toString();
        if (event["event"] == "stage") stages << event["stage"].toString();
        if (event["event"] == "progress" && event["stage"] == "compute") {
            QVERIFY(event["done"].toInt() >= last
                    && event["done"].toInt() <= event["total"].toInt());
            last = event["done"].toInt();
        }
        if (event["event"] == "done") QCOMPARE(event["files"].toArray().size(), 11);
    }
    QCOMPARE(stages, (QStringList{"read", "check", "compute", "write"}));
    QCOMPARE(events.last(), QString("done"));
    QCOMPARE(last, 8);
    const Outcome none = cli.run(runOnSample({"--progress", "none", "--force"}));
    QVERIFY(!none.err.contains('\r'));
}

void TestCommandRun::anInterruptLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::newRow("while reading") << QByteArray("read");
    QTest::newRow("while writing") << QByteArray("write");
}

void TestCommandRun::anInterruptLeavesNothing()
{
    QFETCH(QByteArray, stage);
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "96", "96", "40", "--pairs", "20"}), 0);
    QProcess process;
    process.setWorkingDirectory(cli.path());
    process.start(Cli::program(), runOnSample({"--progress", "jsonl"}));
    QByteArray said;
    while (!said.contains("\"stage\": \"" + stage + "\"") && process.waitForReadyRead(60000)) {
        said += process.readAllStandardOutput();
    }
    QVERIFY(process.state() == QProcess::Running);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    const QString message = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 130,
             qPrintable(message));
    VERIFY_SAYS(message, "interrupted");
    QCOMPARE(cli.names(), QStringList{"s"});
}

void TestCommandRun::bidsDerivativesAreWritten()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome = cli.run(runOnSample({"--bids"}));
    COMPARE_CODE(outcome, 0);
    const QJsonObject description = parse(cli.read("o/derivatives/kety/dataset_description.json"));
    QCOMPARE(description["DatasetType"].toString(), QString("derivative"));
    QVERIFY(cli.names("o/derivatives/kety/sub-sample/perf").contains("sub-sample_cbf.nii.gz"));
    QVERIFY(cli.names("o/derivatives/kety/sub-sample/perf").contains("sub-sample_cbf.json"));
}

void TestCommandRun::theFolderOfDerivativesIsNotNestedInItself()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    for (const char* named : {"o/derivatives/kety", "p/derivatives/kety/"}) {
        const Outcome outcome = cli.run(
            {"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--bids", "--out", named});
        COMPARE_CODE(outcome, 0);
        QCOMPARE(cli.names(named), (QStringList{"dataset_description.json", "sub-sample"}));
    }
}

void TestCommandRun::humanDataNeedNoFurtherOption()
{
    const QString series = humanSeries("sub-02");
    if (series.isEmpty()) QSKIP("the data of this test is not here: bids-asl-human");
    const Cli cli;
    const Outcome outcome = cli.run({"run", "asl.cbf", "--in", "asl=" + series, "--out", "o"});
    COMPARE_CODE(outcome, 0);
    const QJsonObject record = parse(cli.read("o/run.json"));
    QCOMPARE(parameterOf(record, "scheme")["value"].toString(), QString("pcasl"));
    QCOMPARE(parameterOf(record, "delay")["value"].toDouble(), 1.2);
    QCOMPARE(parameterOf(record, "label_duration")["value"].toDouble(), 1.51);
    QCOMPARE(parameterOf(record, "m0_source")["value"].toString(), QString("included"));
    const QJsonObject findings = record["findings"].toObject();
    QCOMPARE(findings["pairs_used"].toObject()["value"].toInt(), 8);
    QCOMPARE(findings["order"].toObject()["value"].toString(), QString("label_first"));
    QVERIFY(findings["positive_share"].toObject()["value"].toDouble() > 0.9);
    const double mean = record["maps"].toObject()["cbf"].toObject()["mean"].toDouble();
    QVERIFY2(mean > 25 && mean < 60, qPrintable(QString::number(mean)));
}

/// The figures its README was seen to give with numpy: 81013 voxels, 0.562 % within 2 %.
void TestCommandRun::humanDifferencesAreAsLargeAsTheReadmeSays()
{
    const QString series = humanSeries("sub-02");
    if (series.isEmpty()) QSKIP("the data of this test is not here: bids-asl-human");
    const Cli cli;
    Job job;
    const auto asl = open(series.toStdString(), job);
    const Volume<float> m0 = frame(asl->series, 0);
    std::vector<float> values(m0.values.begin(), m0.values.end());
    const double threshold = 0.35 * quantile(values, 0.99);
    Map mask{{.key = "mask"},
             {m0.grid, Buffer<float>::make(m0.values.size(), [&](std::span<float> out) {
                  std::transform(m0.values.begin(), m0.values.end(), out.begin(),
                                 [&](float value) { return value > threshold ? 1.0F : 0.0F; });
              })}};
    writeMap(cli.path().toStdString(), mask);
    COMPARE_CODE(cli.run({"run", "asl.cbf", "--in", "asl=" + series, "--mask", "mask.nii.gz",
                          "--set", "mask=whole", "--out", "o"}),
                 0);
    const QJsonObject findings = parse(cli.read("o/run.json"))["findings"].toObject();
    QCOMPARE(findings["mask_voxels"].toObject()["value"].toInt(), 81013);
    const double share = findings["mean_deltam_m0"].toObject()["value"].toDouble();
    QVERIFY2(std::abs(share / 0.00562 - 1.0) < 0.02, qPrintable(QString::number(share)));
}

void TestCommandRun::sixDelaysAreRefusedWithBothWaysOn()
{
    const QString series = humanSeries("sub-01");
    if (series.isEmpty()) QSKIP("the data of this test is not here: bids-asl-human");
    const Cli cli;
    const QStringList run{"run", "asl.cbf", "--in", "asl=" + series, "--out", "o"};
    const Outcome refused = cli.run(run);
    COMPARE_CODE(refused, 3);
    VERIFY_SAYS(refused.err, "use_delay=1.5");
    VERIFY_SAYS(refused.err, "asl.multidelay");
    VERIFY_SAYS(refused.err, "sub-01_asl.nii.gz");
    QVERIFY(!refused.err.contains("values.delay_missing"));  // neither guessed nor missing
    QCOMPARE(cli.names(), QStringList());
    COMPARE_CODE(cli.run(run + QStringList{"--set", "use_delay=1.5"}), 0);
    const QJsonObject record = parse(cli.read("o/run.json"));
    QCOMPARE(parameterOf(record, "delay")["value"].toDouble(), 1.5);
}

void TestCommandRun::verifyPasses()
{
    const Cli cli;
    const Outcome outcome = cli.run({"verify", "--json"});
    COMPARE_CODE(outcome, 0);
    const QJsonObject verdict = parse(outcome.out.toUtf8());
    QVERIFY(verdict["passed"].toBool());
    QVERIFY(verdict["results"].toArray().size() >= 6);
    for (const auto& entry : verdict["results"].toArray()) {
        const QJsonObject result = entry.toObject();
        QVERIFY(result["passed"].toBool() && result["limit"].toDouble() <= 0.01);
    }
}

void TestCommandRun::benchHoldsEachTimeAgainstItsLimit()
{
    const Cli cli;
    const Outcome outcome = cli.run({"bench", "--json", "--only", "slice"});
    COMPARE_CODE(outcome, 0);
    const QJsonObject table = parse(outcome.out.toUtf8());
    QVERIFY(table["threads"].toInt() >= 1);
    const QJsonObject slice = table["results"].toArray().first().toObject();
    QCOMPARE(slice["name"].toString(), QString("asl.cbf.slice"));
    QVERIFY(slice["seconds"].toDouble() > 0.0);
    QCOMPARE(slice["limit"].toDouble(), 0.016);
    QCOMPARE(slice["passed"].toBool(), slice["seconds"].toDouble() <= 0.016);
    COMPARE_CODE(cli.run({"bench", "--only", "everything"}), 2);
}

QTEST_GUILESS_MAIN(TestCommandRun)
#include "tst_command_run.moc"
