// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "params/parameter.h"

#include "base/error.h"
#include "base/nested.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

[[noreturn]] void refuse(const Parameter& parameter, const std::string& got,
                         const std::string& accepted)
{
    throw Error(Failure::Usage, {text("values", "%1=%2: %3"), {parameter.key, got, accepted}});
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : char(c); });
    return text;
}

std::string choiceList(const Parameter& parameter)
{
    std::string list;
    for (const Choice& choice : parameter.choices) {
        list += (list.empty() ? "" : ", ") + choice.key;
    }
    return list;
}

/// The choice whose key or BIDS spelling is `text`, without regard to case; null when there is
/// none.
const Choice* findChoice(const Parameter& parameter, const std::string& text)
{
    const std::string wanted = lower(text);
    for (const Choice& choice : parameter.choices) {
        const bool spelled =
            std::any_of(choice.bids.begin(), choice.bids.end(),
                        [&](const std::string& bids) { return lower(bids) == wanted; });
        if (choice.key == wanted || spelled) {
            return &choice;
        }
    }
    return nullptr;
}

std::string expectation(const Parameter& parameter)
{
    const std::string unit =
        *parameter.shown.file ? std::string(" (") + parameter.shown.file + ")" : "";
    switch (parameter.kind) {
    case Kind::Bool:
        return "expected true or false";
    case Kind::Integer:
        return "expected a whole number" + unit;
    case Kind::Number:
        return "expected a number" + unit;
    case Kind::Integers:
        return "expected whole numbers, [1, 2]" + unit;
    case Kind::Numbers:
        return "expected a number or a list, [0.5, 1]" + unit;
    case Kind::Choice:
        return "expected one of " + choiceList(parameter);
    case Kind::Text:
        return "expected a text";
    case Kind::Texts:
        return "expected texts, [a, b]";
    }
    return {};
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

std::string unquoted(const std::string& text)
{
    const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'')
                        && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Where the item that begins at `begin` ends: the next comma that is not inside quotes.
std::size_t itemEnd(const std::string& text, std::size_t begin)
{
    char quote = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (quote != 0) {
            quote = text[i] == quote ? 0 : quote;
        } else if (text[i] == '"' || text[i] == '\'') {
            quote = text[i];
        } else if (text[i] == ',') {
            return i;
        }
    }
    return text.size();
}

std::vector<std::string> listItems(const std::string& text)
{
    std::string inner = trimmed(text);
    if (inner.size() >= 2 && inner.front() == '[' && inner.back() == ']') {
        inner = trimmed(inner.substr(1, inner.size() - 2));
    }
    std::vector<std::string> items;
    for (std::size_t begin = 0; begin <= inner.size() && !inner.empty();) {
        const std::size_t end = itemEnd(inner, begin);
        items.push_back(unquoted(trimmed(inner.substr(begin, end - begin))));
        begin = end + 1;
    }
    return items;
}

Value scalarFromText(const Parameter& parameter, const std::string& text)
{
    if (parameter.kind == Kind::Bool) {
        const std::string word = lower(text);
        if (word == "true" || word == "yes" || word == "on") {
            return true;
        }
        if (word == "false" || word == "no" || word == "off") {
            return false;
        }
    } else if (parameter.kind == Kind::Text || parameter.kind == Kind::Texts) {
        return text;
    } else if (parameter.kind == Kind::Choice) {
        if (const Choice* choice = findChoice(parameter, text)) {
            return choice->key;
        }
    } else if (const auto number = parseQuantity(text, parameter.shown)) {
        const bool whole = *number == std::floor(*number) && std::abs(*number) < 9e15;
        if (parameter.kind == Kind::Number || parameter.kind == Kind::Numbers) {
            return *number;
        }
        if (whole) {
            return static_cast<std::int64_t>(*number);
        }
    }
    refuse(parameter, text, expectation(parameter));
}

template <class T>
Value listFromText(const Parameter& parameter, const std::vector<std::string>& items)
{
    std::vector<T> list;
    for (const std::string& item : items) {
        list.push_back(std::get<T>(scalarFromText(parameter, item)));
    }
    return list.empty() ? Value{} : Value{list};
}

bool isList(Kind kind)
{
    return kind == Kind::Integers || kind == Kind::Numbers || kind == Kind::Texts;
}

std::vector<double> numbersOf(const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return {static_cast<double>(*integer)};
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return {*number};
    }
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value)) {
        return {list->begin(), list->end()};
    }
    if (const auto* list = std::get_if<std::vector<double>>(&value)) {
        return *list;
    }
    return {};
}

bool isNumeric(Kind kind)
{
    return kind == Kind::Integer || kind == Kind::Number || kind == Kind::Integers
           || kind == Kind::Numbers;
}

template <class T>
std::string joined(const std::vector<T>& list)
{
    std::string text = "[";
    for (const T& item : list) {
        text += (text.size() > 1 ? ", " : "") + toText(Value{item});
    }
    return text + "]";
}

