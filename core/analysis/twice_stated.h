// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <vector>

namespace kety {

/// Values in force that their sidecar gives twice, unlike (remark json.duplicate_key): some
/// converters write the label duration as a second PostLabelingDelay (dcm2niix issue 748), and
/// nobody but the user knows which one is meant. Blocks, with each value as a proposal
/// ("values.delay_twice"); a note where the value is set by hand. Keys that no parameter in force
/// rests on give nothing.
std::vector<Issue> twiceStated(const Analysis& analysis, const Inputs& inputs,
                               const Values& values);

}  // namespace kety
