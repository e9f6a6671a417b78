// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "view_fixture.h"
#include "widgets/slice_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace kety;
using namespace kety::test;

Q_DECLARE_METATYPE(Qt::MouseButton)
Q_DECLARE_METATYPE(Qt::KeyboardModifiers)

namespace {

/// What hands can change, in one comparable line.
QString stateOf(const SliceView& view)
{
    const Cursor& cursor = *view.cursor();
    const Voxel voxel = cursor.voxel();
    const Layer& top = view.layers().images.back();
    return QString("%1,%2,%3 f%4 z%5 pan%6 W%7 L%8 op%9 ")
               .arg(voxel[0])
               .arg(voxel[1])
               .arg(voxel[2])
               .arg(cursor.frame())
               .arg(cursor.zoom() > 1.0   ? '+'
                    : cursor.zoom() < 1.0 ? '-'
                                          : '1')
               .arg(cursor.shift() == Point{} ? 0 : 1)
               .arg(int(top.range.maximum - top.range.minimum))
               .arg(int((top.range.maximum + top.range.minimum) / 2.0))
               .arg(top.opacity)
           + QString("plane%1 tool%2 %3%4")
                 .arg(int(view.plane()))
                 .arg(int(cursor.tool()))
                 .arg(cursor.annotations() ? "X" : "-")
                 .arg(top.visible ? "O" : "-");
}

const QString start = "10,8,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO";

}  // namespace

class SliceHandsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void init();
    void cleanup();

    void mouse_data();
    void mouse();
    void wheel_data();
    void wheel();
    void keys_data();
    void keys();
    void letterKeysWithControlAreLeftToTheWindow();
    void spaceAndDragPans();
    void ctrlWheelKeepsWhatIsUnderTheCursor();
    void smallStepsOfATouchpadAddUpToASlice();
    void clickTellsTheVoxel();
    void aClickBesideThePictureChangesNothing();
    void aDragBeyondTheEdgeStaysInside();
    void pointingTellsVoxelAndValue();
    void aRightClickAsksForTheMenuAndARightDragDoesNot();
    void doubleClickAsksToMaximise();
    void windowOfTheTopLayerOnly();
    void twoViewsOfOneCursorMoveTogether();

private:
    QPoint place(int i, int j) const
    {
        return view_->space().toScreen({double(i), double(j), double(view_->slice())}).toPoint();
    }
    void drag(Qt::MouseButton button, const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(view_.get(), button, {}, from);
        // QTest::mouseMove names no button; hands must see the one that is held.
        for (const QPoint& at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, view_->mapToGlobal(at), Qt::NoButton, button,
                             Qt::NoModifier);
            QApplication::sendEvent(view_.get(), &move);
        }
        QTest::mouseRelease(view_.get(), button, {}, to);
    }
    void turn(const QPoint& angle, Qt::KeyboardModifiers modifiers, const QPointF& at)
    {
        QWheelEvent event(at, view_->mapToGlobal(at), {}, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view_.get(), &event);
    }

    std::unique_ptr<Cursor> cursor_;
    std::unique_ptr<SliceView> view_;
};

void SliceHandsTest::init()
{
    cursor_ = std::make_unique<Cursor>();
    view_ = std::make_unique<SliceView>("view", cursor_.get());
    const Grid grid = straightGrid();
    Layer source = layerOf(indexSeries(grid, 6), "source", "Source");
    Layer map = layerWith(indexVolume(grid), {0, 100}, "inferno");
    cursor_->setSpace(grid, 6);
    view_->resize(400, 400);
    view_->setLayers({.images = {source, map}, .outlines = {}});
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    view_->setFocus();
    QCOMPARE(stateOf(*view_), start);
}

void SliceHandsTest::cleanup()
{
    view_.reset();
    cursor_.reset();
}

