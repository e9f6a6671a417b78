// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/inputs.h"
#include "params/yaml.h"
#include "report/document.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kety::command {

void addDescribe(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("describe", "The manual page of an analysis");
    auto id = std::make_shared<std::string>();
    auto markdown = std::make_shared<bool>(false);
    command->add_option("ID", *id, "Analysis, for example asl.cbf")->required();
    command->add_flag("--markdown", *markdown, "As Markdown");
    command->callback(
        [id, markdown] { print(manualPage(analysisOf(*id), manualText(*id), *markdown)); });
}

void addDefaults(CLI::App& app)
{
    CLI::App* command =
        app.add_subcommand("defaults", "A settings file with every parameter, commented out");
    auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "Analysis, for example asl.cbf")->required();
    command->callback([id] {
        const Analysis& analysis = analysisOf(*id);
        print(defaultSettings(analysis.id, analysis.title, analysis.parameters));
    });
}

}  // namespace kety::command
