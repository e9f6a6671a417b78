// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/colors.h"
#include "view_fixture.h"
#include "widgets/slice_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <limits>
#include <set>

using namespace kety;
using namespace kety::test;

class SliceViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void shownScalarsAreTheVoxels_data();
    void shownScalarsAreTheVoxels();
    void theFrameOfASeriesFollowsTheCursor();
    void coloursAreThoseOfTheTable();
    void valuesBelowZeroHaveTheirOwnColours();
    void noValueIsHatchedAndNotBlack();
    void outsideTheMaskNothingIsPainted();
    void aWaitingSliceShowsNoOldValues();
    void aLayerOfAnotherGridShowsTheNearestSlice();
    void halfAnOverlayMixesTheColours();
    void anOutlineStandsOnTheBorderOfTheMask();
    void theRadiologicalSwitchTurnsTheDisplayNotTheData();
    void anEmptyViewSaysSo();
    void everyPartHasANameAndTheViewATooltip();
};

namespace {

struct Bench {
    Cursor cursor;
    SliceView view{"view", &cursor};

    explicit Bench(Layers layers, int frames = 1)
    {
        cursor.setSpace(layers.images.front().grid(), frames);
        cursor.setCrosshair(false);
        cursor.setAnnotations(false);
        view.resize(400, 300);
        view.setLayers(std::move(layers));
        view.show();
    }

    QColor pixel(int i, int j, QPointF offset = {})
    {
        const QPointF place = view.space().toScreen({double(i), double(j), double(view.slice())});
        return view.picture().pixelColor((place + offset).toPoint());
    }
};

QColor toColor(const Rgb& rgb)
{
    return QColor(rgb.red, rgb.green, rgb.blue);
}

Volume<float> filled(const Grid& grid, float value)
{
    return {grid, Buffer<float>::filled(grid.voxels(), value)};
}

}  // namespace

void SliceViewTest::shownScalarsAreTheVoxels_data()
{
    QTest::addColumn<int>("plane");
    QTest::addColumn<bool>("flipped");
    QTest::newRow("axial") << 0 << false;
    QTest::newRow("coronal") << 1 << false;
    QTest::newRow("sagittal") << 2 << false;
    QTest::newRow("axial, flipped grid") << 0 << true;
    QTest::newRow("coronal, flipped grid") << 1 << true;
    QTest::newRow("sagittal, flipped grid") << 2 << true;
}

void SliceViewTest::shownScalarsAreTheVoxels()
{
    QFETCH(int, plane);
    QFETCH(bool, flipped);
    Grid grid = straightGrid();
    if (flipped) grid.direction = {-1, 0, 0, 0, -1, 0, 0, 0, -1};
    Bench bench({.images = {layerWith(indexVolume(grid), {0, 80000})}, .outlines = {}});
    bench.cursor.setVoxel({7, 5, 3});
    bench.view.setPlane(static_cast<Plane>(plane));
    const SliceValues shown = bench.view.shownValues(0);
    const auto expected = [&](int column, int row) {
        const int x = flipped ? shown.columns - 1 - column : column;
        // Superior is at the top, and k grows to superior unless flipped; j grows to posterior.
        const bool turnRows = plane == 0 ? flipped : !flipped;
        const int y = turnRows ? shown.rows - 1 - row : row;
        return plane == 0 ? valueAt(x, y, 3) : plane == 1 ? valueAt(x, 5, y) : valueAt(7, x, y);
    };
    QCOMPARE(shown.values.size(), std::size_t(shown.columns) * std::size_t(shown.rows));
    std::size_t at = 0;
    for (int row = 0; row < shown.rows; ++row) {
        for (int column = 0; column < shown.columns; ++column) {
            QCOMPARE(shown.values[at++], expected(column, row));
        }
    }
}

