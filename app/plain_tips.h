// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace kety {

/// Tooltips are plain text throughout: many hold names of files, series and regions, and in a name
/// "<b>" is no markup. Qt would guess from each text.
class PlainTips : public QObject {
    Q_OBJECT

public:
    /// Watches the application for as long as it lives.
    explicit PlainTips(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace kety
