// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/rigid.h"
#include "image/volume.h"

#include <optional>

namespace kety {

/// The small rigid motion, well below a voxel, that takes `target` to `image`, both of one head on
/// one grid, where they differ by more than motion: a label is darker than a control where blood
/// arrives, and every measure of likeness takes part of that for a shift (some 0.02 mm, a tenth of
/// ΔM at the rim of the brain). What varies smoothly is taken out first: both images are divided by
/// their local mean, a Gaussian of 12 mm. What is left is compared by least squares,
/// Σ (∇ · d − (target − image))² over `region` with the mean gradient of both, d = r × (x − centre)
/// + t: one linear step, so nothing starts or fails to converge. Deterministic; on the caller's
/// thread. Empty where the region has no edges to tell.
std::optional<RigidMotion> contrastOffset(const Volume<float>& target, const Volume<float>& image,
                                          const Mask& region, const std::array<double, 3>& centre,
                                          Job& job);

}  // namespace kety
