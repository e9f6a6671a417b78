// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/verification.h"

#include "analysis/run.h"
#include "base/error.h"
#include "image/statistics.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

namespace kety {
namespace {

constexpr double noisy_limit = 1e-2;

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

}  // namespace

double Verdict::held() const
{
    return snr > 0.0 ? std::abs(bias) : worst;
}

bool Verdict::passed() const
{
    return missing == 0 && held() <= limit;
}

std::vector<Verdict> verified(const Analysis& analysis, const Phantom& phantom, double snr,
                              Job& job)
{
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    inputs.mask = std::make_shared<const Mask>(phantom.tissue);
    inputs.mask_source = "tissue of the sample";
    Memo memo;
    const auto start = std::chrono::steady_clock::now();
    const Result result = run(analysis, inputs, {}, memo, job);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::vector<Verdict> verdicts;
    for (const Map& truth : phantom.truth) {
        const Map* found = result.maps.find(truth.quantity.key);
        if (found == nullptr) continue;
        Verdict verdict{.analysis = analysis.id,
                        .sample = phantom.name,
                        .map = truth.quantity.key,
                        .label = truth.quantity.label,
                        .snr = snr,
                        .limit = snr > 0.0 ? noisy_limit : phantom.exactness,
                        .seconds = seconds};
        compare(truth, *found, phantom.tissue, verdict);
        verdicts.push_back(verdict);
    }
    if (verdicts.empty()) {
        throw Error(Failure::Internal,
                    {text("sample", "%1 gives no map that the sample %2 has a truth for"),
                     {analysis.id, phantom.name}});
    }
    return verdicts;
}

}  // namespace kety
