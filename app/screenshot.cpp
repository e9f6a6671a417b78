// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenshot.h"

#include "app/actions.h"
#include "app/leave_guard.h"
#include "app/main_window.h"
#include "app/roi_journal.h"
#include "app/scene.h"
#include "app/step_panel.h"
#include "app/viewer_area.h"
#include "app/workbench.h"
#include "widgets/translated.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace kety {
namespace {

Roi ellipse(const Grid& grid, double x, double y, Text name)
{
    Roi roi;
    roi.name = translated(name).toStdString();
    roi.grid = grid;
    roi.slice = grid.size[2] / 2;
    roi.centre = {x * grid.size[0], y * grid.size[1]};
    roi.radii = {grid.size[0] * 0.045, grid.size[1] * 0.06};
    return roi;
}

/// Regions on both sides, so that table and outlines have something to say.
void drawRegions(Scene* scene)
{
    for (const auto& [x, y, name] : {std::tuple{0.30, 0.50, text("screenshot", "Insula R")},
                                     {0.69, 0.50, text("screenshot", "Insula L")},
                                     {0.40, 0.35, text("screenshot", "Frontal white R")}})
        scene->rois()->add(ellipse(scene->grid(), x, y, name));
}

void save(MainWindow* window, const QString& file)
{
    // On a busy machine what is shown may take longer than it takes to settle.
    if (window->session()->runner()->busy()) {
        constexpr int again = 200;  // ms
        QTimer::singleShot(again, window, [window, file] { save(window, file); });
        return;
    }
    QPixmap picture = window->grab();
    ViewerArea* viewers = window->workbench()->viewers();
    if (viewers->isVisible()) {
        QPainter painter(&picture);
        painter.drawImage(viewers->mapTo(window, QPoint()), viewers->picture());
    }
    picture.save(file);
    QApplication::quit();
}

/// A script that wants a picture must not wait for a window that will never come to it.
void giveUp(const QString& why)
{
    std::fprintf(stderr, "kety: no picture: %s\n", qPrintable(why));
    QApplication::exit(1);
}

}  // namespace

void saveScreenshot(MainWindow* window, const QString& state, const QString& file)
{
    // What is drawn for a picture is nobody's work: it must not wait for a person in the sample,
    // and no box must wait for one at the end.
    window->leaveGuard()->ask = nullptr;
    QStandardPaths::setTestModeEnabled(true);
    QDir(RoiJournal::folder()).removeRecursively();
    constexpr int settled = 1500;  // ms: workers deliver, texts and pictures are painted
    const auto later = [window, file] {
        QTimer::singleShot(settled, window, [window, file] { save(window, file); });
    };
    SessionModel* session = window->session();
    QObject::connect(session, &SessionModel::failed, window, [session](const QString& why) {
        if (session->study().empty()) giveUp(why);
    });
    // Series that nobody recognised are shown, but nothing about them is checked or computed.
    QObject::connect(session, &SessionModel::studyOpened, window, [later, session, state] {
        if (session->analysis() != nullptr) return;
        if (state == QLatin1String("check")) return later();
        giveUp(MainWindow::tr("Nothing says what these series are: choose an analysis in step 1."));
    });
    if (state == QLatin1String("check")) {
        QObject::connect(session, &SessionModel::checkChanged, window, [later, session] {
            if (session->checked() && !session->checking()) later();
        });
        return;
    }
    if (state == QLatin1String("start")) {
        QTimer::singleShot(2 * settled, window, later);
        return;
    }
    QObject::connect(session, &SessionModel::checkChanged, window, [window, session] {
        if (session->checked() && !session->checking() && !session->canRun() && !session->running()
            && !session->outcome())
            giveUp(session->firstReason());
        if (session->canRun() && !session->outcome()) {
            drawRegions(window->scene());
            window->actions()["run"]->trigger();
        }
    });
    QObject::connect(session, &SessionModel::outcomeChanged, window, [=] {
        if (!session->outcome()) return;
        window->scene()->rois()->select(0);
        if (state == QLatin1String("lightbox")) window->actions()["layout_lightbox"]->trigger();
        if (state == QLatin1String("export")) window->steps()->open(Step::Export);
        later();
    });
}

}  // namespace kety
