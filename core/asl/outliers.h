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
    double beyond = 0.0;  ///< distance from the median over what counts as far; 0: not for that
};
inline constexpr std::size_t fewest_pairs = 5;

/// By how many MAD one of `count` means (at least 6) has to lie from their median to be far. The
/// rule's own 2.5 / 0.675 holds for one mean against a known spread; the furthest of N lies beyond
/// it far more often, and with few pairs the MAD itself is uncertain. This is what the furthest of
/// N independent normal values exceeds in one series in twenty.
double farLimit(std::size_t count);

/// SCORE (Dolui 2017, doi:10.1002/jmri.25436), in the order of leaving out. First what lies far
/// from the median of the pairs' means (grey matter, else all voxels): more than `farLimit` MAD,
/// which is never below the 2.5 / 0.675 of the paper, and more than 5 % of the median itself; then
/// again and again the pair that is most like the mean map, as long as the pooled variance inside
/// tissues falls without it. Without tissue maps that variance is anatomy: its place is taken by
/// the squared coefficient of variation, which must fall by 2 % (by 0.3 / (n − 1) of few pairs).
/// Never below five pairs.
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
    double beyond = 0.0;
};

/// All pairs of a scan that are not left out by hand, in order.
struct Judgement {
    OutlierRule rule = OutlierRule::Keep;
    std::vector<JudgedPair> pairs;
    std::size_t dropped() const;
    double worst() const;  ///< greatest `beyond` of those dropped
};

/// What `rule` (SCORE or ENABLE) says, delay by delay; `motion` may be null.
std::shared_ptr<const Judgement> judged(const Scan& scan, OutlierRule rule, const Motion* motion);

/// The roles without the pairs that are dropped.
Roles withoutDropped(Roles roles, const Judgement& judgement);

}  // namespace kety::asl
