// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/colors.h"
#include "view_fixture.h"
#include "widgets/montage_view.h"
#include "widgets/roi_tools.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace kety;
using namespace kety::test;

class MontageViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void everySliceHasATileWithItsValues();
    void aChoiceOfSlicesIsShown();
    void tilesFillTheViewWithoutGaps();
    void columnsMakeTilesLargest_data();
    void columnsMakeTilesLargest();
    void eachTileShowsItsOwnColours();
    void waitingTilesAreHatchedAndComputingOnesBlack();
    void aClickSetsSliceAndCrosshair();
    void doubleClickAsksForThatSliceAlone();
    void keysStepThroughTheSlices();
    void regionsShowOnTheirTile();
    void whereNoTileIsNothingIsLeftOfAnEarlierLayout();
    void anEmptyLightboxSaysSo();
    void aHiddenLightboxIsDrawnWhenItIsSeen();
    void anotherRangeIsShownAtOnceOnABigMap();
};

namespace {

struct Bench {
    Cursor cursor;
    MontageView view{"lightbox", &cursor};

    explicit Bench(const Layer& layer)
    {
        cursor.setSpace(layer.grid(), 1);
        cursor.setAnnotations(false);
        view.resize(800, 600);
        view.setLayers({.images = {layer}, .outlines = {}});
        view.show();
    }
    QPoint place(int tile, int i, int j) const
    {
        const auto& at = view.tiles()[static_cast<std::size_t>(tile)];
        const QPointF inside = view.space(at).toScreen({double(i), double(j), double(at.slice)});
        return (at.place.topLeft() + inside).toPoint();
    }
};

Layer sample()
{
    return layerWith(indexVolume(straightGrid()), {0, 80000}, "inferno");
}

}  // namespace

void MontageViewTest::everySliceHasATileWithItsValues()
{
    Bench bench(sample());
    QCOMPARE(bench.view.tiles().size(), std::size_t(8));
    for (int tile = 0; tile < 8; ++tile) {
        QCOMPARE(bench.view.shownValues(tile, 0).values[0], valueAt(0, 0, tile));
    }
    bench.view.setPlane(Plane::Sagittal);
    QCOMPARE(bench.view.tiles().size(), std::size_t(20));
    QCOMPARE(bench.view.shownValues(13, 0).values[0], valueAt(13, 0, 7));
}

void MontageViewTest::aChoiceOfSlicesIsShown()
{
    Bench bench(sample());
    bench.view.setChoice({.first = 1, .last = 6, .every = 2, .columns = 2});
    QCOMPARE(bench.view.tiles().size(), std::size_t(3));
    QCOMPARE(bench.view.columns(), 2);
    QCOMPARE(bench.view.tiles()[2].slice, 5);
    QCOMPARE(bench.view.tiles()[2].place.left(), 0.0);
    bench.view.setChoice({.first = 6, .last = 99});
    QCOMPARE(bench.view.tiles().size(), std::size_t(2));
}

void MontageViewTest::tilesFillTheViewWithoutGaps()
{
    Bench bench(sample());
    bench.view.setChoice({.columns = 4});
    const auto& tiles = bench.view.tiles();
    for (std::size_t i = 1; i < 4; ++i) {
        QCOMPARE(tiles[i].place.left(), tiles[i - 1].place.right());
    }
    QCOMPARE(tiles[3].place.right(), 800.0);
    QCOMPARE(tiles[7].place.bottom(), 600.0);
}

void MontageViewTest::columnsMakeTilesLargest_data()
{
    QTest::addColumn<int>("tiles");
    QTest::addColumn<QSizeF>("view");
    QTest::addColumn<double>("aspect");
    QTest::addColumn<int>("columns");
    QTest::newRow("one") << 1 << QSizeF(800, 600) << 1.0 << 1;
    QTest::newRow("24 in 4:3") << 24 << QSizeF(800, 600) << 1.0 << 6;
    QTest::newRow("row") << 5 << QSizeF(1000, 200) << 1.0 << 5;
    QTest::newRow("column") << 5 << QSizeF(200, 1000) << 1.0 << 1;
    QTest::newRow("high slices") << 12 << QSizeF(600, 600) << 0.5 << 4;
}

void MontageViewTest::columnsMakeTilesLargest()
{
    QFETCH(int, tiles);
    QFETCH(QSizeF, view);
    QFETCH(double, aspect);
    QFETCH(int, columns);
    QCOMPARE(bestColumns(tiles, view, aspect), columns);
}

void MontageViewTest::eachTileShowsItsOwnColours()
{
    Bench bench(sample());
    bench.cursor.setCrosshair(false);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    const QImage picture = bench.view.picture();
    for (const int tile : {0, 3, 7}) {
        const Rgb expected = colorOf(valueAt(5, 9, tile), {0, 80000}, colorTable("inferno"));
        QCOMPARE(picture.pixelColor(bench.place(tile, 5, 9)),
                 QColor(expected.red, expected.green, expected.blue));
    }
}

void MontageViewTest::waitingTilesAreHatchedAndComputingOnesBlack()
{
    Layer layer = sample();
    layer.slices.assign(8, SliceState::Done);
    layer.slices[1] = SliceState::Waiting;
    layer.slices[2] = SliceState::Computing;
    Bench bench(layer);
    bench.cursor.setCrosshair(false);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    QCOMPARE(bench.view.state(1), SliceState::Waiting);
    const QImage picture = bench.view.picture();
    std::set<QRgb> waiting;
    for (int i = 0; i < 16; ++i) {
        waiting.insert(picture.pixel(bench.place(1, 2, 2) + QPoint(i, 0)));
    }
    QVERIFY(waiting.size() > 1);
    QCOMPARE(picture.pixelColor(bench.place(2, 2, 2)), QColor(Qt::black));
    QVERIFY(picture.pixelColor(bench.place(3, 2, 2)) != QColor(Qt::black));
}

