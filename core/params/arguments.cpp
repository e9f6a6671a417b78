// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "params/arguments.h"

#include "base/error.h"

#include <algorithm>
#include <numeric>

namespace kety {
namespace {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`, without regard to
/// case.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    const auto alike = [](char x, char y) {
        const auto low = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        };
        return low(x) == low(y);
    };
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (alike(a[i - 1], b[j - 1]) ? 0 : 1);
            now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && alike(a[i - 1], b[j - 2]) && alike(a[i - 2], b[j - 1])) {
                now[j] = std::min(now[j], before[j - 2] + 1);
            }
        }
        before = std::exchange(last, now);
    }
    return last[b.size()];
}

bool needsQuotes(const std::string& text)
{
    return text.empty() || text == "none" || text == "null" || text == "~"
           || text.find_first_of(",[]\"'") != std::string::npos || text.front() == ' '
           || text.back() == ' ';
}

std::string quoted(const std::string& text)
{
    const char quote = text.find('"') == std::string::npos ? '"' : '\'';
    return quote + text + quote;
}

std::string argumentText(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return needsQuotes(*text) ? quoted(*text) : *text;
    }
    if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
        std::string text = "[";
        for (const std::string& item : *list) {
            text += (text.size() > 1 ? ", " : "") + (needsQuotes(item) ? quoted(item) : item);
        }
        return text + "]";
    }
    return toText(value);
}

}  // namespace

std::string nearestWord(std::string_view word, const std::vector<std::string>& words)
{
    std::string nearest;
    std::size_t least = word.size() / 3 + 1;
    for (const std::string& candidate : words) {
        if (const std::size_t distance = editDistance(word, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    if (!nearest.empty() || word.size() < 3) return nearest;
    const auto part = std::find_if(words.begin(), words.end(), [&](const std::string& candidate) {
        return candidate.find(word) != std::string::npos
               || (candidate.size() >= 3 && word.find(candidate) != std::string_view::npos);
    });
    return part == words.end() ? std::string() : *part;
}

std::string misspelledWord(std::string_view word, const std::vector<std::string>& words)
{
    constexpr std::size_t most = 2, letters_per_edit = 4;
    const auto meant = std::find_if(words.begin(), words.end(), [&](const std::string& candidate) {
        const std::size_t longer = std::max(word.size(), candidate.size());
        const std::size_t shorter = std::min(word.size(), candidate.size());
        return longer - shorter <= most
               && editDistance(word, candidate) <= std::min(most, shorter / letters_per_edit);
    });
    return meant == words.end() ? std::string() : *meant;
}

const Parameter& findParameter(const std::vector<Parameter>& parameters, std::string_view key,
                               const std::string& where)
{
    std::vector<std::string> keys;
    std::string meant;
    for (const Parameter& parameter : parameters) {
        if (parameter.key == key) return parameter;
        if (parameter.bids == key) meant = parameter.key;
        keys.push_back(parameter.key);
    }
    if (meant.empty()) meant = nearestWord(key, keys);
    if (meant.empty()) {
        throw Error(
            Failure::Usage,
            {text("values", "%1: there is no parameter %2; \"kety-cli analyses\" lists them"),
             {where, std::string(key)}});
    }
    throw Error(Failure::Usage, {text("values", "%1: there is no parameter %2; did you mean %3?"),
                                 {where, std::string(key), meant}});
}

Values fromArguments(const std::vector<std::string>& arguments,
                     const std::vector<Parameter>& parameters)
{
    Values values;
    for (const std::string& argument : arguments) {
        const auto equals = argument.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw Error(Failure::Usage,
                        {text("values", "--set %1: expected KEY=VALUE"), {argument}});
        }
        const std::string key = argument.substr(0, equals);
        const Parameter& parameter = findParameter(parameters, key, "--set " + argument);
        values[key] = {fromText(parameter, argument.substr(equals + 1)), Origin::User,
                       "--set " + key};
    }
    return values;
}

std::string toArgument(const std::string& key, const Value& value)
{
    return key + "=" + argumentText(value);
}

}  // namespace kety
