// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/run_figures.h"

#include "base/error.h"
#include "io/input_file.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace kety {
namespace {

using Document = nlohmann::ordered_json;

std::string wordsOf(const Document& entry, const char* key)
{
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<RecordedFigure> figureOf(const std::string& key, const Document& entry)
{
    if (!entry.is_object()) return std::nullopt;
    RecordedFigure figure{
        .key = key, .label = wordsOf(entry, "label"), .unit = wordsOf(entry, "unit")};
    figure.unavailable = wordsOf(entry, "unavailable");
    const auto value = entry.find("value");
    const bool number = value != entry.end() && value->is_number();
    if (!number && figure.unavailable.empty()) return std::nullopt;
    double factor = 1.0;
    const auto shown = entry.find("shown_factor");
    if (shown != entry.end() && shown->is_number() && shown->get<double>() > 0.0) {
        figure.unit = wordsOf(entry, "shown_unit");
        factor = shown->get<double>();
    }
    if (number) figure.value = value->get<double>() / factor;
    figure.count = number && value->is_number_integer();
    const auto range = entry.find("expected");
    if (range != entry.end() && range->is_array() && range->size() == 2 && (*range)[0].is_number()
        && (*range)[1].is_number()) {
        figure.expected = {(*range)[0].get<double>() / factor, (*range)[1].get<double>() / factor};
    }
    return figure;
}

/// Discarded where it is no JSON, nothing where it is not there.
std::optional<Document> documentAt(const std::filesystem::path& path)
{
    constexpr std::size_t most = 64U << 20;
    if (!std::filesystem::is_regular_file(path)) return std::nullopt;
    return Document::parse(readText(path.string(), most), nullptr, false);
}

}  // namespace

std::vector<RecordedFigure> recordedFigures(const std::string& folder)
{
    const std::filesystem::path path = std::filesystem::path(folder) / "run.json";
    std::vector<RecordedFigure> figures;
    const std::optional<Document> document = documentAt(path);
    if (!document) return figures;
    const Document& record = *document;
    if (record.is_discarded()) {
        throw Error(Failure::CorruptInput,
                    {text("io", "%1: is no JSON: not the record of a run"), {path.string()}});
    }
    const auto findings = record.find("findings");
    if (findings == record.end() || !findings->is_object()) return figures;
    for (const auto& [key, entry] : findings->items()) {
        if (auto figure = figureOf(key, entry)) figures.push_back(std::move(*figure));
    }
    return figures;
}

std::optional<std::vector<std::string>> recordedMaps(const std::string& folder)
{
    const std::optional<Document> record = documentAt(std::filesystem::path(folder) / "run.json");
    if (!record || !record->is_object()) return std::nullopt;
    const auto maps = record->find("maps");
    if (maps == record->end() || !maps->is_object()) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& [name, figures] : maps->items())
        names.push_back(name);
    return names;
}

}  // namespace kety
