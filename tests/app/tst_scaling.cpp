// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/actions.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "app_fixture.h"
#include "widgets/slice_view.h"
#include "window_audit.h"

using namespace kety;
using namespace kety::test;

/// The window on a screen of 200 %: the same logical sizes, twice the pixels.
class Scaling : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("QT_SCALE_FACTOR", "2");
        prepareProgram();
    }

private slots:
    void nothingIsCutAndPicturesAreSharp();
};

void Scaling::nothingIsCutAndPicturesAreSharp()
{
    startClean("de");
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    QCOMPARE(window.devicePixelRatioF(), 2.0);
    QVERIFY2(cutTexts(&window).isEmpty(), qPrintable(cutTexts(&window).join(", ")));
    window.session()->openSample("asl");
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->canRun(), 60000);
    window.actions()["run"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->outcome(), 60000);
    for (const Step step : allSteps) {
        window.steps()->open(step);
        // A text that has just changed gets its room with the next turns of the event loop.
        QTest::qWait(0);
        QTRY_VERIFY2_WITH_TIMEOUT(cutTexts(&window).isEmpty(),
                                  qPrintable(cutTexts(&window).join(", ")), 2000);
        QTRY_VERIFY2_WITH_TIMEOUT(outside(&window).isEmpty(),
                                  qPrintable(outside(&window).join(", ")), 2000);
    }
    SliceView* view = window.workbench()->viewers()->mapView();
    QCOMPARE(view->picture().size(), view->size() * 2);
}

QTEST_MAIN(Scaling)
#include "tst_scaling.moc"
