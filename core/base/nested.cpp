// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/nested.h"

#include <algorithm>
#include <string_view>

namespace kety {
namespace {

// Separators of ASCII that no text of a person holds: begin, part, end.
constexpr char begin = '\x1d', part = '\x1f', end = '\x1e';

/// The parts between `begin` and its `end`; inner nested messages stay whole.
std::vector<std::string> partsOf(std::string_view inside)
{
    std::vector<std::string> parts(1);
    int depth = 0;
    for (const char c : inside) {
        depth += c == begin ? 1 : c == end ? -1 : 0;
        if (c == part && depth == 0)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::size_t endOf(std::string_view words, std::size_t start)
{
    int depth = 0;
    for (std::size_t i = start; i < words.size(); ++i) {
        depth += words[i] == begin ? 1 : words[i] == end ? -1 : 0;
        if (depth == 0) return i;
    }
    return std::string_view::npos;
}

std::string unfolded(const std::string& words, const Translate& translate)
{
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t last = words[i] == begin ? endOf(words, i) : std::string_view::npos;
        if (last == std::string_view::npos) {
            result += words[i];
            continue;
        }
        std::vector<std::string> parts =
            partsOf(std::string_view(words).substr(i + 1, last - i - 1));
        parts.resize(std::max<std::size_t>(parts.size(), 2));
        result += written({{parts[0].c_str(), parts[1].c_str()}, {parts.begin() + 2, parts.end()}},
                          translate);
        i = last;
    }
    return result;
}

}  // namespace

std::string nested(const Message& message)
{
    std::string words = begin + std::string(message.text.context) + part + message.text.source;
    for (const std::string& argument : message.arguments)
        words += part + argument;
    return words + end;
}

std::string nested(const Text& text)
{
    return nested(Message{text, {}});
}

std::string inEnglish(const std::string& words)
{
    return english({{"", "%1"}, {words}});
}

std::string written(const Message& message, const Translate& translate)
{
    std::vector<std::string> arguments;
    for (const std::string& argument : message.arguments)
        arguments.push_back(unfolded(argument, translate));
    return fill(translate(message.text.context, message.text.source), arguments);
}

}  // namespace kety
