// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace kety {

class Previewer;
class SessionModel;
class StatusRow;
class StepPanel;

/// Says in the status row what goes on and how far it is: reading, checking, a run, a preview. What
/// takes long never goes on in silence.
class WorkReport : public QObject {
    Q_OBJECT

public:
    WorkReport(SessionModel* session, Previewer* previewer, StepPanel* steps, StatusRow* status);

    void show();

private:
    void showRun();
    void showCheck();

    SessionModel* session_;
    Previewer* previewer_;
    StepPanel* steps_;
    StatusRow* status_;
};

}  // namespace kety
