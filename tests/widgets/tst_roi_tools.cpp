// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "view_fixture.h"
#include "widgets/roi_tools.h"
#include "widgets/slice_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace kety;
using namespace kety::test;

class RoiToolsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();
    void cleanup();

    void aDragDrawsTheEllipseInItsBox();
    void theLineIsDrawnWhereTheVoxelsAre();
    void aTinyDragDrawsNothing();
    void handlesResizeOneSideAndTheOtherStays();
    void theLineMovesTheWhole();
    void aClickInsideStillSetsTheCrosshair();
    void freehandAndPolygonHoldTheirInside();
    void escapeLeavesAPolygonThatWasBegun();
    void aRegionShowsOnItsOwnSliceOnly();
    void deleteAndMirrorByKey();
    void everyEditCanBeUndoneAndRedone();
    void aRandomWalkUndoneGivesTheOriginalBytes();
    void numbersAndColoursAreNotUsedTwice();
    void theBrushPaintsWhereTheMouseWent();
    void theBrushGoesOnWithTheSelectedRegion();
    void shiftTakesAwayAndNothingLeftIsNoRegion();
    void aThresholdTakesLikeValuesAndDraggingTakesMore();

private:
    QPoint place(double i, double j) const
    {
        return view_->space().toScreen({i, j, double(view_->slice())}).toPoint();
    }
    void send(QEvent::Type type, const QPoint& at, Qt::MouseButton button, Qt::MouseButtons held)
    {
        QMouseEvent event(type, at, view_->mapToGlobal(at), button, held, Qt::NoModifier);
        QApplication::sendEvent(view_.get(), &event);
    }
    void drag(const QList<QPoint>& way)
    {
        send(QEvent::MouseButtonPress, way.first(), Qt::LeftButton, Qt::LeftButton);
        for (const QPoint& at : way) {
            send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
        }
        send(QEvent::MouseButtonRelease, way.last(), Qt::LeftButton, Qt::NoButton);
    }
    void drawEllipse(double x0, double y0, double x1, double y1)
    {
        cursor_->setTool(Tool::Ellipse);
        drag({place(x0, y0), place(x1, y1)});
        cursor_->setTool(Tool::Pointer);
    }

    std::unique_ptr<Cursor> cursor_;
    std::unique_ptr<RoiModel> rois_;
    std::unique_ptr<QUndoStack> undo_;
    std::unique_ptr<SliceView> view_;
};

void RoiToolsTest::init()
{
    cursor_ = std::make_unique<Cursor>();
    rois_ = std::make_unique<RoiModel>();
    undo_ = std::make_unique<QUndoStack>();
    rois_->setUndoStack(undo_.get());
    view_ = std::make_unique<SliceView>("view", cursor_.get());
    Grid grid = straightGrid({40, 40, 8});
    grid.spacing = {2.0, 2.0, 5.0};
    cursor_->setSpace(grid, 1);
    view_->resize(800, 800);  // 10 pixels a mm, 20 a voxel
    view_->setRegions(rois_.get());
    view_->setLayers({.images = {layerWith(indexVolume(grid), {0, 50000})}, .outlines = {}});
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    view_->setFocus();
}

void RoiToolsTest::cleanup()
{
    view_.reset();
    undo_.reset();
    rois_.reset();
    cursor_.reset();
}

void RoiToolsTest::aDragDrawsTheEllipseInItsBox()
{
    QSignalSpy edited(rois_.get(), &RoiModel::edited);
    drawEllipse(10, 12, 20, 18);
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    const Roi& roi = rois_->rois()[0];
    QCOMPARE(roi.centre, (std::array{15.0, 15.0}));
    QCOMPARE(roi.radii, (std::array{5.0, 3.0}));
    QCOMPARE(roi.slice, 4);
    QCOMPARE(roi.number, 1);
    QCOMPARE(rois_->selected(), 0);
    QCOMPARE(edited.count(), 1);
    // The mean of j-symmetric index values is that of the centre.
    const auto inside = voxels(roi);
    const auto& volume = view_->layers().images[0].volume;
    const RoiStatistics figures = statistics(volume.values.span(), inside, roi.grid);
    QCOMPARE(figures.mean, double(valueAt(15, 15, 4)));
    QCOMPARE(figures.volume, double(inside.size()) * 20.0 / 1000.0);
}

void RoiToolsTest::theLineIsDrawnWhereTheVoxelsAre()
{
    const QImage before = view_->picture();
    drawEllipse(10, 12, 20, 18);
    rois_->select(-1);
    const QImage after = view_->picture();
    const QColor line = RoiModel::lineColor(1);
    const QColor drawn = after.pixelColor(place(15, 12));
    QVERIFY(std::abs(drawn.red() - line.red()) < 30 && std::abs(drawn.blue() - line.blue()) < 30);
    QCOMPARE(after.pixel(place(16, 16)), before.pixel(place(16, 16)));
}