void SliceHandsTest::mouse_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<int>("profile");
    QTest::addColumn<int>("tool");
    QTest::addColumn<QPoint>("way");  // pixels; none = a click
    QTest::addColumn<QString>("after");
    const int research = 0, pacs = 1, pointer = 0, window = 1, pan = 2, zoom = 3;
    const auto row = [](const char* name, Qt::MouseButton button, int profile, int tool,
                        const QPoint& way, const char* after) {
        QTest::newRow(name) << button << profile << tool << way << QString(after);
    };
    const QPoint right(60, 0), up(0, -50), still(0, 0);
    // The press is on voxel (3, 4); 48 mm fill 400 pixels, so 60 pixels are 7.2 mm, 3.6 voxels.
    row("research click", Qt::LeftButton, research, pointer, still,
        "3,4,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("research drag scrubs", Qt::LeftButton, research, pointer, right,
        "7,4,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("pacs click", Qt::LeftButton, pacs, pointer, still,
        "3,4,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("pacs drag right widens", Qt::LeftButton, pacs, pointer, right,
        "10,8,4 f0 z1 pan0 W127 L50 op1 plane0 tool0 XO");
    row("pacs drag up raises the level", Qt::LeftButton, pacs, pointer, up,
        "10,8,4 f0 z1 pan0 W100 L70 op1 plane0 tool0 XO");
    row("window tool", Qt::LeftButton, research, window, up,
        "10,8,4 f0 z1 pan0 W100 L70 op1 plane0 tool1 XO");
    row("window tool, click", Qt::LeftButton, research, window, still,
        "3,4,4 f0 z1 pan0 W100 L50 op1 plane0 tool1 XO");
    row("pan tool", Qt::LeftButton, research, pan, right,
        "10,8,4 f0 z1 pan1 W100 L50 op1 plane0 tool2 XO");
    row("zoom tool", Qt::LeftButton, pacs, zoom, up,
        "10,8,4 f0 z+ pan1 W100 L50 op1 plane0 tool3 XO");
    row("middle drag pans", Qt::MiddleButton, pacs, pointer, right,
        "10,8,4 f0 z1 pan1 W100 L50 op1 plane0 tool0 XO");
    row("right drag up zooms in", Qt::RightButton, research, pointer, up,
        "10,8,4 f0 z+ pan1 W100 L50 op1 plane0 tool0 XO");
    row("right drag down zooms out", Qt::RightButton, research, pointer, -up,
        "10,8,4 f0 z- pan1 W100 L50 op1 plane0 tool0 XO");
    row("right click moves nothing", Qt::RightButton, research, pointer, still,
        start.toLatin1().constData());
    row("middle click moves nothing", Qt::MiddleButton, research, pointer, still,
        start.toLatin1().constData());
}

void SliceHandsTest::mouse()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(int, profile);
    QFETCH(int, tool);
    QFETCH(QPoint, way);
    QFETCH(QString, after);
    cursor_->setDragProfile(static_cast<DragProfile>(profile));
    cursor_->setTool(static_cast<Tool>(tool));
    const QPoint from = place(3, 4);
    if (way.isNull()) {
        QTest::mouseClick(view_.get(), button, {}, from);
    } else {
        drag(button, from, from + way);
    }
    QCOMPARE(stateOf(*view_), after);
}

