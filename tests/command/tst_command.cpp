// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/job.h"
#include "io/open.h"
#include "sample/phantom.h"
#include "support/cli.h"
#include "support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kety;
using namespace kety::test;

class TestCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
    }

    void wrongUseIsCode2AndOneLine_data();
    void wrongUseIsCode2AndOneLine();
    void helpAndVersionAreCode0();
    void analysesAsJsonTellEveryParameter();
    void describeHasEquationsReferenceAndParameters();
    void defaultsSetNothingAndNameEverything();
    void infoTellsWhatTheHumanDataAre();
    void infoAsJsonIsOneDocument();
    void oneBadFileCostsThatFile();
    void infoOnNothingIsCode3();
    void aCorruptFileIsCode4();
    void infoUnfoldsWhatSuitsNoAnalysis();
    void aDelayThatNoVolumeHasIsNotMissingBesides();
    void aSampleOfAslGivesItsTruthByTheCommandItPrints_data();
    void aSampleOfAslGivesItsTruthByTheCommandItPrints();
    void aSampleIsTheSameEachTime();
    void aSampleFolderIsNotReplacedUnasked();
    void aFolderThatCannotBeMadeIsCode5();
    void noiseAndSeedAreNumbers();
};

void TestCommand::wrongUseIsCode2AndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no command") << QStringList{} << "A subcommand is required";
    QTest::newRow("unknown command") << QStringList{"runn"} << "did you mean run?";
    QTest::newRow("unknown option") << QStringList{"analyses", "--yaml"} << "--yaml";
    QTest::newRow("unknown analysis")
        << QStringList{"describe", "asl.cfb"} << "did you mean asl.cbf?";
    QTest::newRow("nothing near") << QStringList{"defaults", "zzz"}
                                  << "\"kety-cli analyses\" lists them";
    QTest::newRow("unknown sample")
        << QStringList{"sample", "nose", "--out", "s"} << "There is no sample \"nose\"";
    QTest::newRow("no input") << QStringList{"run", "asl.cbf", "--out", "o"} << "--in is required";
    QTest::newRow("no destination")
        << QStringList{"run", "asl.cbf", "--in", "asl=a.nii"} << "--out is required";
    QTest::newRow("no role") << QStringList{"run", "asl.cbf", "--in", "a.nii", "--out", "o"}
                             << "expected ROLE=PATH";
    QTest::newRow("unknown role") << QStringList{"run",        "asl.cbf", "--in",
                                                 "asll=a.nii", "--out",   "o"}
                                  << "did you mean asl?";
    QTest::newRow("unknown key") << QStringList{"run",   "asl.cbf", "--in",  "asl=a.nii",
                                                "--out", "o",       "--set", "delya=1"}
                                 << "did you mean delay?";
    QTest::newRow("no value") << QStringList{"run",   "asl.cbf", "--in",  "asl=a.nii",
                                             "--out", "o",       "--set", "delay"}
                              << "expected KEY=VALUE";
    QTest::newRow("no number") << QStringList{"run",   "asl.cbf", "--in",  "asl=a.nii",
                                              "--out", "o",       "--set", "delay=soon"}
                               << "delay=soon: expected a number (s)";
    QTest::newRow("no threads") << QStringList{"run",   "asl.cbf", "--in",      "asl=a.nii",
                                               "--out", "o",       "--threads", "0"}
                                << "--threads";
    QTest::newRow("no such series") << QStringList{"info", "g.nii#3"} << "No such file";
    QTest::newRow("empty path") << QStringList{"info", ""} << "A path is empty";
    QTest::newRow("empty destination")
        << QStringList{"run", "asl.cbf", "--in", "asl=a.nii", "--out", ""} << "path is empty";
    QTest::newRow("no file") << QStringList{"run", "asl.cbf", "--in", "asl=a.nii", "--out", "o"}
                             << "a.nii";
    QTest::newRow("no settings file")
        << QStringList{"run", "asl.cbf", "--in", "asl=a.nii", "--out", "o", "--settings", "s.yaml"}
        << "s.yaml cannot be read";
    QTest::newRow("montage is no PNG")
        << QStringList{"montage", "a.nii", "-o", "a.jpg"} << "ends in .png";
}

