// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

#include "params/yaml.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace kety {
namespace {

using Row = std::vector<std::string>;

/// Writes the same page as Markdown or as text for a terminal.
class Page {
public:
    explicit Page(bool markdown) : markdown_(markdown) {}

    void heading(int level, const std::string& words)
    {
        if (!out_.empty()) out_ += "\n";
        if (markdown_) {
            out_ += std::string(static_cast<std::size_t>(level), '#') + " " + words + "\n\n";
        } else {
            out_ += words + "\n" + std::string(columns(words), level == 1 ? '=' : '-') + "\n\n";
        }
    }

    void paragraph(const std::string& words)
    {
        if (!words.empty()) out_ += wrapped(words, 0) + "\n";
    }

    /// Text of an analysis_x.md: headings below level 1 of the page.
    void text(std::string_view manual)
    {
        std::istringstream in{std::string(manual)};
        for (std::string line; std::getline(in, line);) {
            if (!markdown_) std::erase(line, '`');
            const auto level = line.find_first_not_of('#');
            if (level != std::string::npos && level > 0 && line[level] == ' ') {
                while (out_.ends_with("\n\n"))
                    out_.pop_back();
                heading(std::max(2, static_cast<int>(level)), line.substr(level + 1));
            } else if (!line.empty() || !out_.ends_with("\n\n")) {
                out_ += line + "\n";
            }
        }
    }

    /// A table, or on a terminal the first cell with the others below it.
    void table(const Row& head, const std::vector<Row>& rows)
    {
        if (markdown_) {
            out_ += tableLine(head) + "|" + [&] {
                std::string rule;
                for (std::size_t i = 0; i < head.size(); ++i)
                    rule += "---|";
                return rule;
            }() + "\n";
            for (const Row& row : rows)
                out_ += tableLine(row);
            return;
        }
        for (const Row& row : rows) {
            out_ += "  " + row.front() + "\n";
            for (std::size_t i = 1; i < row.size(); ++i) {
                if (!row[i].empty()) out_ += wrapped(row[i], 6);
            }
        }
    }

    std::string take() { return std::move(out_); }

private:
    static std::size_t columns(const std::string& words)
    {
        return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        }));
    }

    static std::string tableLine(const Row& row)
    {
        std::string line = "|";
        for (std::string cell : row) {
            for (auto at = cell.find('|'); at != std::string::npos; at = cell.find('|', at + 2)) {
                cell.insert(at, "\\");
            }
            line += " " + cell + " |";
        }
        return line + "\n";
    }

    static std::string wrapped(const std::string& words, std::size_t indent)
    {
        std::istringstream in(words);
        const std::string start(indent, ' ');
        std::string out, line = start;
        for (std::string word; in >> word;) {
            if (line.size() > indent && columns(line) + columns(word) > 95) {
                out += line + "\n";
                line = start;
            }
            line += (line.size() > indent ? " " : "") + word;
        }
        return out + line + "\n";
    }

    bool markdown_;
    std::string out_;
};

std::string code(const std::string& words, bool markdown)
{
    return markdown ? "`" + words + "`" : words;
}

void writeInputs(Page& page, const Analysis& analysis, bool markdown)
{
    std::vector<Row> rows;
    for (const Input& input : analysis.inputs) {
        const std::string need = std::string(input.required ? "required" : "optional")
                                 + (input.several ? ", several files" : "");
        rows.push_back({code(input.role, markdown), input.label.source, need, input.help.source});
    }
    page.heading(2, "Inputs");
    page.table({"Role", "What", "", ""}, rows);
}

std::string defaultText(const Parameter& parameter)
{
    if (!std::holds_alternative<std::monostate>(parameter.fallback)) {
        return "default " + toText(parameter.fallback);
    }
    return parameter.required ? "no default: from the data, or asked for" : "no default";
}

