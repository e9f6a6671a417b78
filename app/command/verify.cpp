// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/verify_bolus.h"
#include "base/error.h"
#include "params/json.h"
#include "sample/verification.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <memory>

namespace kety::command {
namespace {

constexpr double noisy_snr = 50.0;

void verifyOne(const std::string& sample, double snr, std::vector<Verdict>& verdicts)
{
    const Phantom phantom = makePhantom(sample, {.snr = snr});
    const Analysis* analysis = findAnalysis(phantom.analysis);
    if (analysis == nullptr) return;
    Job job({}, interrupted);
    for (Verdict& verdict : verified(*analysis, phantom, snr, job))
        verdicts.push_back(std::move(verdict));
}

/// Shares from 1e-9 to 1 in one column: plain where that reads well, else with an exponent.
std::string percent(double share)
{
    if (!std::isfinite(share)) return "none";
    const double value = 100.0 * share;
    if (value == 0.0 || std::abs(value) >= 0.001) return formatFixed(value, 3) + " %";
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::scientific, 1);
    return std::string(digits.data(), end.ptr) + " %";
}

void showTable(const std::vector<Verdict>& verdicts, const std::vector<MethodVerdict>& methods)
{
    std::vector<std::vector<std::string>> rows{{"analysis", "sample", "noise", "map", "bias",
                                                "RMSE", "worst", "limit", "seconds", "result"}};
    for (const Verdict& v : verdicts) {
        rows.push_back({v.analysis, v.sample, v.snr > 0.0 ? "SNR " + formatNumber(v.snr) : "none",
                        v.map, percent(v.bias), percent(v.rmse),
                        v.snr > 0.0 ? "" : percent(v.worst), percent(v.limit),
                        formatFixed(v.seconds, 2),
                        v.passed()      ? "pass"
                        : v.missing > 0 ? "FAIL, " + std::to_string(v.missing) + " voxels missing"
                                        : "FAIL"});
    }
    print(aligned(rows, {4, 5, 6, 7, 8}));
    print("limit: worst voxel without noise, bias with noise\n\n");
    print(tableOf(methods));
}

void showJson(const std::vector<Verdict>& verdicts, const std::vector<MethodVerdict>& methods,
              bool passed)
{
    Json list = Json::array();
    for (const Verdict& v : verdicts) {
        list.add(Json::object()
                     .set("analysis", v.analysis)
                     .set("sample", v.sample)
                     .set("map", v.map)
                     .set("snr", v.snr > 0.0 ? Json(v.snr) : Json())
                     .set("bias", v.bias)
                     .set("rmse", v.rmse)
                     .set("worst", v.worst)
                     .set("missing", v.missing)
                     .set("limit", v.limit)
                     .set("seconds", v.seconds)
                     .set("passed", v.passed()));
    }
    print(Json::object()
              .set("passed", passed)
              .set("results", list)
              .set("deconvolution", jsonOf(methods))
              .text()
          + "\n");
}

void verify(bool json)
{
    std::vector<Verdict> verdicts;
    for (const std::string& sample : phantomNames()) {
        for (const double snr : {0.0, noisy_snr})
            verifyOne(sample, snr, verdicts);
    }
    if (verdicts.empty()) {
        throw Error(Failure::Internal,
                    {text("command", "no analysis has a sample to verify with"), {}});
    }
    const bool passed =
        std::all_of(verdicts.begin(), verdicts.end(), [](const Verdict& v) { return v.passed(); });
    Job job({}, interrupted);
    const std::vector<MethodVerdict> methods = compareMethods(job);
    json ? showJson(verdicts, methods, passed) : showTable(verdicts, methods);
    if (!passed) throw ExitCode{static_cast<int>(Failure::Internal)};
}

}  // namespace

void addVerify(CLI::App& app)
{
    CLI::App* command =
        app.add_subcommand("verify", "Every analysis on its phantom, against the truth");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "For programs");
    command->callback([json] { verify(*json); });
}

}  // namespace kety::command
