// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/input_form.h"

#include "widgets/input_row.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kety {

InputForm::InputForm(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this))
{
    setObjectName("inputs");
    column_->setContentsMargins(0, 4, 0, 4);
    column_->setSpacing(0);
}

void InputForm::setInputs(const std::vector<Input>& inputs)
{
    qDeleteAll(rows_);
    rows_.clear();
    for (const Input& input : inputs) {
        auto* row = new InputRow(input, this);
        connect(row, &InputRow::assigned, this, &InputForm::assigned);
        column_->addWidget(row);
        rows_.push_back(row);
    }
    refresh();
}

void InputForm::setDatasets(const QStringList& names)
{
    datasets_ = names;
    refresh();
}

void InputForm::setAssignment(const Assignment& assignment)
{
    assignment_ = assignment;
    refresh();
}

void InputForm::refresh()
{
    for (InputRow* row : rows_) {
        const auto found = assignment_.find(row->input().role);
        row->setContent(datasets_, found == assignment_.end() ? std::vector<int>{} : found->second);
    }
}

InputRow* InputForm::row(const std::string& role) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const InputRow* row) { return row->input().role == role; });
    return found == rows_.end() ? nullptr : *found;
}

}  // namespace kety
