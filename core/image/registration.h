// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/spline.h"

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace kety {

/// What volumes are registered to: a smooth image, and the places it is compared at.
struct RegistrationTarget {
    Volume<float> image = {};
    std::shared_ptr<const SplineImage> spline = {};  ///< the same between its voxels
    std::vector<std::array<double, 3>> points = {};  ///< LPS mm
    double smoothing = 0.0;                          ///< mm, FWHM; the moving image gets the same
};

/// The image smoothed, and about `count` places evenly spread over the mask, moved off the voxel
/// centres by a fixed pattern: at the centres themselves interpolation changes character, which
/// mutual information would take for alignment (Pluim 2000, doi:10.1006/cviu.1999.0816).
RegistrationTarget registrationTarget(const Volume<float>& image, const Mask& mask,
                                      double smoothing, std::size_t count);

/// The places in two sets, chessboard fields of 24 mm: noise is not shared between them, so what
/// two registrations differ by is what each of them is wrong by.
std::array<RegistrationTarget, 2> halves(const RegistrationTarget& target);

/// Whether this build has ITK, which finds rigid motion.
bool registrationAvailable();

/// The motion that takes the target to the image: greatest mutual information (Mattes 2003,
/// doi:10.1109/TMI.2002.803124; 32 bins) from `start`, whose centre is kept. Everything runs on the
/// caller's thread, so that the result has the same bits on any number of them; several may call it
/// at once. Throws Error where the images do not overlap, or without ITK.
RigidMotion registeredRigidly(const RegistrationTarget& target, const Volume<float>& image,
                              const RigidMotion& start);

/// A motion, and what it is wrong by: half of what registrations to two halves of the target differ
/// by, rad and mm; NaN without halves, which take as long as the motion itself. The likeness is the
/// correlation of target and image, put back, over the places that lie in the image; NaN where
/// fewer than half of them do.
struct RegisteredMotion {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();
    static constexpr std::array unmeasured{none, none, none, none, none, none};
    RigidMotion motion = {};
    std::array<double, 6> error = unmeasured;
    double likeness = none;
};
RegisteredMotion registeredWithError(const RegistrationTarget& target,
                                     const std::array<RegistrationTarget, 2>* halves,
                                     const Volume<float>& image, const RigidMotion& start);

}  // namespace kety