void TestCommand::wrongUseIsCode2AndOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const Cli cli;
    const Outcome outcome = cli.run(arguments);
    COMPARE_CODE(outcome, 2);
    VERIFY_SAYS(outcome.err, said);
    QVERIFY2(outcome.err.count('\n') == 1 && outcome.err.startsWith("kety-cli: error: "),
             qPrintable(outcome.err));
    QCOMPARE(outcome.out, QString());
    QCOMPARE(cli.names(), QStringList());
}

void TestCommand::helpAndVersionAreCode0()
{
    const Cli cli;
    for (const QStringList& arguments : {QStringList{"--help"}, {"--version"}, {"run", "--help"}}) {
        const Outcome outcome = cli.run(arguments);
        COMPARE_CODE(outcome, 0);
        QVERIFY(!outcome.out.isEmpty() && outcome.err.isEmpty());
    }
}

void TestCommand::analysesAsJsonTellEveryParameter()
{
    const Cli cli;
    const Outcome outcome = cli.run({"analyses", "--json"});
    COMPARE_CODE(outcome, 0);
    const QJsonArray analyses = QJsonDocument::fromJson(outcome.out.toUtf8()).array();
    QVERIFY(!analyses.isEmpty());
    for (const auto& entry : analyses) {
        const QJsonObject analysis = entry.toObject();
        QVERIFY(!analysis["inputs"].toArray().isEmpty()
                && !analysis["outputs"].toArray().isEmpty());
        for (const auto& parameter : analysis["parameters"].toArray()) {
            const QJsonObject object = parameter.toObject();
            for (const char* member :
                 {"key", "label", "help", "kind", "unit", "default", "minimum"}) {
                QVERIFY2(object.contains(member), member);
            }
            QVERIFY2(!object["help"].toString().isEmpty(), qPrintable(object["key"].toString()));
        }
    }
    const Outcome plain = cli.run({"analyses"});
    VERIFY_SAYS(plain.out, "asl.cbf");
    VERIFY_SAYS(plain.out, "label_duration");
}

void TestCommand::describeHasEquationsReferenceAndParameters()
{
    const Cli cli;
    const Outcome plain = cli.run({"describe", "asl.cbf"});
    COMPARE_CODE(plain, 0);
    for (const char* part :
         {"CBF = 6000", "doi:10.1002/mrm.25197", "label_duration", "outside the mask"}) {
        VERIFY_SAYS(plain.out, part);
    }
    QVERIFY(!plain.out.contains('`') && !plain.out.contains("\n#"));
    const Outcome markdown = cli.run({"describe", "asl.cbf", "--markdown"});
    QVERIFY(markdown.out.startsWith("# asl.cbf: "));
    VERIFY_SAYS(markdown.out, "| `delay` |");
    // One page, one heading of the first level.
    QCOMPARE(markdown.out.count(QRegularExpression("^# ", QRegularExpression::MultilineOption)), 1);
}

void TestCommand::defaultsSetNothingAndNameEverything()
{
    const Cli cli;
    const Outcome outcome = cli.run({"defaults", "asl.cbf"});
    COMPARE_CODE(outcome, 0);
    int active = 0;
    for (const QString& line : outcome.out.split('\n', Qt::SkipEmptyParts)) {
        active += line.startsWith('#') ? 0 : 1;
    }
    QCOMPARE(active, 1);  // analysis: asl.cbf
    VERIFY_SAYS(outcome.out, "#t1_blood: 1.65");
    VERIFY_SAYS(outcome.out, "analysis: asl.cbf");
}

void TestCommand::infoTellsWhatTheHumanDataAre()
{
    const auto data = sharedData("bids-asl-human");
    SKIP_WITHOUT(data);
    const Cli cli;
    const Outcome outcome = cli.run({"info", QString::fromStdString(data.string())});
    COMPARE_CODE(outcome, 0);
    VERIFY_SAYS(outcome.out, "0.25, 0.5, 0.75, 1, 1.25, 1.5 s");
    VERIFY_SAYS(outcome.out, "1 m0scan, 1 n/a, 8 label, 8 control");
    VERIFY_SAYS(outcome.out, "96 x 96 x 40");
    VERIFY_SAYS(outcome.out, "in sub-02_asl.json");
    VERIFY_SAYS(outcome.out, "suits asl.cbf");
}

