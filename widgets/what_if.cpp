// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/what_if.h"

#include "widgets/section.h"
#include "widgets/theme.h"
#include "widgets/what_if_row.h"
#include "widgets/wrap_layout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kety {

WhatIf::WhatIf(QWidget* parent)
    : QWidget(parent), section_(new Section(this)), foot_(new QWidget), hint_(new QLabel),
      reset_(new QPushButton), keep_(new QPushButton)
{
    setObjectName("what_if");
    section_->setObjectName("what_if.section");
    section_->bar()->setObjectName("what_if.bar");
    reset_->setObjectName("what_if.reset");
    keep_->setObjectName("what_if.keep");
    setKind(reset_, "small");
    setKind(keep_, "small");
    setKind(hint_, "hint");
    auto* content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 4, 0, 8);
    column_->setSpacing(2);
    auto* foot = new WrapLayout(foot_, 8);
    foot->setContentsMargins(12, 4, 12, 0);
    foot->addWidget(hint_);
    foot->addWidget(reset_);
    foot->addWidget(keep_);
    column_->addWidget(foot_);
    column_->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
    column_->setStretch(column_->count() - 1, 1);
    hint_->setFixedHeight(24);  // in line with the buttons
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section_);
    section_->setContent(content);
    section_->setOpen(true);
    connect(reset_, &QPushButton::clicked, this, [this] {
        for (WhatIfRow* row : rows_)
            row->putBack();
        refresh();
        emit reset();
    });
    connect(keep_, &QPushButton::clicked, this, [this] { emit kept(trial()); });
    retranslate();
    refresh();
}

void WhatIf::setParameters(const std::vector<Parameter>& parameters)
{
    qDeleteAll(rows_);
    rows_.clear();
    parameters_ = parameters;
    for (const Parameter& parameter : parameters_) {
        const bool number = parameter.kind == Kind::Number || parameter.kind == Kind::Integer;
        if (!parameter.slider || !number) continue;
        auto* row = new WhatIfRow(parameter, section_->content());
        column_->insertWidget(static_cast<int>(rows_.size()), row);
        rows_.push_back(row);
        connect(row, &WhatIfRow::moved, this, [this] {
            refresh();
            emit moved(trial());
        });
    }
    setValues({});
}

void WhatIf::setValues(const Values& values)
{
    values_ = values;
    bool any = false;
    for (WhatIfRow* row : rows_) {
        row->setBefore(settingOf(row->parameter(), values));
        const bool shown = applies(row->parameter(), parameters_, values);
        row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    refresh();
}

void WhatIf::setEffect(const QString& effect)
{
    section_->bar()->setSummary(effect);
}

Values WhatIf::trial() const
{
    Values changes;
    for (const WhatIfRow* row : rows_) {
        if (row->isHidden() || !row->differs()) continue;
        Setting& change = changes[row->parameter().key];
        change.origin = Origin::User;
        if (row->parameter().kind == Kind::Integer)
            change.value.emplace<std::int64_t>(std::llround(row->value()));
        else
            change.value = row->value();
    }
    return changes;
}

bool WhatIf::isPreview() const
{
    return std::any_of(rows_.begin(), rows_.end(),
                       [](const WhatIfRow* row) { return !row->isHidden() && row->differs(); });
}

WhatIfRow* WhatIf::row(const std::string& key) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const WhatIfRow* row) {
        return row->parameter().key == key;
    });
    return found == rows_.end() ? nullptr : *found;
}

void WhatIf::refresh()
{
    const bool preview = isPreview();
    reset_->setEnabled(preview);
    keep_->setEnabled(preview);
    hint_->setText(preview ? tr("Preview until kept.") : tr("Move a slider to see its effect."));
}

void WhatIf::retranslate()
{
    section_->bar()->setTitle(tr("What if"));
    section_->bar()->setToolTip(tr("Try other values on what is shown"));
    reset_->setText(tr("Reset"));
    reset_->setToolTip(tr("Back to the values of the result"));
    keep_->setText(tr("Keep"));
    keep_->setToolTip(tr("Take these values; the result becomes stale until it is run again"));
    for (WhatIfRow* row : rows_)
        row->retranslate();
    refresh();
}

void WhatIf::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kety
