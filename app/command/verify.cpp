// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/verify_bolus.h"
#include "base/error.h"
#include "image/statistics.h"
#include "params/json.h"
#include "sample/phantom.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <memory>

namespace kety::command {
namespace {

/// One map of one analysis against its truth.
struct Verdict {
    std::string analysis = {}, sample = {}, map = {};
    double snr = 0.0;         ///< 0: no noise
    double bias = 0.0;        ///< mean error over the mean of the truth
    double rmse = 0.0;        ///< over the mean of the truth
    double worst = 0.0;       ///< greatest relative error of a voxel
    std::size_t missing = 0;  ///< voxels with a truth and no value
    double limit = 0.0;
    double seconds = 0.0;

    bool passed() const
    {
        const double held = snr > 0.0 ? std::abs(bias) : worst;
        return missing == 0 && held <= limit;
    }
};

constexpr double noisy_limit = 1e-2, noisy_snr = 50.0;

void compare(const Map& truth, const Map& found, const Mask& tissue, Verdict& verdict)
{
    std::vector<double> differences, squares, truths;
    for (std::size_t voxel = 0; voxel < tissue.values.size(); ++voxel) {
        const double wanted = truth.values.values[voxel], value = found.values.values[voxel];
        if (tissue.values[voxel] == 0 || !std::isfinite(wanted)) continue;
        if (!std::isfinite(value)) {
            ++verdict.missing;
            continue;
        }
        differences.push_back(value - wanted);
        squares.push_back((value - wanted) * (value - wanted));
        truths.push_back(wanted);
        verdict.worst =
            std::max(verdict.worst, std::abs(value - wanted) / std::max(std::abs(wanted), 1e-30));
    }
    const double n = static_cast<double>(truths.size());
    const double mean = stableSum(truths) / n;
    verdict.bias = stableSum(differences) / n / mean;
    verdict.rmse = std::sqrt(stableSum(squares) / n) / mean;
}

void verifyOne(const std::string& sample, double snr, std::vector<Verdict>& verdicts)
{
    const Phantom phantom = makePhantom(sample, {.snr = snr});
    const Analysis* found_analysis = findAnalysis(phantom.analysis);
    if (found_analysis == nullptr) return;
    const Analysis& analysis = *found_analysis;
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    inputs.mask = std::make_shared<const Mask>(phantom.tissue);
    inputs.mask_source = "tissue of the sample";
    Memo memo;
    Job job({}, interrupted);
    const auto start = std::chrono::steady_clock::now();
    const Result result = kety::run(analysis, inputs, {}, memo, job);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (const Map& truth : phantom.truth) {
        const Map* found = result.maps.find(truth.quantity.key);
        if (found == nullptr) continue;
        Verdict verdict{.analysis = analysis.id,
                        .sample = sample,
                        .map = truth.quantity.key,
                        .snr = snr,
                        .limit = snr > 0.0 ? noisy_limit : phantom.exactness,
                        .seconds = seconds};
        compare(truth, *found, phantom.tissue, verdict);
        verdicts.push_back(verdict);
    }
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
