// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace kety {

class FindingRow;
class SessionModel;

/// How far the computation is, how to stop it, and how long each stage took.
class RunStep : public QWidget {
    Q_OBJECT

public:
    RunStep(SessionModel* session, QWidget* parent);

private:
    void refresh();
    void showStages();

    SessionModel* session_;
    QLabel *head_, *hint_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    QVBoxLayout* stages_;
};

}  // namespace kety
