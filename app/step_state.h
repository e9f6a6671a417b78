// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/state_icon.h"

#include <QString>

#include <array>

namespace kety {

class SessionModel;

enum class Step { Data, Check, Run, Review, Export };
inline constexpr std::array allSteps{Step::Data, Step::Check, Step::Run, Step::Review,
                                     Step::Export};

/// How a step stands and what its row says at the right.
struct StepState {
    State state = State::None;
    QString summary = {};
};

QString titleOf(Step step);
StepState stateOf(Step step, const SessionModel& session, bool exported);

}  // namespace kety
