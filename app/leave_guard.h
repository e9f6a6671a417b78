// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

namespace kety {

class SessionModel;

/// Stands before everything that would take computed maps away: asks where they are in no file.
class LeaveGuard : public QObject {
    Q_OBJECT

public:
    enum class Answer { Export, Discard, Cancel };

    LeaveGuard(SessionModel* session, QWidget* window);

    /// Asked when there is something to lose; tests and pictures answer in place of the person.
    std::function<Answer()> ask;

    /// True: nothing is lost, or the person lets it go.
    bool mayLeave();

signals:
    void exportWanted();

private:
    SessionModel* session_;
    bool asking_ = false;  ///< one box at a time, however often the window is closed
};

}  // namespace kety
