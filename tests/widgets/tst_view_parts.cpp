// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "view_fixture.h"
#include "widgets/mask_outline.h"
#include "widgets/montage_bar.h"
#include "widgets/theme.h"
#include "widgets/view_words.h"

#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <functional>
#include <limits>

using namespace kety;
using namespace kety::test;

class ViewPartsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void valuesCarryTheirUnit_data();
    void valuesCarryTheirUnit();
    void relativeValuesSaySo();
    void theRangeLeavesOutHalfAPercent();
    void aRangeOfNothingIsStillARange();
    void outlinesAreClosedAndOfTheRightLength();
    void aCheckerboardHasAnOutlinePerVoxel();
    void theCursorStaysInItsSpace();
    void sayingTheSameTwiceIsSilent();
    void theBarUnderTheLightboxChoosesSlices();
    void knobsNeverCross();
};

namespace {

Mask maskOf(const Grid& grid, const std::function<bool(int, int, int)>& inside)
{
    return {grid, Buffer<std::uint8_t>::make(grid.voxels(), [&](std::span<std::uint8_t> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    const auto [i, j, k] = grid.place(voxel);
                    out[voxel] = inside(i, j, k);
                }
            })};
}

}  // namespace

void ViewPartsTest::valuesCarryTheirUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("words");
    QTest::newRow("CBF") << 57.24 << 0 << "57.2 mL/100g/min";
    QTest::newRow("CBF below zero") << -3.0 << 0 << QStringLiteral(u"\u22123.0 mL/100g/min");
    QTest::newRow("T1 is shown in ms") << 1.298 << 1 << "1298 ms";
    QTest::newRow("signal, large") << 1234.5 << 2 << "1234 a.u.";
    QTest::newRow("signal, small") << 0.01234 << 2 << "0.0123 a.u.";
    QTest::newRow("no value") << std::numeric_limits<double>::quiet_NaN() << 0
                              << QStringLiteral(u"\u2013 mL/100g/min");
}

void ViewPartsTest::valuesCarryTheirUnit()
{
    QFETCH(double, value);
    QFETCH(int, which);
    QFETCH(QString, words);
    Layer layer;
    layer.unit = which == 0 ? unit::perfusion : which == 1 ? unit::millisecond : unit::arbitrary;
    QCOMPARE(valueWithUnit(value, layer), words);
}

void ViewPartsTest::relativeValuesSaySo()
{
    Layer layer;
    layer.unit = unit::perfusion;
    layer.relative = true;
    QCOMPARE(unitWords(layer), QString("rel."));
    layer.range = {0.0, 80.0};
    QCOMPARE(windowWords(layer), QString("W 80.0 L 40.0"));
}

void ViewPartsTest::theRangeLeavesOutHalfAPercent()
{
    std::vector<float> values(1001, 100.0F);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = 1000.0F + static_cast<float>(i);
    }
    values[7] = std::numeric_limits<float>::quiet_NaN();
    values[1000] = 1e9F;
    const Range range = robustRange(values);
    QVERIFY(range.minimum >= 1004.0 && range.minimum <= 1006.0);
    QVERIFY(range.maximum >= 1994.0 && range.maximum <= 1997.0);
    // A dark ground starts at black.
    values.assign({0.5F, 1.0F, 50.0F, 100.0F});
    QCOMPARE(robustRange(values).minimum, 0.0);
}

void ViewPartsTest::aRangeOfNothingIsStillARange()
{
    const std::vector<float> none, same(10, 3.0F), lost(4, std::nanf(""));
    for (const auto& values : {none, same, lost}) {
        const Range range = robustRange(values);
        QVERIFY(range.maximum > range.minimum);
    }
}

void ViewPartsTest::outlinesAreClosedAndOfTheRightLength()
{
    const Grid grid = straightGrid();
    const Mask mask = maskOf(grid, [](int i, int j, int k) {
        const bool box = i >= 3 && i < 9 && j >= 2 && j < 6 && k == 4;
        const bool hole = i == 5 && j == 4;
        return box && !hole;
    });
    const auto lines = maskOutline(mask, sliceAxes(grid, Plane::Axial, true), 4);
    QCOMPARE(lines.size(), std::size_t(2));
    double length = 0.0;
    for (const QPolygonF& line : lines) {
        QCOMPARE(line.first(), line.last());
        for (int i = 1; i < line.size(); ++i) {
            length += QLineF(line[i - 1], line[i]).length();
        }
    }
    QCOMPARE(length, 20.0 + 4.0);
    QCOMPARE(lines[0].boundingRect(), QRectF(2.5, 1.5, 6.0, 4.0));
    QVERIFY(maskOutline(mask, sliceAxes(grid, Plane::Axial, true), 3).empty());
    QVERIFY(maskOutline(mask, sliceAxes(grid, Plane::Axial, true), 99).empty());
    QCOMPARE(maskOutline(mask, sliceAxes(grid, Plane::Sagittal, true), 5).size(), std::size_t(2));
}

