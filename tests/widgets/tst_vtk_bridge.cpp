// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "view_fixture.h"
#include "widgets/slice_view.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QTest>

#include <unistd.h>

#include <cmath>
#include <fstream>

using namespace kety;
using namespace kety::test;

namespace {

/// The middle of voxel (i, j, k) on the screen.
QPoint placeOf(const SliceView& view, int i, int j)
{
    const SliceGeometry space = view.space();
    return space.toScreen({double(i), double(j), double(view.slice())}).toPoint();
}

Layers twoValues(const Grid& grid)
{
    const Volume<float> volume{grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                                   for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                                       out[voxel] =
                                           grid.place(voxel)[0] < grid.size[0] / 2 ? 0.0F : 100.0F;
                                   }
                               })};
    return {.images = {layerWith(volume, {0.0, 100.0})}, .outlines = {}};
}

long residentPages()
{
    long total = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident;
}

}  // namespace

class VtkBridgeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeName::Dark); }
    void leftAndRightOfTheScreenAreThoseOfTheData();
    void threeOpenCloseCyclesShowTheSameAndDoNotGrow();
    void aViewMayMoveToAnotherWindow();
    void aViewMayBeGoneBeforeItWasShown();
};

void VtkBridgeTest::leftAndRightOfTheScreenAreThoseOfTheData()
{
    Cursor cursor;
    SliceView view("view", &cursor);
    view.resize(400, 300);
    cursor.setSpace(straightGrid(), 1);
    cursor.setCrosshair(false);
    view.setLayers(twoValues(straightGrid()));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QImage picture = view.picture();
    QCOMPARE(picture.pixelColor(placeOf(view, 4, 4)), QColor(0, 0, 0));
    QCOMPARE(picture.pixelColor(placeOf(view, 15, 4)), QColor(255, 255, 255));
}

void VtkBridgeTest::threeOpenCloseCyclesShowTheSameAndDoNotGrow()
{
    Cursor cursor;
    const Grid grid = straightGrid({128, 128, 20});
    cursor.setSpace(grid, 1);
    const Layers layers = twoValues(grid);
    QImage first;
    long pages = 0;
    for (int cycle = 0; cycle < 8; ++cycle) {
        auto view = std::make_unique<SliceView>("view", &cursor);
        view->resize(500, 400);
        view->setLayers(layers);
        view->show();
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        const QImage picture = view->picture();
        if (cycle == 0) first = picture;
        QCOMPARE(picture, first);
        view.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // The first rounds fill caches of fonts, shaders and the display.
        if (cycle == 4) pages = residentPages();
    }
    const double grown = double(residentPages() - pages) * double(sysconf(_SC_PAGESIZE)) / 1e6;
    QVERIFY2(grown < 12.0, qPrintable(QString("%1 MB more after three cycles").arg(grown)));
}

void VtkBridgeTest::aViewMayMoveToAnotherWindow()
{
    Cursor cursor;
    cursor.setSpace(straightGrid(), 1);
    QWidget one, two;
    one.resize(400, 300);
    two.resize(400, 300);
    auto* view = new SliceView("view", &cursor, &one);
    view->resize(400, 300);
    view->setLayers(twoValues(straightGrid()));
    one.show();
    QVERIFY(QTest::qWaitForWindowExposed(&one));
    const QImage before = view->picture();
    view->setParent(&two);
    view->show();
    two.show();
    QVERIFY(QTest::qWaitForWindowExposed(&two));
    QCOMPARE(view->picture(), before);
}

void VtkBridgeTest::aViewMayBeGoneBeforeItWasShown()
{
    Cursor cursor;
    cursor.setSpace(straightGrid(), 1);
    auto view = std::make_unique<SliceView>("view", &cursor);
    view->setLayers(twoValues(straightGrid()));
    view.reset();
    QCOMPARE(cursor.frame(), 0);
}

QTEST_MAIN(VtkBridgeTest)
#include "tst_vtk_bridge.moc"
