// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/step_state.h"

#include <QAbstractButton>

namespace kety {

/// The 36 px row of a step: number, name, how it stands. A button that opens the step.
class StepRow : public QAbstractButton {
    Q_OBJECT

public:
    StepRow(Step step, QWidget* parent);

    Step step() const { return step_; }
    void showState(const StepState& state);
    QSize sizeHint() const override { return {240, 36}; }
    QSize minimumSizeHint() const override { return {120, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Step step_;
    StepState state_;
    StateIcon* sign_;
};

}  // namespace kety
