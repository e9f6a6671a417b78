// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include "base/nested.h"

namespace kety {
namespace {

/// A number as a sentence has it: with a true minus (U+2212), not the hyphen that files and
/// commands write. Only what is a number as a whole, with or without a unit: names and paths keep
/// their hyphens.
std::string inSentence(const std::string& argument)
{
    const auto digit = [&](std::size_t i) {
        return i < argument.size() && argument[i] >= '0' && argument[i] <= '9';
    };
    if (argument.empty() || argument[0] != '-' || !digit(1)) return argument;
    std::size_t end = 1;
    while (digit(end) || (end < argument.size() && argument[end] == '.'))
        ++end;
    const bool ends = end == argument.size() || argument[end] == ' ' || argument[end] == '%';
    return ends ? "\u2212" + argument.substr(1) : argument;
}

}  // namespace

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments)
{
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1'
                           && pattern[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (place && index < arguments.size()) {
            result += inSentence(arguments[index]);
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

std::string english(const Message& message)
{
    return written(message, [](const char*, const char* source) { return std::string(source); });
}

}  // namespace kety
