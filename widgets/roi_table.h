// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "roi/roi.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace kety {

/// One region's figures on one map; numbers in the file unit of the quantity.
struct RoiFigures {
    int number = 0;
    QString name;
    RoiStatistics figures;
};

/// The figures of all regions on one map.
class RoiTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Voxels, VolumeMl, Mean, Sd, Median, Interval, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::vector<RoiFigures> rows, const Quantity& quantity);
    const std::vector<RoiFigures>& rows() const { return rows_; }
    const Quantity& quantity() const { return quantity_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The table as CSV: C locale, every digit, unit in the head, one line per region.
    QString csv() const;

private:
    QString cell(const RoiFigures& row, int column) const;

    std::vector<RoiFigures> rows_;
    Quantity quantity_;
};

/// The table of regions with its bar.
class RoiTable : public QWidget {
    Q_OBJECT

public:
    explicit RoiTable(QWidget* parent = nullptr);

    void setContent(std::vector<RoiFigures> rows, const Quantity& quantity);
    /// Room at the left of the bar for somebody else's tabs, in place of the title; 0: the title.
    void setHeadInset(int pixels);
    void setSelected(int number);  ///< of a region; 0: none
    RoiTableModel* model() const { return model_; }
    QTableView* view() const { return view_; }

signals:
    void selected(int number);
    void csvWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void prepareView();
    void retranslate();
    void fitColumns();
    void fitHead();

    RoiTableModel* model_;
    QTableView* view_;
    QHBoxLayout* head_ = nullptr;
    QLabel *title_, *subject_, *empty_;
    QPushButton* csv_;
    bool quiet_ = false;  ///< selecting for the program, not for the user
};

}  // namespace kety
