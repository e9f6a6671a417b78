// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/json_facts.h"

#include "io/input_file.h"
#include "io/known_keys.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <limits>

namespace kety {
namespace {

using nlohmann::json;

/// A list with an entry for every volume would fill the screen.
std::string shortened(const std::string& words)
{
    constexpr std::size_t most = 60;
    return words.size() <= most ? words : words.substr(0, most) + "...";
}

/// Hears the document in order and keeps what stands at the top level or in a list there.
class FactListener final : public json::json_sax_t {
public:
    explicit FactListener(std::string file) : file_(std::move(file)) {}

    Sidecar take()
    {
        result_.unusable = checkTypes(file_, no_values_, result_.facts, result_.remarks);
        return std::move(result_);
    }
    std::size_t brokenAt() const { return broken_at_; }
    const std::string& lastKey() const { return key_; }
    bool isObject() const { return object_; }

    bool null() override { return element(std::numeric_limits<double>::quiet_NaN(), true); }
    bool boolean(bool flag) override { return element(flag); }
    bool number_integer(number_integer_t number) override { return element(std::int64_t{number}); }
    bool number_unsigned(number_unsigned_t number) override
    {
        constexpr auto most =
            static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
        if (number <= most) return element(static_cast<std::int64_t>(number));
        return element(static_cast<double>(number));
    }
    bool number_float(number_float_t number, const string_t&) override { return element(number); }
    bool string(string_t& text) override { return element(text); }
    bool binary(binary_t&) override { return true; }

    bool start_object(std::size_t) override
    {
        object_ = object_ || depth_ == 0;
        if (depth_ == 1) noValue(text("io", "an object { }"));
        if (depth_ == 2) noValue(text("io", "a list of objects or lists"));
        nested_ = nested_ || depth_ > 0;
        ++depth_;
        return true;
    }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override
    {
        if (depth_ == 1) list_.clear();
        if (depth_ == 2) noValue(text("io", "a list of objects or lists"));
        nested_ = nested_ || depth_ > 1;
        ++depth_;
        return true;
    }
    bool end_array() override
    {
        if (depth_ == 2 && !nested_) {
            list_.empty() ? noValue(text("io", "an empty list")) : keep(listValue());
        }
        return leave();
    }
    bool key(string_t& text) override
    {
        if (depth_ == 1) key_ = text;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception&) override
    {
        broken_at_ = position;
        return false;
    }

private:
    bool leave()
    {
        --depth_;
        if (depth_ <= 1) nested_ = false;
        return true;
    }

    bool element(Value value, bool is_null = false)
    {
        if (nested_ || key_.empty()) return true;
        if (depth_ == 1 && is_null) noValue(text("io", "null"));
        if (depth_ == 1 && !is_null) keep(std::move(value));
        if (depth_ == 2) list_.push_back(std::move(value));
        return true;
    }

    template <class T>
    bool all() const
    {
        return std::all_of(list_.begin(), list_.end(),
                           [](const Value& v) { return std::holds_alternative<T>(v); });
    }

    /// One kind for the whole list: integers, numbers, else texts.
    Value listValue() const
    {
        if (all<std::int64_t>()) {
            std::vector<std::int64_t> out;
            for (const Value& v : list_)
                out.push_back(std::get<std::int64_t>(v));
            return out;
        }
        std::vector<double> numbers;
        std::vector<std::string> texts;
        for (const Value& v : list_) {
            if (const auto* integer = std::get_if<std::int64_t>(&v))
                numbers.push_back(static_cast<double>(*integer));
            else if (const auto* real = std::get_if<double>(&v))
                numbers.push_back(*real);
            const auto* text = std::get_if<std::string>(&v);
            texts.push_back(text != nullptr ? *text : toText(v));
        }
        if (numbers.size() == list_.size()) return numbers;
        return texts;
    }

    void noValue(Text what)
    {
        if (!nested_) no_values_.try_emplace(key_, what);
    }

    void keep(Value value)
    {
        const auto [place, is_new] =
            result_.facts.try_emplace(key_, Setting{value, Origin::Sidecar, key_ + " in " + file_});
        if (is_new) return;
        if (place->second.value == value) {
            result_.remarks.push_back({"json.repeated_key",
                                       {text("io", "%1 stands twice in %2, both times as %3"),
                                        {key_, file_, toText(value)}},
                                       false});
            return;
        }
        result_.remarks.push_back(
            {"json.duplicate_key",
             {text("io", "%1 stands twice in %2 (%3, then %4): the first is read"),
              {key_, file_, shortened(toText(place->second.value)), toText(value)}},
             true});
    }

    std::string file_, key_;
    Sidecar result_;
    std::vector<Value> list_;
    NoValues no_values_;
    int depth_ = 0;
    bool nested_ = false, object_ = false;
    std::size_t broken_at_ = 0;
};

/// The word that `end` lies in or just behind: letters, digits, signs, points.
std::string wordAt(const std::string& content, std::size_t end)
{
    const auto belongs = [&](std::size_t i) {
        const auto c = static_cast<unsigned char>(content[i]);
        return std::isalnum(c) != 0 || c == '.' || c == '-' || c == '+';
    };
    std::size_t begin = std::min(end, content.size());
    while (begin > 0 && belongs(begin - 1))
        --begin;
    std::size_t last = begin;
    while (last < content.size() && belongs(last))
        ++last;
    return content.substr(begin, last - begin);
}

/// What other programs write for a number that is none, and numbers beyond all that can be stored.
bool meantAsNumber(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t sign = word.find_first_not_of("+-");
    if (sign == std::string::npos) return false;
    const std::string plain = word.substr(sign);
    return plain == "nan" || plain == "inf" || plain == "infinity"
           || std::isdigit(static_cast<unsigned char>(plain.front())) != 0;
}

}  // namespace

Sidecar parseSidecar(const std::string& content, const std::string& path)
{
    FactListener listener(std::filesystem::path(path).filename().string());
    const bool sound = json::sax_parse(content, &listener);
    if (!sound && !isUtf8(content)) {
        throw corrupt(path, text("io", "%1: is no UTF-8 text: save it as UTF-8"));
    }
    if (!sound) {
        const auto end =
            content.begin()
            + static_cast<std::ptrdiff_t>(std::min(listener.brokenAt(), content.size()));
        const auto line = 1 + std::count(content.begin(), end, '\n');
        const std::string word = wordAt(content, listener.brokenAt());
        if (!listener.lastKey().empty() && meantAsNumber(word)) {
            throw corrupt(path,
                          text("io", "%1: the value of %2 in line %3, %4, is no number that JSON "
                                     "has: write a number, or take %2 out"),
                          {listener.lastKey(), std::to_string(line), word});
        }
        throw corrupt(path,
                      text("io", "%1: is no valid JSON (line %2): mend the file or move it away"),
                      {std::to_string(line)});
    }
    if (!listener.isObject()) {
        throw corrupt(path,
                      text("io", "%1: is no JSON object ({ ... }): mend the file or move it away"));
    }
    return listener.take();
}

Sidecar readSidecar(const std::string& path)
{
    return parseSidecar(readText(path), path);
}

}  // namespace kety
