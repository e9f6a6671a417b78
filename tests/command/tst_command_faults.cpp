// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"
#include "support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace kety::test;

namespace {

const QStringList smallSample{"sample", "asl", "--out", "s",       "--size",
                              "24",     "24",  "8",     "--pairs", "4"};

QStringList runOn(const QString& path, const QStringList& more = {})
{
    return QStringList{"run", "asl.cbf", "--in", "asl=" + path} + more;
}

void copySample(const Cli& cli, const QString& to, const QString& subject)
{
    QDir(cli.path()).mkpath(to);
    for (const QString& name : cli.names("s"))
        if (name.startsWith("sub-sample"))
            cli.write(to + "/" + QString(name).replace("sub-sample", subject),
                      cli.read("s/" + name));
}

QJsonObject lastEvent(const QString& stream)
{
    const QString line =
        stream.split('\n', Qt::SkipEmptyParts)
            .value(stream.count('\n') > 0 ? static_cast<int>(stream.count('\n')) - 1 : 0);
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

}  // namespace

/// What goes wrong is said before the work, once, in order, and to programs as well.
class TestCommandFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
    }

    void aPlaceThatCannotBeWrittenIsFoundBeforeReading_data();
    void aPlaceThatCannotBeWrittenIsFoundBeforeReading();
    void aPlaceThatWasTriedIsLeftAsItWas();
    void derivativesOfNoBidsNameAreRefusedBeforeTheCheck();
    void derivativesThatAreThereAreFoundBeforeTheCheck();
    void aFolderStandsForItsOneSeries();
    void aFolderOfSeveralSeriesNamesThem();
    void aFolderWhoseSeriesIsBrokenTakesNoOther();
    void linesOfBothStreamsStayWhole();
    void aRegionWithoutVoxelsIsCode3_data();
    void aRegionWithoutVoxelsIsCode3();
    void anErrorEndsTheStreamOfEvents_data();
    void anErrorEndsTheStreamOfEvents();
    void infoTellsWhatASidecarHasWrongOnce();
    void aKeyThatStandsTwiceIsAskedAbout_data();
    void aKeyThatStandsTwiceIsAskedAbout();
    void aKeyThatStandsTwiceAndDoesNotCountIsAWarning();
    void aFileBelowSettlesWhatOneAboveSaysTwice();
    void ofTwoScansOfM0TheOtherCanBeTaken();
};

void TestCommandFaults::aPlaceThatCannotBeWrittenIsFoundBeforeReading_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("more");
    for (const QStringList& more : {QStringList{}, {"--bids"}}) {
        const QByteArray kind = more.isEmpty() ? "maps" : "derivatives";
        QTest::newRow(kind + ", a file in the way") << QString("file/o") << more;
        QTest::newRow(kind + ", a system without folders") << QString("/proc/kety/o") << more;
        if (::geteuid() != 0)
            QTest::newRow(kind + ", no right to write") << QString("closed/o") << more;
    }
}

void TestCommandFaults::aPlaceThatCannotBeWrittenIsFoundBeforeReading()
{
    QFETCH(QString, place);
    QFETCH(QStringList, more);
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    cli.write("file", "here");
    QDir(cli.path()).mkdir("closed");
    QFile::setPermissions(cli.path("closed"), QFile::ReadOwner | QFile::ExeOwner);
    const Outcome outcome = cli.run(runOn(
        "s/sub-sample_asl.nii.gz", QStringList{"--out", place, "--progress", "jsonl"} + more));
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, place);
    VERIFY_SAYS(outcome.err, "check the folder and its permissions");
    QVERIFY2(!outcome.out.contains("stage"), qPrintable(outcome.out));
    QCOMPARE(cli.names(), (QStringList{"closed", "file", "s"}));
    QCOMPARE(cli.names("closed"), QStringList());
}

void TestCommandFaults::aPlaceThatWasTriedIsLeftAsItWas()
{
    const Cli cli;
    for (const QStringList& more : {QStringList{}, {"--bids"}}) {
        const Outcome outcome = cli.run(runOn("no.nii", QStringList{"--out", "deep/in/o"} + more));
        COMPARE_CODE(outcome, 2);
        QCOMPARE(cli.names(), QStringList());
    }
    QDir(cli.path()).mkpath("data/derivatives/kety");
    COMPARE_CODE(cli.run(runOn("no.nii", {"--out", "data", "--bids"})), 2);
    QCOMPARE(cli.names("data/derivatives"), QStringList{"kety"});
    QCOMPARE(cli.names("data/derivatives/kety"), QStringList());
}

