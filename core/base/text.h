// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kety {

/// A sentence a person reads, marked for translation. `lupdate` finds `text("context", "source")`.
struct Text {
    const char* context = "";
    const char* source = "";

    bool empty() const { return *source == '\0'; }
};

constexpr Text text(const char* context, const char* source)
{
    return {context, source};
}

/// A text with its arguments: "%1 volumes, %2 expected". Arguments are filled in after translation.
struct Message {
    Text text = {};
    std::vector<std::string> arguments = {};
};

/// `%1` to `%9` replaced by the arguments; a place without an argument stays as it is.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

/// The message as the source code has it: what kety-cli prints.
std::string english(const Message& message);

}  // namespace kety