void SliceViewTest::theFrameOfASeriesFollowsTheCursor()
{
    Layer layer = layerOf(indexSeries(straightGrid(), 5), "source", "Source");
    Bench bench({.images = {layer}, .outlines = {}}, 5);
    bench.cursor.setFrame(3);
    QCOMPARE(bench.view.shownValues(0).values[0], valueAt(0, 0, 4, 3));
    layer.frame = 1;
    bench.view.setLayers({.images = {layer}, .outlines = {}});
    QCOMPARE(bench.view.shownValues(0).values[0], valueAt(0, 0, 4, 1));
    bench.cursor.setFrame(99);
    QCOMPARE(bench.cursor.frame(), 4);
}

void SliceViewTest::coloursAreThoseOfTheTable()
{
    const Grid grid = straightGrid();
    const Range range{0, 2000};
    Bench bench({.images = {layerWith(indexVolume(grid), range, "inferno")}, .outlines = {}});
    bench.cursor.setVoxel({0, 0, 0});
    const QImage colors = bench.view.shownColors(0);
    for (const auto& [i, j] : {std::pair(0, 0), std::pair(19, 0), std::pair(7, 9)}) {
        const Rgb expected = colorOf(valueAt(i, j, 0), range, colorTable("inferno"));
        QCOMPARE(colors.pixelColor(i, j), toColor(expected));
        QCOMPARE(bench.pixel(i, j), toColor(expected));
    }
}

void SliceViewTest::valuesBelowZeroHaveTheirOwnColours()
{
    Layer layer = layerWith(filled(straightGrid(), -10.0F), {0, 100}, "inferno");
    layer.negative_end = -30.0;
    Bench bench({.images = {layer}, .outlines = {}});
    const Rgb expected = colorOf(-10.0, layer.range, colorTable("inferno"), -30.0);
    QCOMPARE(bench.pixel(10, 8), toColor(expected));
    QVERIFY(expected.blue > expected.red);
}

void SliceViewTest::noValueIsHatchedAndNotBlack()
{
    Layer layer = layerWith(filled(straightGrid(), std::nanf("")), {0, 100}, "inferno");
    Bench bench({.images = {layer}, .outlines = {}});
    const QImage picture = bench.view.picture();
    std::set<QRgb> seen;
    for (int x = 190; x < 210; ++x) {
        seen.insert(picture.pixel(x, 150));
    }
    QCOMPARE(seen, (std::set<QRgb>{toColor(noValueGround).rgb(), toColor(noValueStripe).rgb()}));
    layer.seamless = true;
    bench.view.setLayers({.images = {layer}, .outlines = {}});
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::black));
}

void SliceViewTest::outsideTheMaskNothingIsPainted()
{
    const Grid grid = straightGrid();
    auto mask = std::make_shared<Mask>();
    mask->grid = grid;
    mask->values = Buffer<std::uint8_t>::make(grid.voxels(), [&](std::span<std::uint8_t> out) {
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
            out[voxel] = grid.place(voxel)[0] < 10;
        }
    });
    Layer below = layerWith(filled(grid, 100.0F), {0, 100});
    Layer above = layerWith(filled(grid, 50.0F), {0, 100}, "inferno");
    above.inside = mask;
    Bench bench({.images = {below, above}, .outlines = {}});
    QCOMPARE(bench.pixel(4, 8), toColor(colorOf(50.0, above.range, colorTable("inferno"))));
    QCOMPARE(bench.pixel(14, 8), QColor(255, 255, 255));
}

void SliceViewTest::aWaitingSliceShowsNoOldValues()
{
    Layer layer = layerWith(filled(straightGrid(), 100.0F), {0, 100});
    layer.slices.assign(8, SliceState::Done);
    layer.slices[4] = SliceState::Waiting;
    Bench bench({.images = {layer}, .outlines = {}});
    QCOMPARE(bench.view.slice(), 4);
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::black));
    bench.cursor.setVoxel({10, 8, 3});
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::white));
}

