// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kety::command {

/// Thrown where a command has said everything and only its exit code is left. `key` and `message`
/// tell a program that reads JSON lines why.
struct ExitCode {
    int value = 0;
    std::string key = {}, message = {};
};

inline constexpr int interruptedCode = 130;

/// One line on stderr: "kety-cli: error: ...". Line breaks become spaces. What was printed before
/// comes before it, also where both go into one file.
void say(std::string_view kind, std::string_view sentence);

/// Text for stdout.
void print(std::string_view text);

/// Columns aligned with blanks, two between; `right` lists columns of numbers.
std::string aligned(const std::vector<std::vector<std::string>>& rows,
                    const std::vector<std::size_t>& right = {});

/// From here on SIGINT and SIGTERM ask for an end; a second one ends at once.
void listenForInterrupts();
bool interrupted();

/// False when something printed did not arrive.
bool flushOutput();

}  // namespace kety::command
