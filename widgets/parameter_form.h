// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"
#include "params/parameter.h"

#include <QWidget>

#include <string>
#include <vector>

class QVBoxLayout;

namespace kety {

class ParameterRow;
class Section;
class SectionBar;

/// The form of an analysis, made from its declaration alone. It shows values as resolved and holds
/// none of its own: what the user does leaves as `changed` or `resetRequested`, and is shown when
/// it comes back through `setValues`.
class ParameterForm : public QWidget {
    Q_OBJECT

public:
    explicit ParameterForm(QWidget* parent = nullptr);
    ~ParameterForm() override;

    /// Set the object name first: it starts the names of everything in the form.
    void setParameters(const std::vector<Parameter>& parameters);

    /// `values`: every parameter, resolved. `beneath`: the same without the user's values, so that
    /// the menu can say what a value goes back to.
    void setValues(const Values& values, const Values& beneath = {});

    /// Problems stand under the field they are about.
    void setIssues(const std::vector<Issue>& issues);

    /// Opens, scrolls to, outlines and focuses the field of `key`. False: it is not shown.
    bool pointAt(const std::string& key);

    ParameterRow* row(const std::string& key) const;
    Section* expert() const { return expert_; }

signals:
    void changed(const std::string& key, const Value& value);
    void resetRequested(const std::string& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void addParameter(const Parameter& parameter);
    SectionBar* barFor(const Parameter& parameter, QVBoxLayout* layout);
    void showApplicable();
    void alignColumns();
    void retranslate();
    void summarise();

    struct Group {
        Text label;
        bool advanced = false;
        SectionBar* bar = nullptr;
        std::vector<ParameterRow*> rows;
    };

    std::vector<Parameter> parameters_;
    Values values_;
    std::vector<Group> groups_;
    std::vector<ParameterRow*> rows_;
    QVBoxLayout* main_ = nullptr;
    QVBoxLayout* expert_rows_ = nullptr;
    Section* expert_ = nullptr;
};

}  // namespace kety
