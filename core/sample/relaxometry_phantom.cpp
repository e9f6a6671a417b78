// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/relaxometry_phantom.h"

#include "base/job.h"
#include "base/nan.h"
#include "base/parallel.h"
#include "sample/head.h"
#include "sample/random.h"

#include <cmath>
#include <numbers>

namespace kety {
namespace {

constexpr double inversion_tr = 6.0, flip_tr = 0.015;  // s
constexpr double efficiency = 0.96;
constexpr double degree = std::numbers::pi / 180.0;

/// Times of the frames in s; flip angles in rad.
std::vector<double> timesOf(RelaxationScan scan)
{
    switch (scan) {
    case RelaxationScan::Inversion:
        return {.05, .1, .2, .4, .6, .9, 1.3, 1.8, 2.5, 3.5};
    case RelaxationScan::Saturation:
        return {.1, .25, .5, .8, 1.2, 1.8, 2.8, 4.5};
    case RelaxationScan::LookLocker:
        return {.1, .18, .26, .9, 1.0, 1.1, 1.7, 1.8, 2.5, 3.3, 4.1};
    case RelaxationScan::FlipAngles:
        return {3.0 * degree, 8.0 * degree, 14.0 * degree, 22.0 * degree};
    case RelaxationScan::SpinEchoes:
        return {.012, .024, .036, .048, .060, .072, .084, .096, .108, .120, .132, .144};
    case RelaxationScan::GradientEchoes:
        return {.004, .009, .014, .019, .024, .029, .034, .039};
    }
    return {};
}

struct Properties {
    double m0, t1, t2, t2star;
    double b1;  // flip angle over its nominal value
};

/// Stronger in the middle of the head, as at 3 T.
double transmitField(const std::array<double, 3>& place)
{
    const double squared = place[0] * place[0] + place[1] * place[1] + place[2] * place[2];
    return 1.1 - 0.25 * squared / (90.0 * 90.0 + squared);
}

/// One rate for the mixture: a voxel with one relaxation time, so that there is a truth.
Properties propertiesOf(const Tissue& tissue, const std::array<double, 3>& place)
{
    const double all = tissue.grey + tissue.white + tissue.csf + tissue.scalp;
    const auto mixed = [&](double grey, double white, double csf, double scalp) {
        return (grey * tissue.grey + white * tissue.white + csf * tissue.csf + scalp * tissue.scalp)
               / std::max(all, 1e-9);
    };
    return {all * mixed(860.0, 720.0, 1000.0, 600.0) * receiveField(place),
            mixed(1.33, 0.83, 4.0, 0.4), mixed(0.100, 0.075, 0.6, 0.05),
            mixed(0.066, 0.053, 0.2, 0.02), transmitField(place)};
}

double signalOf(RelaxationScan scan, const Properties& is, double time)
{
    switch (scan) {
    case RelaxationScan::Inversion:
        return std::abs(is.m0 * (1.0 + std::exp(-inversion_tr / is.t1))
                        - 2.0 * efficiency * is.m0 * std::exp(-time / is.t1));
    case RelaxationScan::Saturation:
        return is.m0 * (1.0 - efficiency * std::exp(-time / is.t1));
    case RelaxationScan::LookLocker: {
        const double apparent = 0.8 * is.t1;  // B / A = 1 + T1 / T1*
        return std::abs(is.m0 * (1.0 - (1.0 + is.t1 / apparent) * std::exp(-time / apparent)));
    }
    case RelaxationScan::FlipAngles: {
        const double e = std::exp(-flip_tr / is.t1);
        const double angle = is.b1 * time;
        return is.m0 * std::sin(angle) * (1.0 - e) / (1.0 - e * std::cos(angle));
    }
    case RelaxationScan::SpinEchoes:
        return is.m0 * std::exp(-time / is.t2);
    case RelaxationScan::GradientEchoes:
        return is.m0 * std::exp(-time / is.t2star);
    }
    return 0.0;
}

struct Words {
    const char *analysis, *role, *suffix, *fact;
};

Words wordsOf(RelaxationScan scan)
{
    switch (scan) {
    case RelaxationScan::Inversion:
        return {"relaxometry.t1_ir", "ir", "_IRT1", "InversionTime"};
    case RelaxationScan::Saturation:
        return {"relaxometry.t1_sr", "sr", "_SRT1", "InversionTime"};
    case RelaxationScan::LookLocker:
        return {"relaxometry.t1_looklocker", "ll", "_LLT1", "InversionTime"};
    case RelaxationScan::FlipAngles:
        return {"relaxometry.t1_vfa", "vfa", "_VFA", "FlipAngle"};
    case RelaxationScan::SpinEchoes:
        return {"relaxometry.t2", "mese", "_MESE", "EchoTime"};
    case RelaxationScan::GradientEchoes:
        return {"relaxometry.t2star", "megre", "_MEGRE", "EchoTime"};
    }
    return {"", "", "", ""};
}

std::shared_ptr<const Dataset> makeData(const std::string& name, RelaxationScan scan,
                                        const Grid& grid, const std::vector<Properties>& head,
                                        const PhantomOptions& options, Job& job)
{
    auto data = std::make_shared<Dataset>();
    const Words words = wordsOf(scan);
    const std::vector<double> times = timesOf(scan);
    data->name = name + words.suffix;
    data->series.grid = grid;
    for (std::size_t frame = 0; frame < times.size(); ++frame)
        data->series.times.push_back(double(frame));
    // SNR is that of M0 of grey matter in one image; small signals of flip angles scale with it.
    const double reference = scan == RelaxationScan::FlipAngles ? 40.0 : 860.0;
    const double sigma = options.snr > 0.0 ? reference / options.snr : 0.0;
    const Noise noise(options.seed);
    const std::size_t n = times.size();
    data->series.values = Buffer<float>::make(head.size() * n, [&](std::span<float> out) {
        parallelFor(head.size(), 2048, job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t v = begin; v < end; ++v) {
                for (std::size_t frame = 0; frame < n; ++frame) {
                    const std::size_t counter = v * n + frame;
                    const double clean = signalOf(scan, head[v], times[frame]);
                    out[counter] = static_cast<float>(
                        sigma > 0.0 ? std::abs(clean + sigma * noise.normal(counter)) : clean);
                }
            }
        });
    });
    const auto put = [&](const std::string& key, Value value) {
        data->facts[key] = {std::move(value), Origin::Sidecar, key + " of the sample " + name};
    };
    std::vector<double> stated = times;
    if (scan == RelaxationScan::FlipAngles)
        for (double& angle : stated)
            angle = std::round(angle / degree * 1e9) / 1e9;
    put(words.fact, stated);
    put("MagneticFieldStrength", 3.0);
    put("Manufacturer", std::string("Kety digital phantom"));
    if (scan == RelaxationScan::Inversion) put("RepetitionTimePreparation", inversion_tr);
    if (scan == RelaxationScan::FlipAngles) put("RepetitionTimeExcitation", flip_tr);
    data->synthetic = true;
    return data;
}

