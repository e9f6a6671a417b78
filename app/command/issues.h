// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"
#include "params/json.h"

#include <string>
#include <vector>

namespace kety::command {

/// Values and what the checks say of them.
struct Checked {
    Values user;    ///< with what accepted proposals changed
    Values values;  ///< resolved
    std::vector<Issue> issues;
    std::vector<Issue> accepted;  ///< as they were before the one proposal they hold was applied
};

/// Resolves and checks; for each key in `accept` the issue of that key has its proposal applied
/// ("KEY" the first one, "KEY=2" the second), until nothing changes. A key without an issue is a
/// note; an issue without a proposal is an Error (Usage).
Checked checkAccepting(const Analysis& analysis, const Inputs& inputs, Values user,
                       const std::vector<std::string>& accept, Memo& memo, Job& job);

/// Notes for user's values that do not count with these others.
std::vector<Issue> unusedValues(const Analysis& analysis, const Checked& checked);

/// The issue as one sentence: message, detail, how to accept.
std::string sentence(const Issue& issue);

Json issueJson(const Issue& issue);

}  // namespace kety::command
