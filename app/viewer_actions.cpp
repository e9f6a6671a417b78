// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What keys and tool buttons do to the pictures.
#include "app/actions.h"
#include "app/export_work.h"
#include "app/settings.h"
#include "app/viewer_area.h"
#include "base/error.h"
#include "widgets/slice_view.h"
#include "widgets/translated.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace kety {
namespace {

/// Volumes are a ring: after the last comes the first.
int wrapped(int frame, int frames)
{
    return frames < 1 ? 0 : (frame % frames + frames) % frames;
}

}  // namespace

void ViewerArea::connectLayoutActions(Actions& actions)
{
    const auto on = [this, &actions](const char* name, auto&& act) {
        connect(actions[name], &QAction::triggered, this, act);
    };
    on("layout_pair", [this] { setLayout(Layout::Pair); });
    on("layout_ortho", [this] { setLayout(Layout::Ortho); });
    on("layout_lightbox", [this] { setLayout(Layout::Lightbox); });
    on("plane_axial", [this] { setPlane(Plane::Axial); });
    on("plane_coronal", [this] { setPlane(Plane::Coronal); });
    on("plane_sagittal", [this] { setPlane(Plane::Sagittal); });
    on("map_previous", [this] { scene_->stepMap(-1); });
    on("map_next", [this] { scene_->stepMap(1); });
    on("reset_view", [this] {
        scene_->cursor()->resetView();
        ranges_.erase(scene_->mapKey());
        showSource();
        showMap();
    });
    connect(actions["overlay"], &QAction::toggled, this, [this](bool shown) {
        overlay_ = shown;
        showMap();
    });
    on("overlay_less", [this] {
        opacity_ = std::max(0.1, opacity_ - 0.1);
        showMap();
    });
    on("overlay_more", [this] {
        opacity_ = std::min(1.0, opacity_ + 0.1);
        showMap();
    });
    connect(actions["blink"], &QAction::toggled, this, &ViewerArea::setBlinking);
    connect(blink_, &QTimer::timeout, this, [this, source = false]() mutable {
        source = !source;
        if (source)
            map_->setLayers(scene_->source());
        else
            showMap();
    });
}

void ViewerArea::connectMoveActions(Actions& actions)
{
    const auto on = [this, &actions](const char* name, auto&& act) {
        connect(actions[name], &QAction::triggered, this, act);
    };
    const auto step = [this](int by) {
        return [this, by] {
            const int count = map_->sliceCount() > 0 ? map_->sliceCount() : source_->sliceCount();
            SliceView* view = map_->sliceCount() > 0 ? map_ : source_;
            if (count > 0) view->setSlice(std::clamp(view->slice() + by, 0, count - 1));
        };
    };
    on("slice_up", step(1));
    on("slice_down", step(-1));
    on("slice_up_five", step(5));
    on("slice_down_five", step(-5));
    on("slice_first", step(-100000));
    on("slice_last", step(100000));
    const auto frame = [this](int by) {
        return [this, by] {
            Cursor* cursor = scene_->cursor();
            scene_->showFrame(wrapped(cursor->frame() + by, cursor->frames()));
        };
    };
    on("frame_previous", frame(-1));
    on("frame_next", frame(1));
    connect(actions["cine"], &QAction::toggled, this, &ViewerArea::setCine);
    connect(cine_, &QTimer::timeout, scene_, &Scene::stepCine);
}

