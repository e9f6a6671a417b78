// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/runner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <new>
#include <stdexcept>

using namespace kety;

class RunnerTest : public QObject {
    Q_OBJECT

private slots:
    void aResultComesBackInTheWindowsThread();
    void workOfOneLaneRunsOneAfterTheOtherInTheSameThread();
    void readingDoesNotWaitForComputing();
    void exceptionsArriveUnwrapped_data();
    void exceptionsArriveUnwrapped();
    void cancelEndsInCancelledNotInAnError();
    void workCancelledBeforeItsTurnNeverStarts();
    void aPartialResultKeptAfterCancelArrives();
    void progressArrivesAndEndsAtTheTotal();
    void deliveredPartsComeInOrderBeforeTheResult();
    void nothingArrivesOnceTheReceiverIsGone();
    void destroyingTheRunnerStopsTheWork();
    void onlyTheNewestOfManyRequestsFollows();
    void aLongRequestIsCancelledForTheNewest();
    void busyIsToldOnceForManyTasks();
};

void RunnerTest::aResultComesBackInTheWindowsThread()
{
    Runner runner;
    int result = 0;
    QThread *worked = nullptr, *told = nullptr;
    Work<int> work;
    work.compute = [&](Job& job, const Deliver&) {
        worked = QThread::currentThread();
        return job.threads() > 0 ? 42 : 0;
    };
    work.done = [&](int value) {
        result = value;
        told = QThread::currentThread();
    };
    const Task task = runner.start(this, Runner::Lane::Compute, work);
    QVERIFY(task.running());
    QTRY_COMPARE(result, 42);
    QVERIFY(worked != QThread::currentThread());
    QCOMPARE(told, QThread::currentThread());
    QVERIFY(!task.running());
}

void RunnerTest::workOfOneLaneRunsOneAfterTheOtherInTheSameThread()
{
    Runner runner;
    std::atomic<int> together{0}, most{0};
    std::vector<QThread*> threads;
    int done = 0;
    Work<int> work;
    work.compute = [&](Job&, const Deliver&) {
        most = std::max(most.load(), ++together);
        QThread::msleep(5);
        threads.push_back(QThread::currentThread());
        --together;
        return 0;
    };
    work.done = [&](int) { ++done; };
    for (int i = 0; i < 4; ++i)
        runner.start(this, Runner::Lane::Compute, work);
    QTRY_COMPARE(done, 4);
    QCOMPARE(most.load(), 1);
    QCOMPARE(std::count(threads.begin(), threads.end(), threads[0]), 4);
}

void RunnerTest::readingDoesNotWaitForComputing()
{
    Runner runner;
    QSemaphore gate;
    bool computed = false, read = false;
    Work<int> slow{.compute =
                       [&](Job&, const Deliver&) {
                           gate.acquire();
                           return 0;
                       },
                   .done = [&](int) { computed = true; }};
    Work<int> fast{.compute = [](Job&, const Deliver&) { return 0; },
                   .done = [&](int) { read = true; }};
    runner.start(this, Runner::Lane::Compute, slow);
    runner.start(this, Runner::Lane::Reading, fast);
    QTRY_VERIFY(read);
    QVERIFY(!computed);
    gate.release();
    QTRY_VERIFY(computed);
}

void RunnerTest::exceptionsArriveUnwrapped_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("failure");
    QTest::addColumn<QString>("words");
    QTest::newRow("ours") << 0 << int(Failure::CorruptInput) << "a.nii is truncated";
    QTest::newRow("memory") << 1 << int(Failure::OutOfMemory) << "memory";
    QTest::newRow("standard") << 2 << int(Failure::Internal) << "vector is short";
    QTest::newRow("foreign") << 3 << int(Failure::Internal) << "unknown";
}

