// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/runner.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace kety {

/// "Verify this computer": every analysis on its phantom, against the truth.
class VerifyCard : public QFrame {
    Q_OBJECT

public:
    VerifyCard(Runner* runner, QWidget* parent);

    void verify();

private:
    struct Line {
        Text title = {};
        bool passed = false;
        double bias = 0.0;  ///< relative, of the first truth map in the tissue
        double seconds = 0.0;
        QString failure = {};
    };
    void show(const std::vector<Line>& lines);
    void clear();
    void retranslate();

    Runner* runner_;
    Task task_;
    std::vector<Line> lines_;
    QLabel *title_, *date_, *about_, *summary_;
    QGridLayout* rows_;
    QPushButton* again_;
};

}  // namespace kety
