// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/asl_case.h"

#include "session/catalogue.h"

#include <cmath>

namespace kety::test {
namespace {

void put(Facts& facts, const std::string& key, Value value)
{
    facts[key] = {std::move(value), Origin::Sidecar, key + " in test.json"};
}

}  // namespace

AslCase::AslCase(int pairs, std::array<int, 3> size)
{
    grid.size = size;
    grid.spacing = {3.0, 3.0, 4.0};
    m0_grid = grid;
    for (int pair = 0; pair < pairs; ++pair) {
        types.push_back(VolumeType::Control);
        types.push_back(VolumeType::Label);
    }
    m0 = [](std::size_t) { return 1000.0F; };
    fact("ArterialSpinLabelingType", std::string("PCASL"));
    fact("PostLabelingDelay", 1.8);
    fact("LabelingDuration", 1.8);
    fact("BackgroundSuppression", false);
    fact("MagneticFieldStrength", 3.0);
    fact("MRAcquisitionType", std::string("3D"));
    m0Fact("RepetitionTimePreparation", 60.0);
}

AslCase& AslCase::fact(const std::string& key, Value value)
{
    put(facts, key, std::move(value));
    return *this;
}

AslCase& AslCase::m0Fact(const std::string& key, Value value)
{
    put(m0_facts, key, std::move(value));
    return *this;
}

AslCase& AslCase::noFact(const std::string& key)
{
    facts.erase(key);
    m0_facts.erase(key);
    return *this;
}

std::shared_ptr<const Dataset> AslCase::series() const
{
    auto data = std::make_shared<Dataset>();
    data->name = "test_asl";
    data->series.grid = grid;
    for (std::size_t volume = 0; volume < types.size(); ++volume) {
        data->series.times.push_back(4.5 * static_cast<double>(volume));
        VolumeRow row;
        row.type = types[volume];
        if (volume < delays.size()) row.delay = delays[volume];
        if (with_table) data->volumes.push_back(row);
    }
    const std::size_t frames = types.size();
    data->series.values = Buffer<float>::make(grid.voxels() * frames, [&](std::span<float> out) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::size_t voxel = i / frames, volume = i % frames;
            const bool label = types[volume] == VolumeType::Label;
            out[i] = signal ? signal(voxel, volume) : (label ? 990.0F : 1000.0F);
        }
    });
    data->facts = facts;
    return data;
}

Inputs AslCase::inputs() const
{
    Inputs inputs;
    inputs.roles["asl"] = {series()};
    inputs.mask = everything();
    if (m0) {
        auto scan = std::make_shared<Dataset>();
        scan->name = "test_m0scan";
        scan->series.grid = m0_grid;
        scan->series.times = {0.0};
        scan->series.values = Buffer<float>::make(m0_grid.voxels(), [&](std::span<float> out) {
            for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                out[voxel] = m0(voxel);
        });
        scan->facts = m0_facts;
        inputs.roles["m0"] = {scan};
    }
    return inputs;
}

std::shared_ptr<const Mask> AslCase::everything() const
{
    return std::make_shared<const Mask>(Mask{grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)});
}

const Analysis& aslCbf()
{
    return *findAnalysis("asl.cbf");
}

Values typed(const Analysis& analysis,
             const std::vector<std::pair<std::string, std::string>>& values)
{
    Values result;
    for (const auto& [key, value] : values) {
        for (const Parameter& parameter : analysis.parameters) {
            if (parameter.key == key) {
                result[key] = {fromText(parameter, value), Origin::User, "typed"};
            }
        }
    }
    return result;
}

std::vector<Issue> issuesOf(const Inputs& inputs,
                            const std::vector<std::pair<std::string, std::string>>& values)
{
    Memo memo;
    Job job;
    const Values resolved = resolve(aslCbf(), inputs, typed(aslCbf(), values), memo, job);
    return checkAll(aslCbf(), inputs, resolved, memo, job);
}

Result runCbf(const Inputs& inputs, const std::vector<std::pair<std::string, std::string>>& values,
              int threads)
{
    Memo memo;
    Job job({}, {}, threads);
    return run(aslCbf(), inputs, typed(aslCbf(), values), memo, job);
}

const Issue* find(const std::vector<Issue>& issues, std::string_view key)
{
    for (const Issue& issue : issues) {
        if (issue.key == key) return &issue;
    }
    return nullptr;
}

bool blockedBy(const std::vector<Issue>& issues, std::string_view key)
{
    const Issue* issue = find(issues, key);
    return issue != nullptr && issue->severity == Severity::Blocks;
}

const Finding* find(const std::vector<Finding>& findings, std::string_view key)
{
    for (const Finding& finding : findings) {
        if (finding.key == key) return &finding;
    }
    return nullptr;
}

double number(const std::vector<Finding>& findings, std::string_view key)
{
    const Finding* finding = find(findings, key);
    if (finding == nullptr) return unknown;
    const auto* value = std::get_if<Value>(&finding->value);
    if (value == nullptr) return unknown;
    if (const auto* integer = std::get_if<std::int64_t>(value)) {
        return static_cast<double>(*integer);
    }
    const auto* real = std::get_if<double>(value);
    return real == nullptr ? unknown : *real;
}

float at(const Result& result, const char* key, std::size_t voxel)
{
    return result.maps.find(key)->values.values[voxel];
}

std::uint16_t bitsOf(const Result& result, std::size_t voxel)
{
    return result.maps.quality.values[voxel];
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance * std::abs(b);
}

}  // namespace kety::test
