// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/orientation.h"

#include <QTest>

#include <cmath>

using namespace kety;

namespace {

/// A grid whose index axes point where three letters say: "LPS" is the identity.
Grid gridOf(const char* axes)
{
    Grid grid;
    grid.size = {20, 30, 10};
    grid.direction.fill(0.0);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const char letter = axes[axis];
        const std::size_t patient = letter == 'L' || letter == 'R'   ? 0
                                    : letter == 'P' || letter == 'A' ? 1
                                                                     : 2;
        grid.direction[3 * patient + axis] =
            letter == 'L' || letter == 'P' || letter == 'S' ? 1.0 : -1.0;
    }
    return grid;
}

QString letters(const PlaneAxes& axes)
{
    return QString("%1%2%3%4")
        .arg(QChar(axes.left))
        .arg(QChar(axes.right))
        .arg(QChar(axes.top))
        .arg(QChar(axes.bottom));
}

}  // namespace

class TestOrientation : public QObject {
    Q_OBJECT
private slots:
    void picturesMeanTheSameHoweverVoxelsAreStored_data()
    {
        QTest::addColumn<QByteArray>("axes");
        for (const char* axes :
             {"LPS", "RPS", "LAS", "RAS", "LPI", "RAI", "PSL", "ASR", "SLP", "IRA"}) {
            QTest::newRow(axes) << QByteArray(axes);
        }
    }

    /// The letters never change; the corner that is shown at the top left really lies there.
    void picturesMeanTheSameHoweverVoxelsAreStored()
    {
        QFETCH(QByteArray, axes);
        const Grid grid = gridOf(axes.constData());
        const PlaneAxes axial = axesOf(grid, Plane::Axial);
        QCOMPARE(letters(axial), QString("RLAP"));
        QCOMPARE(letters(axesOf(grid, Plane::Coronal)), QString("RLSI"));
        QCOMPARE(letters(axesOf(grid, Plane::Sagittal)), QString("APSI"));
        QCOMPARE(letters(axesOf(grid, Plane::Axial, Side::Neurological)), QString("LRAP"));

        const auto left = toWorld(grid, voxelAt(grid, axial, 0, 0, 0));
        const auto right = toWorld(grid, voxelAt(grid, axial, 1, 0, 0));
        const auto below = toWorld(grid, voxelAt(grid, axial, 0, 1, 0));
        QVERIFY2(right[0] > left[0], "columns run to the patient's left");
        QVERIFY2(below[1] > left[1], "rows run to posterior");
        const auto next = toWorld(grid, voxelAt(grid, axial, 0, 0, 1));
        QCOMPARE(next[2] > left[2], !axial.flip_through);
        const PlaneAxes sagittal = axesOf(grid, Plane::Sagittal);
        const auto top = toWorld(grid, voxelAt(grid, sagittal, 0, 0, 0));
        const auto under = toWorld(grid, voxelAt(grid, sagittal, 0, 1, 0));
        const auto beside = toWorld(grid, voxelAt(grid, sagittal, 1, 0, 0));
        QVERIFY2(under[2] < top[2], "superior is up");
        QVERIFY2(beside[1] > top[1], "anterior is at the left");
    }

    void anObliqueGridHasItsNearestPlane()
    {
        Grid grid = gridOf("LPS");
        const double c = std::cos(0.6), s = std::sin(0.6);  // 34 degrees about x
        grid.direction = {1, 0, 0, 0, c, -s, 0, s, c};
        const PlaneAxes axes = axesOf(grid, Plane::Axial);
        QVERIFY(axes.across == 0 && axes.down == 1 && axes.through == 2);
        QCOMPARE(letters(axes), QString("RLAP"));
    }

    void slicePositionsAreInPatientMillimetres()
    {
        Grid grid = gridOf("RPS");
        grid.spacing = {2, 2, 5};
        grid.origin = {0, 0, -12.4};
        const PlaneAxes axes = axesOf(grid, Plane::Axial);
        QCOMPARE(slicePosition(grid, axes, 0), std::string("I 12 mm"));
        QCOMPARE(slicePosition(grid, axes, 4), std::string("S 8 mm"));
        QCOMPARE(slicePosition(grid, axesOf(grid, Plane::Sagittal), 3), std::string("R 6 mm"));
    }
};

QTEST_APPLESS_MAIN(TestOrientation)
#include "tst_orientation.moc"
