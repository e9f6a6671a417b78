// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/step_panel.h"

namespace kety {

StepPanel::StepPanel(Actions&, SessionModel*, Workbench*, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("step_panel"));
}

}  // namespace kety