void SliceHandsTest::wheel_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, QPoint angle, Qt::KeyboardModifiers modifiers,
                        const char* after) {
        QTest::newRow(name) << angle << modifiers << QString(after);
    };
    row("slice up", {0, 120}, {}, "10,8,5 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("slice down", {0, -240}, {}, "10,8,2 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("past the end", {0, 1200}, {}, "10,8,7 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("zoom", {0, 120}, Qt::ControlModifier, "10,8,4 f0 z+ pan1 W100 L50 op1 plane0 tool0 XO");
    row("frame", {0, 120}, Qt::ShiftModifier, "10,8,4 f1 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("frame, shift made horizontal", {240, 0}, Qt::ShiftModifier,
        "10,8,4 f2 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("frame, horizontal wheel", {120, 0}, {}, "10,8,4 f1 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("frame before the first", {0, -120}, Qt::ShiftModifier, start.toLatin1().constData());
}

void SliceHandsTest::wheel()
{
    QFETCH(QPoint, angle);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, after);
    turn(angle, modifiers, place(3, 4));
    QCOMPARE(stateOf(*view_), after);
}

void SliceHandsTest::keys_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, QList<int> keys, const char* after) {
        QTest::newRow(name) << keys << QString(after);
    };
    using enum Qt::Key;
    row("Up", {Key_Up}, "10,8,5 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("Down", {Key_Down}, "10,8,3 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("PgUp stops at the end", {Key_PageUp}, "10,8,7 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("PgDn", {Key_End, Key_PageDown}, "10,8,2 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("Home", {Key_Home}, "10,8,0 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("End", {Key_End}, "10,8,7 f0 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("Right", {Key_Right, Key_Right}, "10,8,4 f2 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("Left", {Key_Right, Key_Right, Key_Left}, "10,8,4 f1 z1 pan0 W100 L50 op1 plane0 tool0 XO");
    row("C", {Key_C}, "10,8,4 f0 z1 pan0 W100 L50 op1 plane1 tool0 XO");
    row("C then Up", {Key_C, Key_Up}, "10,9,4 f0 z1 pan0 W100 L50 op1 plane1 tool0 XO");
    row("S then Up", {Key_S, Key_Up}, "11,8,4 f0 z1 pan0 W100 L50 op1 plane2 tool0 XO");
    row("S then A", {Key_S, Key_A}, start.toLatin1().constData());
    row("O", {Key_O}, "10,8,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 X-");
    row("O twice", {Key_O, Key_O}, start.toLatin1().constData());
    row("comma", {Key_Comma, Key_Comma}, "10,8,4 f0 z1 pan0 W100 L50 op0.8 plane0 tool0 XO");
    row("period", {Key_Comma, Key_Comma, Key_Period},
        "10,8,4 f0 z1 pan0 W100 L50 op0.9 plane0 tool0 XO");
    row("X", {Key_X}, "10,8,4 f0 z1 pan0 W100 L50 op1 plane0 tool0 -O");
    row("W", {Key_W}, "10,8,4 f0 z1 pan0 W100 L50 op1 plane0 tool1 XO");
    row("Esc", {Key_W, Key_Escape}, start.toLatin1().constData());
    row("a key that is not ours", {Key_Z}, start.toLatin1().constData());
}

void SliceHandsTest::keys()
{
    QFETCH(QList<int>, keys);
    QFETCH(QString, after);
    for (const int key : keys) {
        QTest::keyClick(view_.get(), static_cast<Qt::Key>(key));
    }
    QCOMPARE(stateOf(*view_), after);
}

void SliceHandsTest::letterKeysWithControlAreLeftToTheWindow()
{
    QTest::keyClick(view_.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(view_.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(stateOf(*view_), start);
    QVERIFY(!view_->handleKey(Qt::Key_B));
    QVERIFY(view_->handleKey(Qt::Key_R));
}

void SliceHandsTest::spaceAndDragPans()
{
    QTest::keyPress(view_.get(), Qt::Key_Space);
    drag(Qt::LeftButton, {100, 100}, {130, 120});
    QTest::keyRelease(view_.get(), Qt::Key_Space);
    QCOMPARE(stateOf(*view_), QString("10,8,4 f0 z1 pan1 W100 L50 op1 plane0 tool0 XO"));
    // R takes it back, and without Space the same drag scrubs again.
    QTest::keyClick(view_.get(), Qt::Key_R);
    QCOMPARE(stateOf(*view_), start);
    drag(Qt::LeftButton, place(3, 4), place(5, 4));
    QCOMPARE(cursor_->voxel(), (Voxel{5, 4, 4}));
}

void SliceHandsTest::ctrlWheelKeepsWhatIsUnderTheCursor()
{
    const QPointF at(123.0, 240.0);
    const Point before = view_->space().toVoxel(at, 4);
    for (int i = 0; i < 5; ++i) {
        turn({0, 120}, Qt::ControlModifier, at);
    }
    QVERIFY(cursor_->zoom() > 2.0);
    const Point after = view_->space().toVoxel(at, 4);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        QVERIFY(std::abs(after[axis] - before[axis]) < 1e-9);
    }
}

void SliceHandsTest::smallStepsOfATouchpadAddUpToASlice()
{
    for (int i = 0; i < 7; ++i) {
        turn({0, 15}, {}, {200, 200});
    }
    QCOMPARE(cursor_->voxel()[2], 4);
    turn({0, 15}, {}, {200, 200});
    QCOMPARE(cursor_->voxel()[2], 5);
}

void SliceHandsTest::clickTellsTheVoxel()
{
    QSignalSpy clicked(view_.get(), &SliceView::voxelClicked);
    for (int profile : {0, 1}) {
        cursor_->setDragProfile(static_cast<DragProfile>(profile));
        clicked.clear();
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(12, 5));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].value<Voxel>(), (Voxel{12, 5, 4}));
    }
}

void SliceHandsTest::aClickBesideThePictureChangesNothing()
{
    QSignalSpy clicked(view_.get(), &SliceView::voxelClicked);
    view_->resize(600, 400);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, QPoint(5, 200));
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(stateOf(*view_), start);
}

