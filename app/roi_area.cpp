// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/roi_area.h"

#include "analysis/undetermined.h"
#include "app/scene.h"
#include "base/error.h"
#include "io/atomic_file.h"

#include <QFileDialog>
#include <QVBoxLayout>

#include <algorithm>

namespace kety {

RoiArea::RoiArea(Scene* scene, QWidget* parent)
    : QWidget(parent), scene_(scene), table_(new RoiTable(this))
{
    setObjectName(QStringLiteral("roi_area"));
    table_->setObjectName(QStringLiteral("roi_table"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_);
    RoiModel* rois = scene_->rois();
    connect(rois, &RoiModel::changed, this, &RoiArea::refresh);
    connect(scene_, &Scene::mapChanged, this, &RoiArea::refresh);
    connect(rois, &RoiModel::selectionChanged, this, &RoiArea::refresh);
    connect(table_, &RoiTable::selected, this, [rois](int number) {
        const auto& all = rois->rois();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [number](const Roi& roi) { return roi.number == number; });
        rois->select(found == all.end() ? -1 : static_cast<int>(found - all.begin()));
    });
    connect(table_, &RoiTable::csvWanted, this, &RoiArea::saveTable);
}

std::vector<RoiFigures> figuresOf(const std::vector<Roi>& rois, const Map& map,
                                  const Mask* undetermined)
{
    if (rois.empty()) return {};
    const Volume<float> values = determined(map, undetermined);
    std::vector<RoiFigures> rows;
    for (const Roi& roi : rois) {
        if (!same(roi.grid, map.values.grid)) continue;
        rows.push_back({roi.number, QString::fromStdString(roi.name),
                        statistics(values.values.span(), voxels(roi), values.grid)});
    }
    return rows;
}

void RoiArea::refresh()
{
    const std::optional<Map> map = scene_->shownMap();
    const RoiModel* rois = scene_->rois();
    table_->setContent(map ? figuresOf(rois->rois(), *map, scene_->undetermined().get())
                           : std::vector<RoiFigures>(),
                       map ? map->quantity : Quantity());
    const int chosen = rois->selected();
    table_->setSelected(chosen < 0 ? 0 : rois->rois()[static_cast<std::size_t>(chosen)].number);
}

void RoiArea::saveTable()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save table"), QStringLiteral("regions.csv"), tr("Tables (*.csv)"));
    if (path.isEmpty()) return;
    try {
        writeFile(path.toStdString(), table_->model()->csv().toStdString());
    } catch (const Error& error) {
        emit scene_->session()->failed(QString::fromUtf8(error.what()));
    }
}

}  // namespace kety
