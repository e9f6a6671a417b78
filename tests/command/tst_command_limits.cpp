// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/cli.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

#include <sys/resource.h>

#include <functional>

using namespace kety::test;

namespace {

const QStringList smallSample{"sample", "asl", "--out", "s",       "--size",
                              "24",     "24",  "8",     "--pairs", "4"};

QStringList runOnSample(const QStringList& more = {})
{
    return QStringList{"run", "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "o"}
           + more;
}

/// A program in the folder of `cli`, after `prepare` in its own process.
Outcome
runLimited(const Cli& cli, const QString& program, const QStringList& arguments,
           const std::function<void()>& prepare,
           const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setWorkingDirectory(cli.path());
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(prepare);
    process.start(program, arguments);
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end"};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

std::function<void()> limited(decltype(RLIMIT_FSIZE) what, rlim_t most)
{
    return [what, most] {
        const rlimit limit{most, most};
        ::setrlimit(what, &limit);
    };
}

}  // namespace

/// What the machine does not give: room on the disk, memory, a full stop in its numbers.
class TestCommandLimits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (Cli::program().isEmpty()) QSKIP("KETY_CLI names no program: run this through ctest");
    }

    void aFileThatMayNotGrowIsCode5AndLeavesNothing_data();
    void aFileThatMayNotGrowIsCode5AndLeavesNothing();
    void aFullDiskIsCode5AndLeavesNothing();
    void aFullPipeForTheTextIsCode5();
    void tooLittleMemoryIsCode7AndNamed();
    void numbersAreWrittenAndReadAlikeInAGermanLocale();
};

void TestCommandLimits::aFileThatMayNotGrowIsCode5AndLeavesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("run") << runOnSample();
    QTest::newRow("run --bids") << runOnSample({"--bids"});
    QTest::newRow("sample") << QStringList{"sample", "asl", "--out", "o"};
}

void TestCommandLimits::aFileThatMayNotGrowIsCode5AndLeavesNothing()
{
    QFETCH(QStringList, arguments);
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    const Outcome outcome =
        runLimited(cli, Cli::program(), arguments, limited(RLIMIT_FSIZE, rlim_t{4096}));
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, "cannot be written");
    QVERIFY(!cli.names().contains("o") || cli.names("o").isEmpty());
    for (const QString& name : cli.names())
        QVERIFY2(!name.contains(".part"), qPrintable(name));
    COMPARE_CODE(cli.run(arguments), 0);  // and with room it works
}

void TestCommandLimits::aFullDiskIsCode5AndLeavesNothing()
{
    // A disk of our own, 24 kB large, in a name space of our own.
    const QString unshare = QStandardPaths::findExecutable("unshare");
    if (unshare.isEmpty()) QSKIP("unshare is not here: no disk of 24 kB can be made");
    const Cli cli;
    COMPARE_CODE(cli.run(smallSample), 0);
    cli.write("full.sh", "mkdir -p disk && mount -t tmpfs -o size=24k tmpfs disk || exit 99\n"
                         "\"$@\"; code=$?\n"
                         "ls -A disk >left; exit $code\n");
    const Outcome outcome = runLimited(
        cli, unshare,
        QStringList{"--mount", "--map-root-user", "--user", "sh", "full.sh", Cli::program(), "run",
                    "asl.cbf", "--in", "asl=s/sub-sample_asl.nii.gz", "--out", "disk/o"},
        [] {});
    if (outcome.code == 99 || outcome.err.contains("unshare"))
        QSKIP("no disk of 24 kB can be mounted here");
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, "the disk is full");
    QCOMPARE(cli.read("left"), QByteArray());
}

void TestCommandLimits::aFullPipeForTheTextIsCode5()
{
    const Cli cli;
    const Outcome outcome =
        runLimited(cli, "sh", {"-c", "\"$0\" describe asl.cbf >/dev/full", Cli::program()}, [] {});
    COMPARE_CODE(outcome, 5);
    VERIFY_SAYS(outcome.err, "could not be written");
}

void TestCommandLimits::tooLittleMemoryIsCode7AndNamed()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers need more address space than the limit leaves");
#endif
    const Cli cli;
    COMPARE_CODE(
        cli.run({"sample", "asl", "--out", "s", "--size", "96", "96", "24", "--pairs", "60"}),
        0);  // 106 MB as floats
    const Outcome outcome = runLimited(cli, Cli::program(), runOnSample({"--threads", "1"}),
                                       limited(RLIMIT_AS, rlim_t{220} << 20));
    COMPARE_CODE(outcome, 7);
    VERIFY_SAYS(outcome.err, "memory");
    QVERIFY(!cli.names().contains("o"));
}

void TestCommandLimits::numbersAreWrittenAndReadAlikeInAGermanLocale()
{
    const Cli cli;
    // Made here where the system has its sources: few machines have German installed.
    const QString localedef = QStandardPaths::findExecutable("localedef");
    QProcess make;
    make.start(localedef.isEmpty() ? "false" : localedef,
               {"-i", "de_DE", "-f", "UTF-8", "--no-archive", cli.path("de_DE.UTF-8")});
    make.waitForFinished();
    const bool made = QFile::exists(cli.path("de_DE.UTF-8/LC_NUMERIC"));
    QProcess list;
    list.start("locale", {"-a"});
    list.waitForFinished();
    if (!made && !list.readAll().toLower().contains("de_de.utf"))
        QSKIP("there is no German locale here, and none can be made");

    QProcessEnvironment german = QProcessEnvironment::systemEnvironment();
    german.insert("LC_ALL", "de_DE.UTF-8");
    if (made) german.insert("LOCPATH", cli.path());
    const QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    const auto call = [&](const QStringList& arguments, const QProcessEnvironment& environment) {
        return runLimited(
            cli, Cli::program(), arguments, [] {}, environment);
    };
    // That the locale is in force is seen by a program that follows it.
    const Outcome comma = runLimited(
        cli, "sh", {"-c", "/usr/bin/printf '%.1f' 1,5"}, [] {}, german);
    QCOMPARE(comma.out, QString("1,5"));

    COMPARE_CODE(call(smallSample, german), 0);
    const QStringList values{"--set", "delay=1.75", "--set", "t1_blood=1650ms"};
    COMPARE_CODE(call(runOnSample(values), german), 0);
    const QByteArray map = cli.read("o/cbf.nii.gz"), sidecar = cli.read("o/cbf.json");
    QVERIFY(!map.isEmpty() && sidecar.contains("1.75"));
    COMPARE_CODE(call(runOnSample(values + QStringList{"--force"}), plain), 0);
    QCOMPARE(cli.read("o/cbf.nii.gz"), map);
    QCOMPARE(cli.read("o/cbf.json"), sidecar);
    for (const QStringList& arguments :
         {QStringList{"info", "s"}, QStringList{"defaults", "asl.cbf"},
          QStringList{"describe", "asl.cbf"}, QStringList{"stats", "o/cbf.nii.gz"}}) {
        QCOMPARE(call(arguments, german).out, call(arguments, plain).out);
    }
}

QTEST_APPLESS_MAIN(TestCommandLimits)
#include "tst_command_limits.moc"
