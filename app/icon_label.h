// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/theme.h"

#include <QWidget>

namespace kety {

/// An icon that stands alone, drawn in the theme of the moment.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    IconLabel(const QString& icon, Role role, int size, QWidget* parent);

    void show(const QString& icon, Role role);
    QSize sizeHint() const override { return {size_, size_}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString icon_;
    Role role_;
    int size_;
};

}  // namespace kety
