// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/multidelay_phantom.h"

#include "asl/general_kinetic_model.h"
#include "asl/kinetic_model.h"
#include "base/job.h"
#include "base/nan.h"
#include "base/parallel.h"
#include "sample/head.h"
#include "sample/random.h"

#include <cmath>

namespace kety {
namespace {

constexpr std::array delays{0.5, 1.0, 1.5, 2.0, 2.5, 3.0};           // s
constexpr std::array inversion_times{0.6, 1.0, 1.4, 1.8, 2.2, 2.6};  // s
constexpr double label_duration = 1.8, ti1 = 0.8;                    // s
constexpr double t1_tissue = 1.33, lambda = 0.9;                     // s, mL/g
constexpr double asl_tr = 5.5, m0_tr = 6.0, echo_time = 0.0135;      // s
constexpr double suppressed_share = 0.18;                            // of M0 left by suppression
constexpr double grey_cbf = 68.0, white_cbf = 26.0;                  // mL/100g/min
constexpr double grey_att = 1.1, white_att = 1.5;                    // s
constexpr double least_cbf = 15.0;  // below it ΔM as stored is too coarse to be a truth

struct Voxel {
    float m0 = 0.0F, control = 0.0F;
    std::array<float, delays.size()> label{};
    float cbf = nan, att = nan;
    bool tissue = false;
};

struct Labelling {
    bool pulsed = false;

    double delay(std::size_t i) const { return pulsed ? inversion_times[i] : delays[i]; }
    asl::LabelTiming timing(std::size_t i) const
    {
        return pulsed ? asl::LabelTiming{inversion_times[i], ti1}
                      : asl::LabelTiming{delays[i] + label_duration, label_duration};
    }
    asl::GeneralKineticModel model() const
    {
        return {.pulsed = pulsed, .efficiency = (pulsed ? 0.98 : 0.85) * 0.95 * 0.95};
    }
    /// ΔM / M0 of tissue.
    double ratio(double cbf, double att, std::size_t i) const
    {
        const double flow = cbf / asl::perMinutePer100g;
        return flow / lambda
               * model().response(att, timing(i), asl::apparentT1(t1_tissue, flow, lambda));
    }
};

Voxel makeVoxel(const Labelling& labelling, const std::array<double, 3>& place)
{
    const Tissue tissue = headAt(place);
    const double m0 =
        (860.0 * tissue.grey + 720.0 * tissue.white + 1000.0 * tissue.csf + 330.0 * tissue.scalp)
        * receiveField(place);
    const double perfused = tissue.grey + tissue.white, behind = place[1] / 84.0;
    const double cbf = (grey_cbf * tissue.grey + white_cbf * tissue.white) * (1.0 + 0.08 * behind);
    // Blood takes longer to white matter and to the back of the head.
    const double att =
        perfused > 0.0
            ? (grey_att * tissue.grey + white_att * tissue.white) / perfused + 0.15 * behind
            : grey_att;
    Voxel voxel;
    voxel.m0 = static_cast<float>(m0 * asl::recovered(m0_tr, t1_tissue));
    voxel.control = static_cast<float>(m0 * suppressed_share);
    for (std::size_t i = 0; i < delays.size(); ++i) {
        voxel.label[i] = static_cast<float>(voxel.control - m0 * labelling.ratio(cbf, att, i));
    }
    voxel.tissue = tissue.brain() > 0.5;
    if (voxel.tissue && cbf >= least_cbf) {
        voxel.cbf = static_cast<float>(cbf);
        voxel.att = static_cast<float>(att);
    }
    return voxel;
}

std::vector<Voxel> makeHead(const Labelling& labelling, const Grid& grid, Job& job)
{
    std::vector<Voxel> head(grid.voxels());
    parallelFor(grid.voxels(), 2048, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const auto [i, j, k] = grid.place(v);
            head[v] = makeVoxel(labelling, toWorld(grid, {double(i), double(j), double(k)}));
        }
    });
    return head;
}

std::size_t repeatsOf(const PhantomOptions& options)
{
    const auto pairs = static_cast<std::size_t>(std::max(options.pairs, 0));
    return std::max<std::size_t>(1, pairs / delays.size());
}

/// Standard deviation of one volume that gives the mean ΔM of grey matter over all pairs that SNR.
double noiseLevel(const Labelling& labelling, const PhantomOptions& options)
{
    if (options.snr <= 0.0) return 0.0;
    double deltam = 0.0;
    for (std::size_t i = 0; i < delays.size(); ++i)
        deltam += 860.0 * labelling.ratio(grey_cbf, grey_att, i) / double(delays.size());
    return deltam * std::sqrt(double(repeatsOf(options) * delays.size()) / 2.0) / options.snr;
}

/// Fills `frames` samples of every voxel with `clean(voxel, frame)` and noise.
template <class Clean>
Buffer<float> makeCurves(const std::vector<Voxel>& head, std::size_t frames, double sigma,
                         std::uint64_t seed, Job& job, const Clean& clean)
{
    const Noise noise(seed);
    return Buffer<float>::make(head.size() * frames, [&](std::span<float> out) {
        parallelFor(head.size(), 2048, job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin * frames; i < end * frames; ++i) {
                const float value = clean(head[i / frames], i % frames);
                out[i] = sigma > 0.0 ? static_cast<float>(value + sigma * noise.normal(i)) : value;
            }
        });
    });
}

