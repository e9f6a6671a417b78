// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/drop_target.h"

#include "app/actions.h"
#include "app/icon_label.h"
#include "widgets/icons.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kety {
namespace {

QPushButton* actionButton(QAction* action, const QIcon& picture, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QStringLiteral("start_") + action->objectName());
    button->setIconSize({16, 16});
    button->setIcon(picture);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

QStringList droppedPaths(const QMimeData* data)
{
    QStringList paths;
    if (data == nullptr) return paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

DropTarget::DropTarget(const Actions& actions, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("drop_target"));
    setAcceptDrops(true);
    setMinimumHeight(216);
    auto* picture = new IconLabel(QStringLiteral("drop"), Role::Accent, 48, this);
    picture->setObjectName(QStringLiteral("drop_icon"));
    auto* title = new QLabel(this);
    title->setObjectName(QStringLiteral("drop_title"));
    setKind(title, "drop-title");
    title->setAlignment(Qt::AlignCenter);
    auto* hint = new QLabel(this);
    hint->setObjectName(QStringLiteral("drop_hint"));
    setKind(hint, "caption");
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    QPushButton* folder =
        actionButton(actions["open_folder"], icon("open-folder", Role::OnPrimary), this);
    setKind(folder, "primary");
    QPushButton* files = actionButton(actions["open_files"], icon("open-file"), this);
    setFocusProxy(folder);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(folder);
    buttons->addWidget(files);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(picture);
    column->addWidget(title);
    column->addWidget(hint);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(1);
    writeTexts(this, [this, title, hint, folder, files, &actions] {
        title->setText(tr("Drop a study here"));
        hint->setText(tr("BIDS data set, folder of images, or NIfTI with its JSON"));
        folder->setText(tr("Open folder…"));
        files->setText(tr("Open files…"));
        folder->setToolTip(actions["open_folder"]->toolTip());
        files->setToolTip(actions["open_files"]->toolTip());
        setToolTip(tr("Drop files or folders anywhere in the window"));
    });
}

void DropTarget::dragEnterEvent(QDragEnterEvent* event)
{
    if (droppedPaths(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    showHovered(true);
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent*)
{
    showHovered(false);
}

void DropTarget::dropEvent(QDropEvent* event)
{
    showHovered(false);
    event->acceptProposedAction();
    emit dropped(droppedPaths(event->mimeData()));
}

void DropTarget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(hovered_ ? Role::Accent : Role::FieldLine), 2, Qt::DashLine));
    painter.setBrush(color(hovered_ ? Role::Hover : Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void DropTarget::showHovered(bool on)
{
    hovered_ = on;
    update();
}

}  // namespace kety
