// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kety {

class Actions;
class SessionModel;
class Workbench;

/// The study dock's content.
class StudyPanel : public QWidget {
    Q_OBJECT

public:
    StudyPanel(SessionModel* session, Workbench* workbench, QWidget* parent);
};

}  // namespace kety
