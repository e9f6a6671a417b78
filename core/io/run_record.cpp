// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "base/nested.h"
#include "base/version.h"
#include "image/statistics.h"
#include "io/map_sidecar.h"
#include "io/sha256.h"
#include "io/write.h"

#include <algorithm>
#include <set>

namespace kety {
namespace {

Json filesOf(const Dataset& data, std::set<std::string>& seen)
{
    Json files = Json::array();
    for (const std::string& path : data.files) {
        if (!seen.insert(path).second) continue;
        Json file = Json::object();
        file.set("path", path);
        try {
            file.set("sha256", sha256OfFile(path));
        } catch (const Error&) {
            file.set("sha256", Json());  // it was there when it was read
        }
        files.add(std::move(file));
    }
    return files;
}

Json inputsJson(const Inputs& inputs)
{
    Json list = Json::array();
    for (const auto& [role, images] : inputs.roles) {
        for (const auto& image : images) {
            std::set<std::string> seen;
            Json input = Json::object();
            input.set("role", role).set("name", image->name).set("files", filesOf(*image, seen));
            if (image->synthetic) input.set("synthetic", true);
            list.add(std::move(input));
        }
    }
    if (!inputs.mask_source.empty()) {
        std::set<std::string> seen;
        Dataset mask;
        mask.files = {inputs.mask_source};
        list.add(Json::object().set("role", "mask").set("files", filesOf(mask, seen)));
    }
    return list;
}

Json parametersJson(const Analysis& analysis, const Values& values)
{
    Json all = Json::object();
    for (const Parameter& parameter : analysis.parameters) {
        const Setting setting = settingOf(parameter, values);
        Json entry = Json::object();
        entry.set("value", setting.value)
            .set("unit", parameter.shown.file)
            .set("origin", name(setting.origin))
            .set("source", inEnglish(setting.source))
            .set("used", applies(parameter, analysis.parameters, values));
        all.set(parameter.key, std::move(entry));
    }
    return all;
}

Json issuesJson(const std::vector<Issue>& issues, const std::vector<std::string>& accepted)
{
    Json list = Json::array();
    for (const Issue& issue : issues) {
        Json entry = Json::object();
        entry.set("key", issue.key)
            .set("severity", name(issue.severity))
            .set("text", english(issue.message));
        if (!issue.parameter.empty()) entry.set("parameter", issue.parameter);
        if (!issue.detail.text.empty()) entry.set("detail", english(issue.detail));
        if (!issue.value.empty()) entry.set("value", issue.value);
        if (!issue.expected.empty()) entry.set("expected", issue.expected);
        if (std::find(accepted.begin(), accepted.end(), issue.key) != accepted.end())
            entry.set("accepted", true);
        list.add(std::move(entry));
    }
    return list;
}

Json toJson(const Curve& curve)
{
    Json traces = Json::array();
    for (const Trace& trace : curve.traces) {
        Json entry = Json::object();
        entry.set("label", trace.name.empty() ? trace.label.source : trace.name.c_str())
            .set("x", Json::arrayOf(trace.x))
            .set("y", Json::arrayOf(trace.y));
        traces.add(std::move(entry));
    }
    Json json = Json::object();
    json.set("title", curve.title.source)
        .set("x_unit", curve.x_unit.file)
        .set("y_unit", curve.y_unit.file);
    return json.set("traces", std::move(traces));
}

Json toJson(const Table& table)
{
    Json columns = Json::array(), rows = Json::array();
    for (const Text& column : table.columns)
        columns.add(column.source);
    for (const auto& row : table.rows)
        rows.add(Json::arrayOf(row));
    return Json::object().set("columns", std::move(columns)).set("rows", std::move(rows));
}

Json toJson(const Value& value)
{
    return value;
}

Json findingsJson(const std::vector<Finding>& findings)
{
    Json all = Json::object();
    for (const Finding& finding : findings) {
        Json entry = Json::object();
        entry.set("label", finding.label.source)
            .set("value",
                 std::visit([](const auto& value) { return toJson(value); }, finding.value))
            .set("unit", finding.unit.file);
        if (!(finding.unit == Unit{finding.unit.file, finding.unit.file})) {
            entry.set("shown_unit", finding.unit.shown).set("shown_factor", finding.unit.factor);
        }
        if (finding.expected) {
            entry
                .set("expected", Json::arrayOf(std::vector{finding.expected->minimum,
                                                           finding.expected->maximum}))
                .set("expected_source", finding.expected_source);
        }
        if (!finding.unavailable.text.empty())
            entry.set("unavailable", english(finding.unavailable));
        all.set(finding.key, std::move(entry));
    }
    return all;
}

Json statisticsJson(const Map& map, const Mask* mask)
{
    const Statistics found = statistics(map.values, mask);
    Json json = Json::object();
    json.set("unit", map.quantity.unit.file)
        .set("n", found.n)
        .set("mean", found.mean)
        .set("sd", found.sd);
    json.set("median", found.median).set("p5", found.p5).set("p95", found.p95);
    json.set("min", found.minimum).set("max", found.maximum);
    json.set("negative_fraction", found.negative_fraction);
    return json.set("invalid_fraction", found.invalid_fraction);
}

}  // namespace

std::string runRecord(const Analysis& analysis, const Inputs& inputs, const Result& result,
                      const WriteOptions& options)
{
    Json maps = Json::object(), seconds = Json::object(), record = Json::object();
    for (const Map& map : result.maps.maps)
        maps.set(map.quantity.key, statisticsJson(map, result.mask.get()));
    for (const auto& [stage, time] : result.seconds)
        seconds.set(stage, time);
    record.set("program", "Kety").set("version", version()).set("analysis", analysis.id);
    record.set("reference", analysis.reference).set("inputs", inputsJson(inputs));
    record.set("parameters", parametersJson(analysis, result.values));
    record.set("issues", issuesJson(result.issues, options.accepted));
    record.set("findings", findingsJson(result.findings)).set("maps", std::move(maps));
    record.set("invalid", options.zero_invalid ? "zero" : "nan");
    if (result.partial()) {
        record.set(
            "partial",
            Json::object().set("slices_done", result.slices_done).set("slices", result.slices));
    }
    return record.set("seconds", std::move(seconds)).text() + "\n";
}

}  // namespace kety