void TestCommandFaults::derivativesOfNoBidsNameAreRefusedBeforeTheCheck()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    for (const QString& ending : {QString(".nii.gz"), QString(".json")})
        cli.write("perfusion" + ending, cli.read("s/sub-sample_asl" + ending));
    const Outcome outcome =
        cli.run(runOn("perfusion.nii.gz", {"--out", "o", "--bids", "--progress", "jsonl"}));
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "perfusion.nii.gz: has no BIDS name");
    VERIFY_SAYS(outcome.err, "leave out --bids");
    QVERIFY2(!outcome.out.contains("check"), qPrintable(outcome.out));
    QVERIFY(!cli.names().contains("o"));
}

void TestCommandFaults::derivativesThatAreThereAreFoundBeforeTheCheck()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const QStringList run =
        runOn("s/sub-sample_asl.nii.gz", {"--out", "o", "--bids", "--progress", "jsonl"});
    COMPARE_CODE(cli.run(run), 0);
    const Outcome again = cli.run(run);
    COMPARE_CODE(again, 2);
    VERIFY_SAYS(again.err, "exists already");
    QVERIFY2(!again.out.contains("check"), qPrintable(again.out));
    COMPARE_CODE(cli.run(run + QStringList{"--force"}), 0);
}

void TestCommandFaults::aFolderStandsForItsOneSeries()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    copySample(cli, "d/sub-01/perf", "sub-01");
    COMPARE_CODE(cli.run(runOn("d/sub-01/perf/sub-01_asl.nii.gz", {"--out", "file"})), 0);
    for (const QString& folder : {QString("d"), QString("d/sub-01/perf/")}) {
        const Outcome outcome = cli.run(runOn(folder, {"--out", "o", "--force"}));
        COMPARE_CODE(outcome, 0);
        VERIFY_SAYS(outcome.err, "sub-01_asl.nii.gz is taken as asl of " + folder);
        VERIFY_SAYS(outcome.err, "sub-01_m0scan.nii.gz is taken as m0");
        QVERIFY(cli.read("o/cbf.nii.gz") == cli.read("file/cbf.nii.gz"));
    }
}

void TestCommandFaults::aFolderOfSeveralSeriesNamesThem()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    copySample(cli, "d/sub-01/perf", "sub-01");
    copySample(cli, "d/sub-02/perf", "sub-02");
    const Outcome outcome = cli.run(runOn("d", {"--out", "o"}));
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, "holds 2 series for asl (sub-01/perf/sub-01_asl.nii.gz, "
                             "sub-02/perf/sub-02_asl.nii.gz)");
    VERIFY_SAYS(outcome.err, "--in asl=d/sub-01/perf/sub-01_asl.nii.gz");
    QVERIFY2(!outcome.err.contains("m0scan"), qPrintable(outcome.err));
    COMPARE_CODE(cli.run(runOn("d/sub-02", {"--out", "o"})), 0);
}

void TestCommandFaults::aFolderWhoseSeriesIsBrokenTakesNoOther()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    copySample(cli, "d", "sub-01");
    cli.write("d/sub-01_asl.nii.gz", "no image");
    const Outcome outcome = cli.run(runOn("d", {"--out", "o"}));
    COMPARE_CODE(outcome, 4);
    VERIFY_SAYS(outcome.err, "sub-01_asl.nii.gz");
}

void TestCommandFaults::linesOfBothStreamsStayWhole()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    // More than a buffer of what is printed, with errors between.
    for (int i = 10; i < 40; ++i) {
        QDir(cli.path()).mkdir("d");
        cli.write(QString("d/a%1.nii").arg(i), "no image");
        cli.write(QString("d/a%1.json").arg(i), cli.read("s/sub-sample_asl.json"));
    }
    QProcess process;
    process.setWorkingDirectory(cli.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(Cli::program(), {"info", "d"});
    QVERIFY(process.waitForFinished(120000));
    const QString both = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(both.size() > 3 * 4096);
    int errors = 0;
    QString before;
    for (const QString& line : both.split('\n')) {
        QVERIFY2(line.lastIndexOf("kety-cli: ") <= 0, qPrintable(line));
        if (line.startsWith("kety-cli: error: ")) {
            ++errors;
            // What is said of a series follows what is printed of it, not that of another.
            QVERIFY2(before.isEmpty() || before.startsWith("  "), qPrintable(before));
        }
        before = line;
    }
    QCOMPARE(errors, 30);
}

