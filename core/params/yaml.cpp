// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "params/yaml.h"

#include "base/error.h"
#include "params/arguments.h"

#include <yaml-cpp/yaml.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace kety {
namespace {

[[noreturn]] void refuseFile(const std::string& path, int line, const std::string& problem)
{
    throw Error(Failure::Usage,
                {text("values", "%1, line %2: %3"), {path, std::to_string(line), problem}});
}

int lineOf(const YAML::Node& node)
{
    return node.Mark().line + 1;
}

/// A scalar as `--set` takes it. yaml-cpp tags what stood in quotes with "!": it stays a text.
std::string scalarText(const YAML::Node& node)
{
    if (node.IsNull()) return "none";
    const std::string& scalar = node.Scalar();
    if (node.Tag() != "!") return scalar;
    const char quote = scalar.find('"') == std::string::npos ? '"' : '\'';
    return quote + scalar + quote;
}

std::string entryText(const YAML::Node& node, const std::string& path, const std::string& key)
{
    if (node.IsScalar() || node.IsNull()) return scalarText(node);
    if (!node.IsSequence()) {
        refuseFile(path, lineOf(node), key + ": expected a value or a list");
    }
    std::string list = "[";
    for (const YAML::Node& item : node) {
        if (!item.IsScalar()) refuseFile(path, lineOf(item), key + ": expected a list of values");
        list += (list.size() > 1 ? ", " : "") + scalarText(item);
    }
    return list + "]";
}

std::string within(const std::string& number, const Unit& unit)
{
    return *unit.file ? number + " " + unit.file : number;
}

/// Lines of at most `width` characters, each begun with `start`.
std::string wrapped(std::string_view words, const std::string& start, std::size_t width = 96)
{
    std::istringstream in{std::string(words)};
    std::string out, line = start, word;
    while (in >> word) {
        if (line.size() > start.size() && line.size() + word.size() > width) {
            out += line + "\n";
            line = start;
        }
        line += (line.size() > start.size() ? " " : "") + word;
    }
    return line.size() > start.size() ? out + line + "\n" : out;
}

/// What is known of a parameter, as comment lines above its own line.
std::string parameterComment(const Parameter& parameter)
{
    std::string out = wrapped(std::string(parameter.label.source) + ": " + acceptedText(parameter)
                                  + (parameter.required ? "; required" : ""),
                              "# ");
    out += wrapped(parameter.help.source, "#   ");
    if (!parameter.bids.empty())
        out += "#   Read from " + parameter.bids + " where a sidecar has it.\n";
    const std::string condition = conditionText(parameter);
    return condition.empty() ? out : out + wrapped(condition + ".", "#   ");
}

/// Single quotes know no escapes but their own doubling.
std::string yamlQuoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? "''" : std::string(1, c);
    }
    return out + "'";
}

std::string yamlText(const Value& value)
{
    const auto plain = [](const std::string& text) {
        return text.find_first_not_of(
                   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./")
                   == std::string::npos
               && !text.empty() && text != "none" && text != "null";
    };
    const auto item = [&](const std::string& text) {
        return plain(text) ? text : yamlQuoted(text);
    };
    if (const auto* text = std::get_if<std::string>(&value)) return item(*text);
    const auto* list = std::get_if<std::vector<std::string>>(&value);
    if (list == nullptr) return toText(value);
    std::string out = "[";
    for (const std::string& text : *list) {
        out += (out.size() > 1 ? ", " : "") + item(text);
    }
    return out + "]";
}

std::string assignment(const std::string& key, const Value& value)
{
    return key + ": " + yamlText(value) + "\n";
}

}  // namespace

SettingsFile parseSettings(const std::string& yaml, const std::string& path)
{
    SettingsFile file{.path = path, .analysis = {}, .entries = {}};
    std::vector<YAML::Node> documents;
    try {
        documents = YAML::LoadAll(yaml);
    } catch (const YAML::Exception& error) {
        refuseFile(path, error.mark.line + 1, error.msg);
    }
    if (documents.size() > 1) {
        refuseFile(path, lineOf(documents[1]), "a second document (---) begins: keep one");
    }
    if (documents.empty() || documents.front().IsNull()) return file;
    const YAML::Node& root = documents.front();
    if (!root.IsMap()) refuseFile(path, lineOf(root), "expected lines of \"key: value\"");
    for (const auto& pair : root) {
        if (!pair.first.IsScalar()) refuseFile(path, lineOf(pair.first), "expected a key");
        const std::string key = pair.first.Scalar();
        for (const SettingsFile::Entry& other : file.entries) {
            if (other.key == key)
                refuseFile(path, lineOf(pair.first), key + " is set a second time");
        }
        if (key == "analysis" && pair.second.IsScalar()) {
            file.analysis = pair.second.Scalar();
        } else {
            file.entries.push_back({key, entryText(pair.second, path, key), lineOf(pair.first)});
        }
    }
    return file;
}