/// A map of the flip angles in percent, as BIDS has it.
std::shared_ptr<const Dataset> makeTransmitField(const std::string& name, const Grid& grid,
                                                 const std::vector<Properties>& head)
{
    auto data = std::make_shared<Dataset>();
    data->name = name + "_TB1map";
    data->series.grid = grid;
    data->series.times = {0.0};
    data->series.values = Buffer<float>::make(head.size(), [&](std::span<float> out) {
        for (std::size_t v = 0; v < head.size(); ++v)
            out[v] = static_cast<float>(100.0 * head[v].b1);
    });
    data->synthetic = true;
    return data;
}

}  // namespace

Phantom makeRelaxometryPhantom(const std::string& name, RelaxationScan scan,
                               const PhantomOptions& options)
{
    Job job;
    const Grid grid = headGrid(options.size);
    std::vector<Properties> head(grid.voxels());
    std::vector<std::uint8_t> inside(grid.voxels());
    parallelFor(grid.voxels(), 2048, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t v = begin; v < end; ++v) {
            const auto [i, j, k] = grid.place(v);
            const auto place = toWorld(grid, {double(i), double(j), double(k)});
            const Tissue tissue = headAt(place);
            head[v] = propertiesOf(tissue, place);
            inside[v] = tissue.grey + tissue.white > 0.9 ? 1 : 0;
        }
    });
    const Words words = wordsOf(scan);
    Phantom phantom{.name = name, .analysis = words.analysis, .inputs = {}, .exactness = 5e-5};
    phantom.inputs.emplace_back(words.role, makeData(name, scan, grid, head, options, job));
    if (scan == RelaxationScan::FlipAngles)
        phantom.inputs.emplace_back("b1", makeTransmitField(name, grid, head));
    const auto truth = [&](const char* key, Text label, Unit unit, double Properties::*member) {
        phantom.truth.push_back({{.key = key, .label = label, .unit = unit},
                                 {grid, Buffer<float>::make(head.size(), [&](std::span<float> out) {
                                      for (std::size_t v = 0; v < head.size(); ++v)
                                          out[v] = inside[v] != 0
                                                       ? static_cast<float>(head[v].*member)
                                                       : nan;
                                  })}});
    };
    if (scan == RelaxationScan::SpinEchoes) {
        truth("t2", text("relaxometry", "T2"), unit::millisecond, &Properties::t2);
    } else if (scan == RelaxationScan::GradientEchoes) {
        truth("t2star", text("relaxometry", "T2*"), unit::millisecond, &Properties::t2star);
    } else {
        truth("t1", text("relaxometry", "T1"), unit::millisecond, &Properties::t1);
    }
    phantom.tissue = {grid, Buffer<std::uint8_t>::from(inside)};
    return phantom;
}

}  // namespace kety
