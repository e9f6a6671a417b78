// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "roi/painted.h"

#include <QTest>

#include <random>

using namespace kety;

namespace {

Roi onSlice()
{
    Roi roi;
    roi.shape = Roi::Shape::Painted;
    roi.grid.size = {12, 10, 3};
    roi.slice = 1;
    return roi;
}

double area(const std::vector<std::array<double, 2>>& line)
{
    double twice = 0.0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto &a = line[i], &b = line[(i + 1) % line.size()];
        twice += a[0] * b[1] - b[0] * a[1];
    }
    return twice / 2.0;
}

}  // namespace

class PaintedTest : public QObject {
    Q_OBJECT

private slots:
    void theBrushTakesTheVoxelsItsDiscCovers();
    void theSmallestBrushTakesOneVoxel();
    void erasingWhatWasPaintedLeavesNothing();
    void paintingStopsAtTheEdgeOfTheImage();
    void growingTakesWhatHangsTogether();
    void theBorderEnclosesAsManyVoxelsAsThereAre();
    void voxelsThatTouchByACornerHaveLinesOfTheirOwn();
    void aPaintedRegionMovesByWholeVoxels();
};

void PaintedTest::theBrushTakesTheVoxelsItsDiscCovers()
{
    const Roi roi = brushed(onSlice(), {5.0, 5.0}, 1.0, false);
    QCOMPARE(voxels(roi).size(), std::size_t(5));  // a plus
    for (const auto& [x, y] : {std::pair{5, 5}, {4, 5}, {6, 5}, {5, 4}, {5, 6}})
        QVERIFY(contains(roi, x, y));
    QVERIFY(!contains(roi, 4, 4));
    QCOMPARE(voxels(roi).front(), roi.grid.index(5, 4, 1));
}

void PaintedTest::theSmallestBrushTakesOneVoxel()
{
    QCOMPARE(voxels(brushed(onSlice(), {5.4, 5.4}, 0.5, false)).size(), std::size_t(1));
    QCOMPARE(voxels(brushed(onSlice(), {5.4, 5.4}, 0.1, false)).size(), std::size_t(1));
}

void PaintedTest::erasingWhatWasPaintedLeavesNothing()
{
    Roi roi = brushed(onSlice(), {5.0, 5.0}, 3.0, false);
    QVERIFY(voxels(roi).size() > 20);
    roi = brushed(roi, {5.0, 5.0}, 3.0, true);
    QVERIFY(voxels(roi).empty());
    QVERIFY(borders(roi).empty());
}

void PaintedTest::paintingStopsAtTheEdgeOfTheImage()
{
    const Roi roi = brushed(onSlice(), {0.0, 0.0}, 1.0, false);
    QCOMPARE(voxels(roi).size(), std::size_t(3));
    QVERIFY(voxels(brushed(onSlice(), {-9.0, -9.0}, 1.0, false)).empty());
}

void PaintedTest::growingTakesWhatHangsTogether()
{
    // Two blocks apart: the seed's alone is taken; a diagonal neighbour does not hang together.
    const auto inside = [](const RoiVoxel& at) {
        return (at[0] < 3 && at[1] < 3) || (at[0] == 3 && at[1] == 3) || at[0] > 8;
    };
    QCOMPARE(voxels(grown(onSlice(), {0, 0}, inside)).size(), std::size_t(9));
    QCOMPARE(voxels(grown(onSlice(), {10, 9}, inside)).size(), std::size_t(30));
    QVERIFY(voxels(grown(onSlice(), {5, 5}, inside)).empty());
}

void PaintedTest::theBorderEnclosesAsManyVoxelsAsThereAre()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> across(0.0, 11.0), down(0.0, 9.0), radius(0.5, 3.0);
    for (int trial = 0; trial < 200; ++trial) {
        Roi roi = onSlice();
        for (int stroke = 0; stroke < 6; ++stroke)
            roi = brushed(roi, {across(random), down(random)}, radius(random), stroke % 3 == 2);
        double enclosed = 0.0;  // holes run the other way round and count against it
        for (const auto& line : borders(roi))
            enclosed += area(line);
        QCOMPARE(enclosed, double(voxels(roi).size()));
    }
}

void PaintedTest::voxelsThatTouchByACornerHaveLinesOfTheirOwn()
{
    Roi roi = brushed(onSlice(), {4.0, 4.0}, 0.5, false);
    roi = brushed(roi, {5.0, 5.0}, 0.5, false);
    QCOMPARE(borders(roi).size(), std::size_t(2));
    for (const auto& line : borders(roi))
        QCOMPARE(line.size(), std::size_t(4));
}

void PaintedTest::aPaintedRegionMovesByWholeVoxels()
{
    const Roi roi = brushed(onSlice(), {4.0, 4.0}, 1.0, false);
    const Roi there = moved(roi, 1.6, -0.4);
    QCOMPARE(voxels(there).size(), voxels(roi).size());
    QVERIFY(contains(there, 6, 4));
}

QTEST_APPLESS_MAIN(PaintedTest)
#include "tst_painted.moc"
