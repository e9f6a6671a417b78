// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "sample/dsc_study.h"

#include "sample/random.h"

#include <algorithm>
#include <cmath>

namespace kety {
namespace {

constexpr std::size_t frames = 60, draws = 9;
constexpr double frame_time = 1.5, echo_time = 0.030, baseline = 1000.0;  // s, s, a.u.
constexpr double onset = 12.0, decay = 1.5, height = 25.0;                // s, s, 1/s^4
constexpr double density = 1.04, haematocrit_factor = 0.55 / 0.75;
constexpr double fine = 0.02;  // s, of the sum that stands for the integral
constexpr std::size_t per_half_second = 25, halves = 180;

double arteryAt(double t)
{
    const double since = t - onset;
    return since > 0.0 ? height * since * since * since * std::exp(-since / decay) : 0.0;
}

/// Height 1, area `mtt`.
double residueAt(std::size_t shape, double t, double mtt)
{
    switch (shape) {
    case 0:
        return std::exp(-t / mtt);
    case 1: {
        const double x = 2.0 * t / mtt;
        return std::exp(-x) * (1.0 + x);
    }
    case 2: {
        const double x = 4.0 * t / mtt;
        return std::exp(-x) * (1.0 + x + x * x / 2.0 + x * x * x / 6.0);
    }
    case 3:
        return t < mtt ? 1.0 : 0.0;
    default:
        return 0.8 * std::exp(-t / (0.5 * mtt)) + 0.2 * std::exp(-t / (3.0 * mtt));
    }
}

/// ∫ artery(t − u) R(u) du at every half second, by midpoints.
std::vector<double> response(std::size_t shape, double mtt)
{
    const std::size_t count = halves * per_half_second;
    std::vector<double> artery(count), residue(count), curve(halves, 0.0);
    for (std::size_t i = 0; i < count; ++i) {
        const double middle = (static_cast<double>(i) + 0.5) * fine;
        artery[i] = arteryAt(middle);
        residue[i] = residueAt(shape, middle, mtt);
    }
    for (std::size_t half = 1; half < halves; ++half) {
        const std::size_t end = half * per_half_second;
        for (std::size_t i = 0; i < end; ++i)
            curve[half] += artery[end - 1 - i] * residue[i] * fine;
    }
    return curve;
}

double perFlow()
{
    return density / haematocrit_factor / 6000.0;
}

double noiseLevel(double contrast)
{
    const std::vector<double> grey = response(0, 4.0);
    double peak = 0.0;
    for (std::size_t t = 0; t < frames; ++t)
        peak = std::max(peak, 60.0 * perFlow() * grey[3 * t]);
    return baseline * (1.0 - std::exp(-echo_time * peak)) / contrast;
}

std::shared_ptr<Dataset> dataset(const char* name, std::array<int, 3> size)
{
    auto data = std::make_shared<Dataset>();
    data->name = name;
    data->series.grid.size = size;
    for (std::size_t t = 0; t < frames; ++t)
        data->series.times.push_back(static_cast<double>(t) * frame_time);
    data->synthetic = true;
    return data;
}

}  // namespace

DscStudy makeDscStudy(double contrast)
{
    DscStudy study;
    std::vector<float> values;
    const Noise noise(7);
    const double sigma = noiseLevel(contrast);
    for (std::size_t shape = 0; shape < DscStudy::shapes.size(); ++shape) {
        for (const double mtt : {3.0, 4.0, 5.0, 6.0, 7.0, 8.0}) {
            const std::vector<double> curve = response(shape, mtt);
            for (std::size_t i = 0; i < 5 * 2 * draws; ++i) {
                const std::size_t delay = i / draws % 5;
                const double cbf = 60.0 * (i < 5 * draws ? 4.0 : 2.0) / mtt;
                study.truth.push_back({shape, cbf, mtt, static_cast<double>(delay)});
                for (std::size_t t = 0; t < frames; ++t) {
                    const std::size_t half = 3 * t > 2 * delay ? 3 * t - 2 * delay : 0;
                    const double clean =
                        baseline * std::exp(-echo_time * cbf * perFlow() * curve[half]);
                    values.push_back(
                        static_cast<float>(clean + sigma * noise.normal(values.size())));
                }
            }
        }
    }
    const auto voxels = static_cast<int>(study.truth.size());
    auto series = dataset("study_dsc", {voxels, 1, 1});
    series->series.values = Buffer<float>::from(values);
    series->facts["EchoTime"] = {echo_time, Origin::Sidecar, "EchoTime of the study"};
    series->facts["RepetitionTime"] = {frame_time, Origin::Sidecar, "RepetitionTime of the study"};
    study.mask = std::make_shared<const Mask>(Mask{
        series->series.grid, Buffer<std::uint8_t>::filled(study.truth.size(), std::uint8_t{1})});
    study.series = std::move(series);
    auto artery = dataset("study_aif", {1, 1, 1});
    artery->series.values = Buffer<float>::make(frames, [](std::span<float> out) {
        for (std::size_t t = 0; t < frames; ++t)
            out[t] = static_cast<float>(arteryAt(static_cast<double>(t) * frame_time));
    });
    study.artery = std::move(artery);
    return study;
}

}  // namespace kety
