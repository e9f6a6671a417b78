// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "params/yaml.h"
#include "report/document.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kety::command {
namespace {

void listAnalysis(const Analysis& analysis)
{
    print(analysis.id + "  " + analysis.title.source + "\n  " + analysis.summary.source + "\n");
    std::vector<std::vector<std::string>> rows;
    for (const Input& input : analysis.inputs) {
        rows.push_back({"  --in " + input.role + "=PATH", input.label.source,
                        input.required ? "required" : ""});
    }
    print(aligned(rows));
    rows.clear();
    for (const Parameter& parameter : analysis.parameters) {
        const bool fixed = !std::holds_alternative<std::monostate>(parameter.fallback);
        rows.push_back({"  " + parameter.key,
                        fixed                ? toText(parameter.fallback)
                        : parameter.required ? "required"
                                             : "none",
                        acceptedText(parameter)});
    }
    print(aligned(rows));
    std::string maps;
    for (const Quantity& quantity : analysis.outputs) {
        maps += (maps.empty() ? "  maps: " : ", ") + quantity.key
                + (*quantity.unit.file ? std::string(" (") + quantity.unit.file + ")" : "");
    }
    print(maps + ", quality\n");
}

void listAll(bool json)
{
    Json all = Json::array();
    for (const Analysis& analysis : catalogue()) {
        json ? (void)all.add(declarationJson(analysis)) : listAnalysis(analysis);
    }
    if (json) print(all.text() + "\n");
}

}  // namespace

void addAnalyses(CLI::App& app)
{
    CLI::App* command =
        app.add_subcommand("analyses", "Every analysis with inputs, parameters and maps");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "For programs");
    command->callback([json] { listAll(*json); });
}

}  // namespace kety::command