/// A numeric value (scalar or list) as the parameter's kind; empty when it is not of that shape.
Value convertNumbers(const Parameter& parameter, const std::vector<double>& numbers)
{
    const bool integers = parameter.kind == Kind::Integer || parameter.kind == Kind::Integers;
    const bool whole = std::all_of(numbers.begin(), numbers.end(), [](double number) {
        return number == std::floor(number) && std::abs(number) < 9e15;
    });
    if (numbers.empty() || (integers && !whole)) {
        return {};
    }
    if (!isList(parameter.kind)) {
        // A per-volume array that says the same for every volume is that one value.
        const bool alike = std::all_of(numbers.begin(), numbers.end(),
                                       [&](double number) { return number == numbers.front(); });
        if (!alike) {
            return {};
        }
        return integers ? Value{static_cast<std::int64_t>(numbers.front())}
                        : Value{numbers.front()};
    }
    return integers ? Value{std::vector<std::int64_t>(numbers.begin(), numbers.end())}
                    : Value{numbers};
}

}  // namespace

const char* name(Origin origin)
{
    switch (origin) {
    case Origin::Default:
        return "default";
    case Origin::Guess:
        return "guess";
    case Origin::Header:
        return "header";
    case Origin::Sidecar:
        return "sidecar";
    case Origin::User:
        return "user";
    }
    return "";
}

Setting settingOf(const Parameter& parameter, const Values& values)
{
    const auto found = values.find(parameter.key);
    return found != values.end() ? found->second : Setting{parameter.fallback, Origin::Default, {}};
}

bool hold(const std::vector<Condition>& conditions, const std::vector<Parameter>& all,
          const Values& values)
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        const auto other = std::find_if(all.begin(), all.end(), [&](const Parameter& candidate) {
            return candidate.key == condition.key;
        });
        if (other == all.end() || !applies(*other, all, values)) return false;
        const std::string current = toText(settingOf(*other, values).value);
        return std::find(condition.is.begin(), condition.is.end(), current) != condition.is.end();
    });
}

bool applies(const Parameter& parameter, const std::vector<Parameter>& all, const Values& values)
{
    return hold(parameter.when, all, values);
}

Message objection(const Parameter& parameter, const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        return {};
    }
    const std::string unit = *parameter.shown.file ? std::string(" ") + parameter.shown.file : "";
    for (const double number : numbersOf(value)) {
        const bool below =
            parameter.minimum_excluded ? number <= parameter.minimum : number < parameter.minimum;
        if (!std::isnan(number) && below && std::isinf(parameter.maximum)) {
            return {text("values", "%1 is %2; it must be %3 %4"),
                    {nested(parameter.label), formatNumber(number) + unit,
                     nested(parameter.minimum_excluded ? text("values", "above")
                                                       : text("values", "at least")),
                     formatNumber(parameter.minimum) + unit}};
        }
        if (std::isnan(number) || below || number > parameter.maximum) {
            return {text("values", "%1 is %2; it must be %3 %4 and at most %5"),
                    {nested(parameter.label), formatNumber(number) + unit,
                     nested(parameter.minimum_excluded ? text("values", "above")
                                                       : text("values", "at least")),
                     formatNumber(parameter.minimum) + unit,
                     formatNumber(parameter.maximum) + unit}};
        }
    }
    if (parameter.kind == Kind::Choice && findChoice(parameter, toText(value)) == nullptr) {
        return {text("values", "%1 is %2; it must be one of %3"),
                {nested(parameter.label), toText(value), choiceList(parameter)}};
    }
    return {};
}

std::string toText(const Value& value)
{
    struct Writer {
        std::string operator()(std::monostate) const { return "none"; }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return formatNumber(number); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const std::vector<std::int64_t>& list) const { return joined(list); }
        std::string operator()(const std::vector<double>& list) const { return joined(list); }
        std::string operator()(const std::vector<std::string>& list) const { return joined(list); }
    };
    return std::visit(Writer{}, value);
}

Value fromText(const Parameter& parameter, const std::string& text)
{
    const std::string clean = trimmed(text);
    if (clean == "none" || clean == "null" || clean == "~" || clean.empty()) {
        return {};
    }
    switch (parameter.kind) {
    case Kind::Integers:
        return listFromText<std::int64_t>(parameter, listItems(clean));
    case Kind::Numbers:
        return listFromText<double>(parameter, listItems(clean));
    case Kind::Texts:
        return listFromText<std::string>(parameter, listItems(clean));
    default:
        return scalarFromText(parameter, unquoted(clean));
    }
}

Value convert(const Parameter& parameter, const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        return value;
    }
    if (isNumeric(parameter.kind)) {
        if (Value converted = convertNumbers(parameter, numbersOf(value)); converted.index() != 0) {
            return converted;
        }
    } else if (parameter.kind == Kind::Choice || parameter.kind == Kind::Bool) {
        // Sidecars write flags as booleans where a choice stands, and the other way round.
        if (std::holds_alternative<bool>(value) && parameter.kind == Kind::Bool) {
            return value;
        }
        return scalarFromText(parameter, toText(value));
    } else if (parameter.kind == Kind::Text) {
        if (std::holds_alternative<std::string>(value)) {
            return value;
        }
    } else if (const auto* single = std::get_if<std::string>(&value)) {
        return std::vector<std::string>{*single};
    } else if (std::holds_alternative<std::vector<std::string>>(value)) {
        return value;
    }
    refuse(parameter, toText(value), expectation(parameter));
}

}  // namespace kety