void TestCommandFaults::aRegionWithoutVoxelsIsCode3_data()
{
    QTest::addColumn<bool>("drawn");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing drawn") << false << "--roi empty.nii.gz: holds no region";
    QTest::newRow("drawn outside the maps") << true << "region 1 has no voxel with a value of cbf";
}

void TestCommandFaults::aRegionWithoutVoxelsIsCode3()
{
    QFETCH(bool, drawn);
    QFETCH(QString, said);
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(
        cli.run(runOn("s/sub-sample_asl.nii.gz", {"--out", "o", "--mask", "s/truth_mask.nii.gz"})),
        0);
    // The header of the mask before other voxels: none, or the first corner.
    QProcess gzip;
    gzip.setWorkingDirectory(cli.path());
    gzip.start("gzip", {"-dc", "s/truth_mask.nii.gz"});
    QVERIFY(gzip.waitForFinished());
    QByteArray image = gzip.readAllStandardOutput();
    QVERIFY(image.size() == 352 + 24 * 24 * 8 * 4);
    image.replace(352, image.size() - 352, QByteArray(image.size() - 352, '\0'));
    if (drawn) image.replace(352, 4, QByteArray("\x00\x00\x80\x3f", 4));
    cli.write("empty.nii", image);
    gzip.start("gzip", {"empty.nii"});
    QVERIFY(gzip.waitForFinished());
    const Outcome outcome =
        cli.run({"stats", "o/cbf.nii.gz", "--roi", "empty.nii.gz", "--out", "t.csv"});
    COMPARE_CODE(outcome, 3);
    VERIFY_SAYS(outcome.err, said);
    QVERIFY(!cli.names().contains("t.csv"));
}

void TestCommandFaults::anErrorEndsTheStreamOfEvents_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("said");
    const QString series = "s/sub-sample_asl.nii.gz";
    QTest::newRow("a blocking check")
        << runOn(series, {"--out", "o", "--set", "delay=none"}) << 3 << "values.delay_missing"
        << "delay is missing";
    QTest::newRow("a value refused")
        << runOn(series, {"--out", "o", "--set", "t1_blood=99"}) << 2 << "values.t1_blood_refused"
        << "T1 of blood is 99 s";
    QTest::newRow("a corrupt file") << runOn("broken.nii", {"--out", "o"}) << 4 << "corrupt_input"
                                    << "broken.nii";
    QTest::newRow("no place") << runOn(series, {"--out", "broken.nii/o"}) << 5 << "cannot_write"
                              << "broken.nii/o";
    QTest::newRow("an unknown key")
        << runOn(series, {"--out", "o", "--set", "delya=1"}) << 2 << "usage"
        << "did you mean delay?";
    QTest::newRow("an unknown option")
        << runOn(series, {"--out", "o", "--nonsense"}) << 2 << "usage"
        << "--nonsense";
}

void TestCommandFaults::anErrorEndsTheStreamOfEvents()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, key);
    QFETCH(QString, said);
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    cli.write("broken.nii", "no image");
    for (const QStringList& option : {QStringList{"--progress", "jsonl"}, {"--progress=jsonl"}}) {
        const Outcome outcome = cli.run(arguments + option);
        COMPARE_CODE(outcome, code);
        QVERIFY(outcome.out.endsWith('\n'));
        const QJsonObject event = lastEvent(outcome.out);
        QCOMPARE(event["event"].toString(), QString("error"));
        QCOMPARE(event["code"].toInt(), code);
        QCOMPARE(event["key"].toString(), key);
        VERIFY_SAYS(event["message"].toString(), said);
    }
    QCOMPARE(cli.run(arguments).out, QString());  // who reads no events gets none
}

void TestCommandFaults::infoTellsWhatASidecarHasWrongOnce()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    QByteArray json = cli.read("s/sub-sample_asl.json");
    json.replace("LabelingDuration", "LabellingDuration");
    json.replace("\"EchoTime\": ", "\"EchoTime\": \"soon\", \"FormerEchoTime\": ");
    cli.write("s/sub-sample_asl.json", json);
    const Outcome outcome = cli.run({"info", "s/sub-sample_asl.nii.gz"});
    COMPARE_CODE(outcome, 0);
    for (const char* key : {"[bids.key_misspelled]", "[bids.wrong_type]"})
        QVERIFY2(outcome.out.count(key) == 1, qPrintable(outcome.out));

    // In other words, with what follows from it.
    QByteArray table = cli.read("s/sub-sample_aslcontext.tsv");
    table.replace(table.lastIndexOf("label"), 5, "n/a");
    cli.write("s/sub-sample_aslcontext.tsv", table);
    json.replace("\"TotalAcquiredPairs\": 4", "\"TotalAcquiredPairs\": 7");
    json.replace("\"PostLabelingDelay\": 1.8", "\"PostLabelingDelay\": 1800");
    cli.write("s/sub-sample_asl.json", json);
    const QString said = cli.run({"info", "s/sub-sample_asl.nii.gz"}).out;
    for (const char* once : {"asl.unpaired", "asl.left_out", "asl.pair_count", "asl.delay_in_ms"})
        VERIFY_SAYS(said, once);
    QVERIFY2(!said.contains("[bids.unpaired") && !said.contains("[bids.volumes_not_used")
                 && !said.contains("[bids.pair_count") && !said.contains("[bids.time_in_ms"),
             qPrintable(said));
}

