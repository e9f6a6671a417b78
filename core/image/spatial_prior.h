// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "image/volume.h"

#include <optional>

namespace kety {

/// An image drawn towards its neighbours where it is uncertain.
struct SpatialPrior {
    Volume<float> image;
    double weight = 0.0;      ///< φ, in 1 / (unit of the image)²
    std::size_t voxels = 0;   ///< that took part
    std::size_t changes = 0;  ///< of φ until it stood still
};

/// Minimises Σ_v (f_v − f̂_v)² / σ_v² + φ · Σ_{v~w} (f_v − f_w)² over neighbours that share a face,
/// f̂ the image and σ its standard deviation (SCIENCE.md A18; a Gaussian Markov random field as in
/// Penny 2005, doi:10.1016/j.neuroimage.2004.08.034).
/// Voxels take part where the mask is 1, f̂ is finite, and σ is finite and above 0; all others keep
/// their value, NaN included. Without `weight` φ is updated by the evidence,
/// φ ← N / (fᵀLf + tr(L C)), C by its diagonal, until it changes by less than one in a thousand.
/// Conjugate gradients with Jacobi preconditioning to a relative residual of 1e-8; every sum is
/// taken in fixed blocks: the same bytes for any number of threads.
SpatialPrior spatiallyRegularised(const Volume<float>& image, const Volume<float>& sd,
                                  const Mask& mask, std::optional<double> weight, Job& job);

}  // namespace kety
