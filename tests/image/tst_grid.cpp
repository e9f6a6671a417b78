// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/grid.h"
#include "image/volume.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {
Grid oblique()
{
    const double c = std::cos(0.3), s = std::sin(0.3);
    return {.size = {5, 6, 7},
            .spacing = {2.0, 2.5, 4.0},
            .origin = {-10.0, 20.0, 30.0},
            .direction = {c, -s, 0, s, c, 0, 0, 0, -1},
            .as_read = {}};
}
}  // namespace

class TestGrid : public QObject {
    Q_OBJECT
private slots:
    void indexAndPlaceAreInverse()
    {
        const Grid grid = oblique();
        for (std::size_t voxel = 0; voxel < grid.voxels(); ++voxel) {
            const auto [i, j, k] = grid.place(voxel);
            QCOMPARE(grid.index(i, j, k), voxel);
        }
    }

    void worldAndIndexAreInverse()
    {
        const Grid grid = oblique();
        const auto world = toWorld(grid, {1.0, 2.0, 3.0});
        QVERIFY(std::abs(world[2] - (30.0 - 12.0)) < 1e-12);
        const auto index = toIndex(grid, world);
        QVERIFY(std::abs(index[0] - 1.0) < 1e-12);
        QVERIFY(std::abs(index[1] - 2.0) < 1e-12);
        QVERIFY(std::abs(index[2] - 3.0) < 1e-12);
    }

    void sameToleratesRoundingButNotAFlip()
    {
        const Grid grid = oblique();
        Grid other = grid;
        other.origin[0] += 5e-5;
        QVERIFY(same(grid, other));
        other.origin[0] += 1e-3;
        QVERIFY(!same(grid, other));
        other = grid;
        other.direction[8] = 1.0;
        QVERIFY(!same(grid, other));
        other = grid;
        other.spacing[2] = std::nan("");
        QVERIFY(!same(grid, other));
    }

    void framesAreGatheredFromCurves()
    {
        Grid grid;
        grid.size = {2, 1, 1};
        const auto first = Buffer<float>::from(std::vector<float>{1, 2});
        const auto second = Buffer<float>::from(std::vector<float>{3, 4});
        const Series series = interleave(grid, {first, second}, {0.0, 1.5});
        QCOMPARE(series.curve(1)[0], 2.0f);
        QCOMPARE(series.curve(1)[1], 4.0f);
        QCOMPARE(frame(series, 1).values[0], 3.0f);
    }
};

QTEST_APPLESS_MAIN(TestGrid)
#include "tst_grid.moc"