void TestCommandFaults::aKeyThatStandsTwiceIsAskedAbout_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("delay, as dcm2niix writes ep2d_asl")
        << QByteArray("PostLabelingDelay") << QByteArray("1.8") << QByteArray("1.2") << "delay";
    QTest::newRow("a list, then a number")
        << QByteArray("PostLabelingDelay") << QByteArray("[1.8,1.8,1.8,1.8,1.8,1.8,1.8,1.8]")
        << QByteArray("1.2") << "delay";
    QTest::newRow("a word") << QByteArray("ArterialSpinLabelingType") << QByteArray("\"PCASL\"")
                            << QByteArray("\"CASL\"") << "scheme";
}

void TestCommandFaults::aKeyThatStandsTwiceIsAskedAbout()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QString, parameter);
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    QByteArray whole = cli.read("s/sub-sample_asl.json");
    const QByteArray stated = "\"" + key + "\": " + first;
    if (!whole.contains(stated)) whole.replace("\"" + key + "\": 1.8", stated);
    QVERIFY(whole.contains(stated));
    const QString issue = "values." + parameter + "_twice";
    const auto put = [&](const QByteArray& text) {
        cli.write("s/sub-sample_asl.json", QByteArray(whole).replace(stated, text));
    };
    const auto run = [&](const QStringList& more) {
        return cli.run(
            runOn("s/sub-sample_asl.nii.gz", QStringList{"--out", "o", "--force"} + more));
    };
    const auto cbf = [&] { return cli.read("o/cbf.nii.gz"); };
    COMPARE_CODE(run({}), 0);
    const QByteArray of_first = cbf();
    put("\"" + key + "\": " + second);
    COMPARE_CODE(run({}), 0);
    const QByteArray of_second = cbf();
    QVERIFY(of_first != of_second);

    put(stated + ", \"" + key + "\": " + second);
    const Outcome asked = run({});
    COMPARE_CODE(asked, 3);
    VERIFY_SAYS(asked.err, key + " stands twice in sub-sample_asl.json");
    VERIFY_SAYS(asked.err, "--accept " + issue);
    VERIFY_SAYS(asked.err, issue + "=2");
    QVERIFY2(asked.err.count("stands twice") == 1, qPrintable(asked.err));
    const Outcome info = cli.run({"info", "s/sub-sample_asl.nii.gz"});
    VERIFY_SAYS(info.out, "to settle: " + key + " stands twice");
    QVERIFY2(info.out.count("stands twice") == 1, qPrintable(info.out));

    COMPARE_CODE(run({"--accept", issue}), 0);
    QVERIFY(cbf() == of_first);
    COMPARE_CODE(run({"--accept", issue + "=2"}), 0);
    QVERIFY(cbf() == of_second);
    const Outcome by_hand =
        run({"--set", parameter + "=" + QString::fromUtf8(second).remove('"').toLower()});
    COMPARE_CODE(by_hand, 0);
    VERIFY_SAYS(by_hand.err, "note: s/sub-sample_asl.nii.gz: " + key + " stands twice");
    QVERIFY(cbf() == of_second);

    put(stated + ", " + stated);
    const Outcome alike = run({});
    COMPARE_CODE(alike, 0);
    QVERIFY2(!alike.err.contains("stands twice"), qPrintable(alike.err));
}

void TestCommandFaults::aKeyThatStandsTwiceAndDoesNotCountIsAWarning()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    QByteArray json = cli.read("s/sub-sample_asl.json");
    json.replace("\"Manufacturer\": ", "\"Manufacturer\": \"another\", \"Manufacturer\": ");
    cli.write("s/sub-sample_asl.json", json);
    const Outcome outcome = cli.run(runOn("s/sub-sample_asl.nii.gz", {"--out", "o"}));
    COMPARE_CODE(outcome, 0);
    VERIFY_SAYS(outcome.err, "warning: s/sub-sample_asl.nii.gz: Manufacturer stands twice");
    QVERIFY2(outcome.err.count("stands twice") == 1, qPrintable(outcome.err));
}

