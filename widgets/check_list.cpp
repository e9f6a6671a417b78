// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/check_list.h"

#include "widgets/check_head.h"
#include "widgets/finding_row.h"
#include "widgets/issue_row.h"
#include "widgets/number_text.h"
#include "widgets/translated.h"

#include <QEvent>
#include <QLayoutItem>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace kety {
namespace {

QVBoxLayout* tight(QVBoxLayout* layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

void empty(QVBoxLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            // A row may be the sender of what rebuilds the list.
            widget->hide();
            widget->setObjectName({});
            for (QWidget* child : widget->findChildren<QWidget*>())
                child->setObjectName({});
            widget->deleteLater();
        }
        delete item;
    }
}

bool alike(const Message& a, const Message& b)
{
    return english(a) == english(b);
}

bool alike(const Issue& a, const Issue& b)
{
    const auto sameProposal = [](const Proposal& p, const Proposal& q) {
        return alike(p.label, q.label) && p.changes.size() == q.changes.size();
    };
    return a.key == b.key && a.severity == b.severity && a.parameter == b.parameter
           && a.value == b.value && a.expected == b.expected && alike(a.message, b.message)
           && alike(a.detail, b.detail)
           && std::equal(a.proposals.begin(), a.proposals.end(), b.proposals.begin(),
                         b.proposals.end(), sameProposal);
}

constexpr Severity order[] = {Severity::Blocks, Severity::Warns, Severity::Notes,
                              Severity::NotAvailable};

}  // namespace

CheckList::CheckList(QWidget* parent)
    : QWidget(parent), head_(new CheckHead(this)), passed_(new PassedBar(this)),
      rows_(tight(new QVBoxLayout)), passed_rows_(nullptr), passed_holder_(new QWidget(this))
{
    // Two lists in one window: their parts follow the name of each.
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        head_->setObjectName(name + ".head");
        passed_->setObjectName(name + ".passed");
    });
    setObjectName("checks");
    auto* layout = tight(new QVBoxLayout(this));
    passed_rows_ = tight(new QVBoxLayout(passed_holder_));
    layout->addWidget(head_);
    layout->addLayout(rows_);
    layout->addWidget(passed_);
    layout->addWidget(passed_holder_);
    // Takes what is left without asking for more: rows stay as high as their text.
    layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
    layout->setStretch(layout->count() - 1, 1);
    passed_holder_->hide();
    connect(passed_, &QAbstractButton::toggled, passed_holder_, &QWidget::setVisible);
    rebuild();
}

int CheckList::count(Severity severity) const
{
    return static_cast<int>(std::count_if(issues_.begin(), issues_.end(), [&](const Issue& issue) {
        return issue.severity == severity;
    }));
}

void CheckList::setPassedOpen(bool open)
{
    passed_->setChecked(open);
}

void CheckList::setIssues(const std::vector<Issue>& issues)
{
    // Checks come back after every keystroke: rows that say the same keep their focus.
    if (issues.size() == issues_.size()
        && std::equal(issues.begin(), issues.end(), issues_.begin(),
                      qOverload<const Issue&, const Issue&>(alike))) {
        issues_ = issues;
        return;
    }
    issues_ = issues;
    std::erase_if(kept_, [&](const std::string& key) {
        return std::none_of(issues.begin(), issues.end(),
                            [&](const Issue& issue) { return issue.key == key; });
    });
    rebuild();
}

void CheckList::rebuild()
{
    const QWidget* focused = isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focusName = focused ? focused->objectName() : QString();
    empty(rows_);
    empty(passed_rows_);
    std::vector<std::pair<State, int>> counts;
    for (const Severity severity : order) {
        for (const Issue& issue : issues_)
            if (issue.severity == severity) addIssue(issue);
        if (const int some = count(severity)) counts.emplace_back(stateOf(severity), some);
    }
    if (const int some = count(Severity::Passed)) counts.emplace_back(State::Ok, some);
    head_->setCounts(std::move(counts));
    addPassed();
    if (!focusName.isEmpty())
        if (auto* again = findChild<QWidget*>(focusName)) again->setFocus();
}

void CheckList::addIssue(const Issue& issue)
{
    if (issue.severity == Severity::NotAvailable) {
        auto* row = new FindingRow(this);
        row->setObjectName("check." + QString::fromStdString(issue.key));
        row->setContent({State::None,
                         translated(issue.message),
                         valueAgainstExpected(issue),
                         {},
                         translated(issue.detail),
                         true});
        rows_->addWidget(row);
        return;
    }
    auto* row = new IssueRow(issue, kept_.count(issue.key) > 0, this);
    connect(row, &IssueRow::accepted, this, [this, issue](const Proposal& proposal) {
        const Issue said = issue;  // accepting builds the rows anew, this one with them
        emit proposalAccepted(said, proposal);
    });
    connect(row, &IssueRow::pointedAt, this, &CheckList::pointedAt);
    connect(row, &IssueRow::kept, this, [this](const std::string& key) {
        kept_.insert(key);
        const std::string said = key;
        rebuild();
        emit kept(said);
    });
    rows_->addWidget(row);
}

void CheckList::addPassed()
{
    int width = 0;
    std::vector<FindingRow*> rows;
    for (const Issue& issue : issues_) {
        if (issue.severity != Severity::Passed) continue;
        auto* row = new FindingRow(passed_holder_);
        row->setObjectName("check." + QString::fromStdString(issue.key));
        row->setContent(
            {State::Ok, translated(issue.message), withMinus(QString::fromStdString(issue.value)),
             QString::fromStdString(issue.expected), translated(issue.detail), false, false, true});
        passed_rows_->addWidget(row);
        rows.push_back(row);
        width = std::max(width, row->expectedWidth());
    }
    for (FindingRow* row : rows)
        row->setExpectedWidth(width);
    passed_->setCount(static_cast<int>(rows.size()));
    passed_holder_->setVisible(passed_->isChecked() && !rows.empty());
}

void CheckList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kety
