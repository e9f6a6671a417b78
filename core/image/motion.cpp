// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "image/motion.h"

#include "base/contains.h"
#include "base/error.h"
#include "base/parallel.h"
#include "image/brain_mask.h"
#include "image/contrast_offset.h"
#include "image/frames.h"
#include "image/head_place.h"
#include "image/morphology.h"
#include "image/registration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {
namespace {

/// Voxels beyond the last centres that take the value of the edge: of images that are subtracted
/// from each other, and of one that stands for itself.
constexpr double differing = 0.05, standing = 0.5;
constexpr std::size_t long_series = 60;  // volumes
constexpr double jump = 15.0;            // mm: what a search that starts at rest may not find
constexpr std::array<double, 2> smoothings{8.0, 6.0};      // mm, of the two passes
constexpr std::array<std::size_t, 2> samples{4000, 6000};  // places compared

std::array<double, 3> centreOf(const Grid& grid)
{
    return toWorld(grid,
                   {0.5 * (grid.size[0] - 1), 0.5 * (grid.size[1] - 1), 0.5 * (grid.size[2] - 1)});
}

/// Shifts and turns all motions alike so that those of the target volumes have the mean 0: what
/// their mean position was in the first pass stays the grid's, whatever was wrong for all of them.
void centre(const MotionFrames& frames, MotionEstimate& found)
{
    std::vector<RigidMotion>& motions = found.motions;
    const auto counts = [&](std::size_t volume) { return !contains(found.failed, volume); };
    RigidMotion mean;
    double count = 0.0;
    for (std::size_t i = 0; i < frames.moving.size(); ++i) {
        if (!contains(frames.target, frames.moving[i]) || !counts(frames.moving[i])) continue;
        count += 1.0;
        for (std::size_t a = 0; a < 3; ++a) {
            mean.rotation[a] += motions[i].rotation[a];
            mean.translation[a] += motions[i].translation[a];
        }
    }
    for (std::size_t i = 0; i < motions.size(); ++i) {
        if (!counts(frames.moving[i])) continue;
        for (std::size_t a = 0; a < 3 && count > 0.0; ++a) {
            motions[i].rotation[a] -= mean.rotation[a] / count;
            motions[i].translation[a] -= mean.translation[a] / count;
        }
    }
}

/// Mean over some volumes after each was put back.
Volume<float> meanInPlace(const Series& series, const MotionFrames& frames,
                          const std::vector<std::size_t>& volumes,
                          const std::vector<RigidMotion>& motions, Job& job)
{
    std::vector<Volume<float>> placed(volumes.size());
    parallelFor(placed.size(), 1, job, [&](std::size_t begin, std::size_t) {
        const auto at = std::find(frames.moving.begin(), frames.moving.end(), volumes[begin]);
        const Volume<float> volume = frame(series, volumes[begin]);
        placed[begin] =
            at == frames.moving.end()
                ? volume
                : motionUndone(SplineImage(volume), series.grid,
                               motions[static_cast<std::size_t>(at - frames.moving.begin())]);
    });
    return {series.grid, Buffer<float>::make(series.grid.voxels(), [&](std::span<float> out) {
                for (std::size_t voxel = 0; voxel < out.size(); ++voxel) {
                    double sum = 0.0, count = 0.0;
                    for (const Volume<float>& volume : placed) {
                        if (!std::isfinite(volume.values[voxel])) continue;
                        sum += volume.values[voxel];
                        count += 1.0;
                    }
                    out[voxel] = static_cast<float>(count > 0.0 ? sum / count : 0.0);
                }
            })};
}

/// Target volumes whose head lies where it does in most; volumes whose head lies far from there
/// start at its centre.
MotionFrames beforeTheJump(const Series& series, const MotionFrames& frames,
                           std::vector<RigidMotion>& starts, Job& job)
{
    const Volume<float> mean = meanOfFrames(series, frames.target, job);
    const double dark = darkOf(mean, brainMask(mean, MaskMethod::Otsu));
    const HeadPlaces still = headPlaces(series, frames.target, dark, job);
    if (!(still.farthest() > jump)) return frames;
    MotionFrames together{.target = {}, .moving = frames.moving};
    for (std::size_t i = 0; i < frames.target.size(); ++i)
        if (!(still.away(i) > jump)) together.target.push_back(frames.target[i]);
    HeadPlaces places = headPlaces(series, frames.moving, dark, job);
    places.centres.push_back(still.centres[still.usual]);
    places.usual = places.centres.size() - 1;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (!(places.away(i) > jump)) continue;
        for (std::size_t a = 0; a < 3; ++a)
            starts[i].translation[a] = places.centres[i][a] - places.centres.back()[a];
    }
    return together;
}

