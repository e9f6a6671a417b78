// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/steps/check_step.h"

#include "app/session_model.h"
#include "widgets/check_list.h"
#include "widgets/parameter_form.h"

#include <QVBoxLayout>

namespace kety {

CheckStep::CheckStep(SessionModel* session, QWidget* parent)
    : QWidget(parent), session_(session), checks_(new CheckList(this)),
      form_(new ParameterForm(this))
{
    setObjectName(QStringLiteral("check_step"));
    checks_->setObjectName(QStringLiteral("checks"));
    form_->setObjectName(QStringLiteral("form"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(checks_);
    column->addWidget(form_);
    connect(checks_, &CheckList::proposalAccepted, session_, &SessionModel::accept);
    connect(checks_, &CheckList::pointedAt, form_, &ParameterForm::pointAt);
    connect(form_, &ParameterForm::changed, session_, &SessionModel::setValue);
    connect(form_, &ParameterForm::resetRequested, session_, &SessionModel::resetValue);
    connect(session_, &SessionModel::choicesChanged, this, &CheckStep::refreshForm);
    connect(session_, &SessionModel::checkChanged, this, &CheckStep::refresh);
    refreshForm();
    refresh();
}

void CheckStep::refreshForm()
{
    const Analysis* analysis = session_->analysis();
    const std::string wanted = analysis == nullptr ? std::string() : analysis->id;
    if (wanted == formOf_) return;
    formOf_ = wanted;
    form_->setParameters(analysis == nullptr ? std::vector<Parameter>() : analysis->parameters);
}

void CheckStep::refresh()
{
    const std::optional<Checked>& checked = session_->checked();
    if (!checked) {
        if (!session_->checking()) checks_->setIssues({});
        return;
    }
    std::vector<Issue> issues = checked->issues;
    if (session_->checking()) {
        // A check can take long: meanwhile its findings are those of the last one, but a field
        // shows at once what was set and where from, without a complaint about the value before.
        const Values now = session_->valuesNow();
        std::erase_if(issues, [&](const Issue& issue) {
            const auto before = checked->values.find(issue.parameter);
            const auto after = now.find(issue.parameter);
            const bool had = before != checked->values.end(), has = after != now.end();
            return had != has || (had && !(before->second.value == after->second.value));
        });
        form_->setValues(now, checked->beneath);
    } else {
        checks_->setIssues(issues);
        form_->setValues(checked->values, checked->beneath);
    }
    form_->setIssues(issues);
}

void CheckStep::pointAtFirstReason()
{
    if (!session_->checked()) return;
    const Issue* reason = firstBlocking(session_->checked()->issues);
    if (reason != nullptr && !reason->parameter.empty()) form_->pointAt(reason->parameter);
}

}  // namespace kety
