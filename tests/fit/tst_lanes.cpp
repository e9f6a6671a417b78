// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "fit/lanes.h"

#include <QTest>

#include <limits>

using namespace kety;

/// Four voxels side by side: the same bits in every lane, and functions as good as the library's.
class FourLanes : public QObject {
    Q_OBJECT

private slots:
    void everyLaneDoesTheSame();
    void exponentialIsExact();
    void exponentialEndsAtItsEnds();
    void expm1OverIsExactThroughZero();
    void comparisonWithNoNumberIsFalse();
};

namespace {

Lanes spread(double value, std::size_t lane)
{
    std::array<double, lane_count> values{-3.0, 0.1, 77.0, 5.0};
    values[lane] = value;
    return Lanes(values);
}

}  // namespace

void FourLanes::everyLaneDoesTheSame()
{
    for (int i = -400; i <= 400; ++i) {
        const double x = 0.0371 * i;
        const double alone = exp(Lanes(x)).values()[0], ratio = expm1Over(Lanes(x)).values()[0];
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            QCOMPARE(exp(spread(x, lane)).values()[lane], alone);
            QCOMPARE(expm1Over(spread(x, lane)).values()[lane], ratio);
            QCOMPARE(fma(spread(x, lane), 3.0, 1.0).values()[lane], std::fma(x, 3.0, 1.0));
        }
    }
}

void FourLanes::exponentialIsExact()
{
    double worst = 0.0;
    for (int i = -70000; i <= 70000; ++i) {
        const double x = 0.00999 * i;
        worst = std::max(worst, std::abs(exp(Lanes(x)).values()[0] / std::exp(x) - 1.0));
    }
    QVERIFY2(worst < 5e-16, qPrintable(QString::number(worst)));
    QCOMPARE(exp(Lanes(0.0)).values()[0], 1.0);
}

void FourLanes::exponentialEndsAtItsEnds()
{
    QCOMPARE(exp(Lanes(1e6)).values()[0], exp(Lanes(700.0)).values()[0]);
    QCOMPARE(exp(Lanes(-1e6)).values()[0], exp(Lanes(-700.0)).values()[0]);
    QVERIFY(exp(Lanes(-1e6)).values()[0] > 0.0);
}

void FourLanes::expm1OverIsExactThroughZero()
{
    QCOMPARE(expm1Over(Lanes(0.0)).values()[0], 1.0);
    double worst = 0.0;
    for (int i = -5000; i <= 5000; ++i) {
        const double x = i == 0 ? 1e-300 : 1e-3 * i;
        const double exact = i == 0 ? 1.0 : std::expm1(x) / x;
        worst = std::max(worst, std::abs(expm1Over(Lanes(x)).values()[0] / exact - 1.0));
    }
    QVERIFY2(worst < 3e-14, qPrintable(QString::number(worst)));
}

void FourLanes::comparisonWithNoNumberIsFalse()
{
    const Lanes none = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!any(none < Lanes(1.0)) && !any(Lanes(1.0) < none));
    QCOMPARE(least(none, 2.0).values()[0], 2.0);
    QCOMPARE(most(none, 2.0).values()[0], 2.0);
    const auto picked = select(spread(1.0, 2) < Lanes(2.0), 10.0, 20.0).values();
    QCOMPARE(picked, (std::array<double, lane_count>{10.0, 10.0, 10.0, 20.0}));
}

QTEST_APPLESS_MAIN(FourLanes)
#include "tst_lanes.moc"
