// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/dsc_phantom.h"

#include "base/job.h"
#include "base/nan.h"
#include "base/parallel.h"
#include "sample/head.h"
#include "sample/random.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

using Place = std::array<double, 3>;

constexpr std::size_t frames = 60;
constexpr double frame_time = 1.5, echo_time = 0.030;  // s
// The signal of grey matter falls by 16 %, that of arteries by 97 %: both hang on the same blood,
// and a larger dose would put the arteries under the noise.
constexpr double onset = 12.0, decay = 2.4, height = 6.5;           // s, s, 1/s^4
constexpr double haematocrit_factor = 0.55 / 0.75, density = 1.04;  // kH; g/mL

/// C(t) = height (t − onset)³ e^{−(t − onset)/decay}: the artery, ΔR2* in 1/s.
double arteryAt(double t)
{
    const double since = t - onset;
    return since > 0.0 ? height * since * since * since * std::exp(-since / decay) : 0.0;
}

/// ∫ artery(s) e^{−(t − s)/mtt} ds in closed form, for mtt above the decay of the artery.
double washedArteryAt(double t, double mtt)
{
    const double since = t - onset;
    if (since <= 0.0) return 0.0;
    const double q = 1.0 / decay - 1.0 / mtt;
    const double whole = 6.0 / (q * q * q * q);
    const double rest = ((since / q + 3.0 / (q * q)) * since + 6.0 / (q * q * q)) * since + whole;
    return height * std::exp(-since / mtt) * (whole - std::exp(-q * since) * rest);
}

/// Blood of one kind of tissue: flow in mL/100g/min, times in s.
struct Flow {
    double cbf = 0.0, mtt = 4.0, delay = 0.0;

    double cbv() const { return cbf * mtt / 60.0; }
    double at(double t) const
    {
        return cbf / 6000.0 * density / haematocrit_factor * washedArteryAt(t - delay, mtt);
    }
};

enum class Vessel { None, Artery, Sinus };

struct Voxel {
    double signal = 0.0;  ///< before the bolus
    double grey = 0.0, white = 0.0;
    Flow of_grey = {}, of_white = {};
    Vessel vessel = Vessel::None;
    bool inside = false;

    double curveAt(double t) const
    {
        if (vessel == Vessel::Artery) return arteryAt(t);
        constexpr double dispersion = 5.0, late = 3.0;  // s
        if (vessel == Vessel::Sinus) return washedArteryAt(t - late, dispersion) / dispersion;
        if (grey + white <= 0.0) return 0.0;
        return grey * of_grey.at(t) + white * of_white.at(t);
    }
};

bool within(const Place& place, const Place& centre, const Place& axes)
{
    double square = 0.0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double t = (place[axis] - centre[axis]) / axes[axis];
        square += t * t;
    }
    return square <= 1.0;
}

Vessel vesselAt(const Place& place)
{
    const Place mirrored{std::abs(place[0]), place[1], place[2]};
    if (within(mirrored, {30.0, -8.0, -18.0}, {20.0, 6.0, 9.0})) return Vessel::Artery;
    if (within(mirrored, {0.0, 74.0, 12.0}, {6.0, 6.0, 22.0})) return Vessel::Sinus;
    return Vessel::None;
}

Voxel makeVoxel(const Place& place)
{
    const Tissue tissue = headAt(place);
    Voxel voxel;
    voxel.vessel = tissue.brain() > 0.9 ? vesselAt(place) : Vessel::None;
    voxel.signal =
        (860.0 * tissue.grey + 720.0 * tissue.white + 1000.0 * tissue.csf + 330.0 * tissue.scalp)
        * receiveField(place);
    voxel.grey = tissue.grey;
    voxel.white = tissue.white;
    voxel.of_grey = {68.0, 4.0, 0.5};
    voxel.of_white = {25.0, 5.0, 1.0};
    const Place centre{36.0, 4.0, 14.0};  // on the left
    if (within(place, centre, {24.0, 30.0, 24.0})) {
        const bool core = within(place, centre, {11.0, 14.0, 12.0});
        for (Flow* flow : {&voxel.of_grey, &voxel.of_white}) {
            flow->cbf *= core ? 0.15 : 0.60;
            flow->mtt = core ? 8.0 : 9.0;
            flow->delay += core ? 6.0 : 4.0;
        }
    }
    voxel.inside = tissue.brain() > 0.5;
    return voxel;
}

