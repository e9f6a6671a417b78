// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kety {

/// A JSON document to write. Members keep the order they were set in; NaN and infinity, which JSON
/// does not know, become null; numbers are the shortest that read back to the same double.
class Json {
public:
    Json() = default;  ///< null
    Json(bool flag) : node_(flag) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Json(T number) : node_(static_cast<std::int64_t>(number)) {}
    Json(double number) : node_(number) {}
    Json(std::string text) : node_(std::move(text)) {}
    Json(std::string_view text) : node_(std::string(text)) {}
    Json(const char* text) : node_(std::string(text)) {}
    Json(const Value& value);

    static Json object();
    static Json array();
    template <class List>
    static Json arrayOf(const List& list)
    {
        Json json = array();
        for (const auto& item : list) {
            json.add(Json(item));
        }
        return json;
    }

    Json& set(std::string key, Json member);  ///< on an object; a key set before is replaced
    Json& add(Json item);                     ///< on an array

    /// `indent` < 0: everything on one line.
    std::string text(int indent = 2) const;

private:
    using Members = std::vector<std::pair<std::string, Json>>;
    using Items = std::vector<Json>;
    void write(std::string& out, int indent, int depth) const;
    template <class List, class WriteItem>
    static void writeAll(std::string& out, const List& list, const char* brackets, int indent,
                         int depth, const WriteItem& writeItem);

    std::variant<std::monostate, bool, std::int64_t, double, std::string, Members, Items> node_;
};

/// The text quoted for JSON. Bytes that are no UTF-8 become U+FFFD: file names may hold anything.
std::string jsonString(std::string_view text);

/// A value from JSON text: scalars, and lists of one kind. Throws Error (CorruptInput) for other
/// JSON.
Value valueFromJson(std::string_view text);

}  // namespace kety