Facts makeFacts(const std::string& name, const Labelling& labelling, const VolumeTable& table)
{
    Facts facts;
    const auto put = [&](const std::string& key, Value value) {
        facts[key] = {std::move(value), Origin::Sidecar, key + " of the sample " + name};
    };
    std::vector<double> times;
    for (const VolumeRow& row : table)
        times.push_back(row.delay);
    put("Manufacturer", std::string("Kety digital phantom"));
    put("MagneticFieldStrength", 3.0);
    put("MRAcquisitionType", std::string("3D"));
    put("EchoTime", echo_time);
    put("ArterialSpinLabelingType", std::string(labelling.pulsed ? "PASL" : "PCASL"));
    put("PostLabelingDelay", times);
    if (labelling.pulsed) {
        put("BolusCutOffFlag", true);
        put("BolusCutOffTechnique", std::string("Q2TIPS"));
        put("BolusCutOffDelayTime", std::vector<double>{ti1, 1.2});
    } else {
        put("LabelingDuration", label_duration);
    }
    put("BackgroundSuppression", true);
    put("BackgroundSuppressionNumberPulses", std::int64_t{2});
    put("M0Type", std::string("Separate"));
    put("RepetitionTimePreparation", asl_tr);
    put("TotalAcquiredPairs", static_cast<std::int64_t>(table.size() / 2));
    return facts;
}

std::shared_ptr<const Dataset> makeSeries(const std::string& name, const Labelling& labelling,
                                          const Grid& grid, const std::vector<Voxel>& head,
                                          const PhantomOptions& options, Job& job)
{
    auto data = std::make_shared<Dataset>();
    data->name = name + "_asl";
    data->series.grid = grid;
    const std::size_t frames = 2 * delays.size() * repeatsOf(options);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        data->volumes.push_back({.type = frame % 2 == 0 ? VolumeType::Control : VolumeType::Label,
                                 .delay = labelling.delay(frame / 2 % delays.size()),
                                 .label_duration = labelling.pulsed ? unknown : label_duration,
                                 .echo_time = echo_time,
                                 .repetition_time = asl_tr});
        data->series.times.push_back(static_cast<double>(frame) * asl_tr);
    }
    data->series.values = makeCurves(head, frames, noiseLevel(labelling, options), options.seed,
                                     job, [](const Voxel& voxel, std::size_t frame) {
                                         return frame % 2 == 0
                                                    ? voxel.control
                                                    : voxel.label[frame / 2 % delays.size()];
                                     });
    data->facts = makeFacts(name, labelling, data->volumes);
    data->synthetic = true;
    return data;
}

std::shared_ptr<const Dataset> makeM0(const std::string& name, const Grid& grid,
                                      const std::vector<Voxel>& head, double sigma,
                                      std::uint64_t seed, Job& job)
{
    auto m0 = std::make_shared<Dataset>();
    m0->name = name + "_m0scan";
    m0->series = {.grid = grid,
                  .times = {0.0},
                  .values = makeCurves(head, 1, sigma, seed + 1, job,
                                       [](const Voxel& voxel, std::size_t) { return voxel.m0; })};
    m0->volumes = {{.type = VolumeType::M0, .echo_time = echo_time, .repetition_time = m0_tr}};
    const auto put = [&](const std::string& key, double value) {
        m0->facts[key] = {value, Origin::Sidecar, key + " of the M0 of sample " + name};
    };
    put("RepetitionTimePreparation", m0_tr);
    put("EchoTime", echo_time);
    put("MagneticFieldStrength", 3.0);
    m0->synthetic = true;
    return m0;
}

template <class T, class Pick>
Volume<T> volumeOf(const Grid& grid, const std::vector<Voxel>& head, const Pick& pick)
{
    return {grid, Buffer<T>::make(head.size(), [&](std::span<T> out) {
                for (std::size_t v = 0; v < head.size(); ++v)
                    out[v] = static_cast<T>(pick(head[v]));
            })};
}

}  // namespace

Phantom makeMultidelayPhantom(const std::string& name, bool pulsed, const PhantomOptions& options)
{
    Job job;
    const Labelling labelling{pulsed};
    const Grid grid = headGrid(options.size);
    const std::vector<Voxel> head = makeHead(labelling, grid, job);
    Phantom phantom{.name = name, .analysis = "asl.multidelay", .inputs = {}};
    phantom.inputs.emplace_back("asl", makeSeries(name, labelling, grid, head, options, job));
    phantom.inputs.emplace_back(
        "m0", makeM0(name, grid, head, noiseLevel(labelling, options), options.seed, job));
    phantom.truth = {{{.key = "cbf", .label = text("asl", "CBF"), .unit = unit::perfusion},
                      volumeOf<float>(grid, head, [](const Voxel& voxel) { return voxel.cbf; })},
                     {{.key = "att", .label = text("asl", "Arrival time"), .unit = unit::second},
                      volumeOf<float>(grid, head, [](const Voxel& voxel) { return voxel.att; })}};
    phantom.tissue =
        volumeOf<std::uint8_t>(grid, head, [](const Voxel& voxel) { return voxel.tissue; });
    // The fit carries the rounding of ΔM, a small difference of stored numbers, into both maps.
    phantom.exactness = 1e-4;
    return phantom;
}

}  // namespace kety