/// SD of the noise: the greatest fall of the signal in grey matter over the ratio.
double noiseLevel(double ratio)
{
    if (ratio <= 0.0) return 0.0;
    const Flow grey{68.0, 4.0, 0.5};
    double peak = 0.0;
    for (std::size_t t = 0; t < frames; ++t)
        peak = std::max(peak, grey.at(static_cast<double>(t) * frame_time));
    return 860.0 * (1.0 - std::exp(-echo_time * peak)) / ratio;
}

std::shared_ptr<const Dataset> makeSeries(const std::string& name, const Grid& grid,
                                          const std::vector<Voxel>& head,
                                          const PhantomOptions& options, Job& job)
{
    auto data = std::make_shared<Dataset>();
    data->name = name + "_dsc";
    data->series.grid = grid;
    for (std::size_t t = 0; t < frames; ++t)
        data->series.times.push_back(static_cast<double>(t) * frame_time);
    const Noise noise(options.seed);
    const double sigma = noiseLevel(options.snr);
    data->series.values = Buffer<float>::make(head.size() * frames, [&](std::span<float> out) {
        parallelFor(head.size(), 1024, job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin * frames; i < end * frames; ++i) {
                const Voxel& voxel = head[i / frames];
                const double t = static_cast<double>(i % frames) * frame_time;
                const double clean = voxel.signal * std::exp(-echo_time * voxel.curveAt(t));
                out[i] = static_cast<float>(clean + (sigma > 0.0 ? sigma * noise.normal(i) : 0.0));
            }
        });
    });
    const auto put = [&](const std::string& key, Value value) {
        data->facts[key] = {std::move(value), Origin::Sidecar, key + " of the sample " + name};
    };
    put("Manufacturer", std::string("Kety digital phantom"));
    put("MagneticFieldStrength", 3.0);
    put("EchoTime", echo_time);
    put("RepetitionTime", frame_time);
    data->synthetic = true;
    return data;
}

}  // namespace

Phantom makeDscPhantom(const std::string& name, const PhantomOptions& options)
{
    Job job;
    const Grid grid = headGrid(options.size);
    std::vector<Voxel> head(grid.voxels());
    parallelFor(grid.voxels(), 2048, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const auto [i, j, k] = grid.place(v);
            head[v] = makeVoxel(toWorld(grid, {double(i), double(j), double(k)}));
        }
    });
    // The areas are sums over frames 1.5 s apart of a curve a few frames wide.
    Phantom phantom{.name = name, .analysis = "dsc.perfusion", .inputs = {}, .exactness = 5e-3};
    phantom.inputs.emplace_back("dsc", makeSeries(name, grid, head, options, job));
    const auto cbv = [](const Voxel& voxel) {
        const bool known = voxel.vessel == Vessel::None && voxel.grey + voxel.white > 0.9;
        return known ? static_cast<float>(voxel.grey * voxel.of_grey.cbv()
                                          + voxel.white * voxel.of_white.cbv())
                     : nan;
    };
    phantom.truth.push_back({{.key = "cbv", .label = text("dsc", "CBV"), .unit = unit::volume},
                             {grid, Buffer<float>::make(head.size(), [&](std::span<float> out) {
                                  std::transform(head.begin(), head.end(), out.begin(), cbv);
                              })}});
    phantom.tissue = {grid, Buffer<std::uint8_t>::make(head.size(), [&](auto out) {
                          std::transform(head.begin(), head.end(), out.begin(),
                                         [](const Voxel& voxel) { return voxel.inside ? 1 : 0; });
                      })};
    return phantom;
}

}  // namespace kety
