// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "view_fixture.h"
#include "widgets/slice_geometry.h"

#include <QTest>

using namespace kety;
using namespace kety::test;

namespace {

/// A grid whose index axes point along the given patient directions ("L", "A", "I" ...).
Grid gridAlong(const char* axes)
{
    Grid grid = straightGrid();
    grid.direction.fill(0.0);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const QString positive = "LPS", negative = "RAI";
        const QChar letter(axes[axis]);
        const bool minus = negative.contains(letter);
        const auto world = static_cast<std::size_t>((minus ? negative : positive).indexOf(letter));
        grid.direction[3 * world + axis] = minus ? -1.0 : 1.0;
    }
    return grid;
}

Grid turned(double degrees)
{
    Grid grid = straightGrid();
    const double angle = degrees * M_PI / 180.0;
    grid.direction = {
        std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
    return grid;
}

}  // namespace

class SliceGeometryTest : public QObject {
    Q_OBJECT

private slots:
    void lettersAreThoseOfThePatient_data();
    void lettersAreThoseOfThePatient();
    void anObliqueGridNamesBothAxes();
    void radiologicalTurnsOnlyLeftAndRight();
    void voxelsAndScreenAreInverses_data();
    void voxelsAndScreenAreInverses();
    void theAspectIsThatOfTheMillimetres();
    void aDragMovesThePictureByAsMuch();
    void slicePlacesNameTheSide();
};

void SliceGeometryTest::lettersAreThoseOfThePatient_data()
{
    QTest::addColumn<QString>("axes");
    QTest::addColumn<int>("across");
    QTest::addColumn<int>("down");
    QTest::addColumn<bool>("flipAcross");
    QTest::addColumn<bool>("flipDown");
    QTest::newRow("as in DICOM") << "LPS" << 0 << 1 << false << false;
    QTest::newRow("as in NIfTI RAS") << "RAS" << 0 << 1 << true << true;
    QTest::newRow("NIfTI LAS") << "LAS" << 0 << 1 << false << true;
    QTest::newRow("head down") << "LPI" << 0 << 1 << false << false;
    QTest::newRow("sagittal readout") << "PIL" << 2 << 0 << false << false;
    QTest::newRow("coronal readout") << "LIP" << 0 << 2 << false << false;
    QTest::newRow("coronal, all flipped") << "RSA" << 0 << 2 << true << true;
    QTest::newRow("rows and columns swapped") << "PLS" << 1 << 0 << false << false;
    QTest::newRow("swapped and flipped") << "ARI" << 1 << 0 << true << true;
}

void SliceGeometryTest::lettersAreThoseOfThePatient()
{
    QFETCH(QString, axes);
    QFETCH(int, across);
    QFETCH(int, down);
    QFETCH(bool, flipAcross);
    QFETCH(bool, flipDown);
    const Grid grid = gridAlong(axes.toLatin1().constData());
    const SliceAxes axial = sliceAxes(grid, Plane::Axial, true);
    QCOMPARE(axial.across, across);
    QCOMPARE(axial.down, down);
    QCOMPARE(axial.flip_across, flipAcross);
    QCOMPARE(axial.flip_down, flipDown);
    // Whatever the file's axes: the same letters at the same edges.
    const auto check = [&](Plane plane, const char* expected) {
        const EdgeLetters letters = edgeLetters(grid, sliceAxes(grid, plane, true));
        QCOMPARE(letters.left + letters.top + letters.right + letters.bottom,
                 QLatin1String(expected));
    };
    check(Plane::Axial, "RALP");
    check(Plane::Coronal, "RSLI");
    check(Plane::Sagittal, "ASPI");
}

void SliceGeometryTest::anObliqueGridNamesBothAxes()
{
    const auto letters = [](double degrees) {
        const Grid grid = turned(degrees);
        return edgeLetters(grid, sliceAxes(grid, Plane::Axial, true));
    };
    QCOMPARE(letters(15.0).right, QString("L"));
    QCOMPARE(letters(30.0).right, QString("LP"));
    QCOMPARE(letters(30.0).left, QString("RA"));
    QCOMPARE(letters(30.0).top, QString("AL"));
    QCOMPARE(letters(-30.0).bottom, QString("PL"));
    // Past 45 degrees the other index axis lies closer to the patient's left.
    QCOMPARE(sliceAxes(turned(60.0), Plane::Axial, true).across, 1);
    QCOMPARE(letters(60.0).right, QString("LA"));
}

