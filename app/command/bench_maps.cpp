// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "app/command/timing.h"
#include "sample/phantom.h"
#include "session/catalogue.h"

#include <array>

namespace kety::command {
namespace {

/// Every second row inside: neighbours in memory are not all worth computing.
std::shared_ptr<const Mask> halfOf(const Grid& grid)
{
    return std::make_shared<const Mask>(
        Mask{grid, Buffer<std::uint8_t>::make(grid.voxels(), [&](std::span<std::uint8_t> out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                     out[voxel] = grid.place(voxel)[1] % 2 == 0 ? 1 : 0;
             })});
}

/// One measurement of relaxation and the time its maps may take.
struct Relaxation {
    const char *sample, *name, *what;
    std::array<int, 3> size;
    double limit;
};

/// The sample of a bolus with a curve of tissue in every voxel outside the arteries: air would
/// flatter the figures.
Inputs everywhereTissue(const Phantom& phantom)
{
    const Dataset& sample = *phantom.inputs.front().second;
    const std::size_t frames = sample.series.frames();
    std::vector<std::size_t> tissue;
    for (std::size_t v = 0; v < phantom.tissue.values.size(); ++v)
        if (phantom.tissue.values[v] != 0) tissue.push_back(v);
    auto data = std::make_shared<Dataset>(sample);
    data->series.values =
        Buffer<float>::make(sample.series.values.size(), [&](std::span<float> out) {
            for (std::size_t v = 0; v < phantom.tissue.values.size(); ++v) {
                const bool inside = phantom.tissue.values[v] != 0;
                const auto from = sample.series.curve(inside ? v : tissue[v % tissue.size()]);
                std::copy(from.begin(), from.end(),
                          out.begin() + static_cast<std::ptrdiff_t>(v * frames));
            }
        });
    Inputs inputs;
    inputs.roles[phantom.inputs.front().first] = {data};
    return inputs;
}

}  // namespace

/// Six delays, flow in T1 as found, errors: the whole volume, and a slider dragging one slice.
void timeMultidelay(Job& job, std::vector<Timing>& timings)
{
    const Phantom phantom =
        makePhantom("asl-multidelay", {.size = {96, 96, 40}, .pairs = 6, .snr = 50.0});
    const Analysis& analysis = *findAnalysis(phantom.analysis);
    Inputs inputs;
    for (const auto& [role, data] : phantom.inputs)
        inputs.roles[role].push_back(data);
    const Grid grid = inputs.find("asl")->series.grid;
    inputs.mask = halfOf(grid);
    Memo memo;
    const auto planFor = [&](double t1_tissue) {
        const Values user{{"t1_tissue", {t1_tissue, Origin::User, {}}}};
        return analysis.prepare(inputs, resolve(analysis, inputs, user, memo, job), memo, job);
    };
    const Plan plan = planFor(1.33);
    const std::vector<std::size_t> voxels = everyVoxel(grid);
    timings.push_back({"asl.multidelay.compute", "six delays, half the voxels, with SD maps",
                       bestOf(5, [&] { (void)plan.compute(voxels, job); }), 0.0, 0.12});
    const std::vector<std::size_t> slice = sliceVoxels(grid, 20);
    double t1_tissue = 1.20;
    timings.push_back({"asl.multidelay.slice", "one slice after a changed parameter",
                       bestOf(7, [&] { (void)planFor(t1_tissue += 0.01).compute(slice, job); }),
                       0.0, 0.03});
}

/// Every voxel of noisy images, background too, with SD maps.
void timeRelaxometry(Job& job, std::vector<Timing>& timings)
{
    for (const Relaxation& one :
         {Relaxation{"t1-ir", "t1_ir", "256 x 256, ten inversion times", {256, 256, 1}, 0.04},
          Relaxation{"t2star", "t2star", "256 x 256 x 30, eight echoes", {256, 256, 30}, 0.2},
          Relaxation{"t1-vfa", "t1_vfa", "160 x 160 x 40, four angles, B1", {160, 160, 40}, 0.1}}) {
        const Phantom phantom = makePhantom(one.sample, {.size = one.size, .snr = 50.0});
        const Analysis& analysis = *findAnalysis(phantom.analysis);
        Inputs inputs;
        for (const auto& [role, data] : phantom.inputs)
            inputs.roles[role].push_back(data);
        const Values user{{"mask", {std::string("whole"), Origin::User, {}}}};
        Memo memo;
        const Values values = resolve(analysis, inputs, user, memo, job);
        const Plan plan = analysis.prepare(inputs, values, memo, job);
        const std::vector<std::size_t> voxels = everyVoxel(plan.grid);
        timings.push_back({std::string("relaxometry.") + one.name, one.what,
                           bestOf(5, [&] { (void)plan.compute(voxels, job); }), 0.0, one.limit});
    }
}

/// From signals to all maps of 128 x 128 x 24 voxels and 60 frames, and a slider dragging a slice.
void timeBolus(Job& job, std::vector<Timing>& timings)
{
    struct Limits {
        const char* method;
        double volume, slice;  // s
    };
    const Phantom phantom = makePhantom("dsc", {.size = {128, 128, 24}, .snr = 30.0});
    const Analysis& analysis = *findAnalysis(phantom.analysis);
    const Inputs inputs = everywhereTissue(phantom);
    const std::vector<std::size_t> voxels = everyVoxel(phantom.tissue.grid);
    const std::vector<std::size_t> slice = sliceVoxels(phantom.tissue.grid, 12);
    Memo memo;
    for (const Limits& limits : {Limits{"osvd", 0.30, 0.020}, Limits{"bayes", 0.7, 0.040}}) {
        const auto planFor = [&](double density) {
            const Values user{{"mask", {std::string("whole"), Origin::User, {}}},
                              {"method", {std::string(limits.method), Origin::User, {}}},
                              {"density", {density, Origin::User, {}}}};
            return analysis.prepare(inputs, resolve(analysis, inputs, user, memo, job), memo, job);
        };
        const std::string name = std::string("dsc.perfusion.") + limits.method;
        const Plan plan = planFor(1.04);
        timings.push_back({name, "signal to all maps, 128 x 128 x 24, 60 frames",
                           bestOf(5, [&] { (void)plan.compute(voxels, job); }), 0.0,
                           limits.volume});
        double density = 1.0;
        timings.push_back({name + ".slice", "one slice after a changed parameter",
                           bestOf(7, [&] { (void)planFor(density += 0.01).compute(slice, job); }),
                           0.0, limits.slice});
    }
}

}  // namespace kety::command
