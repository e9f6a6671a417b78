// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace kety {

class FindingRow;
class SectionBar;

/// What a run found out about its own result: every figure beside what to expect, and the reason
/// where there is none. Curves and tables among the findings are shown elsewhere.
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
    SectionBar* bar_;
    QVBoxLayout* rows_;
};

}  // namespace kety
