// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/curve.h"

#include <QWidget>

#include <vector>

class QTableWidget;

namespace kety {

/// A table a run made: figures at the right, words at the left, and where the rows can be kept or
/// left out a tick before each.
class FindingTable : public QWidget {
    Q_OBJECT

public:
    explicit FindingTable(const QString& name, QWidget* parent = nullptr);

    void setTable(const Table& table);
    void setColumnTip(int column, const QString& tip);  ///< after the table it belongs to
    /// A tick per row; none for a table that only tells.
    void setTicks(const std::vector<bool>& kept);
    void select(int row);  ///< -1: none
    QTableWidget* view() const { return view_; }

signals:
    void chosen(int row);
    void ticked(int row, bool keep);

private:
    QTableWidget* view_;
    bool quiet_ = false;  ///< filling for the program, not for the user
};

}  // namespace kety
