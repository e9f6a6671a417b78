// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"
#include "base/contains.h"

#include <algorithm>
#include <vector>

namespace kety::asl {

/// What each volume of the file is for, as registration sees it.
struct MotionVolumes {
    std::vector<std::size_t> target;  ///< controls, or all encoded ones
    std::vector<std::size_t> labels;  ///< empty for a time-encoded series
    std::vector<std::size_t> m0;

    void drop(std::size_t volume)
    {
        for (auto* list : {&target, &labels, &m0})
            std::erase(*list, volume);
    }
    bool isM0(std::size_t volume) const { return contains(m0, volume); }
    std::vector<std::size_t> all() const
    {
        std::vector<std::size_t> volumes = target;
        volumes.insert(volumes.end(), labels.begin(), labels.end());
        volumes.insert(volumes.end(), m0.begin(), m0.end());
        std::sort(volumes.begin(), volumes.end());
        return volumes;
    }
};

MotionVolumes motionVolumes(const Scan& scan);

/// Mean over noise of one volume of the target: median over the head, so that edges that moved do
/// not count. NaN for fewer than three differences.
double snrOf(const Scan& scan, const MotionVolumes& volumes, const Mask& head);

/// Why there is nothing to register in a volume; empty: there is.
Message emptiness(const Series& series, std::size_t volume, const Mask& head);

}  // namespace kety::asl
