// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/roi_area.h"

#include "app/scene.h"
#include "app/view_head.h"
#include "widgets/translated.h"

#include <QTableWidget>
#include <QVBoxLayout>

namespace kety {

RoiArea::RoiArea(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), head_(new ViewHead(QStringLiteral("roi_head"), this)),
      table_(new QTableWidget(this))
{
    setObjectName(QStringLiteral("roi_area"));
    table_->setObjectName(QStringLiteral("roi_table"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(table_, 1);
    connect(scene_->rois(), &RoiModel::changed, this, &RoiArea::refresh);
    connect(scene_, &Scene::mapChanged, this, &RoiArea::refresh);
    writeTexts(this, [this] { refresh(); });
}

void RoiArea::refresh()
{
    figures_.clear();
    const std::optional<Map> map = scene_->shownMap();
    for (const Roi& roi : scene_->rois()->rois()) {
        if (!map) continue;
        figures_.push_back(statistics(map->values.values.span(), voxels(roi), map->values.grid));
    }
    head_->setTexts(tr("ROI table"), map ? QString::fromUtf8(map->quantity.unit.shown) : QString());
}

}  // namespace kety