void TestCommand::infoAsJsonIsOneDocument()
{
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "16", "16", "8", "--pairs", "3"}), 0);
    const Outcome outcome = cli.run({"info", "--json", "s"});
    COMPARE_CODE(outcome, 0);
    const QJsonArray series =
        QJsonDocument::fromJson(outcome.out.toUtf8()).object()["series"].toArray();
    QVERIFY(series.size() >= 2);
    QJsonObject asl;
    for (const auto& entry : series) {
        if (entry.toObject()["name"] == "sub-sample_asl") asl = entry.toObject();
    }
    QCOMPARE(asl["frames"].toInt(), 6);
    QCOMPARE(asl["synthetic"].toBool(), true);
    QCOMPARE(asl["facts"].toObject()["PostLabelingDelay"].toObject()["value"].toDouble(), 1.8);
    QVERIFY(asl["companions"].toObject()["m0"].toString().endsWith("sub-sample_m0scan.nii.gz"));
    QCOMPARE(asl["analyses"].toArray().first().toObject()["id"].toString(), QString("asl.cbf"));
    QCOMPARE(asl["parameters"].toObject()["delay"].toObject()["origin"].toString(),
             QString("sidecar"));
}

void TestCommand::oneBadFileCostsThatFile()
{
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "16", "16", "8", "--pairs", "3"}), 0);
    cli.write("s/broken.nii", "this is no image");
    const Outcome outcome = cli.run({"info", "s"});
    COMPARE_CODE(outcome, 6);
    VERIFY_SAYS(outcome.err, "broken.nii");
    VERIFY_SAYS(outcome.out, "sub-sample_asl.nii.gz");
}

void TestCommand::infoOnNothingIsCode3()
{
    const Cli cli;
    const Outcome outcome = cli.run({"info", cli.path()});
    COMPARE_CODE(outcome, 3);
    VERIFY_SAYS(outcome.err, cli.path());
}

void TestCommand::aCorruptFileIsCode4()
{
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "16", "16", "8", "--pairs", "3"}), 0);
    const QByteArray whole = cli.read("s/sub-sample_asl.nii.gz");
    cli.write("s/sub-sample_asl.nii.gz", whole.first(whole.size() / 2));
    const Outcome outcome =
        cli.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "o"});
    COMPARE_CODE(outcome, 4);
    VERIFY_SAYS(outcome.err, "sub-sample_asl.nii.gz");
    QCOMPARE(cli.names(), QStringList{"s"});
}

void TestCommand::infoUnfoldsWhatSuitsNoAnalysis()
{
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "16", "16", "8", "--pairs", "3"}), 0);
    const QByteArray whole = cli.read("s/truth_cbf.nii.gz");
    cli.write("plain.nii.gz", whole);
    COMPARE_CODE(cli.run({"info", "plain.nii.gz"}), 0);
    cli.write("plain.nii.gz", whole.first(whole.size() - 200));
    const Outcome outcome = cli.run({"info", "plain.nii.gz"});
    COMPARE_CODE(outcome, 4);
    VERIFY_SAYS(outcome.err, "cut off");
}

void TestCommand::aDelayThatNoVolumeHasIsNotMissingBesides()
{
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "16", "16", "8", "--pairs", "3"}), 0);
    const Outcome outcome = cli.run({"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz",
                                     "--set", "use_delay=3", "--out", "o"});
    COMPARE_CODE(outcome, 3);
    VERIFY_SAYS(outcome.err, "No volume has the delay 3 s");
    QVERIFY2(!outcome.err.contains("missing"), qPrintable(outcome.err));
}

