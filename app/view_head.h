// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QWidget>

class QLabel;

namespace kety {

class ElidedLabel;

/// The 28 px bar over a view: name, what it is, and its state at the right.
class ViewHead : public QWidget {
    Q_OBJECT

public:
    ViewHead(const QString& name, QWidget* parent);

    void setTexts(const QString& title, const QString& about);
    /// State in words with its sign; empty words hide both.
    void setState(State state, const QString& words);
    void addAtEnd(QWidget* widget);  ///< at the right of the state

private:
    QLabel* title_;
    ElidedLabel* about_;
    StateIcon* sign_;
    QLabel* words_;
};

}  // namespace kety