void RunnerTest::exceptionsArriveUnwrapped()
{
    QFETCH(int, kind);
    QFETCH(int, failure);
    QFETCH(QString, words);
    Runner runner;
    std::optional<Failed> heard;
    Work<int> work;
    work.compute = [kind](Job&, const Deliver&) -> int {
        if (kind == 0)
            throw Error(Failure::CorruptInput, {text("test", "%1 is truncated"), {"a.nii"}});
        if (kind == 1) throw std::bad_alloc();
        if (kind == 2) throw std::out_of_range("vector is short");
        throw 7;
    };
    work.failed = [&](const Failed& why) { heard = why; };
    runner.start(this, Runner::Lane::Compute, work);
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(int(heard->failure), failure);
    const QString said = QString::fromStdString(english(heard->message));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void RunnerTest::cancelEndsInCancelledNotInAnError()
{
    Runner runner;
    QSemaphore started;
    bool cancelled = false, other = false;
    Work<int> work;
    work.compute = [&](Job& job, const Deliver&) {
        started.release();
        while (true) {
            job.throwIfCancelled();
            QThread::msleep(1);
        }
        return 0;
    };
    work.done = [&](int) { other = true; };
    work.failed = [&](const Failed&) { other = true; };
    work.cancelled = [&] { cancelled = true; };
    const Task task = runner.start(this, Runner::Lane::Compute, work);
    started.acquire();
    task.cancel();
    QVERIFY(task.cancelling());
    QTRY_VERIFY(cancelled);
    QVERIFY(!other);
}

void RunnerTest::workCancelledBeforeItsTurnNeverStarts()
{
    Runner runner;
    QSemaphore gate;
    std::atomic<bool> started{false};
    bool cancelled = false;
    Work<int> first{.compute =
                        [&](Job&, const Deliver&) {
                            gate.acquire();
                            return 0;
                        },
                    .done = {}};
    Work<int> second{.compute =
                         [&](Job&, const Deliver&) {
                             started = true;
                             return 0;
                         },
                     .done = {}};
    second.cancelled = [&] { cancelled = true; };
    runner.start(this, Runner::Lane::Compute, first);
    runner.start(this, Runner::Lane::Compute, second).cancel();
    gate.release();
    QTRY_VERIFY(cancelled);
    QVERIFY(!started);
}

void RunnerTest::aPartialResultKeptAfterCancelArrives()
{
    Runner runner;
    QSemaphore started;
    int result = 0;
    Work<int> work;
    work.compute = [&](Job& job, const Deliver&) {
        started.release();
        while (!job.cancelled())
            QThread::msleep(1);
        return 20;
    };
    work.done = [&](int value) { result = value; };
    const Task task = runner.start(this, Runner::Lane::Compute, work);
    started.acquire();
    task.cancel();
    QTRY_COMPARE(result, 20);
}

void RunnerTest::progressArrivesAndEndsAtTheTotal()
{
    Runner runner;
    bool done = false;
    std::vector<std::pair<int, int>> heard;
    Work<int> work;
    work.compute = [](Job& job, const Deliver&) {
        job.begin(24);
        for (int i = 0; i < 24; ++i) {
            job.advance();
            QThread::msleep(4);
        }
        return 0;
    };
    work.done = [&](int) { done = true; };
    work.progress = [&](int value, int total) { heard.emplace_back(value, total); };
    runner.start(this, Runner::Lane::Compute, work);
    QTRY_VERIFY(done);
    QVERIFY(!heard.empty());
    QVERIFY(std::is_sorted(heard.begin(), heard.end()));
    QCOMPARE(heard.back(), std::pair(24, 24));
}

void RunnerTest::deliveredPartsComeInOrderBeforeTheResult()
{
    Runner runner;
    std::vector<int> order;
    Work<int> work;
    work.compute = [&order](Job&, const Deliver& deliver) {
        for (int slice = 0; slice < 50; ++slice)
            deliver([&order, slice] { order.push_back(slice); });
        return 50;
    };
    work.done = [&](int value) { order.push_back(value); };
    runner.start(this, Runner::Lane::Compute, work);
    QTRY_COMPARE(order.size(), 51u);
    for (int i = 0; i <= 50; ++i)
        QCOMPARE(order[std::size_t(i)], i);
}

void RunnerTest::nothingArrivesOnceTheReceiverIsGone()
{
    Runner runner;
    QSemaphore started, gate, ended;
    bool arrived = false;
    auto receiver = std::make_unique<QObject>();
    Work<int> work;
    work.compute = [&](Job& job, const Deliver& deliver) {
        started.release();
        gate.acquire();
        deliver([&] { arrived = true; });
        const bool stopped = job.cancelled();
        ended.release();
        return stopped ? 1 : 2;
    };
    work.done = [&](int) { arrived = true; };
    runner.start(receiver.get(), Runner::Lane::Compute, work);
    started.acquire();
    receiver.reset();
    gate.release();
    ended.acquire();
    QTRY_VERIFY(!runner.busy());
    QVERIFY(!arrived);
}

void RunnerTest::destroyingTheRunnerStopsTheWork()
{
    std::atomic<bool> ended{false};
    QSemaphore started;
    {
        Runner runner;
        Work<int> work;
        work.compute = [&](Job& job, const Deliver&) {
            started.release();
            while (!job.cancelled())
                QThread::msleep(1);
            ended = true;
            return 0;
        };
        work.done = [](int) { QFAIL("reported after the end"); };
        runner.start(this, Runner::Lane::Reading, work);
        started.acquire();
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
}

void RunnerTest::onlyTheNewestOfManyRequestsFollows()
{
    Runner runner;
    LatestOnly latest(&runner, 100000);
    QSemaphore gate;
    std::vector<int> results;
    for (int i = 0; i < 20; ++i) {
        Work<int> work;
        work.compute = [&gate, i](Job&, const Deliver&) {
            gate.acquire();
            return i;
        };
        work.done = [&](int value) { results.push_back(value); };
        latest.request(this, work);
    }
    gate.release(20);
    QTRY_VERIFY(!latest.running());
    QCOMPARE(results, (std::vector<int>{0, 19}));
}

void RunnerTest::aLongRequestIsCancelledForTheNewest()
{
    Runner runner;
    LatestOnly latest(&runner, 20);
    std::vector<int> results;
    const auto request = [&](int number, bool endless) {
        Work<int> work;
        work.compute = [number, endless](Job& job, const Deliver&) {
            while (endless) {
                job.throwIfCancelled();
                QThread::msleep(1);
            }
            return number;
        };
        work.done = [&](int value) { results.push_back(value); };
        latest.request(this, work);
    };
    request(1, true);
    QTest::qWait(40);
    request(2, false);
    QTRY_COMPARE(results, std::vector<int>{2});
}

void RunnerTest::busyIsToldOnceForManyTasks()
{
    Runner runner;
    QSignalSpy busy(&runner, &Runner::busyChanged);
    int done = 0;
    Work<int> work{.compute = [](Job&, const Deliver&) { return 0; }, .done = [&](int) { ++done; }};
    for (int i = 0; i < 3; ++i)
        runner.start(this, Runner::Lane::Compute, work);
    QVERIFY(runner.busy());
    QTRY_COMPARE(done, 3);
    QCOMPARE(busy.count(), 2);
    QCOMPARE(busy.last()[0].toBool(), false);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
