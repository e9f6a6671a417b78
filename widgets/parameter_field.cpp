// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/parameter_field.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr int fieldHeight = 24;

bool hasValue(const Value& value)
{
    return !std::holds_alternative<std::monostate>(value);
}

bool isEnter(const QEvent* event)
{
    const int key = static_cast<const QKeyEvent*>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// Without the zeros that end a fraction: an example is no measurement.
QString brief(QString number)
{
    static const QRegularExpression zeros(QStringLiteral("([.,]\\d*?)0+$"));
    number.replace(zeros, QStringLiteral("\\1"));
    while (number.endsWith(u'.') || number.endsWith(u','))
        number.chop(1);
    return number;
}

}  // namespace

ParameterField::ParameterField(const Parameter& parameter, QWidget* parent)
    : QWidget(parent), parameter_(parameter)
{
    setFixedHeight(fieldHeight);
    makeEditor();
    editor_->setParent(this);
    editor_->installEventFilter(this);
    setFocusProxy(editor_);
    present();
}

ParameterField::~ParameterField()
{
    editor_->disconnect(this);  // a line that loses the focus as it dies has nothing to tell
    editor_->removeEventFilter(this);
}

void ParameterField::makeEditor()
{
    if (parameter_.kind == Kind::Bool) {
        editor_ = tick_ = new QCheckBox;
        connect(tick_, &QCheckBox::clicked, this, [this](bool on) { emit edited(Value{on}); });
    } else if (!parameter_.choices.empty() && parameter_.kind == Kind::Choice) {
        editor_ = choice_ = new QComboBox;
        fillChoices();
        connect(choice_, &QComboBox::activated, this, [this](int index) {
            emit edited(Value{choice_->itemData(index).toString().toStdString()});
        });
    } else {
        editor_ = line_ = new QLineEdit;
        line_->setAlignment(Qt::AlignRight);
        connect(line_, &QLineEdit::editingFinished, this, &ParameterField::commitLine);
        connect(line_, &QLineEdit::textEdited, this, &ParameterField::typed);
    }
    // The wheel scrolls the panel; only a control that was chosen first may turn with it.
    editor_->setFocusPolicy(Qt::StrongFocus);
    editor_->setFont(kety::font(FontRole::Body));
}

void ParameterField::fillChoices()
{
    const QSignalBlocker quiet(choice_);
    choice_->clear();
    for (const Choice& choice : parameter_.choices) {
        const QString key = QString::fromStdString(choice.key);
        choice_->addItem(choice.label.empty() ? key : translated(choice.label), key);
    }
}

void ParameterField::setValue(const Value& value)
{
    value_ = value;
    if (!typing()) present();
}

bool ParameterField::typing() const
{
    return line_ && line_->hasFocus() && line_->isModified();
}

void ParameterField::present()
{
    if (line_) {
        line_->setText(fieldText(parameter_, value_));
        line_->setModified(false);
        line_->setCursorPosition(0);
        const bool hinted = !std::isnan(parameter_.hint);
        line_->setPlaceholderText(
            hinted ? tr("e.g. %1").arg(brief(fieldText(parameter_, Value{parameter_.hint})))
                   : QString());
    } else if (choice_) {
        const auto* key = std::get_if<std::string>(&value_);
        choice_->setCurrentIndex(key ? choice_->findData(QString::fromStdString(*key)) : -1);
    } else {
        const auto* on = std::get_if<bool>(&value_);
        tick_->setChecked(on && *on);
    }
}

void ParameterField::commitLine()
{
    if (!line_->isModified()) return;
    const QString typed = line_->text();
    const auto value = fieldValue(parameter_, typed);
    line_->setModified(false);
    if (!value) {
        present();
        emit refused(fieldRefusal(parameter_, typed));
    } else if (!hasValue(*value)) {
        emit cleared();
    } else if (*value == value_) {
        present();
    } else {
        emit edited(*value);
    }
}

void ParameterField::setWrong(bool wrong)
{
    setKind(editor_, wrong ? "missing" : "");
}

void ParameterField::setEditor(const QString& name, const QString& toolTip)
{
    editor_->setObjectName(name);
    editor_->setToolTip(toolTip);
    editor_->setAccessibleName(translated(parameter_.label));
}

int ParameterField::neededWidth() const
{
    if (tick_) return fieldHeight;
    const QFontMetrics metrics(editor_->font());
    if (line_) {
        const QString shown = line_->text().isEmpty() ? line_->placeholderText() : line_->text();
        return metrics.horizontalAdvance(shown) + 22;
    }
    int widest = 0;
    for (int i = 0; i < choice_->count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(choice_->itemText(i)));
    return widest + 34;
}

void ParameterField::retranslate()
{
    if (choice_) fillChoices();
    if (!typing()) present();
    editor_->setAccessibleName(translated(parameter_.label));
}

void ParameterField::resizeEvent(QResizeEvent*)
{
    editor_->setGeometry(rect());
}

bool ParameterField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !editor_->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && line_ && line_->isModified()
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        present();
        return true;
    }
    if (event->type() == QEvent::KeyPress && line_ && line_->isModified() && isEnter(event)
        && !fieldValue(parameter_, line_->text())) {
        commitLine();
        return true;  // Enter means more than this field only where the field has taken its value
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace kety
