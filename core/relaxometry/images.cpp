// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "relaxometry/images.h"

#include "base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>

namespace kety::relaxometry {
namespace {

constexpr double degree = std::numbers::pi / 180.0;

std::vector<double> numbersOf(const Setting* setting)
{
    if (setting == nullptr) return {};
    if (const auto* list = std::get_if<std::vector<double>>(&setting->value)) return *list;
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&setting->value))
        return {list->begin(), list->end()};
    if (const auto* one = std::get_if<double>(&setting->value)) return {*one};
    if (const auto* one = std::get_if<std::int64_t>(&setting->value))
        return {static_cast<double>(*one)};
    return {};
}

/// A fact of one frame: its entry of a list that has one for each, or the one for all.
double factOf(const Dataset& data, std::string_view key, std::size_t frame)
{
    const Setting* fact = data.fact(key);
    // The spacing of frames in a NIfTI header is no repetition time of images of several TI or TE.
    if (fact != nullptr && fact->source.starts_with("pixdim")) return unknown;
    const std::vector<double> values = numbersOf(fact);
    if (values.size() == 1) return values.front();
    return values.size() == data.series.frames() ? values[frame] : unknown;
}

double firstKnown(std::initializer_list<double> values)
{
    for (const double value : values)
        if (!std::isnan(value)) return value;
    return unknown;
}

/// Samples of some images, one voxel's side by side.
Series gather(const Images& images, const std::vector<std::size_t>& which, Job& job)
{
    const std::size_t n = which.size();
    Series series{.grid = images.grid(), .times = {}, .values = {}};
    for (std::size_t i = 0; i < n; ++i)
        series.times.push_back(double(i));
    const Series& first = images.datasets.front()->series;
    bool as_it_is = images.datasets.size() == 1 && first.frames() == n;
    for (std::size_t i = 0; as_it_is && i < n; ++i)
        as_it_is = images.list[which[i]].frame == i;
    if (as_it_is) {
        series.values = first.values;
        return series;
    }
    const std::size_t voxels = series.grid.voxels();
    series.values = Buffer<float>::make(voxels * n, [&](std::span<float> out) {
        parallelFor(voxels, 4096, job, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = 0; i < n; ++i) {
                const Image& image = images.list[which[i]];
                const Series& from = images.of(image).series;
                const std::size_t frames = from.frames();
                for (std::size_t v = begin; v < end; ++v)
                    out[v * n + i] = from.values[v * frames + image.frame];
            }
        });
    });
    return series;
}

/// A value that many samples share and none exceeds: the end of the scanner's integers.
double ceilingOf(const Series& series)
{
    constexpr std::size_t many = 10;
    float most = 0.0F;
    for (const float value : series.values)
        if (std::isfinite(value)) most = std::max(most, value);
    const auto count = std::count(series.values.begin(), series.values.end(), most);
    const bool whole = most >= 255.0F;
    return whole && static_cast<std::size_t>(count) >= many ? double{most} : HUGE_VAL;
}

/// The imaginary image of the same place in its own list.
std::vector<std::size_t> partners(const Images& images, const std::vector<std::size_t>& real)
{
    std::vector<std::size_t> reals, imaginary, found;
    for (std::size_t i = 0; i < images.list.size(); ++i) {
        if (images.list[i].part == Part::Real) reals.push_back(i);
        if (images.list[i].part == Part::Imaginary) imaginary.push_back(i);
    }
    if (imaginary.size() != reals.size()) return {};
    for (const std::size_t image : real) {
        const auto rank = std::find(reals.begin(), reals.end(), image) - reals.begin();
        found.push_back(imaginary[static_cast<std::size_t>(rank)]);
    }
    return found;
}

}  // namespace

bool Images::oneGrid() const
{
    return std::all_of(datasets.begin(), datasets.end(),
                       [this](const auto& data) { return same(data->series.grid, grid(), 1e-2); });
}

std::size_t Images::count(Part part) const
{
    return static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [part](const Image& image) { return image.part == part; }));
}

