// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "roi/roi.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace kety;

namespace {

Roi ellipse(double x, double y, double rx, double ry)
{
    Roi roi;
    roi.grid.size = {20, 16, 4};
    roi.grid.spacing = {2.0, 2.0, 5.0};
    roi.slice = 1;
    roi.centre = {x, y};
    roi.radii = {rx, ry};
    return roi;
}

Volume<float> ramp(const Grid& grid)
{
    return {grid, Buffer<float>::make(grid.voxels(), [](std::span<float> out) {
                for (std::size_t i = 0; i < out.size(); ++i) {
                    out[i] = static_cast<float>(i);
                }
            })};
}

}  // namespace

class RoiTest : public QObject {
    Q_OBJECT

private slots:
    void anEllipseHoldsTheVoxelsWhoseCentreIsInside();
    void anEllipseAtTheEdgeIsCutOff();
    void aPolygonHoldsItsInside();
    void aRegionOnAnotherPlaneUsesItsOwnAxes();
    void movingThereAndBackGivesTheSameVoxels();
    void statisticsOfKnownNumbers();
    void voxelsWithoutValueAreCountedApart();
    void oneVoxelHasNoSpread();
    void studentsTIsThatOfTheTables_data();
    void studentsTIsThatOfTheTables();
};

void RoiTest::anEllipseHoldsTheVoxelsWhoseCentreIsInside()
{
    const Roi roi = ellipse(5.0, 6.0, 1.0, 1.0);
    const std::vector<std::size_t> expected{roi.grid.index(5, 5, 1), roi.grid.index(4, 6, 1),
                                            roi.grid.index(5, 6, 1), roi.grid.index(6, 6, 1),
                                            roi.grid.index(5, 7, 1)};
    QCOMPARE(voxels(roi), expected);
    // A large one comes near its area.
    const auto many = voxels(ellipse(9.5, 7.5, 7.3, 5.1)).size();
    QVERIFY(std::abs(double(many) - M_PI * 7.3 * 5.1) < 5.0);
}

void RoiTest::anEllipseAtTheEdgeIsCutOff()
{
    QCOMPARE(voxels(ellipse(0.0, 0.0, 1.0, 1.0)).size(), std::size_t(3));
    QVERIFY(voxels(ellipse(-9.0, 3.0, 2.0, 2.0)).empty());
    QVERIFY(voxels(ellipse(50.0, 3.0, 2.0, 2.0)).empty());
    QVERIFY(voxels(ellipse(5.0, 5.0, 0.0, 3.0)).empty());
    Roi outside = ellipse(5.0, 5.0, 2.0, 2.0);
    outside.slice = 4;
    QVERIFY(voxels(outside).empty());
}

void RoiTest::aPolygonHoldsItsInside()
{
    Roi roi = ellipse(0, 0, 0, 0);
    roi.shape = Roi::Shape::Polygon;
    roi.points = {{2.5, 2.5}, {6.5, 2.5}, {6.5, 4.5}, {2.5, 4.5}};
    QCOMPARE(voxels(roi).size(), std::size_t(8));
    // A concave corner stays outside.
    roi.points = {{2.5, 2.5}, {8.5, 2.5}, {8.5, 8.5}, {5.5, 3.6}, {2.5, 8.5}};
    QVERIFY(!contains(roi, 5.0, 7.0));
    QVERIFY(contains(roi, 3.0, 5.0));
}

void RoiTest::aRegionOnAnotherPlaneUsesItsOwnAxes()
{
    Roi roi = ellipse(5.0, 2.0, 1.0, 1.0);
    roi.across = 1;
    roi.down = 2;
    roi.through = 0;
    roi.slice = 7;
    const auto inside = voxels(roi);
    QCOMPARE(inside.size(), std::size_t(5));
    for (const std::size_t voxel : inside) {
        QCOMPARE(roi.grid.place(voxel)[0], 7);
    }
    QCOMPARE(mask(roi).values[roi.grid.index(7, 5, 2)], std::uint8_t(1));
}

void RoiTest::movingThereAndBackGivesTheSameVoxels()
{
    const Roi roi = ellipse(5.25, 6.5, 3.5, 2.25);
    const Roi there = moved(roi, 2.0, -1.0);
    QVERIFY(voxels(there) != voxels(roi));
    QCOMPARE(voxels(moved(there, -2.0, 1.0)), voxels(roi));
}

void RoiTest::statisticsOfKnownNumbers()
{
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32.
    Grid grid;
    grid.size = {8, 1, 1};
    grid.spacing = {2.0, 2.0, 5.0};
    const std::vector<float> values{2, 4, 4, 4, 5, 5, 7, 9};
    const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5, 6, 7};
    const RoiStatistics result = statistics(values, all, grid);
    QCOMPARE(result.n, std::size_t(8));
    QCOMPARE(result.mean, 5.0);
    QCOMPARE(result.sd, std::sqrt(32.0 / 7.0));
    QCOMPARE(result.median, 4.5);
    QCOMPARE(result.minimum, 2.0);
    QCOMPARE(result.maximum, 9.0);
    QCOMPARE(result.volume, 0.16);  // 8 × 20 mm³
    // t(7) = 2.364624: 5 ± 2.364624 × 2.138090 / √8
    QVERIFY(std::abs(result.low - 3.212511) < 1e-5);
    QVERIFY(std::abs(result.high - 6.787489) < 1e-5);
}

void RoiTest::voxelsWithoutValueAreCountedApart()
{
    const Roi roi = ellipse(5.0, 6.0, 1.0, 1.0);
    const Volume<float> volume = ramp(roi.grid);
    std::vector<float> values(volume.values.begin(), volume.values.end());
    values[roi.grid.index(5, 6, 1)] = std::numeric_limits<float>::quiet_NaN();
    const RoiStatistics result = statistics(values, voxels(roi), roi.grid);
    QCOMPARE(result.n, std::size_t(4));
    QCOMPARE(result.invalid, std::size_t(1));
    QCOMPARE(result.mean, double(roi.grid.index(5, 6, 1)));
    QCOMPARE(result.volume, 0.1);
}

void RoiTest::oneVoxelHasNoSpread()
{
    const std::vector<float> values{3.0F};
    Grid grid;
    grid.size = {1, 1, 1};
    const RoiStatistics result = statistics(values, std::vector<std::size_t>{0}, grid);
    QCOMPARE(result.mean, 3.0);
    QVERIFY(std::isnan(result.sd));
    QVERIFY(std::isnan(result.low));
    QVERIFY(std::isnan(statistics(values, {}, grid).mean));
}

void RoiTest::studentsTIsThatOfTheTables_data()
{
    QTest::addColumn<int>("degrees");
    QTest::addColumn<double>("expected");
    QTest::newRow("1") << 1 << 12.7062047;
    QTest::newRow("2") << 2 << 4.3026527;
    QTest::newRow("5") << 5 << 2.5705818;
    QTest::newRow("10") << 10 << 2.2281389;
    QTest::newRow("30") << 30 << 2.0422725;
    QTest::newRow("2000") << 2000 << 1.9611515;
    QTest::newRow("2001") << 2001 << 1.9611509;
    QTest::newRow("many") << 100000000 << 1.9599640;
}

void RoiTest::studentsTIsThatOfTheTables()
{
    QFETCH(int, degrees);
    QFETCH(double, expected);
    QVERIFY(std::abs(studentT975(static_cast<std::size_t>(degrees)) - expected) < 1e-6);
}

QTEST_APPLESS_MAIN(RoiTest)
#include "tst_roi.moc"
