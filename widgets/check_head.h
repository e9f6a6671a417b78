// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QAbstractButton>
#include <QWidget>

#include <utility>
#include <vector>

namespace kety {

/// The bar over the checks: how many of each state.
class CheckHead : public QWidget {
    Q_OBJECT

public:
    explicit CheckHead(QWidget* parent = nullptr);
    void setCounts(std::vector<std::pair<State, int>> counts);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<State, int>> counts_;
};

/// "13 passed", a button that unfolds them.
class PassedBar : public QAbstractButton {
    Q_OBJECT

public:
    explicit PassedBar(QWidget* parent = nullptr);
    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace kety