void RoiToolsTest::aTinyDragDrawsNothing()
{
    cursor_->setTool(Tool::Ellipse);
    drag({{300, 300}, {304, 302}});
    QVERIFY(rois_->rois().empty());
    QVERIFY(!rois_->previewed());
    QCOMPARE(undo_->count(), 0);
}

void RoiToolsTest::handlesResizeOneSideAndTheOtherStays()
{
    drawEllipse(10, 12, 20, 18);
    drag({place(20, 15), place(24, 16)});  // the right handle
    QCOMPARE(rois_->rois()[0].centre, (std::array{17.0, 15.0}));
    QCOMPARE(rois_->rois()[0].radii, (std::array{7.0, 3.0}));
    drag({place(10, 12), place(12, 10)});  // the upper left corner
    QCOMPARE(rois_->rois()[0].centre, (std::array{18.0, 14.0}));
    QCOMPARE(rois_->rois()[0].radii, (std::array{6.0, 4.0}));
    QCOMPARE(rois_->rois().size(), std::size_t(1));
}

void RoiToolsTest::theLineMovesTheWhole()
{
    drawEllipse(10, 12, 20, 18);
    rois_->select(-1);
    // A place on the line away from the handles.
    const QPoint onLine = place(15 + 5 * std::cos(0.6), 15 + 3 * std::sin(0.6));
    drag({onLine, onLine + QPoint(40, -20)});
    QCOMPARE(rois_->rois()[0].centre, (std::array{17.0, 14.0}));
    QCOMPARE(rois_->rois()[0].radii, (std::array{5.0, 3.0}));
    QCOMPARE(rois_->selected(), 0);
}

void RoiToolsTest::aClickInsideStillSetsTheCrosshair()
{
    drawEllipse(10, 10, 20, 20);
    QSignalSpy clicked(view_.get(), &SliceView::voxelClicked);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(15, 15));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(cursor_->voxel(), (Voxel{15, 15, 4}));
    QCOMPARE(rois_->rois()[0].centre, (std::array{15.0, 15.0}));
}

void RoiToolsTest::freehandAndPolygonHoldTheirInside()
{
    cursor_->setTool(Tool::Freehand);
    drag({place(5.5, 5.5), place(9.5, 5.5), place(9.5, 8.5), place(5.5, 8.5)});
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    QCOMPARE(voxels(rois_->rois()[0]).size(), std::size_t(12));

    cursor_->setTool(Tool::Polygon);
    for (const QPoint& corner : {place(20.5, 20.5), place(23.5, 20.5), place(23.5, 22.5)}) {
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, corner);
    }
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(20.5, 22.5));
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QCOMPARE(rois_->rois().size(), std::size_t(2));
    QCOMPARE(rois_->rois()[1].points.size(), std::size_t(4));
    QCOMPARE(voxels(rois_->rois()[1]).size(), std::size_t(6));
}

void RoiToolsTest::escapeLeavesAPolygonThatWasBegun()
{
    cursor_->setTool(Tool::Polygon);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(5, 5));
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(9, 5));
    QVERIFY(rois_->previewed());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(!rois_->previewed());
    QCOMPARE(cursor_->tool(), Tool::Polygon);
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(cursor_->tool(), Tool::Pointer);
    QVERIFY(rois_->rois().empty());
}

void RoiToolsTest::aRegionShowsOnItsOwnSliceOnly()
{
    drawEllipse(10, 12, 20, 18);
    const Roi& roi = rois_->rois()[0];
    const SliceGeometry space = view_->space();
    QVERIFY(!roiOutline(roi, space, 4).isEmpty());
    QVERIFY(roiOutline(roi, space, 3).isEmpty());
    view_->setPlane(Plane::Coronal);
    QVERIFY(roiOutline(roi, view_->space(), 4).isEmpty());
    Roi hidden = roi;
    hidden.visible = false;
    QVERIFY(roiOutline(hidden, space, 4).isEmpty());
}

void RoiToolsTest::deleteAndMirrorByKey()
{
    drawEllipse(4, 12, 10, 18);
    QTest::keyClick(view_.get(), Qt::Key_M);
    QCOMPARE(rois_->rois().size(), std::size_t(2));
    QCOMPARE(rois_->rois()[1].centre, (std::array{32.0, 15.0}));
    QCOMPARE(voxels(rois_->rois()[1]).size(), voxels(rois_->rois()[0]).size());
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    QCOMPARE(rois_->selected(), -1);
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QCOMPARE(rois_->rois().size(), std::size_t(1));
}

void RoiToolsTest::everyEditCanBeUndoneAndRedone()
{
    drawEllipse(10, 12, 20, 18);
    const Rois drawn = rois_->rois();
    drag({place(20, 15), place(24, 16)});
    const Rois resized = rois_->rois();
    QVERIFY(resized != drawn);
    undo_->undo();
    QCOMPARE(rois_->rois(), drawn);
    undo_->undo();
    QVERIFY(rois_->rois().empty());
    undo_->redo();
    undo_->redo();
    QCOMPARE(rois_->rois(), resized);
}