void TestCommand::aSampleOfAslGivesItsTruthByTheCommandItPrints_data()
{
    QTest::addColumn<QString>("name");
    for (const std::string& name : phantomNames())
        if (name.starts_with("asl")) QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

/// What is written says all that the analysis has to know, as the data in memory do.
void TestCommand::aSampleOfAslGivesItsTruthByTheCommandItPrints()
{
    QFETCH(QString, name);
    const Cli cli;
    const Outcome made =
        cli.run({"sample", name, "--out", "s", "--size", "24", "24", "8", "--pairs", "4"});
    COMPARE_CODE(made, 0);
    const QString program = "kety-cli ";
    const qsizetype start = made.out.indexOf(program + "run ");
    QVERIFY2(start >= 0, qPrintable(made.out));
    const QString command = made.out.mid(start + program.size()).section('\n', 0, 0);
    COMPARE_CODE(cli.run(command.split(' ')), 0);
    const auto map = [&](const char* path) {
        Job job;
        return open(cli.path(path).toStdString(), job);
    };
    const auto cbf = map("maps/cbf.nii.gz"), truth = map("s/truth_cbf.nii.gz");
    std::size_t compared = 0;
    double worst = 0.0;
    for (std::size_t voxel = 0; voxel < truth->series.values.size(); ++voxel) {
        const double wanted = double{truth->series.values[voxel]};
        const double found = double{cbf->series.values[voxel]};
        if (!(wanted > 1.0) || !std::isfinite(found)) continue;
        worst = std::max(worst, std::abs(found / wanted - 1.0));
        ++compared;
    }
    QVERIFY(compared > 300);
    QVERIFY2(worst < 1e-5, qPrintable(QString::number(worst)));
}

void TestCommand::aSampleIsTheSameEachTime()
{
    const Cli cli;
    const QStringList common{"--size", "16", "16", "8", "--pairs", "3", "--snr", "20"};
    COMPARE_CODE(cli.run(QStringList{"sample", "asl", "--out", "a"} + common), 0);
    COMPARE_CODE(cli.run(QStringList{"sample", "asl", "--out", "b"} + common), 0);
    COMPARE_CODE(cli.run(QStringList{"sample", "asl", "--out", "c", "--seed", "2"} + common), 0);
    QCOMPARE(cli.names("a"), cli.names("b"));
    QVERIFY(cli.names("a").contains("truth_cbf.nii.gz"));
    for (const QString& name : cli.names("a"))
        QVERIFY2(cli.read("a/" + name) == cli.read("b/" + name), qPrintable(name));
    QVERIFY(cli.read("a/sub-sample_asl.nii.gz") != cli.read("c/sub-sample_asl.nii.gz"));
    QVERIFY(cli.read("a/truth_cbf.nii.gz") == cli.read("c/truth_cbf.nii.gz"));
}

void TestCommand::aSampleFolderIsNotReplacedUnasked()
{
    const Cli cli;
    const QStringList call{"sample", "asl", "--out", "s",       "--size",
                           "16",     "16",  "8",     "--pairs", "2"};
    COMPARE_CODE(cli.run(call), 0);
    const Outcome again = cli.run(call);
    COMPARE_CODE(again, 2);
    VERIFY_SAYS(again.err, "--force");
    COMPARE_CODE(cli.run(call + QStringList{"--force"}), 0);
}

void TestCommand::aFolderThatCannotBeMadeIsCode5()
{
    const Cli cli;
    cli.write("file", "here");
    const Outcome outcome =
        cli.run({"sample", "asl", "--out", "file/s", "--size", "16", "16", "8"});
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, "file");
    QCOMPARE(cli.names(), QStringList{"file"});
}

void TestCommand::noiseAndSeedAreNumbers()
{
    const Cli cli;
    const QStringList words[] = {{"--snr", "nan"},
                                 {"--snr", "inf"},
                                 {"--snr", "-1"},
                                 {"--seed", "-1"},
                                 {"--seed", "99999999999999999999"}};
    for (const QStringList& option : words) {
        const Outcome outcome = cli.run(QStringList{"sample", "asl", "--out", "s"} + option);
        COMPARE_CODE(outcome, 2);
        VERIFY_SAYS(outcome.err, "number from 0 on");
        QVERIFY(cli.names().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
