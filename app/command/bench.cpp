// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/run.h"
#include "app/command/commands.h"
#include "app/command/console.h"
#include "app/command/timing.h"
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
    const std::vector<std::size_t> voxels = everyVoxel(plan.grid);
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

/// What the window does after every change of a value, once the data have been looked at: values
/// with their sources, and all checks.
void timeCheck(const Load& load, Job& job, std::vector<Timing>& timings)
{
    Memo memo;
    double blood = 1.60;
    const auto again = [&] {
        Values user = load.user;
        user["t1_blood"] = {blood += 0.001, Origin::User, {}};
        const Values values = resolve(*load.analysis, load.inputs, user, memo, job);
        (void)load.analysis->check(load.inputs, values, memo, job);
    };
    again();
    timings.push_back(
        {"asl.cbf.check", "values and checks after a change", bestOf(7, again), 0.0, 0.05});
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

struct SeriesPart {
    const char* name;
    void (*time)(const Load&, Job&, std::vector<Timing>&);
};
constexpr std::array<SeriesPart, 4> parts_of_one_series{
    {{"compute", timeCompute}, {"slice", timeSlice}, {"check", timeCheck}, {"read", timeReading}}};

struct OwnPart {
    const char* name;
    void (*time)(Job&, std::vector<Timing>&);
};
constexpr std::array<OwnPart, 3> parts_of_their_own{
    {{"multidelay", timeMultidelay}, {"relaxometry", timeRelaxometry}, {"bolus", timeBolus}}};

void bench(bool json, const std::string& only)
{
    Job job({}, interrupted);
    std::vector<Timing> timings;
    const auto asked = [&](const char* name) { return only.empty() || only == name; };
    Load load;
    for (const auto& [name, time] : parts_of_one_series) {
        if (!asked(name)) continue;
        if (load.analysis == nullptr) load = makeLoad();
        time(load, job, timings);
    }
    for (const auto& [name, time] : parts_of_their_own)
        if (asked(name)) time(job, timings);
    show(timings, json, job.threads());
}

}  // namespace

void addBench(CLI::App& app)
{
    CLI::App* command = app.add_subcommand("bench", "What this computer does in which time");
    auto json = std::make_shared<bool>(false);
    auto only = std::make_shared<std::string>();
    std::vector<std::string> names;
    for (const auto& part : parts_of_one_series)
        names.emplace_back(part.name);
    for (const auto& part : parts_of_their_own)
        names.emplace_back(part.name);
    command->add_flag("--json", *json, "For programs");
    command->add_option("--only", *only, "One part")->check(CLI::IsMember(names));
    command->callback([json, only] { bench(*json, *only); });
}

}  // namespace kety::command
