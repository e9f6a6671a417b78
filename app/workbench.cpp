// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include "app/actions.h"

namespace kety {

Workbench::Workbench(Actions& actions, SessionModel*, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("workbench"));
    actions.giveCanvasKeysTo(this);
}

void Workbench::resetSizes() {}

}  // namespace kety