void TestCommandFaults::aFileBelowSettlesWhatOneAboveSaysTwice()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    copySample(cli, "d/sub-01/perf", "sub-01");
    cli.write("d/dataset_description.json", R"({"Name": "d", "BIDSVersion": "1.9.0"})");
    cli.write("d/asl.json", R"({"PostLabelingDelay": 1.5, "PostLabelingDelay": 1.2})");
    const Outcome outcome = cli.run(runOn("d", {"--out", "o"}));
    COMPARE_CODE(outcome, 0);
    QVERIFY2(!outcome.err.contains("stands twice"), qPrintable(outcome.err));
    QByteArray json = cli.read("d/sub-01/perf/sub-01_asl.json");
    cli.write("d/sub-01/perf/sub-01_asl.json", json.replace("PostLabelingDelay", "Former"));
    const Outcome inherited = cli.run(runOn("d", {"--out", "o", "--force"}));
    COMPARE_CODE(inherited, 3);
    VERIFY_SAYS(inherited.err, "PostLabelingDelay stands twice in asl.json (1.5, then 1.2)");
}

void TestCommandFaults::ofTwoScansOfM0TheOtherCanBeTaken()
{
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    COMPARE_CODE(cli.run({"sample", "asl", "--out", "t", "--size", "24", "24", "8", "--pairs", "4",
                          "--seed", "7", "--snr", "20"}),
                 0);
    for (const QString& ending : {QString(".nii.gz"), QString(".json")}) {
        cli.write("s/sub-sample_run-1_m0scan" + ending, cli.read("s/sub-sample_m0scan" + ending));
        cli.write("s/sub-sample_run-2_m0scan" + ending, cli.read("t/sub-sample_m0scan" + ending));
        QFile::remove(cli.path("s/sub-sample_m0scan" + ending));
    }
    // Both name the series: entities alone would tell neither of them from a scan of another run.
    for (const QString& number : {QString("1"), QString("2")}) {
        const QString name = "s/sub-sample_run-" + number + "_m0scan.json";
        QByteArray json = cli.read(name);
        json.insert(json.indexOf('{') + 1, "\"IntendedFor\": \"sub-sample_asl.nii.gz\",");
        cli.write(name, json);
    }
    const auto run = [&](const QStringList& more) {
        return cli.run(
            runOn("s/sub-sample_asl.nii.gz", QStringList{"--out", "o", "--force"} + more));
    };
    const auto cbf = [&] { return cli.read("o/cbf.nii.gz"); };
    COMPARE_CODE(run({"--in", "m0=s/sub-sample_run-1_m0scan.nii.gz"}), 0);
    const QByteArray of_first = cbf();
    COMPARE_CODE(run({"--in", "m0=s/sub-sample_run-2_m0scan.nii.gz"}), 0);
    const QByteArray of_second = cbf();
    QVERIFY(of_first != of_second);

    const Outcome warned = run({});
    COMPARE_CODE(warned, 0);
    VERIFY_SAYS(warned.err, "warning: s/sub-sample_asl.nii.gz: 2 M0 scans belong to the series "
                            "(sub-sample_run-1_m0scan.nii.gz, sub-sample_run-2_m0scan.nii.gz): "
                            "sub-sample_run-1_m0scan.nii.gz is used, as it is the first by name");
    VERIFY_SAYS(warned.err, "--accept asl.m0_several: Use sub-sample_run-2_m0scan.nii.gz");
    QVERIFY(cbf() == of_first);
    const Outcome info = cli.run({"info", "s/sub-sample_asl.nii.gz"});
    VERIFY_SAYS(info.out, "suspicious: 2 M0 scans belong to the series");
    QVERIFY2(info.out.count("M0 scans belong") == 1, qPrintable(info.out));

    COMPARE_CODE(run({"--accept", "asl.m0_several"}), 0);
    QVERIFY(cbf() == of_second);
    const Outcome chosen = run({"--set", "m0_scan=2"});
    COMPARE_CODE(chosen, 0);
    QVERIFY2(!chosen.err.contains("M0 scans belong"), qPrintable(chosen.err));
    QVERIFY(cbf() == of_second);
    const Outcome none = run({"--set", "m0_scan=3"});
    COMPARE_CODE(none, 2);
    VERIFY_SAYS(none.err, "There is no M0 scan number 3");
}

QTEST_GUILESS_MAIN(TestCommandFaults)
#include "tst_command_faults.moc"
