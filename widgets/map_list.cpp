// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/map_list.h"

#include "report/colors.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int rowPixels = 38;
constexpr int padding = 12;
constexpr int eyeSize = 16;
constexpr int swatchWidth = 32;
constexpr int swatchHeight = 8;

QImage gradient(const Quantity& quantity)
{
    QImage image(swatchWidth, 1, QImage::Format_RGB32);
    const ColorTable& table = colorTable(quantity.colors);
    for (int x = 0; x < swatchWidth; ++x) {
        const Rgb rgb = table.entries[static_cast<std::size_t>(x * 255 / (swatchWidth - 1))];
        image.setPixel(x, 0, qRgb(rgb.red, rgb.green, rgb.blue));
    }
    return image;
}

/// Paints a row; entries are looked up by row so that the model holds texts alone.
class MapDelegate : public QStyledItemDelegate {
public:
    MapDelegate(const std::vector<MapEntry>& entries, QObject* parent)
        : QStyledItemDelegate(parent), entries_(entries)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {160, rowPixels};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const MapEntry& entry = entries_.at(static_cast<std::size_t>(index.row()));
        const double ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
        painter->save();
        paintRowGround(painter, option);
        const QRect box = option.rect.adjusted(padding, 0, -padding, 0);
        painter->drawPixmap(box.left(), box.center().y() - eyeSize / 2,
                            iconPixmap(entry.shown ? "eye" : "eye-closed",
                                       entry.available ? Role::Text2 : Role::Text3, eyeSize,
                                       ratio));
        QRect words = box.adjusted(eyeSize + 10, 3, 0, -3);
        if (entry.available) {
            const QRect swatch(box.right() - swatchWidth + 1, box.center().y() - swatchHeight / 2,
                               swatchWidth, swatchHeight);
            painter->drawImage(swatch, gradient(entry.quantity));
            painter->setPen(color(Role::Line2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(swatch.adjusted(0, 0, -1, -1));
            words.setRight(swatch.left() - 8);
        }
        paintWords(*painter, words, entry);
        painter->restore();
    }

private:
    static void paintWords(QPainter& painter, const QRect& box, const MapEntry& entry)
    {
        const QRect top(box.left(), box.top(), box.width(), box.height() / 2);
        const QRect bottom(box.left(), box.top() + box.height() / 2, box.width(), box.height() / 2);
        painter.setFont(font(FontRole::Body));
        painter.setPen(color(entry.available ? Role::Text : Role::Text3));
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(entry.name, Qt::ElideRight, top.width()));
        const QString range = entry.note.isEmpty() ? rangeText(entry.quantity) : entry.note;
        painter.setFont(font(FontRole::Caption));
        painter.setPen(color(Role::Text2));
        painter.drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(range, Qt::ElideRight, bottom.width()));
    }

    const std::vector<MapEntry>& entries_;
};

}  // namespace

QString rangeText(const Quantity& quantity)
{
    const Range& range = quantity.display;
    const QString unit = QString::fromUtf8(quantity.unit.shown);
    const double factor = quantity.unit.factor;
    QString words;
    if (range.minimum == -range.maximum && range.maximum > 0)
        words = QString::fromUtf8("± ") + QString::number(range.maximum / factor, 'g', 6);
    else
        words = expectedText(range.minimum, range.maximum, quantity.unit);
    if (quantity.relative) return words + ' ' + MapList::tr("rel.");
    return unit.isEmpty() ? words : words + ' ' + unit;
}

MapList::MapList(QWidget* parent)
    : PanelList(rowPixels, 8, parent), items_(new QStandardItemModel(this))
{
    setObjectName("maps");
    setToolTip(tr("The maps. Click to show one, click its eye (Space) to lay it over or hide it."));
    setAccessibleName(tr("Maps"));
    setModel(items_);
    setItemDelegate(new MapDelegate(entries_, this));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && !quiet_)
                    emit chosen(entries_.at(static_cast<std::size_t>(now.row())).key);
            });
}

void MapList::setEntries(const std::vector<MapEntry>& entries)
{
    const QString before = currentKey();
    const QScopedValueRollback<bool> quiet(quiet_, true);
    items_->removeRows(0, items_->rowCount());
    entries_ = entries;
    for (const MapEntry& entry : entries_) {
        auto* item = new QStandardItem(entry.name);
        item->setToolTip(entry.name + '\n'
                         + (entry.note.isEmpty() ? rangeText(entry.quantity) : entry.note));
        item->setEnabled(entry.available);
        items_->appendRow(item);
    }
    setCurrentKey(before);
    updateGeometry();
    viewport()->update();
}

void MapList::setCurrentKey(const QString& key)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const MapEntry& entry) { return entry.key == key; });
    setCurrentIndex(found == entries_.end()
                        ? QModelIndex()
                        : items_->index(static_cast<int>(found - entries_.begin()), 0));
    viewport()->update();
}

QString MapList::currentKey() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < static_cast<int>(entries_.size())
               ? entries_[static_cast<std::size_t>(row)].key
               : QString();
}

QRect MapList::eyeAt(int row) const
{
    const QRect whole = visualRect(items_->index(row, 0));
    return {whole.left(), whole.top(), padding + eyeSize + 8, whole.height()};
}

void MapList::toggle(int row)
{
    MapEntry& entry = entries_.at(static_cast<std::size_t>(row));
    if (!entry.available) return;
    entry.shown = !entry.shown;
    viewport()->update();
    emit shownChanged(entry.key, entry.shown);
}

void MapList::mousePressEvent(QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (event->button() == Qt::LeftButton && index.isValid()
        && eyeAt(index.row()).contains(place)) {
        toggle(index.row());
        event->accept();
        return;
    }
    PanelList::mousePressEvent(event);
}

void MapList::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && eyeAt(index.row()).contains(event->position().toPoint())) return;
    PanelList::mouseReleaseEvent(event);
}

void MapList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        toggle(currentIndex().row());
    else
        PanelList::keyPressEvent(event);
}

}  // namespace kety
