// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"

#include "analysis/twice_stated.h"
#include "base/error.h"
#include "base/nested.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>

namespace kety {
namespace {

/// Puts `setting` in place unless something of higher rank is there.
void put(Values& values, const std::string& key, const Setting& setting)
{
    const auto found = values.find(key);
    if (found == values.end() || found->second.origin <= setting.origin) {
        values[key] = setting;
    }
}

bool saysNone(const Setting& setting)
{
    return std::holds_alternative<std::monostate>(setting.value);
}

void takeFact(const Analysis& analysis, const Inputs& inputs, const Parameter& parameter,
              Values& values, std::vector<Issue>* issues)
{
    const std::string role = parameter.role.empty() && !analysis.inputs.empty()
                                 ? analysis.inputs.front().role
                                 : parameter.role;
    const Dataset* dataset = inputs.find(role);
    const Setting* fact =
        dataset == nullptr || parameter.bids.empty() ? nullptr : dataset->fact(parameter.bids);
    if (fact == nullptr) {
        return;
    }
    try {
        put(values, parameter.key, {convert(parameter, fact->value), fact->origin, fact->source});
    } catch (const Error& error) {
        if (issues != nullptr) {
            issues->push_back({.key = "values." + parameter.key + "_not_read",
                               .message = {text("check", "%1 cannot be used: %2"),
                                           {fact->source, nested(error.message())}},
                               .severity = Severity::Warns,
                               .parameter = parameter.key});
        }
    }
}

/// Where a missing value would have come from.
Message whereFrom(const Parameter& parameter)
{
    if (parameter.bids.empty()) return {text("check", "No file says it."), {}};
    return {text("check", "Not in the header, not in a sidecar (%1)."), {parameter.bids}};
}

std::vector<Issue> declaredIssues(const Analysis& analysis, const Inputs& inputs,
                                  const Values& values)
{
    std::vector<Issue> issues;
    for (const Input& input : analysis.inputs) {
        if (input.required && inputs.find(input.role) == nullptr) {
            issues.push_back({.key = "input." + input.role + "_missing",
                              .message = {text("check", "No data for %1: give it as input %2"),
                                          {nested(input.label), input.role}},
                              .severity = Severity::Blocks});
        }
    }
    for (const Parameter& parameter : analysis.parameters) {
        if (!applies(parameter, analysis.parameters, values)) {
            continue;
        }
        const Setting setting = settingOf(parameter, values);
        if (saysNone(setting)) {
            if (parameter.required) {
                issues.push_back(
                    {.key = "values." + parameter.key + "_missing",
                     .message = {text("check", "%1 is missing"), {nested(parameter.label)}},
                     .severity = Severity::Blocks,
                     .parameter = parameter.key,
                     .detail = whereFrom(parameter)});
            }
            continue;
        }
        if (Message wrong = objection(parameter, setting.value); !wrong.text.empty()) {
            issues.push_back(
                {.key = "values." + parameter.key + "_refused",
                 .message = std::move(wrong),
                 .severity = Severity::Blocks,
                 .parameter = parameter.key,
                 .detail = {text("check", "From %1."),
                            {setting.source.empty() ? name(setting.origin) : setting.source}}});
        }
    }
    return issues;
}

/// A value that was left undecided on purpose is not "missing" where a check of the analysis says
/// what there is to choose from.
void dropUndecided(const Values& values, std::vector<Issue>& issues, std::size_t declared)
{
    const auto own = issues.begin() + static_cast<std::ptrdiff_t>(declared);
    const bool said = std::any_of(
        own, issues.end(), [](const Issue& issue) { return issue.severity == Severity::Blocks; });
    if (!said) return;
    std::erase_if(issues, [&](const Issue& issue) {
        const auto value = values.find(issue.parameter);
        return value != values.end() && undecided(value->second)
               && issue.key == "values." + issue.parameter + "_missing";
    });
}

/// What is asked for, or settled by hand, is no warning besides.
void dropAsked(const std::vector<Issue>& asked, std::vector<Issue>& issues)
{
    std::erase_if(issues, [&](const Issue& issue) {
        return issue.key == "json.duplicate_key"
               && std::any_of(asked.begin(), asked.end(), [&](const Issue& one) {
                      return english(one.message) == english(issue.message);
                  });
    });
}

/// `first`, first+1, first-1, first+2 ...: the visible slice, then outward.
std::vector<int> outward(int slices, int first)
{
    std::vector<int> order(static_cast<std::size_t>(slices));
    std::iota(order.begin(), order.end(), 0);
    if (first >= 0) {
        std::stable_sort(order.begin(), order.end(), [first](int a, int b) {
            return std::abs(a - first) < std::abs(b - first);
        });
    }
    return order;
}

/// The maps of a plan while they fill: NaN and "outside" wherever nothing has been computed.
struct Canvas {
    explicit Canvas(const Plan& plan)
        : values(plan.quantities.size(),
                 std::vector<float>(plan.grid.voxels(), std::numeric_limits<float>::quiet_NaN())),
          quality(plan.grid.voxels(), quality::outsideMask)
    {
    }

    void take(const Tile& tile)
    {
        for (std::size_t i = 0; i < tile.voxels.size(); ++i) {
            quality[tile.voxels[i]] = tile.quality[i];
        }
        for (std::size_t q = 0; q < values.size(); ++q) {
            for (std::size_t i = 0; i < tile.voxels.size(); ++i) {
                values[q][tile.voxels[i]] = tile.values[q][i];
            }
        }
    }

