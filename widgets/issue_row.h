// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace kety {

/// One issue that wants a look: icon, what is the matter, the value beside what was expected, and
/// the ways on. Clicking the row points at the field it is about.
class IssueRow : public QFrame {
    Q_OBJECT

public:
    IssueRow(const Issue& issue, bool kept, QWidget* parent = nullptr);

    const Issue& issue() const { return issue_; }

signals:
    void accepted(const Proposal& proposal);
    void kept(const std::string& key);
    void pointedAt(const std::string& parameter);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addTexts(QVBoxLayout* column);
    void addActions(QVBoxLayout* column, bool kept);
    void point();

    Issue issue_;
};

/// "31.0, expected 2 to 5", or the value alone.
QString valueAgainstExpected(const Issue& issue);

}  // namespace kety
