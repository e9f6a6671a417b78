// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/asl_phantom.h"

#include "asl/kinetic_model.h"
#include "base/job.h"
#include "base/nan.h"
#include "base/parallel.h"
#include "sample/head.h"
#include "sample/random.h"

#include <cmath>

namespace kety {
namespace {

constexpr double delay = 1.8, label_duration = 1.8, ti1 = 0.8;  // s
constexpr double t1_blood = 1.65, t1_tissue = 1.33;             // s
constexpr double lambda = 0.9;                                  // mL/g
constexpr double asl_tr = 4.5, m0_tr = 6.0;                     // s
constexpr double slice_interval = 0.035;                        // s
constexpr double suppressed_share = 0.18;                       // of M0 left by suppression
constexpr double grey_cbf = 68.0, white_cbf = 26.0;             // mL/100g/min

double m0At(const Tissue& tissue, const std::array<double, 3>& place)
{
    return (860.0 * tissue.grey + 720.0 * tissue.white + 1000.0 * tissue.csf + 330.0 * tissue.scalp)
           * receiveField(place);
}

/// mL/100g/min; a little more behind than in front, so that a map turned round is seen.
double cbfAt(const Tissue& tissue, const std::array<double, 3>& place)
{
    return (grey_cbf * tissue.grey + white_cbf * tissue.white) * (1.0 + 0.08 * place[1] / 84.0);
}

/// CBF for ΔM / M0 of tissue = 1.
double cbfPerRatio(const AslScan& scan, double slice_time)
{
    const double loss = scan.suppressed ? 0.95 * 0.95 : 1.0;
    if (std::string(scan.scheme) == "PASL") {
        return lambda
               * asl::PulsedLabelling{.efficiency = 0.98 * loss,
                                      .t1_blood = t1_blood,
                                      .inversion_time = delay,
                                      .bolus_duration = ti1}
                     .cbfPerRatio(slice_time);
    }
    return lambda
           * asl::ContinuousLabelling{.efficiency = 0.85 * loss,
                                      .t1_blood = t1_blood,
                                      .delay = delay,
                                      .label_duration = label_duration}
                 .cbfPerRatio(slice_time);
}

/// Noise-free signals of one voxel as stored, and the truth they hold.
struct Voxel {
    float control = 0.0F, label = 0.0F, m0 = 0.0F;
    float cbf = nan, deltam = nan, true_m0 = nan;
    bool tissue = false;
};

/// The share of M0 that the M0 image or, without one, the control shows.
double recoveredM0(const AslScan& scan)
{
    const bool scanned = scan.separate_m0 || scan.included_m0;
    return asl::recovered(scanned ? m0_tr : asl_tr, t1_tissue);
}

Voxel makeVoxel(const AslScan& scan, const std::array<double, 3>& place, double slice_time)
{
    const Tissue tissue = headAt(place);
    const double m0 = m0At(tissue, place), scale = cbfPerRatio(scan, slice_time);
    const double recovery = recoveredM0(scan);
    const bool scanned = scan.separate_m0 || scan.included_m0;
    Voxel voxel;
    voxel.m0 = static_cast<float>(m0 * recovery);
    voxel.control =
        scanned ? static_cast<float>(m0 * (scan.suppressed ? suppressed_share : 1.0)) : voxel.m0;
    voxel.label = static_cast<float>(voxel.control - cbfAt(tissue, place) * m0 / scale);
    voxel.tissue = tissue.brain() > 0.5;
    if (voxel.tissue) {
        const double deltam = double{voxel.control} - double{voxel.label};
        const double true_m0 = double{voxel.m0} / recovery;
        voxel.deltam = static_cast<float>(deltam);
        voxel.true_m0 = static_cast<float>(true_m0);
        voxel.cbf = static_cast<float>(deltam / true_m0 * scale);
    }
    return voxel;
}

std::vector<Voxel> makeHead(const AslScan& scan, const Grid& grid, Job& job)
{
    std::vector<Voxel> head(grid.voxels());
    parallelFor(grid.voxels(), 2048, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const auto [i, j, k] = grid.place(v);
            const double slice_time = scan.three_dimensional ? 0.0 : k * slice_interval;
            head[v] = makeVoxel(scan, toWorld(grid, {double(i), double(j), double(k)}), slice_time);
        }
    });
    return head;
}

