// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <string>

namespace kety {

class CheckList;
class ParameterForm;
class SessionModel;

/// What the checks say and the form made from the declaration; every value with its source.
class CheckStep : public QWidget {
    Q_OBJECT

public:
    CheckStep(SessionModel* session, QWidget* parent);

    ParameterForm* form() const { return form_; }
    CheckList* checks() const { return checks_; }
    /// Scrolls to and outlines the field of the first thing that blocks.
    void pointAtFirstReason();

private:
    void refresh();
    void refreshForm();

    SessionModel* session_;
    CheckList* checks_;
    ParameterForm* form_;
    std::string formOf_;
};

}  // namespace kety
