// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dsc/arterial_input.h"

namespace kety::dsc {

/// What could be wrong with a run, and what was looked at and is right.
std::vector<Issue> checkPerfusion(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

}  // namespace kety::dsc