void ViewerArea::connectToolActions(Actions& actions)
{
    Cursor* cursor = scene_->cursor();
    const std::pair<const char*, Tool> tools[] = {
        {"tool_pointer", Tool::Pointer},   {"tool_window", Tool::WindowLevel},
        {"tool_pan", Tool::Pan},           {"tool_zoom", Tool::Zoom},
        {"roi_freehand", Tool::Freehand},  {"roi_ellipse", Tool::Ellipse},
        {"roi_polygon", Tool::Polygon},    {"roi_brush", Tool::Brush},
        {"roi_threshold", Tool::Threshold}};
    for (const auto& [name, tool] : tools)
        connect(actions[name], &QAction::triggered, cursor,
                [cursor, tool = tool] { cursor->setTool(tool); });
    // The same key again puts the tool away: a view may do so itself when a region is done.
    connect(cursor, &Cursor::toolChanged, this, [&actions, tools](Tool now) {
        for (const auto& [name, tool] : tools)
            if (tool == now) actions[name]->setChecked(true);
    });
    connect(actions["annotations"], &QAction::toggled, cursor, [cursor](bool shown) {
        cursor->setAnnotations(shown);
        cursor->setCrosshair(shown);
    });
    cursor->setRadiological(settings::radiological());
    actions["radiological"]->setChecked(settings::radiological());
    connect(actions["radiological"], &QAction::toggled, this, [this, cursor](bool on) {
        cursor->setRadiological(on);
        settings::setRadiological(on);
        emit radiologicalChanged(on);
    });
    const bool pacs = settings::dragProfile() == QLatin1String("pacs");
    cursor->setDragProfile(pacs ? DragProfile::Pacs : DragProfile::Research);
    actions[pacs ? "drag_pacs" : "drag_research"]->setChecked(true);
    connect(actions["drag_research"], &QAction::triggered, cursor, [cursor] {
        cursor->setDragProfile(DragProfile::Research);
        settings::setDragProfile(QStringLiteral("research"));
    });
    connect(actions["drag_pacs"], &QAction::triggered, cursor, [cursor] {
        cursor->setDragProfile(DragProfile::Pacs);
        settings::setDragProfile(QStringLiteral("pacs"));
    });
}

void ViewerArea::connectPictureActions(Actions& actions)
{
    connect(actions["copy_view"], &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(picture()); });
    connect(actions["save_view"], &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Save picture"), QStringLiteral("view.png"), tr("Pictures (*.png)"));
        if (path.isEmpty()) return;
        const Study& study = scene_->session()->study();
        const ExportPlan plan{.folder = {},
                              .viewPicture = picture(),
                              .title = study.title.toStdString(),
                              .synthetic = scene_->synthetic(),
                              .radiological = scene_->cursor()->radiological(),
                              .rois = {}};
        try {
            writePicture(path.toStdString(), signedPicture(plan));
        } catch (const Error& error) {
            emit scene_->session()->failed(translated(error.message()));
        }
    });
    for (SliceView* view : findChildren<SliceView*>())
        connect(view, &SliceView::menuRequested, this, [this, &actions](const QPoint& place) {
            QMenu menu(this);
            for (const char* name :
                 {"plane_axial", "plane_coronal", "plane_sagittal", "", "layout_pair",
                  "layout_ortho", "layout_lightbox", "", "overlay", "annotations", "radiological",
                  "reset_view", "", "copy_view", "save_view"}) {
                if (*name == '\0')
                    menu.addSeparator();
                else
                    menu.addAction(actions[name]);
            }
            menu.exec(place);
        });
}

void ViewerArea::connectRoiActions(Actions& actions)
{
    RoiModel* rois = scene_->rois();
    const auto enable = [rois, &actions] {
        const bool chosen = rois->selected() >= 0;
        actions["roi_mirror"]->setEnabled(chosen);
        actions["roi_delete"]->setEnabled(chosen);
    };
    connect(rois, &RoiModel::selectionChanged, this, enable);
    connect(rois, &RoiModel::changed, this, enable);
    enable();
    connect(actions["roi_mirror"], &QAction::triggered, rois, [rois] {
        if (rois->selected() >= 0) rois->mirror(rois->selected());
    });
    connect(actions["roi_delete"], &QAction::triggered, rois, [rois] {
        if (rois->selected() >= 0) rois->remove(rois->selected());
    });
}

}  // namespace kety