SettingsFile readSettings(const std::string& path)
{
    // Only a file of a sane size: a pipe would wait for ever, a device never end.
    constexpr std::uintmax_t most = 1U << 20;
    std::error_code error;
    const bool sane = std::filesystem::is_regular_file(path, error)
                      && std::filesystem::file_size(path, error) <= most && !error;
    std::ifstream in;
    std::string content;
    bool read = false;
    try {
        if (sane) in.open(path, std::ios::binary);
        content.assign(std::istreambuf_iterator<char>(in), {});
        read = in.is_open() && !in.bad();
    } catch (const std::ios_base::failure&) {  // what calls itself a file and cannot be read
    }
    if (!read) {
        throw Error(
            Failure::Usage,
            {text("values",
                  "%1 cannot be read as a settings file (\"kety-cli defaults\" writes one)"),
             {path}});
    }
    return parseSettings(content, path);
}

Values fromSettings(const SettingsFile& file, const std::vector<Parameter>& parameters)
{
    Values values;
    for (const SettingsFile::Entry& entry : file.entries) {
        const std::string where = file.path + ", line " + std::to_string(entry.line);
        const Parameter& parameter = findParameter(parameters, entry.key, where);
        try {
            values[entry.key] = {fromText(parameter, entry.value), Origin::User,
                                 entry.key + " in " + file.path};
        } catch (const Error& error) {
            refuseFile(file.path, entry.line, english(error.message()));
        }
    }
    return values;
}

std::string acceptedText(const Parameter& parameter)
{
    if (parameter.kind == Kind::Bool) return "true or false";
    if (parameter.kind == Kind::Choice) {
        std::string choices;
        for (const Choice& choice : parameter.choices) {
            choices += (choices.empty() ? "one of " : ", ") + choice.key;
        }
        return choices;
    }
    if (parameter.kind == Kind::Text) return "text";
    if (parameter.kind == Kind::Texts) return "list of texts";
    const bool whole = parameter.kind == Kind::Integer || parameter.kind == Kind::Integers;
    const bool list = parameter.kind == Kind::Integers || parameter.kind == Kind::Numbers;
    std::string out = list ? (whole ? "list of whole numbers" : "list of numbers")
                           : (whole ? "whole number" : "number");
    if (*parameter.shown.file) out = (list ? "list, " : "") + std::string(parameter.shown.file);
    if (std::isfinite(parameter.minimum)) {
        out += (parameter.minimum_excluded ? ", above " : ", at least ")
               + within(formatNumber(parameter.minimum), parameter.shown);
    }
    if (std::isfinite(parameter.maximum)) {
        out += (std::isfinite(parameter.minimum) ? " and at most " : ", at most ")
               + within(formatNumber(parameter.maximum), parameter.shown);
    }
    return out;
}

std::string conditionText(const Parameter& parameter)
{
    std::string out;
    for (const Condition& condition : parameter.when) {
        out += (out.empty() ? "Counts while " : " and ") + condition.key + " is ";
        for (std::size_t i = 0; i < condition.is.size(); ++i) {
            out += (i > 0 ? " or " : "") + condition.is[i];
        }
    }
    return out;
}

std::string defaultSettings(std::string_view analysis, const Text& title,
                            const std::vector<Parameter>& parameters)
{
    std::string out = "# Settings of " + std::string(title.source) + ".\n";
    out += "# Only a line without # counts: to set a value, remove the # before its key and change "
           "it.\n"
           "# Everything else comes from the header and the sidecars of the data, then from the\n"
           "# defaults written here. Bare numbers are in the unit named; 1650ms or 95% work too;\n"
           "# none unsets a value.\n";
    out += "analysis: " + std::string(analysis) + "\n";
    std::string group;
    for (const Parameter& parameter : parameters) {
        if (group != parameter.group.source) {
            group = parameter.group.source;
            out += "\n# ---- " + group + " ----\n";
        }
        out += "\n" + parameterComment(parameter) + "#"
               + assignment(parameter.key, parameter.fallback);
    }
    return out;
}

std::string settingsText(std::string_view analysis, const Values& values,
                         const std::vector<Parameter>& parameters)
{
    std::string out = "analysis: " + std::string(analysis) + "\n";
    for (const Parameter& parameter : parameters) {
        const auto found = values.find(parameter.key);
        if (found != values.end() && found->second.origin == Origin::User) {
            out += assignment(parameter.key, found->second.value);
        }
    }
    return out;
}

}  // namespace kety
