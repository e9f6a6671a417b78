// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/command/verify_bolus.h"

#include "analysis/run.h"
#include "app/command/console.h"
#include "image/statistics.h"
#include "sample/dsc_study.h"
#include "session/catalogue.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kety::command {
namespace {

struct MethodSettings {
    const char* name;
    std::vector<std::pair<const char*, const char*>> settings;
};

const std::vector<MethodSettings>& methods()
{
    static const std::vector<MethodSettings> all{
        {"bayes", {{"method", "bayes"}}},
        {"osvd", {{"method", "osvd"}}},
        {"csvd", {{"method", "csvd"}}},
        {"ssvd", {{"method", "ssvd"}}},
        {"tikhonov, fixed", {{"method", "tikhonov"}, {"lambda_by", "fixed"}}},
        {"tikhonov, gcv", {{"method", "tikhonov"}, {"lambda_by", "gcv"}}},
        {"tikhonov, lcurve", {{"method", "tikhonov"}, {"lambda_by", "lcurve"}}},
    };
    return all;
}

/// Ranks from 1; equal values share the mean of theirs.
std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return values[a] != values[b] ? values[a] < values[b] : a < b;
    });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]])
            ++end;
        for (std::size_t k = i; k < end; ++k)
            ranks[order[k]] = 0.5 * static_cast<double>(i + 1 + end);
        i = end;
    }
    return ranks;
}

double meanOf(const std::vector<double>& values)
{
    return stableSum(values) / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const double mean_a = meanOf(a), mean_b = meanOf(b);
    double both = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    return both / std::sqrt(aa * bb);
}

double rootMeanSquare(const std::vector<double>& values, double from = 0.0)
{
    double sum = 0.0;
    for (const double value : values)
        sum += (value - from) * (value - from);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

Result resultOf(const DscStudy& study, const MethodSettings& method, Job& job)
{
    const Analysis& analysis = *findAnalysis("dsc.perfusion");
    Inputs inputs;
    inputs.roles["dsc"] = {study.series};
    inputs.roles["aif"] = {study.artery};
    inputs.mask = study.mask;
    inputs.mask_source = "voxels of the study";
    Values user;
    for (const auto& [key, value] : method.settings)
        user[key] = {std::string(value), Origin::User, {}};
    Memo memo;
    return kety::run(analysis, inputs, user, memo, job);
}

MethodVerdict judge(const DscStudy& study, const MethodSettings& method, double contrast, Job& job)
{
    const Result result = resultOf(study, method, job);
    const auto &cbf = result.maps.find("cbf")->values.values,
               &lag = result.maps.find("delay")->values.values;
    std::vector<double> errors, delays, found, truths;
    std::vector<std::vector<double>> of_shape(DscStudy::shapes.size());
    double failed = 0.0;
    for (std::size_t v = 0; v < study.truth.size(); ++v) {
        const auto& truth = study.truth[v];
        const double error = double{cbf[v]} / truth.cbf - 1.0, late = double{lag[v]} - truth.delay;
        // NaN fails as well.
        if (!(std::abs(error) <= 0.5 && std::abs(late) <= 3.0)) failed += 1.0;
        if (!std::isfinite(error) || !std::isfinite(late)) continue;
        errors.push_back(error);
        delays.push_back(late);
        found.push_back(double{cbf[v]});
        truths.push_back(truth.cbf);
        of_shape[truth.shape].push_back(error);
    }
    MethodVerdict verdict{.method = method.name,
                          .contrast = contrast,
                          .bias = meanOf(errors),
                          .rmse = rootMeanSquare(errors),
                          .delay = rootMeanSquare(delays),
                          .scatter = rootMeanSquare(delays, meanOf(delays)),
                          .rank = correlation(ranksOf(found), ranksOf(truths)),
                          .failures = failed / static_cast<double>(study.truth.size())};
    for (const auto& shape : of_shape)
        verdict.by_shape.push_back(meanOf(shape));
    return verdict;
}

std::string wholePercent(double share)
{
    return formatFixed(100.0 * share, 0);
}

}  // namespace

std::vector<MethodVerdict> compareMethods(Job& job)
{
    std::vector<MethodVerdict> verdicts;
    for (const double contrast : {20.0, 50.0}) {
        const DscStudy study = makeDscStudy(contrast);
        for (const MethodSettings& method : methods())
            verdicts.push_back(judge(study, method, contrast, job));
    }
    return verdicts;
}

std::string tableOf(const std::vector<MethodVerdict>& verdicts)
{
    std::vector<std::vector<std::string>> rows{{"dsc.perfusion", "CNR", "CBF bias %", "RMSE %",
                                                "delay RMSE s", "SD s", "rank", "failed %"}};
    for (const char* shape : DscStudy::shapes)
        rows.front().push_back(shape);
    for (const MethodVerdict& v : verdicts) {
        rows.push_back({v.method, formatFixed(v.contrast, 0), wholePercent(v.bias),
                        wholePercent(v.rmse), formatFixed(v.delay, 2), formatFixed(v.scatter, 2),
                        formatFixed(v.rank, 2), wholePercent(v.failures)});
        for (const double bias : v.by_shape)
            rows.back().push_back(wholePercent(bias));
    }
    return aligned(rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
           + "2700 curves for each contrast to noise: MTT 3 to 8 s, delays 0 to 4 s, five residues "
             "(last columns: bias of CBF in %)\n";
}

Json jsonOf(const std::vector<MethodVerdict>& verdicts)
{
    Json list = Json::array();
    for (const MethodVerdict& v : verdicts) {
        Json shapes = Json::object();
        for (std::size_t i = 0; i < v.by_shape.size(); ++i)
            shapes.set(DscStudy::shapes[i], v.by_shape[i]);
        list.add(Json::object()
                     .set("method", v.method)
                     .set("cnr", v.contrast)
                     .set("cbf_bias", v.bias)
                     .set("cbf_rmse", v.rmse)
                     .set("delay_rmse", v.delay)
                     .set("delay_sd", v.scatter)
                     .set("rank", v.rank)
                     .set("failures", v.failures)
                     .set("cbf_bias_by_residue", shapes));
    }
    return list;
}

}  // namespace kety::command
