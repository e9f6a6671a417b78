// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"

#include <functional>
#include <string>

namespace kety {

/// A message as argument of another, so that it is translated with it: {"%1 is missing",
/// {nested(parameter.label)}}. May be joined with other words.
std::string nested(const Message& message);
std::string nested(const Text& text);

/// Words that may hold nested messages (the source of a setting), as records and commands show
/// them.
std::string inEnglish(const std::string& words);

using Translate = std::function<std::string(const char* context, const char* source)>;

/// The message in the language of `translate`, its nested messages included.
std::string written(const Message& message, const Translate& translate);

}  // namespace kety
