// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/roi_list.h"

#include "widgets/roi_swatch.h"
#include "widgets/roi_tools.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace kety {
namespace {

constexpr int rowPixels = 28, mostRows = 8;
enum Field { Number = Qt::UserRole, VoxelCount };

class RoiDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {160, rowPixels};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        paintRowGround(painter, option);
        const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
        const QRect box = option.rect.adjusted(12, 0, -12, 0);
        const QPixmap swatch = roiSwatch(index.data(Number).toInt(), ratio);
        const int side = qRound(swatch.height() / swatch.devicePixelRatio());
        painter->drawPixmap(box.left(), box.center().y() - side / 2, swatch);
        painter->setFont(font(FontRole::Caption));
        painter->setPen(color(Role::Text2));
        const QString count = index.data(VoxelCount).toString();
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
        const int used = painter->fontMetrics().horizontalAdvance(count) + 8;
        painter->setFont(font(FontRole::Body));
        painter->setPen(color(Role::Text));
        const QRect name = box.adjusted(side + 8, 0, -used, 0);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideRight, name.width()));
        painter->restore();
    }
};

}  // namespace

RoiList::RoiList(RoiModel* model, QWidget* parent)
    : PanelList(rowPixels, mostRows, parent), model_(model), items_(new QStandardItemModel(this))
{
    setModel(items_);
    setItemDelegate(new RoiDelegate(this));
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    connect(model_, &RoiModel::changed, this, &RoiList::reload);
    connect(model_, &RoiModel::selectionChanged, this, &RoiList::reload);
    connect(items_, &QStandardItemModel::itemChanged, this,
            [this](const QStandardItem* item) { rename(item->row(), item->text()); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!quiet_) model_->select(index.row());
            });
    writeTexts(this, [this] {
        setToolTip(tr("Regions: click selects, F2 renames, Del removes, M mirrors"));
        reload();
    });
}

void RoiList::reload()
{
    const QScopedValueRollback quiet(quiet_, true);
    items_->clear();
    for (const Roi& roi : model_->rois()) {
        const QString name =
            roi.name.empty() ? tr("ROI %1").arg(roi.number) : QString::fromStdString(roi.name);
        auto* item = new QStandardItem(name);
        item->setData(roi.number, Number);
        item->setData(tr("%1 voxels").arg(voxels(roi).size()), VoxelCount);
        items_->appendRow(item);
    }
    setVisible(items_->rowCount() > 0);
    setCurrentIndex(items_->index(model_->selected(), 0));
    updateGeometry();
}

void RoiList::rename(int row, const QString& name)
{
    if (quiet_ || row < 0 || row >= static_cast<int>(model_->rois().size())) return;
    Roi roi = model_->rois()[static_cast<std::size_t>(row)];
    roi.name = name.trimmed().toStdString();
    model_->replace(row, roi, tr("rename"));
}

}  // namespace kety
