// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QVBoxLayout;

namespace kety {

class CheckHead;
class PassedBar;

/// What the checks found: blocking first, then what to look at, then notes and what is not
/// available, and all that passed folded into one row.
class CheckList : public QWidget {
    Q_OBJECT

public:
    explicit CheckList(QWidget* parent = nullptr);

    void setIssues(const std::vector<Issue>& issues);
    const std::vector<Issue>& issues() const { return issues_; }
    int count(Severity severity) const;
    void setPassedOpen(bool open);

signals:
    void proposalAccepted(const Issue& issue, const Proposal& proposal);
    void kept(const std::string& key);             ///< the user looked and leaves it
    void pointedAt(const std::string& parameter);  ///< show me the field

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addIssue(const Issue& issue);
    void addPassed();

    std::vector<Issue> issues_;
    std::set<std::string> kept_;
    CheckHead* head_;
    PassedBar* passed_;
    QVBoxLayout* rows_;
    QVBoxLayout* passed_rows_;
    QWidget* passed_holder_;
};

}  // namespace kety
