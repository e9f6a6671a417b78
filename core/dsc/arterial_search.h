// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kety::dsc {

/// A curve that may be of an artery, and the voxel it is of.
struct ArterialCandidate {
    std::size_t voxel = 0;
    std::vector<double> curve;  ///< ΔR2*, 1/s
};

/// What the search found: its voxels and why there are none.
struct ArterialSearch {
    enum class Outcome { Found, TooFewCandidates, ClusterTooSmall };
    Outcome outcome = Outcome::TooFewCandidates;
    std::vector<std::size_t> members;  ///< indices into the candidates, ascending
};

/// Candidates less those whose area is not above 0 or below the 90th percentile of the areas, and
/// less the quarter with the roughest unit-area curves (Mouridsen 2006, doi:10.1002/mrm.20759).
/// Roughness is meant to find noise, and where there is little of it finds the narrow peaks of
/// arteries instead: a curve above three times the median peak counts as smooth when three frames
/// lie above half of its height.
/// Indices, ascending.
std::vector<std::size_t> likelyArteries(std::span<const double> times,
                                        std::span<const ArterialCandidate> candidates);

/// Deterministic k-means over unit-area curves, k = 5 (SCIENCE.md J5): first centroids are the
/// means of five equal bins by first moment, ties go to the lower index, at most 50 rounds; the
/// cluster of the smallest first moment, once more inside it when it has more than 30 voxels.
ArterialSearch searchArteries(std::span<const double> times,
                              std::span<const ArterialCandidate> candidates);

/// Mean of the curves of some candidates.
std::vector<double> meanCurve(std::span<const ArterialCandidate> candidates,
                              std::span<const std::size_t> members);

}  // namespace kety::dsc
