// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "panel_support.h"
#include "widgets/curve_view.h"
#include "widgets/plot_axes.h"

#include <QSignalSpy>

#include <cmath>

using namespace kety;
using namespace kety::test;

namespace {

Curve pairs()
{
    Curve curve{.title = text("test", "Curves"),
                .x_label = text("test", "pair"),
                .y_label = text("test", "difference"),
                .y_unit = unit::arbitrary,
                .traces = {}};
    Trace voxel, roi;
    voxel.name = "voxel 64, 65, 14";
    voxel.style = Trace::Style::LinePoints;
    roi.name = "ROI 2";
    for (int i = 0; i < 30; ++i) {
        voxel.x.push_back(i + 1);
        voxel.y.push_back(7.0 + 1.5 * std::sin(1.3 * i) + (i == 6 ? 6.0 : 0.0));
        voxel.frames.push_back(2 * i);
        voxel.dropped.push_back(i == 6 || i == 18);
        roi.x.push_back(i + 1);
        roi.y.push_back(6.5 + 0.4 * std::cos(0.7 * i));
    }
    curve.traces = {voxel, roi};
    return curve;
}

}  // namespace

class CurveViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();

    void aClickOnAPointGoesToItsFrame_data();
    void aClickOnAPointGoesToItsFrame();
    void aClickFarFromAnyPointDoesNothing();
    void arrowsWalkThroughTheFrames_data();
    void arrowsWalkThroughTheFrames();
    void droppedPointsAreMarkedAndTheLinePassesThemBy();
    void theBandStandsAtTheFrame();
    void aGapStaysAGap();
    void constantAndEmptyDataAreDrawn();
    void aFarOutlierStaysInsideTheAxes();
    void everyAxisHasAtLeastThreeTicks_data();
    void everyAxisHasAtLeastThreeTicks();
    void looksRight();

private:
    std::unique_ptr<CurveView> view_;
};

void CurveViewTest::init()
{
    view_ = std::make_unique<CurveView>();
    view_->setHint("click = go to pair");
    view_->setCurve(pairs());
    present(*view_, 500, 270);
}

void CurveViewTest::aClickOnAPointGoesToItsFrame_data()
{
    QTest::addColumn<int>("point");
    for (const int point : {0, 6, 13, 29})
        QTest::addRow("point %d", point) << point;
}

void CurveViewTest::aClickOnAPointGoesToItsFrame()
{
    QFETCH(int, point);
    QSignalSpy chosen(view_.get(), &CurveView::frameChosen);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, view_->pointAt(0, point).toPoint());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), 2 * point);
}

void CurveViewTest::aClickFarFromAnyPointDoesNothing()
{
    QSignalSpy chosen(view_.get(), &CurveView::frameChosen);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(3, 150));
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(250, 10));
    QCOMPARE(chosen.count(), 0);
}

void CurveViewTest::arrowsWalkThroughTheFrames_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("to");
    QTest::newRow("right") << 4 << int(Qt::Key_Right) << 6;
    QTest::newRow("left") << 4 << int(Qt::Key_Left) << 2;
    QTest::newRow("left at the start") << 0 << int(Qt::Key_Left) << 0;
    QTest::newRow("right at the end") << 58 << int(Qt::Key_Right) << 58;
    QTest::newRow("between frames") << 5 << int(Qt::Key_Right) << 6;
    QTest::newRow("home") << 20 << int(Qt::Key_Home) << 0;
    QTest::newRow("end") << 20 << int(Qt::Key_End) << 58;
}

void CurveViewTest::arrowsWalkThroughTheFrames()
{
    QFETCH(int, from);
    QFETCH(int, key);
    QFETCH(int, to);
    view_->setFrame(from);
    QSignalSpy chosen(view_.get(), &CurveView::frameChosen);
    QTest::keyClick(view_.get(), Qt::Key(key));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toInt(), to);
}

