// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/rigid.h"
#include "image/volume.h"

#include <vector>

namespace kety {

/// Which volumes make the target of a registration, and which are registered.
struct MotionFrames {
    std::vector<std::size_t> target;  ///< their mean is what the others are compared with
    std::vector<std::size_t> moving;
};

/// How the head lay in each volume, and the image all of them were compared with.
struct MotionEstimate {
    std::vector<RigidMotion> motions;  ///< one per volume of `MotionFrames::moving`
    /// What each is wrong by: half of what registrations to two halves of the head differ by, rad
    /// and mm. One such number is itself as uncertain as it is large; many of them have a spread.
    /// NaN: not measured, in every second pair of a long series.
    std::vector<std::array<double, 6>> errors;
    std::vector<double> likeness;     ///< correlation with the target, put back; NaN: out of sight
    std::vector<std::size_t> failed;  ///< volumes that could not be registered; motion 0
    Volume<float> target;             ///< mean of the target volumes, put back in place
    Mask region;                      ///< of the target: the head, and a little around it
};

/// Two passes (SCIENCE.md A16): against the mean as it is, smoothed, then against the mean of the
/// volumes put back by the first pass, from where that ended, and from there against two halves of
/// the head for its error. The mean position of the target volumes is the grid's: what is wrong for
/// all of them alike moves nothing. Where the head jumped by more than 15 mm, only those
/// that lie where most do make the target, and the search for the others begins where their centre
/// is: from rest it would not get there. One volume per thread at a time, each on one thread: the
/// same bits for any number. Says how far it is (two steps a volume) and stops when cancelled.
/// Throws Error where no volume can be registered.
MotionEstimate estimatedMotion(const Series& series, const MotionFrames& frames, Job& job);

/// What registration took of the contrast of `unlike` volumes (labels) for motion, all of them
/// alike, is found between their mean in place and that of the target volumes (`contrastOffset`)
/// and taken out. False where the images do not tell.
bool contrastTakenOut(const Series& series, const MotionFrames& frames,
                      const std::vector<std::size_t>& unlike, MotionEstimate& found, Job& job);

/// Another image of the same head, M0 or another echo, against that target, in two passes too.
RigidMotion estimatedMotion(const MotionEstimate& known, const Volume<float>& image);

/// The series with every volume of `frames` put back by its motion: cubic B-splines, once. Other
/// volumes stay as they are. NaN where a place lies outside a volume; one that is not in `timed`
/// (M0, which is subtracted from nothing) keeps its edge for half a voxel. The slice times, where
/// the series has them, are the mean over the volumes of `timed`: each voxel's time lies where its
/// signal came from.
Series motionUndone(const Series& series, const std::vector<std::size_t>& frames,
                    const std::vector<RigidMotion>& motions, const std::vector<std::size_t>& timed,
                    Job& job);

}  // namespace kety
