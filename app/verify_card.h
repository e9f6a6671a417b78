// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sample/verification.h"
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
        std::vector<Verdict> verdicts = {};  ///< empty: `failure` says why
        double seconds = 0.0;
        QString failure = {};

        bool passed() const;
    };
    /// Every map of a line with its errors and their limit, for the tooltip.
    static QString reasonOf(const Line& line);
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
