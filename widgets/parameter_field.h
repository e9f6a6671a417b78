// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kety {

/// The editor of one parameter's value: a line, a choice or a tick. It shows values in the unit of
/// the parameter's declaration and gives them back in the file unit.
class ParameterField : public QWidget {
    Q_OBJECT

public:
    explicit ParameterField(const Parameter& parameter, QWidget* parent = nullptr);
    ~ParameterField() override;

    void setValue(const Value& value);  ///< leaves alone what is being typed
    void setWrong(bool wrong);          ///< red outline: missing, or refused by a check
    void setEditor(const QString& name, const QString& toolTip);
    QWidget* editor() const { return editor_; }
    int neededWidth() const;  ///< so that the value is not cut off
    void retranslate();

signals:
    void edited(const Value& value);
    void cleared();                       ///< emptied: the value goes back to its source
    void typed();                         ///< a letter more or less, not yet a value
    void refused(const QString& reason);  ///< what was typed is no value; the former one is back

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEditor();
    void fillChoices();
    void commitLine();
    bool typing() const;
    void present();

    Parameter parameter_;
    Value value_;
    QWidget* editor_ = nullptr;
    QLineEdit* line_ = nullptr;
    QComboBox* choice_ = nullptr;
    QCheckBox* tick_ = nullptr;
};

}  // namespace kety
