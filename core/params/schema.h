// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "params/parameter.h"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace kety {

/// How a C++ member stands for a Value. Enums are Choices: the enumerator's number is the choice's
/// index.
namespace schema {

template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};

template <class T>
constexpr Kind kindOf()
{
    if constexpr (IsOptional<T>::value) {
        return kindOf<typename T::value_type>();
    } else if constexpr (std::is_enum_v<T>) {
        return Kind::Choice;
    } else if constexpr (std::is_same_v<T, bool>) {
        return Kind::Bool;
    } else if constexpr (std::is_integral_v<T>) {
        return Kind::Integer;
    } else if constexpr (std::is_floating_point_v<T>) {
        return Kind::Number;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return Kind::Text;
    } else if constexpr (std::is_same_v<T, std::vector<std::int64_t>>) {
        return Kind::Integers;
    } else if constexpr (std::is_same_v<T, std::vector<double>>) {
        return Kind::Numbers;
    } else {
        static_assert(std::is_same_v<T, std::vector<std::string>>, "no Value for this member type");
        return Kind::Texts;
    }
}

template <class T>
Value toValue(const T& member, const std::vector<Choice>& choices)
{
    if constexpr (IsOptional<T>::value) {
        return member ? toValue(*member, choices) : Value{};
    } else if constexpr (std::is_enum_v<T>) {
        return Value{choices.at(static_cast<std::size_t>(member)).key};
    } else if constexpr (std::is_same_v<T, bool>) {
        return Value{member};
    } else if constexpr (std::is_integral_v<T>) {
        return Value{static_cast<std::int64_t>(member)};
    } else if constexpr (std::is_floating_point_v<T>) {
        return Value{static_cast<double>(member)};
    } else if constexpr (kindOf<T>() == Kind::Integers || kindOf<T>() == Kind::Numbers
                         || kindOf<T>() == Kind::Texts) {
        return member.empty() ? Value{} : Value{member};  // an empty list is "none"
    } else {
        return Value{member};
    }
}

/// `value` has been converted to the parameter's kind. No value leaves a member as it is (optional:
/// resets it).
template <class T>
void fromValue(T& member, const Value& value, const std::vector<Choice>& choices)
{
    if constexpr (IsOptional<T>::value) {
        member.reset();
        if (!std::holds_alternative<std::monostate>(value)) {
            member.emplace();
            fromValue(*member, value, choices);
        }
    } else if (std::holds_alternative<std::monostate>(value)) {
        return;
    } else if constexpr (std::is_enum_v<T>) {
        const std::string& key = std::get<std::string>(value);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (choices[i].key == key) {
                member = static_cast<T>(i);
            }
        }
    } else if constexpr (std::is_same_v<T, bool>) {
        member = std::get<bool>(value);
    } else if constexpr (std::is_integral_v<T>) {
        member = static_cast<T>(std::get<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        member = static_cast<T>(std::get<double>(value));
    } else {
        member = std::get<T>(value);
    }
}

}  // namespace schema

/// The one declaration of a settings struct: which member is which parameter.
/// Defaults are the struct's own member initialisers. A nested struct is added with its own schema.
template <class S>
class Schema {
public:
    template <class M>
    Schema& add(M S::*member, Parameter parameter)
    {
        parameter.kind = schema::kindOf<M>();
        parameter.fallback = schema::toValue(S{}.*member, parameter.choices);
        const auto choices = parameter.choices;
        parameters_.push_back(std::move(parameter));
        readers_.push_back([member, choices](S& settings, const Value& value) {
            schema::fromValue(settings.*member, value, choices);
        });
        return *this;
    }

    template <class Inner>
    Schema& include(Inner S::*member, const Schema<Inner>& inner)
    {
        for (std::size_t i = 0; i < inner.parameters_.size(); ++i) {
            parameters_.push_back(inner.parameters_[i]);
            readers_.push_back(
                [member, reader = inner.readers_[i]](S& settings, const Value& value) {
                    reader(settings.*member, value);
                });
        }
        return *this;
    }

    /// The same without these parameters: an analysis that asks for them in another form, or not at
    /// all. Their members keep their defaults. Every key must be there.
    Schema without(const std::vector<std::string>& keys) const
    {
        Schema result;
        std::size_t found = 0;
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            if (std::find(keys.begin(), keys.end(), parameters_[i].key) != keys.end()) {
                ++found;
                continue;
            }
            result.parameters_.push_back(parameters_[i]);
            result.readers_.push_back(readers_[i]);
        }
        if (found != keys.size()) throw std::logic_error("Schema::without: no such parameter");
        return result;
    }

    /// The same with one declaration changed: other words or conditions, never another key.
    template <class Change>
    Schema change(const std::string& key, const Change& change) const
    {
        Schema result = *this;
        for (Parameter& parameter : result.parameters_) {
            if (parameter.key != key) continue;
            change(parameter);
            return result;
        }
        throw std::logic_error("Schema::change: no such parameter");
    }

    const std::vector<Parameter>& parameters() const { return parameters_; }

    /// The struct for these values; what is not there keeps its default. Values must have passed
    /// `convert`.
    S read(const Values& values) const
    {
        S settings;
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            if (const auto found = values.find(parameters_[i].key); found != values.end()) {
                readers_[i](settings, convert(parameters_[i], found->second.value));
            }
        }
        return settings;
    }

private:
    template <class>
    friend class Schema;
    std::vector<Parameter> parameters_;
    std::vector<std::function<void(S&, const Value&)>> readers_;
};

}  // namespace kety