/// Standard deviation of one volume that gives the mean ΔM of grey matter over all pairs that SNR.
double noiseLevel(const AslScan& scan, const PhantomOptions& options)
{
    if (options.snr <= 0.0) return 0.0;
    const double deltam = grey_cbf * 860.0 / cbfPerRatio(scan, 0.0);
    return deltam * std::sqrt(options.pairs / 2.0) / options.snr;
}

VolumeTable makeTable(const AslScan& scan, int pairs)
{
    const VolumeRow labelled{.delay = delay,
                             .label_duration = label_duration,
                             .echo_time = 0.0135,
                             .repetition_time = asl_tr};
    VolumeTable table;
    if (scan.included_m0) {
        table.push_back({.type = VolumeType::M0,
                         .delay = 0.0,
                         .label_duration = 0.0,
                         .echo_time = 0.0135,
                         .repetition_time = m0_tr});
    }
    for (int volume = 0; volume < 2 * pairs; ++volume) {
        table.push_back(labelled);
        table.back().type =
            (volume % 2 == 0) == scan.control_first ? VolumeType::Control : VolumeType::Label;
    }
    return table;
}

Facts makeFacts(const std::string& name, const AslScan& scan, int pairs, int slices)
{
    Facts facts;
    const auto put = [&](const std::string& key, Value value) {
        facts[key] = {std::move(value), Origin::Sidecar, key + " of the sample " + name};
    };
    put("Manufacturer", std::string("Kety digital phantom"));
    put("MagneticFieldStrength", 3.0);
    put("MRAcquisitionType", std::string(scan.three_dimensional ? "3D" : "2D"));
    put("EchoTime", 0.0135);
    put("ArterialSpinLabelingType", std::string(scan.scheme));
    put("PostLabelingDelay", delay);
    if (std::string(scan.scheme) == "PASL") {
        put("BolusCutOffFlag", true);
        put("BolusCutOffTechnique", std::string("Q2TIPS"));
        put("BolusCutOffDelayTime", std::vector<double>{ti1, 1.2});
    } else {
        put("LabelingDuration", label_duration);
    }
    put("BackgroundSuppression", scan.suppressed);
    if (scan.suppressed) put("BackgroundSuppressionNumberPulses", std::int64_t{2});
    put("M0Type",
        std::string(scan.separate_m0 ? "Separate" : (scan.included_m0 ? "Included" : "Absent")));
    // A single number would be read as that of every volume, the M0's too.
    if (scan.included_m0) {
        std::vector<double> times;
        for (const VolumeRow& row : makeTable(scan, pairs))
            times.push_back(row.repetition_time);
        put("RepetitionTimePreparation", times);
    } else {
        put("RepetitionTimePreparation", asl_tr);
    }
    put("TotalAcquiredPairs", std::int64_t{pairs});
    if (!scan.three_dimensional) {
        std::vector<double> times;
        for (int k = 0; k < slices; ++k)
            times.push_back(k * slice_interval);
        put("SliceTiming", times);
    }
    return facts;
}

Buffer<float> makeCurves(const std::vector<Voxel>& head, const VolumeTable& table, double sigma,
                         std::uint64_t seed, Job& job)
{
    const std::size_t frames = table.size();
    const Noise noise(seed);
    return Buffer<float>::make(head.size() * frames, [&](std::span<float> out) {
        parallelFor(head.size(), 2048, job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t v = begin; v < end; ++v) {
                for (std::size_t f = 0; f < frames; ++f) {
                    const VolumeType type = table[f].type;
                    const float clean = type == VolumeType::M0        ? head[v].m0
                                        : type == VolumeType::Control ? head[v].control
                                                                      : head[v].label;
                    const std::size_t counter = v * frames + f;
                    out[counter] = sigma > 0.0
                                       ? static_cast<float>(clean + sigma * noise.normal(counter))
                                       : clean;
                }
            }
        });
    });
}

