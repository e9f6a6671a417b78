// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/panel_list.h"

#include <QImage>

#include <vector>

class QStandardItemModel;

namespace kety {

/// A line of the study list.
struct SeriesEntry {
    QString key;
    QString name;      ///< "pCASL 3D"
    QString summary;   ///< "60 volumes", "not used"
    QString badge;     ///< "ASL 98 %"; empty: nothing recognised
    QString reason;    ///< why it is thought to be that: the tooltip
    QImage thumbnail;  ///< null: still being read
    bool used = true;
    QString heading = {};  ///< over this row: the subject that begins here
};

/// The series of a study with thumbnails and what they were recognised as.
class SeriesList : public PanelList {
    Q_OBJECT

public:
    explicit SeriesList(QWidget* parent = nullptr);

    void setEntries(const std::vector<SeriesEntry>& entries);
    void setThumbnail(const QString& key, const QImage& thumbnail);
    void setCurrentKey(const QString& key);
    QString currentKey() const;
    QSize sizeHint() const override;

signals:
    void chosen(const QString& key);
    void opened(const QString& key);  ///< double click or Enter: analyse this one

private:
    QStandardItemModel* items_;
    std::vector<SeriesEntry> entries_;
    bool quiet_ = false;  ///< selecting for the program, not for the user
};

}  // namespace kety