void CurveViewTest::droppedPointsAreMarkedAndTheLinePassesThemBy()
{
    const QImage picture = view_->grab().toImage();
    const QPointF dropped = view_->pointAt(0, 6), kept = view_->pointAt(0, 0);
    QCOMPARE(picture.pixelColor(kept.toPoint()), view_->traceColor(0));
    QVERIFY(picture.pixelColor(dropped.toPoint()) != view_->traceColor(0));
    // Halfway up to the dropped point there is no line.
    const QPointF before = view_->pointAt(0, 5);
    const QPoint half = ((before + dropped) / 2).toPoint();
    for (int dx = -2; dx <= 2; ++dx)
        QVERIFY(picture.pixelColor(half.x() + dx, half.y()) != view_->traceColor(0));
}

void CurveViewTest::theBandStandsAtTheFrame()
{
    view_->setFrame(24);
    const QImage picture = view_->grab().toImage();
    const int x = view_->pointAt(0, 12).toPoint().x();
    QCOMPARE(picture.pixelColor(x + 2, 62), color(Role::Selected));
    QCOMPARE(picture.pixelColor(view_->pointAt(0, 20).toPoint().x() + 2, 62), color(Role::Panel));
}

void CurveViewTest::aGapStaysAGap()
{
    Curve curve = pairs();
    curve.traces.resize(1);
    curve.traces[0].style = Trace::Style::Line;
    curve.traces[0].dropped.clear();
    curve.traces[0].y.assign(30, 5.0);
    curve.traces[0].y[0] = 0.0;
    for (int i = 10; i < 15; ++i)
        curve.traces[0].y[std::size_t(i)] = std::nan("");
    view_->setCurve(curve);
    const QImage picture = view_->grab().toImage();
    const QPoint at = view_->pointAt(0, 20).toPoint();
    QVERIFY(picture.pixelColor(at) != color(Role::Panel));
    const QPoint hole(
        view_->pointAt(0, 9).toPoint().x()
            + (view_->pointAt(0, 15).toPoint().x() - view_->pointAt(0, 9).toPoint().x()) / 2,
        at.y());
    QVERIFY(picture.pixelColor(hole) != view_->traceColor(0));
}

void CurveViewTest::constantAndEmptyDataAreDrawn()
{
    Curve curve = pairs();
    curve.traces.resize(1);
    curve.traces[0].y.assign(30, 0.0);
    view_->setCurve(curve);
    QVERIFY(view_->rect().contains(view_->pointAt(0, 0).toPoint()));
    view_->grab();
    curve.traces[0].x.clear();
    curve.traces[0].y.clear();
    view_->setCurve(curve);
    view_->grab();
    view_->setCurve({});
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(200, 100));
    view_->grab();
}

void CurveViewTest::aFarOutlierStaysInsideTheAxes()
{
    Curve curve = pairs();
    curve.traces[0].y[4] = -1e9;
    view_->setCurve(curve);
    QVERIFY(view_->rect().contains(view_->pointAt(0, 4).toPoint()));
}

void CurveViewTest::looksRight()
{
    view_->setFrame(22);
    shoot(*view_, "curve");
    view_->resize(240, 160);
    shoot(*view_, "curve-small");
    view_->setCurve({});
    shoot(*view_, "curve-empty");
}

void CurveViewTest::everyAxisHasAtLeastThreeTicks_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("a curve of differences") << -0.3 << 4.6;
    QTest::newRow("a range round a round number") << 0.98 << 1.03;
    QTest::newRow("small numbers") << -2e-3 << 9e-3;
    QTest::newRow("below zero") << -12.7 << -1.4;
    QTest::newRow("hundreds") << 940.0 << 1011.0;
}

void CurveViewTest::everyAxisHasAtLeastThreeTicks()
{
    QFETCH(double, least);
    QFETCH(double, most);
    for (const double length : {40.0, 60.0, 90.0, 200.0, 600.0}) {
        const auto ticks = axisTicks({least, most}, length, 34.0);
        QVERIFY2(ticks.size() >= 3, qPrintable(QString::number(length)));
        QVERIFY(double(ticks.size()) <= std::max(9.0, length / 12.0));
        QVERIFY(ticks.front() >= least - 1e-9 && ticks.back() <= most + 1e-9);
    }
}

QTEST_MAIN(CurveViewTest)
#include "tst_curve_view.moc"