template <class T, class Pick>
Volume<T> volumeOf(const Grid& grid, const std::vector<Voxel>& head, const Pick& pick)
{
    return {grid, Buffer<T>::make(head.size(), [&](std::span<T> out) {
                for (std::size_t v = 0; v < head.size(); ++v)
                    out[v] = static_cast<T>(pick(head[v]));
            })};
}

std::shared_ptr<const Dataset> makeM0(const std::string& name, const Grid& grid,
                                      const std::vector<Voxel>& head, double sigma,
                                      std::uint64_t seed, Job& job)
{
    const VolumeTable table{
        {.type = VolumeType::M0, .echo_time = 0.0135, .repetition_time = m0_tr}};
    auto m0 = std::make_shared<Dataset>();
    m0->name = name + "_m0scan";
    m0->series = {
        .grid = grid, .times = {0.0}, .values = makeCurves(head, table, sigma, seed + 1, job)};
    m0->volumes = table;
    const auto put = [&](const std::string& key, Value value) {
        m0->facts[key] = {std::move(value), Origin::Sidecar, key + " of the M0 of sample " + name};
    };
    put("RepetitionTimePreparation", m0_tr);
    put("EchoTime", 0.0135);
    put("MagneticFieldStrength", 3.0);
    m0->synthetic = true;
    return m0;
}

std::shared_ptr<const Dataset> makeSeries(const std::string& name, const AslScan& scan,
                                          const Grid& grid, const std::vector<Voxel>& head,
                                          const PhantomOptions& options, Job& job)
{
    auto data = std::make_shared<Dataset>();
    data->name = name + "_asl";
    data->volumes = makeTable(scan, options.pairs);
    data->series.grid = grid;
    for (std::size_t f = 0; f < data->volumes.size(); ++f) {
        data->series.times.push_back(static_cast<double>(f) * asl_tr);
    }
    data->series.values =
        makeCurves(head, data->volumes, noiseLevel(scan, options), options.seed, job);
    if (!scan.three_dimensional) {
        data->series.slice_time =
            Volume<float>{grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                              for (std::size_t v = 0; v < out.size(); ++v) {
                                  out[v] = static_cast<float>(grid.place(v)[2] * slice_interval);
                              }
                          })};
    }
    data->facts = makeFacts(name, scan, options.pairs, grid.size[2]);
    data->synthetic = true;
    return data;
}

}  // namespace

Phantom makeAslPhantom(const std::string& name, const AslScan& scan, const PhantomOptions& options)
{
    Job job;
    const Grid grid = headGrid(options.size);
    const std::vector<Voxel> head = makeHead(scan, grid, job);
    Phantom phantom{.name = name, .analysis = "asl.cbf", .inputs = {}};
    phantom.inputs.emplace_back("asl", makeSeries(name, scan, grid, head, options, job));
    if (scan.separate_m0) {
        phantom.inputs.emplace_back(
            "m0", makeM0(name, grid, head, noiseLevel(scan, options), options.seed, job));
    }
    const auto truth = [&](const char* key, Text label, Unit unit, float Voxel::*value) {
        phantom.truth.push_back(
            {{.key = key, .label = label, .unit = unit},
             volumeOf<float>(grid, head, [value](const Voxel& voxel) { return voxel.*value; })});
    };
    truth("cbf", text("asl", "CBF"), unit::perfusion, &Voxel::cbf);
    truth("deltam", text("asl", "ΔM"), unit::arbitrary, &Voxel::deltam);
    truth("m0", text("asl", "M0"), unit::arbitrary, &Voxel::true_m0);
    phantom.tissue =
        volumeOf<std::uint8_t>(grid, head, [](const Voxel& voxel) { return voxel.tissue; });
    return phantom;
}

}  // namespace kety
