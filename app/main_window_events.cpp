// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
//
// What comes to the window from outside: files that are dropped, keys, another size, the end.
#include "app/dock_layout.h"
#include "app/drop_target.h"
#include "app/leave_guard.h"
#include "app/main_window.h"
#include "app/session_model.h"
#include "app/step_panel.h"
#include "app/workbench.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>

namespace kety {

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!guard_->mayLeave()) {
        event->ignore();
        return;
    }
    session_->cancelOpening();
    session_->cancelRun();
    docks_->remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QStringList paths = droppedPaths(event->mimeData());
    // A box must not hold up the program that the files are dragged from.
    if (session_->unsaved())
        QTimer::singleShot(0, this, [this, paths] { openPaths(paths); });
    else
        openPaths(paths);
}

/// Enter runs, where whoever has the focus made nothing of it: a field has taken its value by then.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!enter || !plain || event->isAutoRepeat()) return QMainWindow::keyPressEvent(event);
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button != nullptr && !button->isCheckable())
        button->click();
    else if (pages_->currentWidget() != workbench_ || !steps_->runByKey())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (painted_) return;
    painted_ = true;
    // Children paint after their window: the next turn of the loop has it all on the screen.
    QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (docks_ != nullptr) docks_->refit();
}

}  // namespace kety