/// One pass over the volumes; one that cannot be registered stays where it is.
class Pass {
public:
    Pass(const Series& series, const MotionFrames& frames, MotionEstimate& found, Job& job)
        : series_(series), frames_(frames), found_(found), job_(job),
          failed_(frames.moving.size(), 0)
    {
    }

    template <class Register>
    void run(const Register& registered)
    {
        parallelFor(frames_.moving.size(), 1, job_, [&](std::size_t i, std::size_t) {
            try {
                if (failed_[i] == 0) registered(i, frame(series_, frames_.moving[i]));
            } catch (const Error&) {
                failed_[i] = 1;
                found_.motions[i] = {.centre = centreOf(series_.grid)};
            }
            job_.advance();
        });
        found_.failed.clear();
        for (std::size_t i = 0; i < failed_.size(); ++i) {
            if (failed_[i] != 0) found_.failed.push_back(frames_.moving[i]);
        }
        if (!failed_.empty() && found_.failed.size() == failed_.size()) {
            throw Error(
                Failure::Internal,
                {text("image", "The images could not be registered: do they overlap?"), {}});
        }
        centre(frames_, found_);
    }

private:
    const Series& series_;
    const MotionFrames& frames_;
    MotionEstimate& found_;
    Job& job_;
    std::vector<std::uint8_t> failed_;
};

}  // namespace

MotionEstimate estimatedMotion(const Series& series, const MotionFrames& frames, Job& job)
{
    MotionEstimate found;
    found.motions.assign(frames.moving.size(), {.centre = centreOf(series.grid)});
    found.errors.assign(frames.moving.size(), RegisteredMotion::unmeasured);
    found.likeness.assign(frames.moving.size(), std::numeric_limits<double>::quiet_NaN());
    const MotionFrames together = beforeTheJump(series, frames, found.motions, job);
    found.target = meanOfFrames(series, together.target, job);
    job.begin(2 * frames.moving.size());
    Pass pass(series, together, found, job);
    const auto targetOf = [&](std::size_t n) {
        found.region = dilated(brainMask(found.target, MaskMethod::Otsu), 3);
        return registrationTarget(found.target, found.region, smoothings[n], samples[n]);
    };
    const RegistrationTarget coarse = targetOf(0);
    pass.run([&](std::size_t i, const Volume<float>& image) {
        found.motions[i] = registeredRigidly(coarse, image, found.motions[i]);
    });
    found.target = meanInPlace(series, together, together.target, found.motions, job);
    const RegistrationTarget fine = targetOf(1);
    const std::array<RegistrationTarget, 2> apart = halves(fine);
    // The errors are taken for one number over the series. Where it is long, every second pair is
    // enough for it, and another one of two after each dozen: of delays in turn, none is left out.
    const auto halved = [&](std::size_t i) {
        return frames.moving.size() < long_series || (i / 2 + i / 24) % 2 == 0;
    };
    pass.run([&](std::size_t i, const Volume<float>& image) {
        const auto [motion, error, likeness] =
            registeredWithError(fine, halved(i) ? &apart : nullptr, image, found.motions[i]);
        found.motions[i] = motion;
        found.errors[i] = error;
        found.likeness[i] = likeness;
    });
    return found;
}

