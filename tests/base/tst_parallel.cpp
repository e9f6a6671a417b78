// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <QTest>

#include <numeric>
#include <stdexcept>
#include <vector>

using namespace kety;

class TestParallel : public QObject {
    Q_OBJECT
private slots:
    void visitsEveryIndexOnce_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("grain");
        QTest::addColumn<int>("threads");
        QTest::newRow("nothing to do") << 0 << 8 << 2;
        QTest::newRow("less than a block") << 3 << 8 << 2;
        QTest::newRow("blocks do not divide n") << 1001 << 8 << 7;
        QTest::newRow("one thread") << 1001 << 8 << 1;
    }

    void visitsEveryIndexOnce()
    {
        QFETCH(int, n);
        QFETCH(int, grain);
        QFETCH(int, threads);
        Job job({}, {}, threads);
        std::vector<int> visits(static_cast<std::size_t>(n), 0);
        parallelFor(visits.size(), static_cast<std::size_t>(grain), job,
                    [&](std::size_t begin, std::size_t end) {
                        for (std::size_t i = begin; i < end; ++i) {
                            ++visits[i];
                        }
                    });
        QVERIFY(std::all_of(visits.begin(), visits.end(), [](int count) { return count == 1; }));
    }

    void blocksAreTheSameForAnyNumberOfThreads()
    {
        const auto blockSums = [](int threads) {
            Job job({}, {}, threads);
            std::vector<float> sums(126);
            parallelFor(1003, 8, job, [&](std::size_t begin, std::size_t end) {
                float sum = 0.0f;
                for (std::size_t i = begin; i < end; ++i) {
                    sum += 1.0f / static_cast<float>(i + 1);
                }
                sums[begin / 8] = sum;
            });
            return sums;
        };
        QCOMPARE(blockSums(7), blockSums(1));
    }

    void anExceptionOfABlockArrivesHere()
    {
        Job job({}, {}, 2);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 parallelFor(100, 1, job, [](std::size_t begin, std::size_t) {
                                     if (begin == 57) {
                                         throw std::runtime_error("57");
                                     }
                                 }));
    }

    void cancelEndsInCancelledAndStopsEarly()
    {
        std::atomic<int> blocks{0};
        Job job(
            {}, [&] { return blocks.load() >= 5; }, 2);
        QVERIFY_THROWS_EXCEPTION(
            Cancelled, parallelFor(100000, 1, job, [&](std::size_t, std::size_t) { ++blocks; }));
        QVERIFY(blocks < 100);
    }

    void progressEndsAtTheTotal()
    {
        std::size_t last = 0, reports = 0;
        Job job([&](std::size_t done, std::size_t total) {
            QCOMPARE(total, std::size_t{50});
            QVERIFY(done <= total);
            last = done;
            ++reports;
        });
        job.begin(50);
        parallelFor(50, 1, job, [&](std::size_t, std::size_t) { job.advance(); });
        QCOMPARE(last, std::size_t{50});
        QVERIFY(reports >= 2);
    }
};

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