Images imagesOf(const Inputs& inputs, std::string_view role)
{
    Images images;
    const auto found = inputs.roles.find(role);
    if (found == inputs.roles.end()) return images;
    images.datasets = found->second;
    for (std::size_t d = 0; d < images.datasets.size(); ++d) {
        const Dataset& data = *images.datasets[d];
        for (std::size_t frame = 0; frame < data.series.frames(); ++frame) {
            const VolumeRow row = frame < data.volumes.size() ? data.volumes[frame] : VolumeRow{};
            const auto fact = [&](const char* key) { return factOf(data, key, frame); };
            images.list.push_back(
                {.dataset = d,
                 .frame = frame,
                 .part = data.part,
                 .inversion = fact("InversionTime"),
                 .echo = firstKnown({row.echo_time, fact("EchoTime")}),
                 .repetition =
                     firstKnown({row.repetition_time, fact("RepetitionTimeExcitation"),
                                 fact("RepetitionTimePreparation"), fact("RepetitionTime")}),
                 .angle = degree * firstKnown({row.flip_angle, fact("FlipAngle")})});
        }
    }
    return images;
}

std::optional<Setting> settingOf(const Images& images, double Image::*member, const char* fact)
{
    std::vector<double> values;
    for (const Image& image : images.list) {
        if (std::isnan(image.*member)) return std::nullopt;
        values.push_back(image.*member);
    }
    if (values.empty()) return std::nullopt;
    Setting setting{values, Origin::Sidecar, fact};
    if (const Setting* known = images.datasets.front()->fact(fact)) {
        setting.origin = known->origin;
        if (!known->source.empty()) setting.source = known->source;
    }
    return setting;
}

std::size_t statedNumbers(const Dataset& dataset, const char* fact)
{
    std::set<long> found;
    const Setting* setting = dataset.fact(fact);
    if (setting == nullptr) return 0;
    if (const auto* list = std::get_if<std::vector<double>>(&setting->value)) {
        for (const double number : *list)
            found.insert(std::lround(1e6 * number));
    } else if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&setting->value)) {
        for (const std::int64_t number : *whole)
            found.insert(1000000 * static_cast<long>(number));
    } else {
        return 1;
    }
    return found.size();
}

Part partOf(const Images& images)
{
    return images.count(Part::Real) > 0 ? Part::Real : Part::Magnitude;
}

std::vector<std::size_t> kept(const Images& images, const Sampling& sampling)
{
    const Part part = partOf(images);
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < images.list.size(); ++i) {
        const bool out = std::find(sampling.left_out.begin(), sampling.left_out.end(),
                                   static_cast<std::int64_t>(i))
                         != sampling.left_out.end();
        const bool known = i < sampling.times.size() && std::isfinite(sampling.times[i]);
        if (images.list[i].part == part && !out && known) which.push_back(i);
    }
    std::stable_sort(which.begin(), which.end(), [&](std::size_t a, std::size_t b) {
        return sampling.times[a] < sampling.times[b];
    });
    return which;
}

std::shared_ptr<const Curves> curvesOf(const Images& images, const Sampling& sampling, Memo& memo,
                                       Job& job)
{
    Used used;
    for (const auto& data : images.datasets)
        used.add(data->series.values).add(static_cast<int>(data->part));
    used.add(sampling.times).add(sampling.repetitions);
    for (const std::int64_t image : sampling.left_out)
        used.add(image);
    return memo.get("relaxometry.curves", used, [&] {
        Curves curves;
        curves.images = kept(images, sampling);
        curves.magnitude = partOf(images) == Part::Magnitude;
        curves.series = gather(images, curves.images, job);
        if (images.count(Part::Imaginary) > 0) {
            const auto others = partners(images, curves.images);
            if (!others.empty()) curves.imaginary = gather(images, others, job);
        }
        for (const std::size_t image : curves.images) {
            curves.times.push_back(sampling.times[image]);
            if (sampling.repetitions.empty()) continue;
            curves.repetitions.push_back(sampling.repetitions.size() == 1
                                             ? sampling.repetitions.front()
                                             : sampling.repetitions[image]);
        }
        curves.ceiling = ceilingOf(curves.series);
        return curves;
    });
}

Volume<float> greatest(const Curves& curves, Job& job)
{
    const std::size_t voxels = curves.series.grid.voxels();
    return {curves.series.grid, Buffer<float>::make(voxels, [&](std::span<float> out) {
                parallelFor(voxels, 8192, job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t v = begin; v < end; ++v) {
                        float most = 0.0F;
                        for (const float sample : curves.series.curve(v))
                            if (std::isfinite(sample)) most = std::max(most, std::abs(sample));
                        out[v] = most;
                    }
                });
            })};
}

}  // namespace kety::relaxometry
