// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace kety {

/// The studies of the last days on the start page; a click or Enter opens one again.
class RecentList : public QFrame {
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent);

    void reload();

signals:
    void chosen(const QString& path);

private:
    QListWidget* list_;
    QLabel* none_;
    QPushButton* clear_;
};

}  // namespace kety
