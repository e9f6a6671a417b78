// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/colors.h"
#include "view_fixture.h"
#include "widgets/color_bar.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace kety;
using namespace kety::test;

class ColorBarTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void coloursStandAtTheirValues();
    void belowZeroHasItsOwnPart();
    void timesAreTickedInTheUnitOfTheScreen();
    void draggingAnEndMovesThatEnd_data();
    void draggingAnEndMovesThatEnd();
    void keysMoveTheEnds();
    void doubleClickTakesItBack();
    void aLockedRangeStays();
    void anEmptyBarTakesNoHarm();
};

namespace {

Layer cbf()
{
    Layer layer = layerWith(indexVolume(straightGrid()), {0, 100}, "inferno");
    layer.name = "CBF";
    return layer;
}

void drag(QWidget& widget, const QPointF& from, const QPointF& to)
{
    const auto send = [&](QEvent::Type type, const QPointF& at) {
        QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    };
    send(QEvent::MouseButtonPress, from);
    send(QEvent::MouseMove, to);
    send(QEvent::MouseButtonRelease, to);
}

}  // namespace

void ColorBarTest::coloursStandAtTheirValues()
{
    ColorBar bar;
    bar.resize(82, 500);
    bar.setLayer(cbf());
    const QImage picture = bar.grab().toImage();
    const double x = bar.barRectangle().center().x();
    for (const double value : {10.0, 50.0, 90.0}) {
        const QColor seen = picture.pixelColor(QPointF(x, bar.placeOf(value)).toPoint());
        const Rgb expected = colorOf(value, {0, 100}, colorTable("inferno"));
        QVERIFY(std::abs(seen.red() - expected.red) + std::abs(seen.green() - expected.green)
                    + std::abs(seen.blue() - expected.blue)
                < 16);
    }
    QCOMPARE(bar.placeOf(0.0), bar.barRectangle().bottom());
    QCOMPARE(bar.placeOf(100.0), bar.barRectangle().top());
    QCOMPARE(bar.placeOf(1000.0), bar.barRectangle().top());
}

void ColorBarTest::belowZeroHasItsOwnPart()
{
    ColorBar bar;
    bar.resize(82, 500);
    Layer layer = cbf();
    layer.negative_end = -30.0;
    bar.setLayer(layer);
    QVERIFY(bar.placeOf(-30.0) > bar.placeOf(-15.0));
    QVERIFY(bar.placeOf(-15.0) > bar.placeOf(0.0));
    const QImage picture = bar.grab().toImage();
    const double x = bar.barRectangle().center().x();
    const QColor seen = picture.pixelColor(QPointF(x, bar.placeOf(-28.0)).toPoint());
    QVERIFY(seen.blue() > seen.red());
}

void ColorBarTest::timesAreTickedInTheUnitOfTheScreen()
{
    ColorBar seconds, milliseconds;
    Layer layer = cbf();
    layer.range = {0.0, 2.5};
    layer.unit = unit::second;
    seconds.setLayer(layer);
    layer.unit = unit::millisecond;
    milliseconds.setLayer(layer);
    for (ColorBar* bar : {&seconds, &milliseconds}) {
        bar->resize(82, 400);
    }
    QVERIFY(seconds.grab().toImage() != milliseconds.grab().toImage());
    QCOMPARE(seconds.placeOf(1.0), milliseconds.placeOf(1.0));
}

void ColorBarTest::draggingAnEndMovesThatEnd_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::newRow("top") << 0.1 << 0.0 << 110.0;
    QTest::newRow("middle") << 0.5 << 10.0 << 110.0;
    QTest::newRow("bottom") << 0.9 << 10.0 << 100.0;
}

void ColorBarTest::draggingAnEndMovesThatEnd()
{
    QFETCH(double, share);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    ColorBar bar;
    bar.resize(82, 500);
    bar.setLayer(cbf());
    QSignalSpy changed(&bar, &ColorBar::rangeChanged);
    const QRectF colors = bar.barRectangle();
    const QPointF from(colors.center().x(), colors.top() + share * colors.height());
    drag(bar, from, from - QPointF(0.0, 0.1 * colors.height()));
    QCOMPARE(changed.count(), 1);
    const Range range = changed[0][0].value<Range>();
    QVERIFY(std::abs(range.minimum - minimum) < 1e-9);
    QVERIFY(std::abs(range.maximum - maximum) < 1e-9);
}

void ColorBarTest::keysMoveTheEnds()
{
    ColorBar bar;
    bar.resize(82, 500);
    bar.setLayer(cbf());
    QSignalSpy changed(&bar, &ColorBar::rangeChanged);
    QTest::keyClick(&bar, Qt::Key_Up);
    QCOMPARE(changed.back()[0].value<Range>().maximum, 105.0);
    QTest::keyClick(&bar, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(changed.back()[0].value<Range>().minimum, 5.25);
    for (int i = 0; i < 200; ++i) {  // ends never cross
        QTest::keyClick(&bar, Qt::Key_Down);
    }
    const Range least = changed.back()[0].value<Range>();
    QVERIFY(least.maximum > least.minimum);
}

void ColorBarTest::doubleClickTakesItBack()
{
    ColorBar bar;
    bar.resize(82, 500);
    bar.setLayer(cbf());
    QTest::keyClick(&bar, Qt::Key_Up);
    QSignalSpy changed(&bar, &ColorBar::rangeChanged);
    QTest::mouseDClick(&bar, Qt::LeftButton, {}, bar.barRectangle().center().toPoint());
    QCOMPARE(changed.back()[0].value<Range>().maximum, 100.0);
}

void ColorBarTest::aLockedRangeStays()
{
    ColorBar bar;
    bar.resize(82, 500);
    bar.setLayer(cbf());
    bar.setRangeLocked(true);
    QSignalSpy changed(&bar, &ColorBar::rangeChanged);
    drag(bar, {15, 100}, {15, 60});
    QTest::keyClick(&bar, Qt::Key_Up);
    QCOMPARE(changed.count(), 0);
}

void ColorBarTest::anEmptyBarTakesNoHarm()
{
    ColorBar bar;
    bar.resize(82, 40);
    bar.show();
    drag(bar, {15, 30}, {15, 5});
    QTest::keyClick(&bar, Qt::Key_Up);
    QTest::mouseDClick(&bar, Qt::LeftButton, {}, {15, 20});
    bar.setMark(3.0);
    bar.setLayer(cbf());
    bar.clear();
    QVERIFY(!bar.grab().isNull());
}

QTEST_MAIN(ColorBarTest)
#include "tst_color_bar.moc"
