// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/input_row.h"

#include "widgets/theme.h"
#include "widgets/translated.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace kety {
namespace {

/// In a button or a menu "&" would underline the letter behind it; in a name it is a sign.
QString withoutKeys(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

}  // namespace

InputRow::InputRow(const Input& input, QWidget* parent)
    : QWidget(parent), input_(input), label_(new QLabel), chip_(new QLabel)
{
    const QString role = QString::fromStdString(input.role);
    setObjectName("input." + role);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 3);
    layout->setSpacing(8);
    layout->addWidget(label_, 2);
    label_->setWordWrap(true);  // "Proton density image" in a narrow dock
    label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (input.several) {
        several_ = new QPushButton;
        menu_ = new QMenu(several_);
        menu_->setObjectName("input.menu." + role);
        several_->setMenu(menu_);
        setKind(several_, "small");
    } else {
        one_ = new QComboBox;
        one_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one_->setMinimumContentsLength(8);
        connect(one_, &QComboBox::activated, this, [this](int index) {
            const int dataset = one_->itemData(index).toInt();
            emit assigned(input_.role,
                          dataset < 0 ? std::vector<int>{} : std::vector<int>{dataset});
        });
    }
    editor()->setObjectName("input.edit." + role);
    editor()->setFocusPolicy(Qt::StrongFocus);
    editor()->setFixedHeight(24);
    layout->addWidget(editor(), 3);
    setKind(chip_, "chip");
    chip_->setProperty("origin", "missing");
    chip_->setFont(kety::font(FontRole::SmallMedium));
    chip_->setFixedHeight(18);
    layout->addWidget(chip_);
    retranslate();
}

QWidget* InputRow::editor() const
{
    return one_ ? static_cast<QWidget*>(one_) : several_;
}

void InputRow::setContent(const QStringList& datasets, const std::vector<int>& chosen)
{
    datasets_ = datasets;
    chosen_ = chosen;
    if (one_)
        fillCombo(chosen);
    else
        fillMenu(chosen);
    const bool missing = input_.required && chosen.empty();
    chip_->setVisible(missing);
    setKind(editor(), missing ? "missing" : several_ ? "small" : "");
}

void InputRow::fillCombo(const std::vector<int>& chosen)
{
    const QSignalBlocker quiet(one_);
    one_->clear();
    one_->addItem(tr("none"), -1);
    for (int i = 0; i < datasets_.size(); ++i)
        one_->addItem(datasets_[i], i);
    one_->setCurrentIndex(chosen.empty() ? 0 : one_->findData(chosen.front()));
}

void InputRow::fillMenu(const std::vector<int>& chosen)
{
    menu_->clear();
    for (int i = 0; i < datasets_.size(); ++i) {
        QAction* action = menu_->addAction(withoutKeys(datasets_[i]));
        action->setCheckable(true);
        action->setChecked(std::find(chosen.begin(), chosen.end(), i) != chosen.end());
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            std::vector<int> next = chosen_;
            std::erase(next, i);
            if (on) next.insert(std::lower_bound(next.begin(), next.end(), i), i);
            emit assigned(input_.role, next);
        });
    }
    if (chosen.size() == 1)
        several_->setText(withoutKeys(datasets_.value(chosen.front())));
    else
        several_->setText(chosen.empty() ? tr("none") : tr("%1 data sets").arg(chosen.size()));
}

void InputRow::retranslate()
{
    const QString label = translated(input_.label);
    const QString help = translated(input_.help);
    label_->setText(label);
    label_->setToolTip(help.isEmpty() ? label : label + '\n' + help);
    editor()->setToolTip(label_->toolTip());
    editor()->setAccessibleName(label);
    chip_->setText(tr("missing"));
    chip_->setToolTip(tr("This analysis cannot do without"));
    setContent(datasets_, chosen_);
}

void InputRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kety
