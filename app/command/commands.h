// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace CLI {
class App;
}

namespace kety::command {

// Each adds its subcommand, options and what they do.
void addAnalyses(CLI::App& app);
void addDescribe(CLI::App& app);
void addDefaults(CLI::App& app);
void addInfo(CLI::App& app);
void addRun(CLI::App& app);
void addSample(CLI::App& app);
void addVerify(CLI::App& app);
void addBench(CLI::App& app);
void addMontage(CLI::App& app);
void addStats(CLI::App& app);

}  // namespace kety::command
