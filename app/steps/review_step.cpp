// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/review_step.h"

#include "app/scene.h"
#include "widgets/finding_row.h"
#include "widgets/translated.h"

#include <QVBoxLayout>

namespace kety {

ReviewStep::ReviewStep(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), rows_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("review_step"));
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(0);
    connect(scene_->session(), &SessionModel::outcomeChanged, this, &ReviewStep::refresh);
    writeTexts(this, [this] { refresh(); });
}

void ReviewStep::refresh() {}

}  // namespace kety
