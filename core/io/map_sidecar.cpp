// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/map_sidecar.h"

#include "base/version.h"
#include "io/bids.h"

#include <filesystem>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// Relative to the BIDS data set where there is one: the folder may move.
std::string sourceName(const std::string& path)
{
    const std::string root = bidsRoot(path);
    if (root.empty()) return fs::path(path).filename().string();
    return fs::absolute(path).lexically_normal().lexically_relative(root).string();
}

Json sourcesOf(const Inputs& inputs)
{
    Json sources = Json::array();
    for (const auto& [role, images] : inputs.roles)
        for (const auto& image : images)
            if (!image->files.empty()) sources.add(sourceName(image->files.front()));
    return sources;
}

Json parametersUsed(const Analysis& analysis, const Values& values)
{
    Json used = Json::object();
    for (const Parameter& parameter : analysis.parameters) {
        if (!applies(parameter, analysis.parameters, values)) continue;
        const Value value = settingOf(parameter, values).value;
        if (std::holds_alternative<std::monostate>(value)) continue;
        used.set(parameter.key,
                 Json::object().set("value", value).set("unit", parameter.shown.file));
    }
    return used;
}

}  // namespace

bool synthetic(const Inputs& inputs)
{
    for (const auto& [role, images] : inputs.roles)
        for (const auto& image : images)
            if (image->synthetic) return true;
    return false;
}

Json generatedBy()
{
    return Json::array().add(Json::object().set("Name", "Kety").set("Version", version()));
}

Json mapSidecar(const Analysis& analysis, const Inputs& inputs, const Result& result,
                const Quantity& quantity, const WriteOptions& options)
{
    Json json = Json::object();
    json.set("Quantity", quantity.key).set("Description", quantity.label.source);
    json.set("Units", quantity.unit.file);
    if (!quantity.code.empty()) json.set("QuantityCode", quantity.code);
    json.set("EstimationAlgorithm", analysis.title.source)
        .set("EstimationReference", analysis.reference);
    json.set("EstimationParameters", parametersUsed(analysis, result.values));
    json.set("InvalidVoxels", options.zero_invalid ? "zero" : "nan");
    json.set("Sources", sourcesOf(inputs)).set("GeneratedBy", generatedBy());
    if (synthetic(inputs)) json.set("Synthetic", true);
    return json;
}

Json qualitySidecar(const Analysis& analysis)
{
    Json bits = Json::object(), json = Json::object();
    for (const quality::Bit& bit : quality::bits())
        bits.set(std::to_string(bit.bit), bit.label.source);
    json.set("Quantity", "quality")
        .set("Description", "Why a voxel has no value, or a doubtful one: sum of bits");
    json.set("Type", "Mask")
        .set("Bits", std::move(bits))
        .set("EstimationAlgorithm", analysis.title.source);
    return json.set("GeneratedBy", generatedBy());
}

}  // namespace kety
