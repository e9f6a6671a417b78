// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace kety {

class Actions;
class SessionModel;
class Workbench;

/// The step dock's content.
class StepPanel : public QWidget {
    Q_OBJECT

public:
    StepPanel(Actions& actions, SessionModel* session, Workbench* workbench, QWidget* parent);
};

}  // namespace kety
