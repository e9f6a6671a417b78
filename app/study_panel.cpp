// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/study_panel.h"

namespace kety {

StudyPanel::StudyPanel(SessionModel*, Workbench*, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("study_panel"));
}

}  // namespace kety
