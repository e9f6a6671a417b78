// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/cursor.h"

#include <QObject>

namespace kety {

/// Two cursors that go together. Parted, each keeps its own place and magnification; space, frame,
/// tool and how things are displayed stay common.
class CursorLink : public QObject {
    Q_OBJECT

public:
    /// `second` takes over everything of `first`. Both must outlive the link.
    CursorLink(Cursor* first, Cursor* second, QObject* parent = nullptr);

    bool linked() const { return linked_; }
    void setLinked(bool linked);  ///< linked again, `second` comes to `first`

signals:
    void changed(bool linked);

private:
    void follow(const Cursor* from, Cursor* to);
    void copyDisplay(const Cursor* from, Cursor* to);

    Cursor *first_, *second_;
    bool linked_ = true;
};

}  // namespace kety
