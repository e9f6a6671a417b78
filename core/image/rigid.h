// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace kety {

/// Where a rigid body has gone, LPS mm: a point p of the target lies at
/// R (p − centre) + centre + translation. R turns by |rotation| rad about the axis `rotation`.
struct RigidMotion {
    std::array<double, 3> rotation{};     ///< rad
    std::array<double, 3> translation{};  ///< mm
    std::array<double, 3> centre{};       ///< mm
};

/// R, row-major (Rodrigues).
std::array<double, 9> rotationMatrix(const RigidMotion& motion);

std::array<double, 3> moved(const RigidMotion& motion, const std::array<double, 3>& point);

/// Root mean square displacement in mm of a sphere of `radius` mm around the centre
/// (Jenkinson 1999, FMRIB report TR99MJ1).
double displacement(const RigidMotion& motion, double radius = 80.0);

/// Σ|Δ translation| + 50 mm · Σ|Δ rotation|: mm (Power 2012, doi:10.1016/j.neuroimage.2011.10.018).
/// Both motions have one centre.
double framewiseDisplacement(const RigidMotion& before, const RigidMotion& after);

}  // namespace kety
