// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/dock_layout.h"

#include "app/dock.h"
#include "app/settings.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace kety {
namespace {

/// Below it the study dock becomes a tab behind the steps.
constexpr int narrow = 1280;

}  // namespace

DockLayout::DockLayout(QMainWindow* window, QWidget* study, QWidget* steps, QMenu* toggles)
    : QObject(window), window_(window),
      study_(new Dock("study_dock", text("window", "Study"), study, window)),
      steps_(new Dock("steps_dock", text("window", "Steps"), steps, window))
{
    window_->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window_->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window_->addDockWidget(Qt::LeftDockWidgetArea, study_);
    window_->addDockWidget(Qt::RightDockWidgetArea, steps_);
    addToggle(study_, toggles);
    addToggle(steps_, toggles);
}

void DockLayout::addToggle(Dock* dock, QMenu* toggles)
{
    QAction* toggle = dock->toggleViewAction();
    toggle->setObjectName(dock->objectName() + "_toggle");
    toggles->addAction(toggle);
    const auto say = [toggle](const QString& title) {
        toggle->setToolTip(tr("Show or hide %1").arg(title));
    };
    say(dock->windowTitle());
    connect(dock, &QWidget::windowTitleChanged, this, say);  // with the language
}

void DockLayout::show()
{
    shown_ = true;
    study_->show();
    steps_->show();
    if (!settings::layout().isEmpty()) window_->restoreState(settings::layout());
    size();
}

void DockLayout::hide()
{
    shown_ = false;
    study_->hide();
    steps_->hide();
}

void DockLayout::size()
{
    const int width = window_->width();
    if (width < narrow) {
        window_->tabifyDockWidget(steps_, study_);
        steps_->raise();
    } else if (window_->tabifiedDockWidgets(steps_).contains(study_)) {
        window_->addDockWidget(Qt::LeftDockWidgetArea, study_);
    }
    const int study = width < 1600 ? 208 : width < 1920 ? 240 : 256;
    const int steps = width < 1600 ? 304 : width < 1920 ? 352 : 384;
    window_->resizeDocks({study_, steps_}, {study, steps}, Qt::Horizontal);
    sizedFor_ = width;
}

void DockLayout::refit()
{
    if (shown_ && (window_->width() < narrow) != (sizedFor_ < narrow)) size();
}

void DockLayout::reset()
{
    settings::forgetLayout();
    for (Dock* dock : {study_, steps_}) {
        dock->setFloating(false);
        dock->setVisible(shown_);
    }
    window_->addDockWidget(Qt::LeftDockWidgetArea, study_);
    window_->addDockWidget(Qt::RightDockWidgetArea, steps_);
    size();
}

void DockLayout::remember() const
{
    if (shown_) settings::setLayout(window_->saveState(), window_->saveGeometry());
}

}  // namespace kety
