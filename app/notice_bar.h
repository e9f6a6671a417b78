// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QFrame>

class QLabel;

namespace kety {

/// What went wrong, on the canvas and not in a box that stops everything. It stays until it is
/// closed or something else is opened.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent);

    void say(const QString& words);   ///< something did not work
    void tell(const QString& words);  ///< something to know, nothing to mend
    QString words() const;

private:
    void put(const QString& words, State state, const char* kind);

    StateIcon* sign_;
    QLabel* words_;
};

}  // namespace kety
