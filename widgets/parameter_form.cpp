// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/parameter_form.h"

#include "widgets/parameter_field.h"
#include "widgets/parameter_row.h"
#include "widgets/section.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace kety {
namespace {

QVBoxLayout* plainLayout(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QScrollArea* scrollAreaOf(QWidget* widget)
{
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) return area;
    return nullptr;
}

bool sameText(const Text& a, const Text& b)
{
    return std::string_view(a.source) == b.source;
}

}  // namespace

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent)
{
    setObjectName("form");
    main_ = plainLayout(this);
}

ParameterForm::~ParameterForm()
{
    for (ParameterRow* row : rows_)
        row->disconnect(this);
}

void ParameterForm::clear()
{
    for (ParameterRow* row : rows_)
        row->disconnect(this);
    for (const Group& group : groups_)
        delete group.bar;
    for (ParameterRow* row : rows_)
        delete row;
    delete expert_;
    while (QLayoutItem* left = main_->takeAt(0))
        delete left;
    groups_.clear();
    rows_.clear();
    expert_ = nullptr;
    expert_rows_ = nullptr;
}

void ParameterForm::setParameters(const std::vector<Parameter>& parameters)
{
    clear();
    parameters_ = parameters;
    expert_ = new Section(this);
    expert_->setObjectName(objectName() + ".expert");
    expert_->bar()->setObjectName(objectName() + ".expert.bar");
    auto* content = new QWidget(expert_);
    expert_rows_ = plainLayout(content);
    expert_->setContent(content);
    for (const bool advanced : {false, true})
        for (const Parameter& parameter : parameters_)
            if (parameter.advanced == advanced) addParameter(parameter);
    expert_rows_->addStretch(1);
    main_->addWidget(expert_);
    main_->addStretch(1);
    connect(expert_, &Section::toggled, this, &ParameterForm::alignColumns);
    setValues({});
}

void ParameterForm::addParameter(const Parameter& parameter)
{
    QVBoxLayout* layout = parameter.advanced ? expert_rows_ : main_;
    auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& candidate) {
        return candidate.advanced == parameter.advanced
               && sameText(candidate.label, parameter.group);
    });
    if (group == groups_.end()) {
        groups_.push_back({parameter.group, parameter.advanced, barFor(parameter, layout), {}});
        group = groups_.end() - 1;
    }
    auto* row = new ParameterRow(parameter, objectName(), this);
    connect(row, &ParameterRow::edited, this, &ParameterForm::changed);
    connect(row, &ParameterRow::resetRequested, this, &ParameterForm::resetRequested);
    // A group's rows stay together even where the declaration comes back to it.
    QWidget* last = group->rows.empty() ? static_cast<QWidget*>(group->bar) : group->rows.back();
    const int place = last ? layout->indexOf(last) + 1 : layout->count();
    layout->insertWidget(place, row);
    group->rows.push_back(row);
    rows_.push_back(row);
}

SectionBar* ParameterForm::barFor(const Parameter& parameter, QVBoxLayout* layout)
{
    if (parameter.group.empty() && !(groups_.empty() && !parameter.advanced)) return nullptr;
    auto* bar = new SectionBar(this);
    bar->setObjectName(objectName() + (parameter.advanced ? ".expert.group." : ".group.")
                       + QString::number(groups_.size()));
    layout->addWidget(bar);
    return bar;
}

void ParameterForm::setValues(const Values& values, const Values& beneath)
{
    values_ = values;
    for (ParameterRow* row : rows_)
        row->setSetting(settingOf(row->parameter(), values),
                        settingOf(row->parameter(), beneath.empty() ? values : beneath));
    showApplicable();
    retranslate();
}

void ParameterForm::showApplicable()
{
    bool anyAdvanced = false;
    for (const Group& group : groups_) {
        bool any = false;
        for (ParameterRow* row : group.rows) {
            const bool shown = applies(row->parameter(), parameters_, values_);
            row->setVisible(shown);
            any = any || shown;
        }
        if (group.bar) group.bar->setVisible(any);
        anyAdvanced = anyAdvanced || (any && group.advanced);
    }
    if (expert_) expert_->setVisible(anyAdvanced);
    alignColumns();
}

void ParameterForm::alignColumns()
{
    int zone = 0;
    for (const ParameterRow* row : rows_)
        if (!row->isHidden()) zone = std::max(zone, row->rightZone());
    for (ParameterRow* row : rows_)
        row->setRightZone(zone);
}

void ParameterForm::setIssues(const std::vector<Issue>& issues)
{
    for (ParameterRow* row : rows_) {
        QString problem;
        for (const Issue& issue : issues)
            if (issue.severity == Severity::Blocks && issue.parameter == row->parameter().key
                && problem.isEmpty())
                problem = translated(issue.message);
        // The chip and the red outline already say "missing"; the row keeps its height.
        row->setProblem(row->isMissing() ? QString() : problem);
    }
}

ParameterRow* ParameterForm::row(const std::string& key) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const ParameterRow* row) {
        return row->parameter().key == key;
    });
    return found == rows_.end() ? nullptr : *found;
}

bool ParameterForm::pointAt(const std::string& key)
{
    ParameterRow* target = row(key);
    if (!target || target->isHidden()) return false;
    if (target->parameter().advanced) expert_->setOpen(true);
    if (QScrollArea* area = scrollAreaOf(this)) area->ensureWidgetVisible(target, 0, 60);
    target->flash();
    target->field()->setFocus(Qt::OtherFocusReason);
    return true;
}

void ParameterForm::retranslate()
{
    bool first = true;
    for (const Group& group : groups_) {
        if (!group.bar) continue;
        group.bar->setTitle(group.label.empty() ? tr("Settings") : translated(group.label));
        const bool heading = first && !group.advanced && !group.bar->isHidden();
        group.bar->setSummary(heading ? tr("value, unit, where from") : QString());
        if (heading) first = false;
    }
    summarise();
}

void ParameterForm::summarise()
{
    if (!expert_) return;
    int count = 0, mine = 0;
    for (const ParameterRow* row : rows_) {
        if (!row->parameter().advanced || row->isHidden()) continue;
        ++count;
        mine += settingOf(row->parameter(), values_).origin == Origin::User;
    }
    expert_->bar()->setTitle(tr("Expert settings"));
    expert_->bar()->setSummary(mine ? tr("%1 values, %2 from you").arg(count).arg(mine)
                                    : tr("%1 values").arg(count));
    expert_->bar()->setToolTip(tr("Show or hide the settings that seldom change"));
}

void ParameterForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kety
