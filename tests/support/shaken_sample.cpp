// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/shaken_sample.h"

#include "image/frames.h"
#include "image/smooth.h"
#include "image/spline.h"
#include "sample/phantom.h"
#include "sample/random.h"

#include <cmath>

namespace kety::test {
namespace {

constexpr double degree = M_PI / 180.0;

/// The inner slices: what lies beyond them comes in when the head moves, as it does in a scanner.
std::shared_ptr<const Dataset> croppedData(const Dataset& data)
{
    constexpr int beyond = 3;  // slices at either end
    auto result = std::make_shared<Dataset>(data);
    Grid& grid = result->series.grid;
    grid.origin = toWorld(grid, {0.0, 0.0, double(beyond)});
    grid.size[2] -= 2 * beyond;
    const std::size_t first = data.series.grid.index(0, 0, beyond) * data.series.frames();
    result->series.values = Buffer<float>::from(
        data.series.values.span().subspan(first, grid.voxels() * data.series.frames()));
    return result;
}

/// The head of the sample moves: volume by volume, and more so in labels than in controls.
RigidMotion motionIn(std::size_t volume, const Grid& grid)
{
    const Noise random(99);
    const auto r = [&](std::size_t i) { return random.uniform(10 * volume + i) - 0.5; };
    return {.rotation = {2.0 * degree * r(0), 2.0 * degree * r(1), 2.0 * degree * r(2)},
            .translation = {3.0 * r(3), 3.0 * r(4), 2.0 * r(5)},
            .centre = toWorld(grid, {0.5 * (grid.size[0] - 1), 0.5 * (grid.size[1] - 1),
                                     0.5 * (grid.size[2] - 1)})};
}

}  // namespace

Inputs wholeSample(int pairs, const std::array<int, 3>& size)
{
    Inputs inputs;
    for (const auto& [role, data] : makePhantom("asl", {.size = size, .pairs = pairs}).inputs) {
        // Without structure finer than a voxel, as a scanner's limited band leaves it.
        auto smooth = std::make_shared<Dataset>(*data);
        const Grid& grid = data->series.grid;
        const Mask whole{grid, Buffer<std::uint8_t>::filled(grid.voxels(), 1)};
        std::vector<Buffer<float>> frames;
        Job job;
        for (std::size_t i = 0; i < data->series.frames(); ++i)
            frames.push_back(smoothedInside(frame(data->series, i), whole, 9.0, job).values);
        smooth->series.values = interleave(grid, frames, data->series.times).values;
        inputs.roles[role].push_back(smooth);
    }
    return inputs;
}

Inputs cropped(Inputs inputs)
{
    for (auto& [role, datasets] : inputs.roles) {
        for (auto& data : datasets)
            data = croppedData(*data);
    }
    return inputs;
}

Inputs sample(int pairs)
{
    return cropped(wholeSample(pairs));
}

RigidMotion inverse(const RigidMotion& motion)
{
    RigidMotion back = motion;
    for (double& r : back.rotation)
        r = -r;
    back.translation = {};
    RigidMotion turn = back;
    turn.centre = {};
    const auto shift = moved(turn, motion.translation);
    for (std::size_t a = 0; a < 3; ++a)
        back.translation[a] = -shift[a];
    return back;
}

std::shared_ptr<const Dataset> shaken(const Dataset& data, const std::set<std::size_t>& only)
{
    auto result = std::make_shared<Dataset>(data);
    std::vector<Buffer<float>> frames;
    for (std::size_t volume = 0; volume < data.series.frames(); ++volume) {
        const Volume<float> still = frame(data.series, volume);
        const bool moves = only.empty() || only.contains(volume);
        const RigidMotion back = moves ? inverse(motionIn(volume, still.grid)) : RigidMotion{};
        const Volume<float> there = motionUndone(SplineImage(still), still.grid, back);
        frames.push_back(Buffer<float>::make(there.values.size(), [&](std::span<float> out) {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = std::isfinite(there.values[i]) ? there.values[i] : still.values[i];
        }));
    }
    const Series moved = interleave(data.series.grid, frames, data.series.times);
    result->series.values = moved.values;
    return result;
}

Inputs shakenSample(const std::set<std::size_t>& only, int pairs, const std::array<int, 3>& size)
{
    Inputs inputs = wholeSample(pairs, size);
    inputs.roles["asl"] = {shaken(*inputs.find("asl"), only)};
    return cropped(inputs);
}

double distance(const Result& a, const Result& b, const char* key, const Mask& mask)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t voxel = 0; voxel < mask.values.size(); ++voxel) {
        const float x = a.maps.find(key)->values.values[voxel];
        const float y = b.maps.find(key)->values.values[voxel];
        if (mask.values[voxel] == 0 || !std::isfinite(x) || !std::isfinite(y)) continue;
        sum += double(x - y) * double(x - y);
        count += 1.0;
    }
    return std::sqrt(sum / count);
}

}  // namespace kety::test