void RoiToolsTest::aRandomWalkUndoneGivesTheOriginalBytes()
{
    drawEllipse(10, 12, 20, 18);
    const auto original = mask(rois_->rois()[0]).values;
    QRandomGenerator random(7);
    for (int step = 0; step < 60; ++step) {
        const QPoint from(random.bounded(100, 700), random.bounded(100, 700));
        const QPoint to(random.bounded(100, 700), random.bounded(100, 700));
        const int action = random.bounded(4);
        cursor_->setTool(action == 0 ? Tool::Ellipse : Tool::Pointer);
        if (action == 3 && rois_->selected() > 0) {
            QTest::keyClick(view_.get(), Qt::Key_Delete);
        } else if (action == 2 && rois_->rois().size() < 6) {
            rois_->mirror(0);
        } else if (!rois_->rois().empty() && action == 1) {
            rois_->select(0);
            const auto handles = roiHandles(rois_->rois()[0], view_->space(), 4);
            if (!handles.empty()) drag({handles[3].place.toPoint(), to});
        } else {
            drag({from, to});
        }
    }
    QVERIFY(undo_->count() > 20);
    undo_->setIndex(1);
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    const auto back = mask(rois_->rois()[0]).values;
    QVERIFY(std::equal(back.begin(), back.end(), original.begin(), original.end()));
}

void RoiToolsTest::numbersAndColoursAreNotUsedTwice()
{
    for (int i = 0; i < 5; ++i) {
        drawEllipse(2 + 7 * i, 4, 6 + 7 * i, 8);
    }
    QCOMPARE(rois_->rois().back().number, 5);
    QCOMPARE(RoiModel::lineColor(1), RoiModel::lineColor(5));
    QVERIFY(!RoiModel::dashed(4) && RoiModel::dashed(5));
    rois_->remove(1);
    drawEllipse(4, 20, 10, 26);
    QCOMPARE(rois_->rois().back().number, 6);
}

void RoiToolsTest::theBrushPaintsWhereTheMouseWent()
{
    cursor_->setTool(Tool::Brush);
    rois_->setBrushRadius(0.5);
    drag({place(4, 5), place(9, 5)});
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    const Roi& roi = rois_->rois().front();
    QCOMPARE(voxels(roi).size(), std::size_t(6));  // no gaps, however fast the hand
    for (int i = 4; i <= 9; ++i)
        QVERIFY(contains(roi, i, 5));
    QVERIFY(!roiOutline(roi, view_->space(), view_->slice()).isEmpty());
}

void RoiToolsTest::theBrushGoesOnWithTheSelectedRegion()
{
    cursor_->setTool(Tool::Brush);
    drag({place(4, 5), place(5, 5)});
    const Roi first = rois_->rois().front();
    drag({place(12, 9), place(13, 9)});
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    QVERIFY(voxels(rois_->rois().front()).size() > voxels(first).size());
    QCOMPARE(roiOutlines(rois_->rois().front(), view_->space(), view_->slice()).size(),
             std::size_t(2));
    undo_->undo();
    QVERIFY(rois_->rois().front() == first);
    rois_->select(-1);
    drag({place(12, 9), place(13, 9)});
    QCOMPARE(rois_->rois().size(), std::size_t(2));
}

void RoiToolsTest::shiftTakesAwayAndNothingLeftIsNoRegion()
{
    cursor_->setTool(Tool::Brush);
    rois_->setBrushRadius(1.0);
    drag({place(6, 6), place(6, 6)});
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    const auto erase = [&](const QPoint& at) {
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, at, view_->mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                              Qt::ShiftModifier);
            QApplication::sendEvent(view_.get(), &event);
        }
    };
    erase(place(6, 7));
    QVERIFY(!rois_->rois().empty());
    erase(place(6, 6));
    erase(place(5, 6));
    QVERIFY(rois_->rois().empty());
}

void RoiToolsTest::aThresholdTakesLikeValuesAndDraggingTakesMore()
{
    view_->setRange(0, {40000, 44000});
    cursor_->setTool(Tool::Threshold);
    const QPoint seed = place(10, 8);
    drag({seed, seed});
    QCOMPARE(rois_->rois().size(), std::size_t(1));
    const auto few = voxels(rois_->rois().back());
    QVERIFY(contains(rois_->rois().back(), 10, 8));
    rois_->select(-1);
    drag({seed, seed + QPoint(60, 0)});
    QCOMPARE(rois_->rois().size(), std::size_t(2));
    QVERIFY(voxels(rois_->rois().back()).size() > few.size());
    // Every voxel is within the range of the press: here value = i + 100 j on a slice.
    const Layer& layer = view_->layers().images.front();
    const double reach = 0.1 * (layer.range.maximum - layer.range.minimum);
    const double middle = layer.value({10, 8, view_->slice()}, 0);
    for (const std::size_t voxel : few) {
        const auto [i, j, k] = layer.grid().place(voxel);
        QVERIFY(std::abs(layer.value({i, j, k}, 0) - middle) <= reach);
    }
}

QTEST_MAIN(RoiToolsTest)
#include "tst_roi_tools.moc"
