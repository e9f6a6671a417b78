// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "params/json.h"

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace kety {
namespace {

[[noreturn]] void notAValue(std::string_view text)
{
    throw Error(
        Failure::CorruptInput,
        {kety::text("json",
                    "%1 is no value: expected a number, true, false, a text or a list of them"),
         {std::string(text)}});
}

/// Length of the valid UTF-8 sequence at `at`, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || at + length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            return 0;
        }
    }
    // Overlong forms, surrogates and what lies above U+10FFFF.
    const bool refused =
        length > 2
        && ((lead == 0xE0 && byte(at + 1) < 0xA0) || (lead == 0xED && byte(at + 1) >= 0xA0)
            || (lead == 0xF0 && byte(at + 1) < 0x90) || (lead == 0xF4 && byte(at + 1) >= 0x90));
    return refused ? 0 : length;
}

void appendEscaped(std::string& out, char c)
{
    constexpr std::string_view plain = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    if (const auto at = plain.find(c); at != std::string_view::npos) {
        out += {'\\', letters[at]};
    } else if (static_cast<unsigned char>(c) < 0x20) {
        out += "\\u00";
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    } else {
        out += c;
    }
}

template <class T>
Value listOf(const nlohmann::json& list)
{
    std::vector<T> values;
    for (const auto& item : list) {
        values.push_back(item.get<T>());
    }
    return values;
}

}  // namespace

Json::Json(const Value& value)
{
    struct Maker {
        Json operator()(std::monostate) const { return {}; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const std::vector<std::int64_t>& list) const { return arrayOf(list); }
        Json operator()(const std::vector<double>& list) const { return arrayOf(list); }
        Json operator()(const std::vector<std::string>& list) const { return arrayOf(list); }
        Json operator()(bool flag) const { return flag; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
    };
    *this = std::visit(Maker{}, value);
}

Json Json::object()
{
    Json json;
    json.node_ = Members{};
    return json;
}

Json Json::array()
{
    Json json;
    json.node_ = Items{};
    return json;
}

Json& Json::set(std::string key, Json member)
{
    auto& members = std::get<Members>(node_);
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const auto& pair) { return pair.first == key; });
    if (found != members.end()) {
        found->second = std::move(member);
    } else {
        members.emplace_back(std::move(key), std::move(member));
    }
    return *this;
}

Json& Json::add(Json item)
{
    std::get<Items>(node_).push_back(std::move(item));
    return *this;
}

std::string Json::text(int indent) const
{
    std::string out;
    write(out, indent, 0);
    return out;
}

template <class List, class WriteItem>
void Json::writeAll(std::string& out, const List& list, const char* brackets, int indent, int depth,
                    const WriteItem& writeItem)
{
    const auto newLine = [&](int level) {
        if (indent >= 0) {
            out += '\n';
            out.append(static_cast<std::size_t>(indent * level), ' ');
        }
    };
    out += brackets[0];
    bool first = true;
    for (const auto& item : list) {
        out += first ? "" : indent < 0 ? ", " : ",";
        first = false;
        newLine(depth + 1);
        writeItem(item);
    }
    if (!first) {
        newLine(depth);
    }
    out += brackets[1];
}

void Json::write(std::string& out, int indent, int depth) const
{
    if (const auto* members = std::get_if<Members>(&node_)) {
        writeAll(out, *members, "{}", indent, depth, [&](const auto& member) {
            out += jsonString(member.first) + ": ";
            member.second.write(out, indent, depth + 1);
        });
    } else if (const auto* items = std::get_if<Items>(&node_)) {
        // A list of plain values reads better on one line.
        const bool plain = std::none_of(items->begin(), items->end(),
                                        [](const Json& item) { return item.node_.index() >= 5; });
        writeAll(out, *items, "[]", plain ? -1 : indent, depth,
                 [&](const Json& item) { item.write(out, plain ? -1 : indent, depth + 1); });
    } else if (const auto* text = std::get_if<std::string>(&node_)) {
        out += jsonString(*text);
    } else if (const auto* number = std::get_if<double>(&node_)) {
        out += std::isfinite(*number) ? formatNumber(*number) : "null";
    } else if (const auto* integer = std::get_if<std::int64_t>(&node_)) {
        out += std::to_string(*integer);
    } else if (const auto* flag = std::get_if<bool>(&node_)) {
        out += *flag ? "true" : "false";
    } else {
        out += "null";
    }
}

std::string jsonString(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 1) {
            appendEscaped(out, text[i]);
        } else if (length > 1) {
            out += text.substr(i, length);
        } else {
            out += "\xEF\xBF\xBD";
        }
        i += std::max<std::size_t>(length, 1);
    }
    return out + '"';
}

Value valueFromJson(std::string_view text)
{
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_null()) return {};
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (json.is_number()) return json.get<double>();
    if (json.is_string()) return json.get<std::string>();
    if (!json.is_array()) notAValue(text);
    const auto all = [&](auto&& is) { return std::all_of(json.begin(), json.end(), is); };
    if (json.empty()) return {};
    if (all([](const auto& item) { return item.is_number_integer(); }))
        return listOf<std::int64_t>(json);
    if (all([](const auto& item) { return item.is_number(); })) return listOf<double>(json);
    if (all([](const auto& item) { return item.is_string(); })) return listOf<std::string>(json);
    notAValue(text);
}

}  // namespace kety
