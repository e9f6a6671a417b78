// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace kety {

class CheckList;
class InputForm;
class SessionModel;

/// What was found: the analysis it suits, the series in each role, and what the readers noticed.
class DataStep : public QWidget {
    Q_OBJECT

public:
    DataStep(SessionModel* session, QWidget* parent);

    /// The item of the study list on screen; set by who knows it.
    std::function<int()> lookedAt;

private:
    void refresh();
    void addLine(const QString& name, const QString& value, const QString& tip);
    void showInputs();
    void showAnalyses();
    void chooseMask();

    SessionModel* session_;
    QLabel* title_;
    QComboBox* analysis_;
    QLabel* reason_;
    QGridLayout* lines_;
    InputForm* inputs_;
    CheckList* remarks_;
    QPushButton *mask_, *noMask_;
    QString inputsOf_;
};

}  // namespace kety
