// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace kety {

class InputRow;

/// Which data set an analysis takes in which role.
class InputForm : public QWidget {
    Q_OBJECT

public:
    /// Indices of data sets by role.
    using Assignment = std::map<std::string, std::vector<int>>;

    explicit InputForm(QWidget* parent = nullptr);

    void setInputs(const std::vector<Input>& inputs);
    void setDatasets(const QStringList& names);
    void setAssignment(const Assignment& assignment);
    const Assignment& assignment() const { return assignment_; }
    InputRow* row(const std::string& role) const;

signals:
    void assigned(const std::string& role, const std::vector<int>& datasets);

private:
    void refresh();

    std::vector<InputRow*> rows_;
    QStringList datasets_;
    Assignment assignment_;
    QVBoxLayout* column_;
};

}  // namespace kety
