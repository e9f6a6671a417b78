// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/check_area.h"

#include "app/scene.h"

namespace kety {

CheckArea::CheckArea(Scene* scene, QWidget* parent) : QWidget(parent), scene_(scene)
{
    setObjectName(QStringLiteral("check_area"));
}

}  // namespace kety