void SliceGeometryTest::radiologicalTurnsOnlyLeftAndRight()
{
    const Grid grid = straightGrid();
    const EdgeLetters axial = edgeLetters(grid, sliceAxes(grid, Plane::Axial, false));
    QCOMPARE(axial.left + axial.top + axial.right + axial.bottom, QString("LARP"));
    QCOMPARE(sliceAxes(grid, Plane::Sagittal, false), sliceAxes(grid, Plane::Sagittal, true));
}

void SliceGeometryTest::voxelsAndScreenAreInverses_data()
{
    QTest::addColumn<int>("plane");
    QTest::addColumn<bool>("radiological");
    QTest::addColumn<double>("degrees");
    for (const int plane : {0, 1, 2}) {
        for (const bool radiological : {true, false}) {
            for (const double degrees : {0.0, 25.0, 70.0}) {
                QTest::addRow("plane %d, %d, %g degrees", plane, radiological, degrees)
                    << plane << radiological << degrees;
            }
        }
    }
}

void SliceGeometryTest::voxelsAndScreenAreInverses()
{
    QFETCH(int, plane);
    QFETCH(bool, radiological);
    QFETCH(double, degrees);
    SliceGeometry space;
    space.grid = turned(degrees);
    space.axes = sliceAxes(space.grid, static_cast<Plane>(plane), radiological);
    space.view = {531.0, 402.0};
    space.zoom = 1.7;
    space.centre_shift = {5.0, -7.0, 3.0};
    const Point voxel{3.0, 11.0, 6.0};
    const auto through = static_cast<std::size_t>(space.axes.through);
    const Point back = space.toVoxel(space.toScreen(voxel), voxel[through]);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        QVERIFY(std::abs(back[axis] - voxel[axis]) < 1e-9);
    }
}

void SliceGeometryTest::theAspectIsThatOfTheMillimetres()
{
    SliceGeometry space;
    space.grid = straightGrid();
    space.axes = sliceAxes(space.grid, Plane::Coronal, true);
    space.view = {400.0, 400.0};
    // 20 × 2 mm and 8 × 5 mm: 40 × 40 mm fill the view.
    QCOMPARE(space.pixelsPerMm(), 10.0);
    const QPointF right = space.toScreen({5, 0, 4}) - space.toScreen({4, 0, 4});
    const QPointF up = space.toScreen({5, 0, 5}) - space.toScreen({5, 0, 4});
    QCOMPARE(right, QPointF(20.0, 0.0));
    QCOMPARE(up, QPointF(0.0, -50.0));
}

void SliceGeometryTest::aDragMovesThePictureByAsMuch()
{
    SliceGeometry space;
    space.grid = turned(25.0);
    space.axes = sliceAxes(space.grid, Plane::Axial, true);
    space.view = {400.0, 300.0};
    space.zoom = 2.0;
    const QPointF before = space.toScreen({4, 5, 3});
    space.centre_shift = space.shiftFor({30.0, -12.0});
    const QPointF moved = space.toScreen({4, 5, 3}) - before;
    QVERIFY(std::abs(moved.x() - 30.0) < 1e-9 && std::abs(moved.y() + 12.0) < 1e-9);
}

void SliceGeometryTest::slicePlacesNameTheSide()
{
    QCOMPARE(slicePlace(straightGrid(), 2, 0), QString("I 18 mm"));
    QCOMPARE(slicePlace(straightGrid(), 2, 7), QString("S 18 mm"));
    QCOMPARE(slicePlace(straightGrid(), 0, 19), QString("L 19 mm"));
    QCOMPARE(slicePlace(gridAlong("LPI"), 2, 0), QString("I 18 mm"));
}

QTEST_APPLESS_MAIN(SliceGeometryTest)
#include "tst_slice_geometry.moc"
