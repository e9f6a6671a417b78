// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/cursor_link.h"

namespace kety {

CursorLink::CursorLink(Cursor* first, Cursor* second, QObject* parent)
    : QObject(parent), first_(first), second_(second)
{
    second->setSpace(first->grid(), first->frames());
    second->setPoint(first->point());
    second->setView(first->zoom(), first->shift());
    second->setFrame(first->frame());
    copyDisplay(first, second);
    connect(first, &Cursor::spaceChanged, this,
            [this] { second_->setSpace(first_->grid(), first_->frames()); });
    follow(first, second);
    follow(second, first);
}

void CursorLink::follow(const Cursor* from, Cursor* to)
{
    // Setting what is set already says nothing: the two do not answer each other for ever.
    connect(from, &Cursor::pointChanged, this, [this, from, to] {
        if (linked_) to->setPoint(from->point());
    });
    connect(from, &Cursor::viewChanged, this, [this, from, to] {
        if (linked_) to->setView(from->zoom(), from->shift());
    });
    connect(from, &Cursor::frameChanged, to, &Cursor::setFrame);
    connect(from, &Cursor::displayChanged, this, [this, from, to] { copyDisplay(from, to); });
    connect(from, &Cursor::toolChanged, to, &Cursor::setTool);
}

void CursorLink::copyDisplay(const Cursor* from, Cursor* to)
{
    // All of it is read before the first answer can come back.
    const bool radiological = from->radiological(), annotations = from->annotations(),
               crosshair = from->crosshair();
    const DragProfile profile = from->dragProfile();
    to->setDragProfile(profile);
    to->setRadiological(radiological);
    to->setAnnotations(annotations);
    to->setCrosshair(crosshair);
    to->setTool(from->tool());
}

void CursorLink::setLinked(bool linked)
{
    if (linked == linked_) return;
    linked_ = linked;
    if (linked) {
        second_->setPoint(first_->point());
        second_->setView(first_->zoom(), first_->shift());
    }
    emit changed(linked);
}

}  // namespace kety
