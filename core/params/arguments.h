// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <string>
#include <string_view>
#include <vector>

namespace kety {

/// What `--set KEY=VALUE` options say, as the user's values. The last one of a key counts.
/// Throws Error (Usage) for a missing "=", an unknown key, or a value the parameter does not take.
Values fromArguments(const std::vector<std::string>& arguments,
                     const std::vector<Parameter>& parameters);

/// The value as a `--set` argument that reads back to it: "delays=[0.5, 1]".
std::string toArgument(const std::string& key, const Value& value);

/// The parameter of that key. Throws Error (Usage) naming `where` the key stood and, when one is
/// near, the key that was probably meant; a BIDS name leads to the key it fills.
const Parameter& findParameter(const std::vector<Parameter>& parameters, std::string_view key,
                               const std::string& where);

/// The word of `words` nearest to `word`, or empty when none is near: a slip of the keyboard
/// (one edit in three letters at most), or a longer word that contains it.
std::string nearestWord(std::string_view word, const std::vector<std::string>& words);

/// The word that `word` is by a slip of the keyboard: at most two edits, or other case; empty:
/// none.
std::string misspelledWord(std::string_view word, const std::vector<std::string>& words);

}  // namespace kety