void ViewPartsTest::aCheckerboardHasAnOutlinePerVoxel()
{
    const Grid grid = straightGrid();
    const Mask mask = maskOf(
        grid, [](int i, int j, int k) { return k == 0 && i < 4 && j < 4 && (i + j) % 2 == 0; });
    double length = 0.0;
    for (const QPolygonF& line : maskOutline(mask, sliceAxes(grid, Plane::Axial, true), 0)) {
        length += static_cast<double>(line.size() - 1);
    }
    QCOMPARE(length, 8 * 4.0);
}

void ViewPartsTest::theCursorStaysInItsSpace()
{
    Cursor cursor;
    cursor.setPoint({500.0, 0.0, 0.0});
    cursor.setSpace(straightGrid(), 10);
    QCOMPARE(cursor.voxel(), (Voxel{10, 8, 4}));
    cursor.setVoxel({-5, 99, 3});
    QCOMPARE(cursor.voxel(), (Voxel{0, 15, 3}));
    cursor.setFrame(9);
    cursor.setSpace(straightGrid(), 4);
    QCOMPARE(cursor.frame(), 3);
    // A place that the next study has too is kept.
    QCOMPARE(cursor.voxel(), (Voxel{0, 15, 3}));
    cursor.setView(1e9, {});
    QVERIFY(cursor.zoom() <= 40.0);
}

void ViewPartsTest::sayingTheSameTwiceIsSilent()
{
    Cursor cursor;
    cursor.setSpace(straightGrid(), 10);
    QSignalSpy point(&cursor, &Cursor::pointChanged), frame(&cursor, &Cursor::frameChanged),
        view(&cursor, &Cursor::viewChanged), tool(&cursor, &Cursor::toolChanged);
    for (int i = 0; i < 2; ++i) {
        cursor.setVoxel({1, 2, 3});
        cursor.setFrame(5);
        cursor.setView(2.0, {1.0, 0.0, 0.0});
        cursor.setTool(Tool::Ellipse);
    }
    for (const QSignalSpy* spy : {&point, &frame, &view, &tool}) {
        QCOMPARE(spy->count(), 1);
    }
}

void ViewPartsTest::theBarUnderTheLightboxChoosesSlices()
{
    Cursor cursor;
    MontageView view("lightbox", &cursor);
    MontageBar bar(&view);
    bar.resize(600, 44);
    view.resize(600, 400);
    auto* every = bar.findChild<QSpinBox*>("lightbox_every");
    auto* first = bar.findChild<QSpinBox*>("lightbox_first");
    QVERIFY(every && first && !every->isEnabled());
    cursor.setSpace(straightGrid(), 1);
    view.setLayers(
        {.images = {layerWith(indexVolume(straightGrid()), {0, 80000})}, .outlines = {}});
    QVERIFY(every->isEnabled());
    every->setValue(3);
    QCOMPARE(view.tiles().size(), std::size_t(3));
    first->setValue(3);
    QCOMPARE(view.tiles().front().slice, 2);
    QCOMPARE(view.choice().last, -1);
    auto* slider = bar.findChild<RangeSlider*>();
    QVERIFY(slider);
    QCOMPARE(slider->first(), 2);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(view.choice().last, 6);
    for (const QWidget* part : bar.findChildren<QSpinBox*>()) {
        QVERIFY(!part->toolTip().isEmpty());
    }
}

void ViewPartsTest::knobsNeverCross()
{
    RangeSlider slider("range");
    slider.resize(300, 28);
    slider.setCount(24);
    slider.setValues(4, 20);
    QSignalSpy changed(&slider, &RangeSlider::valuesChanged);
    const auto at = [&](int value) { return QPoint(int(slider.placeOf(value) + 0.5), 14); };
    QTest::mousePress(&slider, Qt::LeftButton, {}, at(5));
    QCOMPARE(slider.first(), 5);
    QMouseEvent move(QEvent::MouseMove, at(23), slider.mapToGlobal(at(23)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&slider, &move);
    QCOMPARE(slider.first(), 20);
    QCOMPARE(slider.last(), 20);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(23));
    QTest::mouseClick(&slider, Qt::LeftButton, {}, at(22));
    QCOMPARE(slider.last(), 22);
    QVERIFY(changed.count() >= 3);
}

QTEST_MAIN(ViewPartsTest)
#include "tst_view_parts.moc"
