// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/motion.h"

namespace kety::asl {

/// Differences of one group at the voxels they are judged by.
struct PairImages {
    std::size_t voxels = 0;
    std::vector<std::vector<float>>
        pairs;                ///< one image per pair, `voxels` values each, all finite
    std::vector<int> tissue;  ///< 1 grey, 2 white, 3 CSF per voxel, 0 neither; empty: not known
};

/// A pair that a rule leaves out.
struct Drop {
    std::size_t pair = 0;
    Message reason;
    double spreads = 0.0;  ///< distance from the median in standard deviations; 0: not for that
};
inline constexpr std::size_t fewest_pairs = 5;

/// SCORE (Dolui 2017, doi:10.1002/jmri.25436), in the order of leaving out. First what lies more
/// than 2.5 · MAD / 0.675 from the median of the pairs' means (grey matter, else all voxels); then
/// again and again the pair that is most like the mean map, as long as the pooled variance inside
/// tissues falls without it. Without tissue maps that variance is anatomy: its place is taken by
/// the squared coefficient of variation, which must fall by 2 %. Never below five pairs.
std::vector<Drop> scoreDrops(const PairImages& images, Job& job);

/// After ENABLE (Shirzadi 2018, doi:10.1002/jmri.25807): pairs by growing displacement; of the
/// first 5, 6, ... that many with the greatest mean |t| over grey matter (else all voxels) stay.
std::vector<Drop> enableDrops(const PairImages& images, const std::vector<double>& displacement);

/// What a rule says of one pair, or of one ΔM volume (its own partner).
struct JudgedPair {
    Pair pair;
    double mean = unknown;          ///< ΔM over the mask
    double displacement = unknown;  ///< mm: the greater framewise displacement of its volumes
    bool dropped = false;
    Message reason = {};  ///< why it is dropped, or why it is kept although the rule would drop it
    double spreads = 0.0;
};

/// All pairs of a scan that are not left out by hand, in order.
struct Judgement {
    OutlierRule rule = OutlierRule::Keep;
    std::vector<JudgedPair> pairs;
    std::size_t dropped() const;
    double worst() const;  ///< greatest `spreads` of those dropped
};

/// What `rule` (SCORE or ENABLE) says, delay by delay; `motion` may be null.
std::shared_ptr<const Judgement> judged(const Scan& scan, OutlierRule rule, const Motion* motion);

/// The roles without the pairs that are dropped.
Roles withoutDropped(Roles roles, const Judgement& judgement);

}  // namespace kety::asl
