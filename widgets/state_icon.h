// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"
#include "widgets/theme.h"

#include <QPixmap>
#include <QString>
#include <QWidget>

class QTimer;

namespace kety {

/// How something stands. Each state has a shape of its own; the colour only repeats it.
enum class State { None, Ok, Warning, Blocking, Note, Running, Partial, Stale };

Role roleOf(State state);
QString iconNameOf(State state);
QString wordOf(State state);  ///< "passed", "stale": for tooltips and for those who hear the window
State stateOf(Severity severity);
QPixmap statePixmap(State state, int size, double devicePixelRatio);

/// The icon of a state. The running ring turns once in 1.2 s, where the system allows motion.
class StateIcon : public QWidget {
    Q_OBJECT

public:
    explicit StateIcon(int size, QWidget* parent = nullptr);

    void setState(State state);
    State state() const { return state_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void turn();
    void retranslate();

    State state_ = State::None;
    int size_;
    QTimer* clock_;
    double angle_ = 0.0;
};

}  // namespace kety
