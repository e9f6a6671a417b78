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
    // While a check goes on the last one stays: fields must not flicker under the hand.
    if (!session_->checked()) {
        if (!session_->checking()) checks_->setIssues({});
        return;
    }
    if (session_->checking()) return;
    checks_->setIssues(session_->checked()->issues);
    form_->setValues(session_->checked()->values, session_->checked()->beneath);
    form_->setIssues(session_->checked()->issues);
}

void CheckStep::pointAtFirstReason()
{
    if (!session_->checked()) return;
    const Issue* reason = firstBlocking(session_->checked()->issues);
    if (reason != nullptr && !reason->parameter.empty()) form_->pointAt(reason->parameter);
}

}  // namespace kety