void SliceViewTest::aLayerOfAnotherGridShowsTheNearestSlice()
{
    const Grid coarse = straightGrid();
    Grid fine = straightGrid({20, 16, 40});
    fine.spacing[2] = 1.0;
    fine.origin[2] = -19.5;  // the same 40 mm
    Bench bench({.images = {layerWith(indexVolume(coarse), {0, 80000}),
                            layerWith(indexVolume(fine), {0, 400000})},
                 .outlines = {}});
    bench.cursor.setVoxel({10, 8, 5});  // 7.5 mm, halfway between 26.5 and 27.5: index 27
    QCOMPARE(bench.view.shownValues(0).values[0], valueAt(0, 0, 5));
    QCOMPARE(bench.view.shownValues(1).values[0], valueAt(0, 0, 27));
}

void SliceViewTest::halfAnOverlayMixesTheColours()
{
    const Grid grid = straightGrid();
    Layer below = layerWith(filled(grid, 0.0F), {0, 100});
    Layer above = layerWith(filled(grid, 100.0F), {0, 100});
    above.id = "above";
    above.opacity = 0.5;
    Bench bench({.images = {below, above}, .outlines = {}});
    QVERIFY(std::abs(bench.pixel(10, 8).red() - 128) <= 1);
    bench.view.setOpacity(1, 1.0);
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::white));
    bench.view.setVisible(1, false);
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::black));
}

void SliceViewTest::anOutlineStandsOnTheBorderOfTheMask()
{
    const Grid grid = straightGrid();
    auto mask = std::make_shared<Mask>();
    mask->grid = grid;
    mask->values = Buffer<std::uint8_t>::make(grid.voxels(), [&](std::span<std::uint8_t> out) {
        for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
            const auto place = grid.place(voxel);
            out[voxel] = place[0] >= 5 && place[0] < 15 && place[1] >= 4 && place[1] < 12;
        }
    });
    const Layer white = layerWith(filled(grid, 100.0F), {0, 100});
    Bench bench({.images = {white}, .outlines = {{mask, QColor(255, 0, 0), true}}});
    QVERIFY(bench.pixel(5, 8, {-bench.view.space().pixelsPerMm(), 0}) != QColor(Qt::white));
    QCOMPARE(bench.pixel(10, 8), QColor(Qt::white));
    QCOMPARE(bench.pixel(2, 8), QColor(Qt::white));
}

void SliceViewTest::theRadiologicalSwitchTurnsTheDisplayNotTheData()
{
    Bench bench({.images = {layerWith(indexVolume(straightGrid()), {0, 80000})}, .outlines = {}});
    const Point before = bench.cursor.point();
    const QPointF left = bench.view.space().toScreen({0, 8, 4});
    bench.cursor.setRadiological(false);
    const QPointF now = bench.view.space().toScreen({0, 8, 4});
    QVERIFY(left.x() < 200 && now.x() > 200);
    QCOMPARE(bench.cursor.point(), before);
    QCOMPARE(bench.view.shownValues(0).values[0], valueAt(19, 0, 4));
}

void SliceViewTest::anEmptyViewSaysSo()
{
    Cursor cursor;
    SliceView view("view", &cursor);
    view.resize(300, 200);
    view.show();
    QCOMPARE(view.slice(), -1);
    QCOMPARE(view.frameCount(), 0);
    const QImage nothing = view.picture();
    view.setEmptyText("Drop a study");
    QVERIFY(view.picture() != nothing);
    // Hands on an empty view do no harm.
    QTest::mouseClick(&view, Qt::LeftButton, {}, {50, 50});
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(!view.voxelAt({50, 50}));
}

void SliceViewTest::everyPartHasANameAndTheViewATooltip()
{
    Cursor cursor;
    SliceView view("sourceView", &cursor);
    std::set<QString> names{view.objectName()};
    for (const QWidget* part : view.findChildren<QWidget*>()) {
        QVERIFY(!part->objectName().isEmpty());
        QVERIFY2(names.insert(part->objectName()).second, qPrintable(part->objectName()));
    }
    QVERIFY(view.toolTip().contains("Shift"));
}

QTEST_MAIN(SliceViewTest)
#include "tst_slice_view.moc"
