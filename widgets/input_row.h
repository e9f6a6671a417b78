// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;

namespace kety {

/// One role: its name and the data set in it; several where the input takes several files.
class InputRow : public QWidget {
    Q_OBJECT

public:
    explicit InputRow(const Input& input, QWidget* parent = nullptr);

    void setContent(const QStringList& datasets, const std::vector<int>& chosen);
    const Input& input() const { return input_; }
    QWidget* editor() const;
    QMenu* menu() const { return menu_; }

signals:
    void assigned(const std::string& role, const std::vector<int>& datasets);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillCombo(const std::vector<int>& chosen);
    void fillMenu(const std::vector<int>& chosen);
    void retranslate();

    Input input_;
    QStringList datasets_;
    std::vector<int> chosen_;
    QLabel* label_;
    QComboBox* one_ = nullptr;
    QPushButton* several_ = nullptr;
    QMenu* menu_ = nullptr;
    QLabel* chip_;
};

}  // namespace kety
