// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/finding_table.h"

#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kety {
namespace {

/// Cells are in the C locale; a reader sees a true minus.
QTableWidgetItem* itemOf(const std::string& cell)
{
    QString words = QString::fromStdString(cell);
    const bool number = parseNumber(cell).has_value();
    if (number) words.replace(u'-', QChar(0x2212));
    auto* item = new QTableWidgetItem(words);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(words);
    return item;
}

}  // namespace

FindingTable::FindingTable(const QString& name, QWidget* parent)
    : QWidget(parent), view_(new QTableWidget(this))
{
    setObjectName(name);
    view_->setObjectName(name + ".view");
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setWordWrap(false);
    view_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setDefaultSectionSize(25);
    view_->horizontalHeader()->setFixedHeight(25);
    view_->horizontalHeader()->setHighlightSections(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_);
    connect(view_, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!quiet_ && item->column() == 0 && item->flags() & Qt::ItemIsUserCheckable)
            emit ticked(item->row(), item->checkState() == Qt::Checked);
    });
    connect(view_, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (!quiet_ && row >= 0 && row != before) emit chosen(row);
    });
}

void FindingTable::setTable(const Table& table)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    const int rows = static_cast<int>(table.rows.size());
    const int columns = static_cast<int>(table.columns.size());
    // Of the same shape it stays where it is: the row under the keys, and what was scrolled to.
    if (view_->rowCount() != rows || view_->columnCount() != columns) view_->clear();
    view_->setRowCount(rows);
    view_->setColumnCount(columns);
    for (int c = 0; c < columns; ++c) {
        const Text& name = table.columns[static_cast<std::size_t>(c)];
        view_->setHorizontalHeaderItem(c, new QTableWidgetItem(translated(name)));
    }
    for (int r = 0; r < rows; ++r) {
        const auto& cells = table.rows[static_cast<std::size_t>(r)];
        for (int c = 0; c < columns && c < static_cast<int>(cells.size()); ++c)
            view_->setItem(r, c, itemOf(cells[static_cast<std::size_t>(c)]));
    }
    for (int c = 0; c < columns; ++c) {
        const QTableWidgetItem* first = view_->item(0, c);
        if (first)
            view_->horizontalHeaderItem(c)->setTextAlignment(Qt::Alignment(first->textAlignment()));
    }
    view_->resizeColumnsToContents();
    view_->horizontalHeader()->setStretchLastSection(true);
}

void FindingTable::setColumnTip(int column, const QString& tip)
{
    if (QTableWidgetItem* head = view_->horizontalHeaderItem(column)) head->setToolTip(tip);
}

void FindingTable::setTicks(const std::vector<bool>& kept)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    for (int row = 0; row < view_->rowCount() && row < static_cast<int>(kept.size()); ++row) {
        QTableWidgetItem* item = view_->item(row, 0);
        if (!item) continue;
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(kept[static_cast<std::size_t>(row)] ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    view_->resizeColumnToContents(0);
}

void FindingTable::select(int row)
{
    const QScopedValueRollback<bool> quiet(quiet_, true);
    if (row < 0)
        view_->clearSelection();
    else if (!view_->selectionModel()->isRowSelected(row))
        view_->selectRow(row);
}

}  // namespace kety
