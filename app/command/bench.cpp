// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "app/command/commands.h"
#include "app/command/console.h"
#include "base/error.h"
#include "base/parallel.h"
#include "io/gzip.h"
#include "io/open.h"
#include "io/output_folder.h"
#include "io/write.h"
#include "params/json.h"
#include "sample/phantom.h"
#include "session/catalogue.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <memory>

namespace kety::command {
namespace {

/// One line of the table: a time, and what it is held against in the same run.
struct Timing {
    std::string name = {}, what = {};
    double seconds = 0.0;
    double against = 0.0;  ///< seconds of the yardstick; 0: none
    double limit = 0.0;    ///< of the ratio, or of the seconds without a yardstick; 0: none

    double held() const { return against > 0.0 ? seconds / against : seconds; }
    bool passed() const { return limit == 0.0 || held() <= limit; }
};

/// The least of several times: what the machine can do when nothing else runs.
template <class Work>
double bestOf(int times, const Work& work)
{
    double best = INFINITY;
    for (int i = 0; i < times; ++i) {
        if (interrupted()) throw Cancelled();
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(
            best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// Reads every value once on all cores and adds it up, as wide as the processor can.
double readOnce(const Buffer<float>& values, Job& job)
{
    std::vector<float> sums(values.size() / 65536 + 1);
    parallelFor(values.size(), 65536, job, [&](std::size_t begin, std::size_t end) {
        std::array<float, 64> lanes{};
        std::size_t i = begin;
        for (; i + lanes.size() <= end; i += lanes.size()) {
            for (std::size_t lane = 0; lane < lanes.size(); ++lane)
                lanes[lane] += values[i + lane];
        }
        for (; i < end; ++i)
            lanes[0] += values[i];
        float sum = 0.0F;
        for (const float lane : lanes)
            sum += lane;
        sums[begin / 65536] = sum;
    });
    double total = 0.0;
    for (const float sum : sums)
        total += static_cast<double>(sum);
    return total;
}

/// The series every figure below is for.
struct Load {
    Inputs inputs = {};
    const Analysis* analysis = nullptr;
    Values user;  ///< every voxel is worth computing: a mask would flatter the figures
};

Load makeLoad()
{
    const Phantom phantom = makePhantom("asl", {.size = {96, 96, 40}, .pairs = 60, .snr = 50.0});
    Load load{.inputs = {}, .analysis = findAnalysis(phantom.analysis), .user = {}};
    for (const auto& [role, data] : phantom.inputs)
        load.inputs.roles[role].push_back(data);
    load.user["mask"] = {std::string("whole"), Origin::User, {}};
    return load;
}

void timeCompute(const Load& load, Job& job, std::vector<Timing>& timings)
{
    const Buffer<float>& values = load.inputs.find("asl")->series.values;
    Memo memo;
    const Values resolved = resolve(*load.analysis, load.inputs, load.user, memo, job);
    const double prepare = bestOf(3, [&] {
        Memo fresh;
        (void)load.analysis->prepare(load.inputs, resolved, fresh, job);
    });
    const Plan plan = load.analysis->prepare(load.inputs, resolved, memo, job);
    std::vector<std::size_t> voxels(plan.grid.voxels());
    for (std::size_t voxel = 0; voxel < voxels.size(); ++voxel)
        voxels[voxel] = voxel;
    volatile double sink = 0.0;  // the sum is needed, so the reading is done
    double reading = INFINITY, compute = INFINITY;
    // In turns, so that both meet the same state of the machine.
    for (int turn = 0; turn < 9; ++turn) {
        reading = std::min(reading, bestOf(1, [&] { sink = readOnce(values, job); }));
        compute = std::min(compute, bestOf(1, [&] { (void)plan.compute(voxels, job); }));
    }
    timings.push_back({"asl.cbf.read_once", "reading the series from memory", reading, 0.0, 0.0});
    timings.push_back(
        {"asl.cbf.compute", "all maps and quality, against reading once", compute, reading, 3.0});
    timings.push_back(
        {"asl.cbf.prepare", "pairs, M0 and mask, nothing remembered", prepare, 0.0, 0.0});
}

/// A slider moved: resolve and prepare with the memo of before, then the slice on screen.
void timeSlice(const Load& load, Job& job, std::vector<Timing>& timings)
{
    Memo memo;
    const std::vector<std::size_t> voxels = sliceVoxels(load.inputs.find("asl")->series.grid, 20);
    double blood = 1.60;
    const auto recompute = [&] {
        blood += 0.001;
        Values user = load.user;
        user["t1_blood"] = {blood, Origin::User, {}};
        const Values values = resolve(*load.analysis, load.inputs, user, memo, job);
        (void)load.analysis->prepare(load.inputs, values, memo, job).compute(voxels, job);
    };
    recompute();
    timings.push_back(
        {"asl.cbf.slice", "one slice after a changed parameter", bestOf(7, recompute), 0.0, 0.016});
}

void timeReading(const Load& load, Job& job, std::vector<Timing>& timings)
{
    const auto place =
        std::filesystem::temp_directory_path()
        / ("kety-bench-"
           + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
    OutputFolder folder(place.string(), false);  // never committed: nothing stays
    const std::string image =
        writeDataset(folder.path(), "bench_asl", *load.inputs.find("asl")).front();
    const std::size_t bytes = load.inputs.find("asl")->series.values.size() * sizeof(float) + 352;
    double unfolding = INFINITY, reading = INFINITY;
    // In turns, so that both meet the same state of the machine.
    for (int turn = 0; turn < 5; ++turn) {
        unfolding =
            std::min(unfolding, bestOf(1, [&] {
                         InputFile file(image);
                         (void)Buffer<std::byte>::make(
                             bytes, [&](std::span<std::byte> memory) { unfoldGzip(file, memory); });
                     }));
        reading = std::min(reading, bestOf(1, [&] { (void)open(image, job); }));
    }
    timings.push_back({"io.unfold", "libdeflate alone, into fresh memory", unfolding, 0.0, 0.0});
    timings.push_back(
        {"io.read", "reading .nii.gz, against libdeflate alone", reading, unfolding, 1.3});
}

/// Every second row inside: neighbours in memory are not all worth computing.
std::shared_ptr<const Mask> halfOf(const Grid& grid)
{
    return std::make_shared<const Mask>(
        Mask{grid, Buffer<std::uint8_t>::make(grid.voxels(), [&](std::span<std::uint8_t> out) {
                 for (std::size_t voxel = 0; voxel < out.size(); ++voxel)
                     out[voxel] = grid.place(voxel)[1] % 2 == 0 ? 1 : 0;
             })});
}

/// Six delays, flow in T1 as found, errors: the whole volume, and a slider dragging one slice.
void timeMultidelay(const Load&, Job& job, std::vector<Timing>& timings)
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
    std::vector<std::size_t> voxels(grid.voxels());
    for (std::size_t voxel = 0; voxel < voxels.size(); ++voxel)
        voxels[voxel] = voxel;
    timings.push_back({"asl.multidelay.compute", "six delays, half the voxels, with SD maps",
                       bestOf(5, [&] { (void)plan.compute(voxels, job); }), 0.0, 0.12});
    const std::vector<std::size_t> slice = sliceVoxels(grid, 20);
    double t1_tissue = 1.20;
    timings.push_back({"asl.multidelay.slice", "one slice after a changed parameter",
                       bestOf(7, [&] { (void)planFor(t1_tissue += 0.01).compute(slice, job); }),
                       0.0, 0.03});
}

/// One measurement of relaxation and the time its maps may take.
struct Relaxation {
    const char *sample, *name, *what;
    std::array<int, 3> size;
    double limit;
};

/// Every voxel of noisy images, background too, with SD maps.
void timeRelaxometry(const Load&, Job& job, std::vector<Timing>& timings)
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
        std::vector<std::size_t> voxels(plan.grid.voxels());
        for (std::size_t voxel = 0; voxel < voxels.size(); ++voxel)
            voxels[voxel] = voxel;
        timings.push_back({std::string("relaxometry.") + one.name, one.what,
                           bestOf(5, [&] { (void)plan.compute(voxels, job); }), 0.0, one.limit});
    }
}

void show(const std::vector<Timing>& timings, bool json, int threads)
{
    std::vector<std::vector<std::string>> rows{{"name", "what", "ms", "ratio", "limit", "result"}};
    Json list = Json::array();
    for (const Timing& t : timings) {
        const bool ratio = t.against > 0.0;
        rows.push_back({t.name, t.what, formatFixed(1e3 * t.seconds, 1),
                        ratio ? formatFixed(t.held(), 2) : "",
                        t.limit == 0.0 ? ""
                        : ratio        ? formatFixed(t.limit, 1)
                                       : formatFixed(1e3 * t.limit, 0) + " ms",
                        t.limit == 0.0 ? ""
                        : t.passed()   ? "pass"
                                       : "FAIL"});
        list.add(Json::object()
                     .set("name", t.name)
                     .set("what", t.what)
                     .set("seconds", t.seconds)
                     .set("ratio", ratio ? Json(t.held()) : Json())
                     .set("limit", t.limit > 0.0 ? Json(t.limit) : Json())
                     .set("passed", t.limit > 0.0 ? Json(t.passed()) : Json()));
    }
    json ? print(Json::object().set("threads", threads).set("results", list).text() + "\n")
         : print("96 x 96 x 40, 60 pairs and every voxel where nothing else is said, "
                 + std::to_string(threads) + " threads\n" + aligned(rows, {2, 3, 4}));
}

void bench(bool json, const std::string& only)
{
    const std::vector<std::pair<std::string, void (*)(const Load&, Job&, std::vector<Timing>&)>>
        all{{"compute", timeCompute},
            {"slice", timeSlice},
            {"read", timeReading},
            {"multidelay", timeMultidelay},
            {"relaxometry", timeRelaxometry}};
    Job job({}, interrupted);
    std::vector<Timing> timings;
    Load load;
    for (const auto& [name, time] : all) {
        if (!only.empty() && only != name) continue;
        const bool own = name == "multidelay" || name == "relaxometry";
        if (load.analysis == nullptr && !own) load = makeLoad();
        time(load, job, timings);
    }
    show(timings, json, job.threads());
}

}  // namespace

void addBench(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("bench", "What this computer does in which time");
    auto json = std::make_shared<bool>(false);
    auto only = std::make_shared<std::string>();
    command->add_flag("--json", *json, "For programs");
    command->add_option("--only", *only, "One part")
        ->check(CLI::IsMember({"compute", "slice", "read", "multidelay", "relaxometry"}));
    command->callback([json, only] { bench(*json, *only); });
}

}  // namespace kety::command
