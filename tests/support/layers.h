// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kety::test {

/// What the source `path` ("core/fit/decay.h", from the root of the tree) with this text breaks of
/// the rules of who may include whom; one sentence each, empty when it keeps them all.
std::vector<std::string> brokenRules(std::string_view path, std::string_view text);

/// The room a source lives in: "core/fit", "widgets", "app/command", "app". Empty outside of them.
std::string roomOf(std::string_view path);

/// True when the table of rows knows this room.
bool isKnownRoom(std::string_view room);

/// True when the source includes the JSON ("nlohmann/") or YAML ("yaml-cpp/") library.
bool includesLibrary(std::string_view text, std::string_view prefix);

}  // namespace kety::test
