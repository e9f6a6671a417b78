// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/motion.h"

namespace kety::asl {

/// What putting the volumes back did to the differences, over the voxels of the mask that have
/// some both as read and put back.
struct MotionEffect {
    /// As read and put back: share of the voxels whose mean difference is below 0, and how far the
    /// differences of one delay scatter about their mean (standard deviation, mean over voxels).
    struct State {
        double negative = unknown, scatter = unknown;
        std::vector<std::size_t> incomplete;  ///< as `Overview::incomplete`
    };
    State read, placed;
    std::size_t voxels = 0;  ///< of the mask
    std::size_t lost = 0;    ///< voxels of the mask that lack a difference they had as read

    /// More voxels below 0 or more scatter than without correction, beyond what chance does.
    bool worse() const;
};

/// Null where nothing was put back.
std::shared_ptr<const MotionEffect> motionEffect(const Scan& scan);

}  // namespace kety::asl