void SliceHandsTest::aDragBeyondTheEdgeStaysInside()
{
    drag(Qt::LeftButton, place(3, 4), QPoint(-500, -500));
    QCOMPARE(cursor_->voxel(), (Voxel{0, 0, 4}));
}

void SliceHandsTest::pointingTellsVoxelAndValue()
{
    QSignalSpy pointed(view_.get(), &SliceView::pointed),
        left(view_.get(), &SliceView::pointerLeft);
    QTest::mouseMove(view_.get(), place(7, 9));
    QTRY_VERIFY(pointed.count() > 0);
    QCOMPARE(pointed.back()[0].value<Voxel>(), (Voxel{7, 9, 4}));
    QCOMPARE(pointed.back()[1].toDouble(), double(valueAt(7, 9, 4)));
    // A key turns the slice under a pointer that rests.
    QTest::keyClick(view_.get(), Qt::Key_Up);
    QTRY_COMPARE(pointed.back()[0].value<Voxel>(), (Voxel{7, 9, 5}));
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QTRY_COMPARE(pointed.back()[0].value<Voxel>(), (Voxel{7, 9, 4}));
    // With the map off, the frame of the source is read.
    view_->setVisible(1, false);
    cursor_->setFrame(2);
    QTest::mouseMove(view_.get(), place(8, 9));
    QTRY_COMPARE(pointed.back()[1].toDouble(), double(valueAt(8, 9, 4, 2)));
    QCOMPARE(left.count(), 0);
}

void SliceHandsTest::aRightClickAsksForTheMenuAndARightDragDoesNot()
{
    QSignalSpy menu(view_.get(), &SliceView::menuRequested);
    drag(Qt::RightButton, {100, 100}, {100, 140});
    QCOMPARE(menu.count(), 0);
    QTest::mouseClick(view_.get(), Qt::RightButton, {}, QPoint(100, 100));
    QCOMPARE(menu.count(), 1);
    QCOMPARE(menu[0][0].toPoint(), view_->mapToGlobal(QPoint(100, 100)));
}

void SliceHandsTest::doubleClickAsksToMaximise()
{
    QSignalSpy maximise(view_.get(), &SliceView::maximiseRequested);
    QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, QPoint(150, 150));
    QCOMPARE(maximise.count(), 1);
    QTest::mouseDClick(view_.get(), Qt::RightButton, {}, QPoint(150, 150));
    QCOMPARE(maximise.count(), 1);
}

void SliceHandsTest::windowOfTheTopLayerOnly()
{
    cursor_->setTool(Tool::WindowLevel);
    const Range source = view_->layers().images[0].range;
    QSignalSpy changed(view_.get(), &SliceView::rangeChanged);
    drag(Qt::LeftButton, {100, 100}, {130, 100});
    QVERIFY(changed.count() > 0);
    QCOMPARE(changed.back()[0].toString(), QString("inferno"));
    QCOMPARE(view_->layers().images[0].range.maximum, source.maximum);
    QTest::keyClick(view_.get(), Qt::Key_O);
    drag(Qt::LeftButton, {100, 100}, {130, 100});
    QVERIFY(view_->layers().images[0].range.maximum != source.maximum);
}

void SliceHandsTest::twoViewsOfOneCursorMoveTogether()
{
    SliceView other("other", cursor_.get());
    other.resize(300, 300);
    other.setLayers(view_->layers());
    other.setPlane(Plane::Sagittal);
    QTest::mouseClick(view_.get(), Qt::LeftButton, {}, place(3, 4));
    QCOMPARE(other.slice(), 3);
    turn({0, 120}, Qt::ControlModifier, {200, 200});
    QCOMPARE(other.space().zoom, view_->space().zoom);
}

QTEST_MAIN(SliceHandsTest)
#include "tst_slice_hands.moc"