void MontageViewTest::aClickSetsSliceAndCrosshair()
{
    Bench bench(sample());
    QSignalSpy clicked(&bench.view, &MontageView::voxelClicked);
    QTest::mouseClick(&bench.view, Qt::LeftButton, {}, bench.place(6, 12, 3));
    QCOMPARE(bench.cursor.voxel(), (Voxel{12, 3, 6}));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<Voxel>(), (Voxel{12, 3, 6}));
}

void MontageViewTest::doubleClickAsksForThatSliceAlone()
{
    Bench bench(sample());
    QSignalSpy alone(&bench.view, &MontageView::oneSliceRequested);
    QTest::mouseDClick(&bench.view, Qt::LeftButton, {}, bench.place(2, 4, 4));
    QCOMPARE(alone.count(), 1);
    QCOMPARE(bench.cursor.voxel()[2], 2);
}

void MontageViewTest::keysStepThroughTheSlices()
{
    Bench bench(sample());
    QTest::keyClick(&bench.view, Qt::Key_Up);
    QCOMPARE(bench.cursor.voxel()[2], 5);
    QTest::keyClick(&bench.view, Qt::Key_Home);
    QCOMPARE(bench.cursor.voxel()[2], 0);
    QTest::keyClick(&bench.view, Qt::Key_End);
    QCOMPARE(bench.cursor.voxel()[2], 7);
    QTest::keyClick(&bench.view, Qt::Key_C, Qt::ControlModifier);  // copies, elsewhere
    QCOMPARE(bench.view.plane(), Plane::Axial);
    QTest::keyClick(&bench.view, Qt::Key_C);
    QCOMPARE(bench.view.plane(), Plane::Coronal);
}

void MontageViewTest::regionsShowOnTheirTile()
{
    Bench bench(sample());
    bench.cursor.setCrosshair(false);
    RoiModel rois;
    bench.view.setRegions(&rois);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    const QImage before = bench.view.picture();
    Roi roi;
    roi.grid = straightGrid();
    roi.slice = 2;
    roi.centre = {10, 8};
    roi.radii = {6, 5};
    rois.add(roi);
    const QImage after = bench.view.picture();
    QVERIFY(after.pixel(bench.place(2, 16, 8)) != before.pixel(bench.place(2, 16, 8)));
    QCOMPARE(after.pixel(bench.place(5, 16, 8)), before.pixel(bench.place(5, 16, 8)));
}

void MontageViewTest::whereNoTileIsNothingIsLeftOfAnEarlierLayout()
{
    Bench bench(layerWith({straightGrid(), Buffer<float>::filled(straightGrid().voxels(), 100.0F)},
                          {0, 100}));
    bench.cursor.setCrosshair(false);
    bench.view.setChoice({.columns = 2});
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    const QPoint lowerRight = bench.place(7, 10, 8);
    QCOMPARE(bench.view.picture().pixelColor(lowerRight), QColor(Qt::white));
    bench.view.setChoice({.last = 6, .columns = 2});
    QCOMPARE(bench.view.picture().pixelColor(lowerRight), QColor(Qt::black));
    bench.view.setLayers({});
    QCOMPARE(bench.view.picture().pixelColor(bench.view.rect().center() / 2), QColor(Qt::black));
}

void MontageViewTest::anEmptyLightboxSaysSo()
{
    Cursor cursor;
    MontageView view("lightbox", &cursor);
    view.resize(400, 300);
    view.show();
    QVERIFY(view.tiles().empty());
    const QImage nothing = view.picture();
    view.setEmptyText("Nothing to see");
    QVERIFY(view.picture() != nothing);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {100, 100});
    QTest::keyClick(&view, Qt::Key_Up);
}

void MontageViewTest::aHiddenLightboxIsDrawnWhenItIsSeen()
{
    Bench bench(sample());
    bench.view.hide();
    Layer other = sample();
    Volume<float> twice = other.volume;
    twice.values = Buffer<float>::make(twice.grid.voxels(), [&](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = 2.0F * other.volume.values[i];
    });
    other.volume = twice;
    bench.view.setLayers({.images = {other}, .outlines = {}});
    QCOMPARE(bench.view.shownValues(3, 0).values[0], valueAt(0, 0, 3));  // no work for nobody
    bench.view.show();
    QCOMPARE(bench.view.shownValues(3, 0).values[0], 2.0F * valueAt(0, 0, 3));
}

void MontageViewTest::anotherRangeIsShownAtOnceOnABigMap()
{
    Grid grid = straightGrid();
    grid.size = {192, 192, 60};
    Layer layer = layerWith(ball(grid, 80.0, 0.0), {0, 100}, "inferno");
    Bench bench(layer);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
    std::vector<double> set, drawn;
    for (int i = 0; i < 9; ++i) {
        layer.range.maximum = 90.0 + i;
        QElapsedTimer timer;
        timer.start();
        bench.view.setLayers({.images = {layer}, .outlines = {}});
        set.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        QCoreApplication::processEvents();
        drawn.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    }
    std::sort(set.begin(), set.end());
    std::sort(drawn.begin(), drawn.end());
    qInfo("%.1f ms to colour, %.1f ms with drawing", set[4], drawn[4]);
}

QTEST_MAIN(MontageViewTest)
#include "tst_montage_view.moc"