void writeParameters(Page& page, const Analysis& analysis, bool markdown)
{
    page.heading(2, "Parameters");
    page.paragraph("A value comes from the default, then the header, then the sidecar, then the "
                   "user; the later one counts. Bare numbers are in the unit named.");
    std::string group;
    std::vector<Row> rows;
    const auto flush = [&] {
        if (rows.empty()) return;
        if (!group.empty()) page.heading(3, group);
        page.table({"Key", "What", "Values", "Default", "Sidecar", "Help"}, rows);
        rows.clear();
    };
    for (const Parameter& parameter : analysis.parameters) {
        if (group != parameter.group.source) {
            flush();
            group = parameter.group.source;
        }
        const std::string condition = conditionText(parameter);
        const std::string help =
            std::string(parameter.help.source) + (condition.empty() ? "" : " " + condition + ".");
        rows.push_back({code(parameter.key, markdown), parameter.label.source,
                        acceptedText(parameter), defaultText(parameter),
                        parameter.bids.empty() ? "" : code(parameter.bids, markdown), help});
    }
    flush();
}

void writeOutputs(Page& page, const Analysis& analysis, bool markdown)
{
    std::vector<Row> rows;
    for (const Quantity& quantity : analysis.outputs) {
        rows.push_back({code(quantity.key + ".nii.gz", markdown), quantity.label.source,
                        *quantity.unit.file ? quantity.unit.file : "ratio", quantity.code});
    }
    page.heading(2, "Maps");
    page.table({"File", "What", "Unit", "Code"}, rows);
    page.heading(2, "Quality bits");
    page.paragraph("quality.nii.gz is the sum of these; 0 is a value without objection.");
    rows.clear();
    for (const quality::Bit& bit : quality::bits()) {
        rows.push_back({std::to_string(bit.bit), bit.label.source});
    }
    page.table({"Bit", "Meaning"}, rows);
}

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json();
}

Json parameterJson(const Parameter& parameter)
{
    constexpr const char* kinds[]{"bool",   "integer",  "number",  "text",
                                  "choice", "integers", "numbers", "texts"};
    Json json = Json::object();
    json.set("key", parameter.key).set("label", parameter.label.source);
    json.set("help", parameter.help.source).set("kind", kinds[static_cast<int>(parameter.kind)]);
    json.set("unit", parameter.shown.file).set("minimum", number(parameter.minimum));
    json.set("maximum", number(parameter.maximum));
    json.set("minimum_excluded", parameter.minimum_excluded);
    json.set("default", parameter.fallback).set("required", parameter.required);
    json.set("advanced", parameter.advanced).set("group", parameter.group.source);
    json.set("role", parameter.role)
        .set("bids", parameter.bids)
        .set("hint", number(parameter.hint));
    Json choices = Json::array(), when = Json::array();
    for (const Choice& choice : parameter.choices) {
        choices.add(Json::object().set("key", choice.key).set("label", choice.label.source));
    }
    for (const Condition& condition : parameter.when) {
        when.add(Json::object().set("key", condition.key).set("is", Json::arrayOf(condition.is)));
    }
    return json.set("choices", choices).set("when", when);
}

}  // namespace

std::string manualPage(const Analysis& analysis, std::string_view manual, bool markdown)
{
    Page page(markdown);
    page.heading(1, analysis.id + ": " + analysis.title.source);
    page.paragraph(analysis.summary.source);
    page.text(manual);
    writeInputs(page, analysis, markdown);
    writeParameters(page, analysis, markdown);
    writeOutputs(page, analysis, markdown);
    page.heading(2, "Reference");
    page.paragraph(analysis.reference);
    return page.take();
}

Json declarationJson(const Analysis& analysis)
{
    Json inputs = Json::array(), parameters = Json::array(), outputs = Json::array();
    for (const Input& input : analysis.inputs) {
        inputs.add(Json::object()
                       .set("role", input.role)
                       .set("label", input.label.source)
                       .set("help", input.help.source)
                       .set("required", input.required)
                       .set("several", input.several));
    }
    for (const Parameter& parameter : analysis.parameters)
        parameters.add(parameterJson(parameter));
    for (const Quantity& quantity : analysis.outputs) {
        outputs.add(Json::object()
                        .set("key", quantity.key)
                        .set("label", quantity.label.source)
                        .set("unit", quantity.unit.file)
                        .set("code", quantity.code));
    }
    return Json::object()
        .set("id", analysis.id)
        .set("title", analysis.title.source)
        .set("summary", analysis.summary.source)
        .set("reference", analysis.reference)
        .set("sample", analysis.sample)
        .set("inputs", inputs)
        .set("parameters", parameters)
        .set("outputs", outputs);
}

}  // namespace kety