bool contrastTakenOut(const Series& series, const MotionFrames& frames,
                      const std::vector<std::size_t>& unlike, MotionEstimate& found, Job& job)
{
    if (unlike.empty()) return true;
    const auto offset =
        contrastOffset(meanInPlace(series, frames, frames.target, found.motions, job),
                       meanInPlace(series, frames, unlike, found.motions, job), found.region,
                       centreOf(series.grid), job);
    if (!offset) return false;
    for (std::size_t i = 0; i < frames.moving.size(); ++i) {
        if (!contains(unlike, frames.moving[i])) continue;
        for (std::size_t a = 0; a < 3; ++a) {
            found.motions[i].rotation[a] += offset->rotation[a];
            found.motions[i].translation[a] += offset->translation[a];
        }
    }
    return true;
}

RigidMotion estimatedMotion(const MotionEstimate& known, const Volume<float>& image)
{
    RigidMotion motion{.centre = centreOf(known.target.grid)};
    for (std::size_t pass = 0; pass < smoothings.size(); ++pass) {
        const RegistrationTarget target =
            registrationTarget(known.target, known.region, smoothings[pass], samples[pass]);
        motion = registeredRigidly(target, image, motion);
    }
    return motion;
}

namespace {

/// Linear between the slices of the time as it was acquired, held at the ends.
double timeAt(const Volume<float>& times, const std::array<double, 3>& index)
{
    const Grid& grid = times.grid;
    std::array<int, 3> lower{};
    std::array<double, 3> weight{};
    for (std::size_t a = 0; a < 3; ++a) {
        const double held = std::clamp(index[a], 0.0, grid.size[a] - 1.0);
        lower[a] = static_cast<int>(held);
        weight[a] = held - lower[a];
    }
    double sum = 0.0;
    for (int corner = 0; corner < 8; ++corner) {
        double share = 1.0;
        std::array<int, 3> place{};
        for (std::size_t a = 0; a < 3; ++a) {
            const bool up = (corner >> a & 1) != 0;
            place[a] = std::min(lower[a] + (up ? 1 : 0), grid.size[a] - 1);
            share *= up ? weight[a] : 1.0 - weight[a];
        }
        if (share > 0.0) sum += share * times.values[grid.index(place[0], place[1], place[2])];
    }
    return sum;
}

Volume<float> timesInPlace(const Volume<float>& times, const std::vector<RigidMotion>& motions,
                           Job& job)
{
    const Grid& grid = times.grid;
    return {grid, Buffer<float>::make(grid.voxels(), [&](std::span<float> out) {
                parallelFor(out.size(), 2048, job, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t voxel = begin; voxel < end; ++voxel) {
                        const auto [i, j, k] = grid.place(voxel);
                        const auto world = toWorld(grid, {double(i), double(j), double(k)});
                        double sum = 0.0;
                        for (const RigidMotion& motion : motions)
                            sum += timeAt(times, toIndex(grid, moved(motion, world)));
                        out[voxel] = static_cast<float>(sum / static_cast<double>(motions.size()));
                    }
                });
            })};
}

}  // namespace

Series motionUndone(const Series& series, const std::vector<std::size_t>& frames,
                    const std::vector<RigidMotion>& motions, const std::vector<std::size_t>& timed,
                    Job& job)
{
    Series result = series;
    const std::size_t count = series.frames();
    result.values = Buffer<float>::make(series.values.size(), [&](std::span<float> out) {
        std::copy(series.values.begin(), series.values.end(), out.begin());
        parallelFor(frames.size(), 1, job, [&](std::size_t begin, std::size_t) {
            const double reach = contains(timed, frames[begin]) ? differing : standing;
            const Volume<float> placed = motionUndone(SplineImage(frame(series, frames[begin])),
                                                      series.grid, motions[begin], reach);
            for (std::size_t voxel = 0; voxel < placed.values.size(); ++voxel)
                out[voxel * count + frames[begin]] = placed.values[voxel];
        });
    });
    if (!series.slice_time) return result;
    std::vector<RigidMotion> counted;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (std::find(timed.begin(), timed.end(), frames[i]) != timed.end())
            counted.push_back(motions[i]);
    }
    if (!counted.empty()) result.slice_time = timesInPlace(*series.slice_time, counted, job);
    return result;
}

}  // namespace kety
