// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace kety {

class ParameterField;
class SourceChip;

/// One row of the form: label | field | unit | chip, and under it what is wrong with the value.
/// Where the label would be cut to nothing, the field takes a line of its own.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    ParameterRow(const Parameter& parameter, const QString& prefix, QWidget* parent = nullptr);
    ~ParameterRow() override;

    void setSetting(const Setting& setting, const Setting& beneath);
    void setProblem(const QString& problem);  ///< of the current value; empty: none
    void flash();                             ///< 600 ms accent outline: a check points here
    void setRightZone(int width);             ///< what unit and chip take, alike in all rows
    int rightZone() const;

    const Parameter& parameter() const { return parameter_; }
    ParameterField* field() const { return field_; }
    SourceChip* chip() const { return chip_; }
    bool isMissing() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(const std::string& key, const Value& value);
    void resetRequested(const std::string& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Places {
        QRect label, field, unit, chip, problem;
        int height = 0;
    };
    Places places(int width) const;
    void placeProblem(Places& at, int right) const;
    void arrange();
    void retranslate();
    void refreshProblem();
    QString helpText() const;

    Parameter parameter_;
    Setting setting_, beneath_;
    QString problem_, refusal_;
    int right_zone_ = 0;
    QLabel* label_;
    ParameterField* field_;
    QLabel* unit_;
    SourceChip* chip_;
    QLabel* problem_label_;
    QTimer flash_;
};

}  // namespace kety
