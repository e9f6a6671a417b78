// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QFrame>

#include <string_view>

class QLabel;

namespace kety {

/// What went wrong, on the canvas and not in a box that stops everything. It stays until it is
/// closed or something else is opened.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent);

    /// Something did not work. It goes when its `matter` is settled, where it has one.
    void say(const QString& words, std::string_view matter = {});
    void tell(const QString& words);  ///< something to know, nothing to mend
    void settle(std::string_view matter);
    QString words() const;

private:
    void put(const QString& words, State state, const char* kind);

    StateIcon* sign_;
    QLabel* words_;
    std::string_view matter_ = {};  ///< a literal's
};

}  // namespace kety
