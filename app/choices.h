// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <string>
#include <vector>

namespace kety {

/// What a person has decided so far, as one value: undo is a list of these.
struct Choices {
    std::string analysis;
    Inputs inputs;
    Values user;
    std::vector<std::size_t> items;    ///< of the study, that the inputs came from
    std::vector<std::string> roles;    ///< what each of them is used as
    std::vector<Issue> accepted = {};  ///< whose proposal was taken, each with that one alone
};

/// The data set of the analysis' first input; null where there is none.
const Dataset* leadingOf(const Choices& choices);

/// The choices with `changes` in place of the user's values.
Choices with(Choices choices, const Values& changes);

/// The accepted issues whose proposal still stands: none of its values was changed since.
std::vector<Issue> standing(const Choices& choices);

/// Whether both would give the same maps: a result is stale when its choices and the present ones
/// differ.
bool sameResult(const Choices& a, const Choices& b);

/// The same once more, and every value of the user from the same source: a check of one says of the
/// other what it would say itself.
bool sameValues(const Choices& a, const Choices& b);

/// A message for the differing part, for undo: the keys whose values differ.
std::vector<std::string> changedKeys(const Choices& before, const Choices& after);

}  // namespace kety
