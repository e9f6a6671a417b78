// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/histogram.h"
#include "image/statistics.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {

Volume<float> line(const std::vector<float>& values)
{
    Grid grid;
    grid.size = {static_cast<int>(values.size()), 1, 1};
    return {grid, Buffer<float>::from(values)};
}

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private slots:
    void figuresOfAHandfulOfValues()
    {
        const Statistics s = statistics(std::vector<float>{4, -1, 2, 3, 7});
        QCOMPARE(s.n, std::size_t{5});
        QCOMPARE(s.mean, 3.0);
        QCOMPARE(s.sd, std::sqrt(34.0 / 4.0));
        QCOMPARE(s.median, 3.0);
        QVERIFY(std::abs(s.p5 - -0.4) < 1e-12);
        QVERIFY(std::abs(s.p95 - 6.4) < 1e-12);
        QCOMPARE(s.minimum, -1.0);
        QCOMPARE(s.maximum, 7.0);
        QCOMPARE(s.negative_fraction, 0.2);
        // t(0.975, 4) = 2.776445
        QVERIFY(std::abs(halfWidth95(s) - 2.776445105 * s.sd / std::sqrt(5.0)) < 1e-9);
    }

    void theMedianOfAnEvenCountLiesBetween()
    {
        QCOMPARE(statistics(std::vector<float>{1, 2, 3, 10}).median, 2.5);
    }

    void nonFiniteValuesAreCountedAndLeftOut()
    {
        const Statistics s = statistics(std::vector<float>{NAN, 1, INFINITY, 3});
        QCOMPARE(s.voxels, std::size_t{4});
        QCOMPARE(s.n, std::size_t{2});
        QCOMPARE(s.mean, 2.0);
        QCOMPARE(s.invalid_fraction, 0.5);
    }

    void withoutValuesEveryFigureIsNaN()
    {
        const Statistics none = statistics(std::vector<float>{NAN});
        QCOMPARE(none.n, std::size_t{0});
        QVERIFY(std::isnan(none.mean) && std::isnan(none.sd) && std::isnan(none.median));
        const Statistics one = statistics(std::vector<float>{5});
        QVERIFY(one.mean == 5.0 && std::isnan(one.sd) && std::isnan(halfWidth95(one)));
    }

    void onlyVoxelsInsideTheMaskCount()
    {
        const Volume<float> volume = line({1, 100, 3, NAN});
        Mask mask{volume.grid, Buffer<std::uint8_t>::from(std::vector<std::uint8_t>{1, 0, 1, 1})};
        const Statistics s = statistics(volume, &mask);
        QCOMPARE(s.mean, 2.0);
        QCOMPARE(s.voxels, std::size_t{3});
        QCOMPARE(valuesInside(volume, &mask), (std::vector<float>{1, 3}));
        QCOMPARE(statistics(volume, nullptr).voxels, std::size_t{4});
    }

    void theIntervalOfManyValuesIsTheNormalOne()
    {
        // t(0.975, 30) = 2.042272, t(0.975, 11) = 2.200985
        Statistics s{.voxels = 31, .n = 31};
        s.sd = std::sqrt(31.0);
        QVERIFY(std::abs(halfWidth95(s) - 2.042272) < 2e-6);
        s.n = 12;
        s.sd = std::sqrt(12.0);
        QVERIFY(std::abs(halfWidth95(s) - 2.200985) < 2e-4);
    }

    void theSumOfManySmallNumbersKeepsItsDigits()
    {
        const std::vector<double> tenths(1000000, 0.1);
        QVERIFY(std::abs(stableSum(tenths) - 100000.0) < 1e-8);
    }

    void everyValueFallsIntoOneBin()
    {
        const Histogram h = histogram(std::vector<float>{-1, 0, 0.5, 1, 2, 2.5, NAN}, 0, 2, 2);
        QCOMPARE(h.counts, (std::vector<std::size_t>{2, 2}));
        QCOMPARE(h.below, std::size_t{1});
        QCOMPARE(h.above, std::size_t{1});
        QCOMPARE(h.centre(1), 1.5);
    }

    void theHistogramWidensToWhatIsThere()
    {
        const HistogramRange plain = histogramRange(std::vector<float>{10, 20}, 0, 100);
        QCOMPARE(plain.minimum, 0.0);
        QCOMPARE(plain.maximum, 100.0);
        const HistogramRange wide = histogramRange(std::vector<float>(100, -18.0F), 0, 100);
        QVERIFY(wide.minimum <= -18 && wide.minimum > -40);
        const HistogramRange flat = histogramRange(std::vector<float>{5}, 5, 5);
        QVERIFY(flat.maximum > flat.minimum);
    }

    void ticksAreRoundNumbers()
    {
        QCOMPARE(niceTicks(0, 100, 5), (std::vector<double>{0, 20, 40, 60, 80, 100}));
        QCOMPARE(niceTicks(-30, 100, 5).front(), 0.0 - 0.0);
        QCOMPARE(niceTicks(0, 2.5, 5).size(), std::size_t{6});
        QVERIFY(niceTicks(1, 1, 5).empty());
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
