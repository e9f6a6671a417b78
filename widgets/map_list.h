// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "widgets/panel_list.h"

#include <QWidget>

#include <vector>

class QStandardItemModel;

namespace kety {

/// A line of the list of maps. `note` stands in place of the range: "not run", "80 820 voxels".
struct MapEntry {
    QString key;
    QString name;
    Quantity quantity;
    QString note;
    bool shown = false;
    bool available = true;
};

/// The maps of a study: an eye to show or hide, name, range with unit, and colours.
class MapList : public PanelList {
    Q_OBJECT

public:
    explicit MapList(QWidget* parent = nullptr);

    void setEntries(const std::vector<MapEntry>& entries);
    void setCurrentKey(const QString& key);
    QString currentKey() const;
    QRect eyeAt(int row) const;

signals:
    void chosen(const QString& key);
    void shownChanged(const QString& key, bool shown);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(int row);

    QStandardItemModel* items_;
    std::vector<MapEntry> entries_;
    bool quiet_ = false;  ///< selecting for the program, not for the user
};

/// "0–100 mL/100g/min".
QString rangeText(const Quantity& quantity);

}  // namespace kety
