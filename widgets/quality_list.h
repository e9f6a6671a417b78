// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"
#include "widgets/state_icon.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace kety {

class FindingRow;
class SectionBar;

/// What the row of a finding shows: a figure against its expectation, or a note.
State stateOf(const Finding& finding);

/// What a run found out about its own result: every figure beside what to expect, and the reason
/// where there is none. Curves and tables are no figures: they have their tabs below the
/// views. What has nothing to be held against folds away where there is much of it.
class QualityList : public QWidget {
    Q_OBJECT

public:
    explicit QualityList(QWidget* parent = nullptr);

    void setFindings(const std::vector<Finding>& findings);
    FindingRow* row(const std::string& key) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<Finding> findings_;
    void addRow(const Finding& finding, QVBoxLayout* to, std::vector<FindingRow*>& rows);

    SectionBar *bar_, *more_;
    QVBoxLayout *rows_, *moreRows_;
    QWidget* moreHolder_;
};

}  // namespace kety
