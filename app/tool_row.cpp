// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/tool_row.h"

#include "app/actions.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace kety {
namespace {

/// A menu with its place in the list of actions; empty names are separators.
QMenu* addMenu(QWidget* owner, QMenuBar* bar, const Actions& actions, const char* name, Text title,
               std::initializer_list<const char*> names)
{
    QMenu* menu = bar->addMenu(QString());
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(true);
    for (const char* one : names) {
        if (*one == '\0')
            menu->addSeparator();
        else
            menu->addAction(actions[one]);
    }
    writeTexts(owner, [menu, title] { menu->setTitle(translated(title)); });
    return menu;
}

QMenu* addSubmenu(QWidget* owner, QMenu* parent, QAction* before, const Actions& actions,
                  const char* name, Text title, std::initializer_list<const char*> names)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(true);
    for (const char* one : names)
        menu->addAction(actions[one]);
    parent->insertMenu(before, menu);
    writeTexts(owner, [menu, title] { menu->setTitle(translated(title)); });
    return menu;
}

QToolBar* addTools(QWidget* parent, const Actions& actions, const char* name,
                   std::initializer_list<const char*> names)
{
    auto* bar = new QToolBar(parent);
    bar->setObjectName(QLatin1String(name));
    bar->setIconSize({20, 20});
    bar->setMovable(false);
    for (const char* one : names) {
        if (*one == '\0') {
            bar->addSeparator();
            continue;
        }
        bar->addAction(actions[one]);
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(actions[one]));
        button->setObjectName(QStringLiteral("button_") + QLatin1String(one));
        button->setFixedSize(30, 30);
        button->setFocusPolicy(Qt::TabFocus);
    }
    return bar;
}

}  // namespace

ToolRow::ToolRow(const Actions& actions, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("tool_row"));
    setKind(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(40);
    makeMenus(actions);
    makeTools(actions);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(menus_, 0, Qt::AlignVCenter);
    row->addWidget(tools_, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(layouts_, 0, Qt::AlignVCenter);
    row->addWidget(help_, 0, Qt::AlignVCenter);
}

void ToolRow::showTools(bool on)
{
    tools_->setVisible(on);
    layouts_->setVisible(on);
}

void ToolRow::makeMenus(const Actions& actions)
{
    menus_ = new QMenuBar(this);
    menus_->setObjectName(QStringLiteral("menu_bar"));
    menus_->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    QMenu* file = addMenu(this, menus_, actions, "menu_file", text("menus", "&File"),
                          {"open_files", "open_folder", "", "export", "save_view", "copy_view", "",
                           "close_study", "quit"});
    QAction* afterOpen = file->actions().at(2);
    samples_ = addSubmenu(this, file, afterOpen, actions, "menu_samples",
                          text("menus", "Open sample"), {});
    recent_ = addSubmenu(this, file, afterOpen, actions, "menu_recent",
                         text("menus", "Recent studies"), {});
    addMenu(this, menus_, actions, "menu_edit", text("menus", "&Edit"), {"undo", "redo"});
    QMenu* view = addMenu(this, menus_, actions, "menu_view", text("menus", "&View"),
                          {"layout_pair",
                           "layout_ortho",
                           "layout_lightbox",
                           "blink",
                           "",
                           "plane_axial",
                           "plane_coronal",
                           "plane_sagittal",
                           "",
                           "overlay",
                           "overlay_less",
                           "overlay_more",
                           "map_previous",
                           "map_next",
                           "cine",
                           "",
                           "annotations",
                           "radiological",
                           "reset_view",
                           "",
                           "reset_layout"});
    QAction* last = view->actions().constLast();
    panels_ = addSubmenu(this, view, last, actions, "menu_panels", text("menus", "Panels"), {});
    addSubmenu(this, view, last, actions, "menu_theme", text("menus", "Theme"),
               {"theme_dark", "theme_light"});
    addSubmenu(this, view, last, actions, "menu_language", text("menus", "Language"),
               {"language_en", "language_de"});
    addMenu(this, menus_, actions, "menu_roi", text("menus", "&ROI"),
            {"roi_freehand", "roi_ellipse", "roi_polygon", "roi_brush", "roi_threshold", "",
             "roi_mirror", "roi_delete"});
    QMenu* tools = addMenu(this, menus_, actions, "menu_tools", text("menus", "&Tools"),
                           {"tool_pointer", "tool_window", "tool_pan", "tool_zoom", "", "run",
                            "cancel_run", "", "verify"});
    addSubmenu(this, tools, actions["verify"], actions, "menu_drag",
               text("menus", "Left mouse button"), {"drag_research", "drag_pacs"});
    addMenu(this, menus_, actions, "menu_help", text("menus", "&Help"),
            {"help", "key_sheet", "", "about"});
}

void ToolRow::makeTools(const Actions& actions)
{
    tools_ = addTools(this, actions, "tools",
                      {"", "tool_pointer", "tool_window", "tool_pan", "tool_zoom", "",
                       "roi_freehand", "roi_ellipse", "roi_polygon", "roi_brush", "roi_threshold",
                       "roi_mirror", "", "undo", "redo"});
    layouts_ = addTools(
        this, actions, "layouts",
        {"layout_pair", "layout_ortho", "layout_lightbox", "blink", "", "cine", "annotations", ""});
    help_ = addTools(this, actions, "help_tools", {"help"});
}

}  // namespace kety