    Maps maps(const Plan& plan) const
    {
        Maps result{.grid = plan.grid,
                    .maps = {},
                    .quality = {plan.grid, Buffer<std::uint16_t>::from(quality)}};
        for (std::size_t q = 0; q < values.size(); ++q) {
            result.maps.push_back(
                {plan.quantities[q], {plan.grid, Buffer<float>::from(values[q])}});
        }
        return result;
    }

    std::vector<std::vector<float>> values;
    std::vector<std::uint16_t> quality;
};

class Stopwatch {
public:
    double lap()
    {
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(last_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

void computeSlices(const Plan& plan, Result& result, Canvas& canvas, Job& job, int first,
                   const SliceDone& slice_done, bool keep_partial)
{
    result.slices = static_cast<std::size_t>(plan.grid.size[2]);
    job.begin(result.slices);
    try {
        for (const int slice : outward(plan.grid.size[2], first)) {
            job.throwIfCancelled();
            const std::vector<std::size_t> voxels = sliceVoxels(plan.grid, slice);
            const Tile tile = plan.compute(voxels, job);
            canvas.take(tile);
            ++result.slices_done;
            if (slice_done) {
                slice_done(slice, tile);
            }
            job.advance();
        }
    } catch (const Cancelled&) {
        if (!keep_partial || result.slices_done == 0) {
            throw;
        }
    }
}

}  // namespace

bool undecided(const Setting& setting)
{
    return saysNone(setting) && setting.origin == Origin::Guess;
}

std::vector<std::size_t> sliceVoxels(const Grid& grid, int k)
{
    std::vector<std::size_t> voxels(grid.index(0, 0, 1));
    std::iota(voxels.begin(), voxels.end(), grid.index(0, 0, k));
    return voxels;
}

Values resolve(const Analysis& analysis, const Inputs& inputs, const Values& user, Memo& memo,
               Job& job, std::vector<Issue>* issues)
{
    Values values;
    for (const Parameter& parameter : analysis.parameters) {
        const bool fixed = !std::holds_alternative<std::monostate>(parameter.fallback);
        if (fixed) {
            put(values, parameter.key, {parameter.fallback, Origin::Default, {}});
        }
        takeFact(analysis, inputs, parameter, values, issues);
        // Where there is always a value, "none" takes back one given by hand: what counts without
        // it is in force again. Elsewhere it is a choice like any other.
        if (const auto found = user.find(parameter.key);
            found != user.end() && !(fixed && saysNone(found->second))) {
            put(values, parameter.key,
                {convert(parameter, found->second.value), Origin::User, found->second.source});
        }
    }
    if (analysis.derive) {
        for (const auto& [key, setting] : analysis.derive(inputs, values, memo, job)) {
            put(values, key, setting);
            // A fact that only the analysis can read (one delay for each volume) has been read now.
            if (issues != nullptr) {
                std::erase_if(*issues, [&name = key](const Issue& issue) {
                    return issue.key == "values." + name + "_not_read";
                });
            }
        }
    }
    return values;
}

std::vector<Quantity> requested(const std::vector<Quantity>& outputs,
                                const std::vector<Parameter>& parameters, const Values& values)
{
    std::vector<Quantity> result;
    for (const Quantity& output : outputs) {
        if (hold(output.when, parameters, values)) result.push_back(output);
    }
    return result;
}

std::vector<Quantity> requested(const Analysis& analysis, const Values& values)
{
    return requested(analysis.outputs, analysis.parameters, values);
}

std::vector<Issue> checkAll(const Analysis& analysis, const Inputs& inputs, const Values& values,
                            Memo& memo, Job& job)
{
    std::vector<Issue> issues = declaredIssues(analysis, inputs, values);
    const std::vector<Issue> asked = twiceStated(analysis, inputs, values);
    issues.insert(issues.end(), asked.begin(), asked.end());
    const bool missing_input = std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.key.starts_with("input.");
    });
    if (analysis.check && !missing_input) {
        const std::size_t declared = issues.size();
        for (Issue& issue : analysis.check(inputs, values, memo, job)) {
            issues.push_back(std::move(issue));
        }
        dropUndecided(values, issues, declared);
        dropAsked(asked, issues);
    }
    return issues;
}

Result run(const Analysis& analysis, const Inputs& inputs, const Values& user, Memo& memo, Job& job,
           int first, const SliceDone& slice_done, bool keep_partial)
{
    Stopwatch watch;
    Result result;
    result.analysis = analysis.id;
    result.values = resolve(analysis, inputs, user, memo, job, &result.issues);
    for (Issue& issue : checkAll(analysis, inputs, result.values, memo, job)) {
        result.issues.push_back(std::move(issue));
    }
    result.seconds.emplace_back("check", watch.lap());
    if (const Issue* reason = firstBlocking(result.issues)) {
        throw Error(Failure::NothingToAnalyse, reason->message, english(reason->detail));
    }
    const Plan plan = analysis.prepare(inputs, result.values, memo, job);
    result.mask = plan.mask;
    result.findings = plan.findings;
    result.seconds.emplace_back("prepare", watch.lap());

    Canvas canvas(plan);
    computeSlices(plan, result, canvas, job, first, slice_done, keep_partial);
    result.maps = canvas.maps(plan);
    result.seconds.emplace_back("compute", watch.lap());
    if (plan.finish && !result.partial()) {
        for (Finding& finding : plan.finish(result.maps, job)) {
            result.findings.push_back(std::move(finding));
        }
        result.seconds.emplace_back("finish", watch.lap());
    }
    return result;
}

}  // namespace kety
