// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/study_panel.h"

#include "app/scene.h"

namespace kety {

StudyPanel::StudyPanel(Scene* scene, QWidget* parent) : QWidget(parent), scene_(scene)
{
    setObjectName(QStringLiteral("study_panel"));
}

}  // namespace kety
