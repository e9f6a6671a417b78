// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QStringList>

class QMimeData;

namespace kety {

class Actions;

/// Local files and folders of something dragged; empty: nothing Kety could open.
QStringList droppedPaths(const QMimeData* data);

/// The large dashed frame of the start page with its two buttons.
class DropTarget : public QFrame {
    Q_OBJECT

public:
    DropTarget(const Actions& actions, QWidget* parent);

signals:
    void dropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showHovered(bool on);

    bool hovered_ = false;
};

}  // namespace kety
