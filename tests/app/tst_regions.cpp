// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/notice_bar.h"
#include "app/roi_journal.h"
#include "app/roi_json.h"
#include "app/scene.h"
#include "app/session_model.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "phantom_files.h"
#include "widgets/cursor_link.h"
#include "widgets/slice_view.h"

#include <QFile>
#include <QToolButton>

using namespace kety;
using namespace kety::test;

namespace {

Roi ellipse(const Grid& grid, double x)
{
    Roi roi;
    roi.grid = grid;
    roi.slice = grid.size[2] / 2;
    roi.centre = {x * grid.size[0] + 0.1, grid.size[1] * 0.5};
    roi.radii = {4.0, 5.0};
    return roi;
}

void openStudy(MainWindow& window, const QString& folder)
{
    window.show();
    drop(&window, {folder});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), patience);
}

}  // namespace

class Regions : public QObject {
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private slots:
    void init() { startClean(); }
    void theyAreBackAfterARestartWithTheWayBack();
    void whatWasUndoneStaysUndoneAndCanBeRedone();
    void aTornLineCostsThatLineOnly();
    void anotherGridUnderTheSameNameGetsNone();
    void aRegionIsTheSameAfterWritingAndReading();
    void brushAndThresholdDrawFromTheirButtons();
    void theViewsCanBePartedAndLinkedAgain();
};

void Regions::theyAreBackAfterARestartWithTheWayBack()
{
    Files files;
    std::vector<Roi> drawn;
    {
        MainWindow window;
        openStudy(window, files.folder.path());
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.3));
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.7));
        drawn = window.scene()->rois()->rois();
        QCOMPARE(drawn.size(), std::size_t(2));
    }
    MainWindow window;
    openStudy(window, files.folder.path());
    QVERIFY(window.scene()->rois()->rois() == drawn);
    QVERIFY2(window.notice()->words().contains("2"), qPrintable(window.notice()->words()));
    window.actions()["undo"]->trigger();
    QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(1));
    window.actions()["undo"]->trigger();
    QVERIFY(window.scene()->rois()->rois().empty());
    window.actions()["redo"]->trigger();
    QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(1));
    // Another study has none of them, and takes none of them away.
    Files other;
    drop(&window, {other.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->study().origin == other.folder.path()
                                 && window.session()->canRun(),
                             patience);
    QVERIFY(window.scene()->rois()->rois().empty());
    drop(&window, {files.folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->study().origin == files.folder.path()
                                 && window.session()->canRun(),
                             patience);
    QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(1));
}

void Regions::whatWasUndoneStaysUndoneAndCanBeRedone()
{
    Files files;
    {
        MainWindow window;
        openStudy(window, files.folder.path());
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.3));
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.7));
        window.actions()["undo"]->trigger();
    }
    MainWindow window;
    openStudy(window, files.folder.path());
    QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(1));
    window.actions()["redo"]->trigger();
    QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(2));
}

void Regions::aTornLineCostsThatLineOnly()
{
    Files files;
    {
        MainWindow window;
        openStudy(window, files.folder.path());
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.3));
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.7));
    }
    QFile journal(RoiJournal::pathFor(files.folder.path()));
    QVERIFY(journal.exists());
    QVERIFY(journal.resize(journal.size() - 40));
    QCOMPARE(RoiJournal::read(journal.fileName()).states.size(), std::size_t(2));
    {
        MainWindow window;
        openStudy(window, files.folder.path());
        QCOMPARE(window.scene()->rois()->rois().size(), std::size_t(1));
        // What is drawn now is not lost behind the torn line.
        window.scene()->rois()->add(ellipse(window.scene()->grid(), 0.6));
    }
    QCOMPARE(RoiJournal::read(journal.fileName()).states.size(), std::size_t(3));
}

void Regions::anotherGridUnderTheSameNameGetsNone()
{
    Files files;
    {
        MainWindow window;
        openStudy(window, files.folder.path());
        Roi roi = ellipse(window.scene()->grid(), 0.3);
        roi.grid.spacing[0] += 1.0;
        window.scene()->rois()->add(roi);
    }
    MainWindow window;
    openStudy(window, files.folder.path());
    QVERIFY(window.scene()->rois()->rois().empty());
}

void Regions::aRegionIsTheSameAfterWritingAndReading()
{
    Grid grid;
    grid.size = {20, 16, 8};
    grid.origin = {-19.123456789012345, 1.0 / 3.0, 0.1};
    Roi roi = ellipse(grid, 0.3);
    roi.number = 7;
    roi.name = "Insula \"R\" ä";
    roi.shape = Roi::Shape::Painted;
    roi.points = {{1.0, 2.0}, {3.0 / 7.0, 4.0}};
    const auto back = roiFromJson(toJson(roi));
    QVERIFY(back);
    QVERIFY(*back == roi);
    for (const char* member : {"number", "shape", "grid", "axes", "centre", "radii"}) {
        QJsonObject torn = toJson(roi);
        torn.remove(member);
        QVERIFY2(!roiFromJson(torn), member);
    }
}

void Regions::brushAndThresholdDrawFromTheirButtons()
{
    Files files;
    MainWindow window;
    window.resize(1280, 800);
    openStudy(window, files.folder.path());
    SliceView* view = window.workbench()->viewers()->sourceView();
    QTRY_VERIFY(view->slice() >= 0);
    const QPoint middle = view->rect().center();
    for (const char* name : {"roi_brush", "roi_threshold"}) {
        QVERIFY2(window.actions()[name]->isEnabled(), name);
        const std::size_t before = window.scene()->rois()->rois().size();
        window.scene()->rois()->select(-1);
        window.actions()[name]->trigger();
        QTest::mousePress(view, Qt::LeftButton, {}, middle);
        QTest::mouseMove(view, middle + QPoint(12, 0));
        QTest::mouseRelease(view, Qt::LeftButton, {}, middle + QPoint(12, 0));
        QCOMPARE(window.scene()->rois()->rois().size(), before + 1);
        QVERIFY(!voxels(window.scene()->rois()->rois().back()).empty());
    }
    window.actions()["undo"]->trigger();
    window.actions()["undo"]->trigger();
    QVERIFY(window.scene()->rois()->rois().empty());
}

void Regions::theViewsCanBePartedAndLinkedAgain()
{
    Files files;
    MainWindow window;
    openStudy(window, files.folder.path());
    SliceView* source = window.workbench()->viewers()->sourceView();
    SliceView* map = window.workbench()->viewers()->mapView();
    auto* button = find<QToolButton>(&window, "link_views");
    source->setSlice(2);
    QCOMPARE(window.scene()->slice(), 2);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!window.workbench()->viewers()->link()->linked());
    source->setSlice(5);
    QCOMPARE(source->slice(), 5);
    QCOMPARE(window.scene()->slice(), 2);
    map->cursor()->setTool(Tool::Zoom);
    QCOMPARE(source->cursor()->tool(), Tool::Zoom);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(source->slice(), 2);
}

QTEST_MAIN(Regions)
#include "tst_regions.moc"
