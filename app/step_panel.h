// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/step_state.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QScrollArea;

namespace kety {

class Actions;
class CheckStep;
class ExportStep;
class ReviewStep;
class Scene;
class SessionModel;
class StepRow;

/// The steps dock: five rows that open in place, and a foot that never scrolls away with the first
/// reason and the one primary button.
class StepPanel : public QWidget {
    Q_OBJECT

public:
    StepPanel(Actions& actions, Scene* scene, QWidget* parent);

    Step current() const { return current_; }
    void open(Step step);
    bool runByKey();  ///< Enter, where nothing else wants it; false: Run is not what comes next
    bool checksAtLength() const;  ///< a check takes long and can be stopped
    ExportStep* exportStep() const { return export_; }
    CheckStep* checkStep() const { return check_; }
    ReviewStep* reviewStep() const { return review_; }

signals:
    void opened(Step step);
    void exported();

private:
    QWidget* makeFoot();
    void refresh();
    void refreshFoot();
    void stop();
    void showStop(const QString& help, bool enabled);
    bool exportsNext() const;
    void act();

    Actions& actions_;
    Scene* scene_;
    SessionModel* session_;
    QScrollArea* scroll_;
    std::array<StepRow*, 5> rows_{};
    std::array<QWidget*, 5> bodies_{};
    CheckStep* check_ = nullptr;
    ExportStep* export_ = nullptr;
    ReviewStep* review_ = nullptr;
    QLabel* reason_ = nullptr;
    StateIcon* sign_ = nullptr;
    QPushButton* primary_ = nullptr;
    Step current_ = Step::Data;
};

}  // namespace kety
