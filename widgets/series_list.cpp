// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/series_list.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace kety {
namespace {

constexpr int rowPixels = 56, headingPixels = 24, mostRows = 5;
constexpr int padding = 12;
constexpr QSize thumbnailSize(40, 44);

class SeriesDelegate : public QStyledItemDelegate {
public:
    SeriesDelegate(const std::vector<SeriesEntry>& entries, QObject* parent)
        : QStyledItemDelegate(parent), entries_(entries)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool headed = !entries_.at(static_cast<std::size_t>(index.row())).heading.isEmpty();
        return {160, rowPixels + (headed ? headingPixels : 0)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const SeriesEntry& entry = entries_.at(static_cast<std::size_t>(index.row()));
        painter->save();
        QStyleOptionViewItem row = option;
        if (!entry.heading.isEmpty()) {
            paintHeading(*painter, option.rect, entry.heading);
            row.rect.setTop(row.rect.top() + headingPixels);
        }
        paintRowGround(painter, row);
        const QRect box = row.rect.adjusted(padding, 0, -padding, 0);
        const QRect frame(QPoint(box.left(), box.center().y() - thumbnailSize.height() / 2),
                          thumbnailSize);
        painter->fillRect(frame, color(Role::Viewer));
        if (!entry.thumbnail.isNull()) {
            QRect picture(QPoint(),
                          entry.thumbnail.size().scaled(frame.size(), Qt::KeepAspectRatio));
            picture.moveCenter(frame.center());
            painter->setRenderHint(QPainter::SmoothPixmapTransform);
            painter->drawImage(picture, entry.thumbnail);
        }
        const bool selected = option.state & QStyle::State_Selected;
        paintWords(
            *painter,
            QRect(frame.right() + 9, box.top(), box.right() - frame.right() - 8, box.height()),
            entry, selected);
        painter->restore();
    }

private:
    static void paintHeading(QPainter& painter, const QRect& row, const QString& words)
    {
        const QRect bar(row.left(), row.top(), row.width(), headingPixels);
        painter.fillRect(bar, color(Role::Window));
        painter.setFont(font(FontRole::CaptionMedium));
        painter.setPen(color(Role::Text2));
        const QRect box = bar.adjusted(padding, 0, -padding, 0);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideMiddle, box.width()));
    }

    static void paintWords(QPainter& painter, const QRect& box, const SeriesEntry& entry,
                           bool selected)
    {
        const QRect top(box.left(), box.top() + 9, box.width(), 19);
        QRect bottom(box.left(), box.top() + 29, box.width(), 17);
        painter.setFont(font(FontRole::Body));
        painter.setPen(color(entry.used || selected ? Role::Text : Role::Text2));
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(entry.name, Qt::ElideRight, top.width()));
        painter.setFont(font(FontRole::SmallMedium));
        painter.setPen(color(Role::Text2));
        painter.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, entry.badge);
        bottom.setRight(bottom.right() - painter.fontMetrics().horizontalAdvance(entry.badge) - 6);
        painter.setFont(font(FontRole::Caption));
        painter.setPen(color(entry.used || selected ? Role::Text2 : Role::Text3));
        painter.drawText(
            bottom, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(entry.summary, Qt::ElideRight, bottom.width()));
    }

    const std::vector<SeriesEntry>& entries_;
};

}  // namespace

SeriesList::SeriesList(QWidget* parent)
    : PanelList(rowPixels, mostRows, parent), items_(new QStandardItemModel(this))
{
    setObjectName("series");
    setToolTip(tr("The series of the study. Click to look at one, double click (Enter) to analyse "
                  "it."));
    setAccessibleName(tr("Series"));
    setModel(items_);
    setUniformItemSizes(false);  // a subject's first row carries its name
    setItemDelegate(new SeriesDelegate(entries_, this));
    const auto keyAt = [this](const QModelIndex& index) {
        return entries_.at(static_cast<std::size_t>(index.row())).key;
    };
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, keyAt](const QModelIndex& now) {
                if (now.isValid() && !quiet_) emit chosen(keyAt(now));
            });
    connect(this, &QAbstractItemView::activated, this,
            [this, keyAt](const QModelIndex& index) { emit opened(keyAt(index)); });
}

void SeriesList::setEntries(const std::vector<SeriesEntry>& entries)
{
    const QString before = currentKey();
    const QScopedValueRollback<bool> quiet(quiet_, true);
    items_->removeRows(0, items_->rowCount());
    entries_ = entries;
    for (const SeriesEntry& entry : entries_) {
        auto* item = new QStandardItem(entry.name);
        QStringList words{entry.name, entry.summary, entry.badge, entry.reason};
        words.removeAll(QString());
        item->setToolTip(words.join('\n'));
        items_->appendRow(item);
    }
    setCurrentKey(before);
    updateGeometry();
    viewport()->update();
}

QSize SeriesList::sizeHint() const
{
    int height = 0, rows = 0;
    for (const SeriesEntry& entry : entries_) {
        if (++rows > mostRows) break;
        height += rowPixels + (entry.heading.isEmpty() ? 0 : headingPixels);
    }
    return {208, std::max(height, rowPixels)};
}

void SeriesList::setThumbnail(const QString& key, const QImage& thumbnail)
{
    for (SeriesEntry& entry : entries_)
        if (entry.key == key) entry.thumbnail = thumbnail;
    viewport()->update();
}

void SeriesList::setCurrentKey(const QString& key)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const SeriesEntry& entry) { return entry.key == key; });
    setCurrentIndex(found == entries_.end()
                        ? QModelIndex()
                        : items_->index(static_cast<int>(found - entries_.begin()), 0));
    viewport()->update();
}

QString SeriesList::currentKey() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < static_cast<int>(entries_.size())
               ? entries_[static_cast<std::size_t>(row)].key
               : QString();
}

}  // namespace kety
