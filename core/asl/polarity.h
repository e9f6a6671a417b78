// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/differences.h"
#include "asl/scan.h"

namespace kety::asl {

/// What the differences say before anything is quantified.
struct Overview {
    Volume<float> deltam;                 ///< mean difference; NaN outside the mask
    std::vector<double> means;            ///< of every difference, over the mask
    std::vector<std::size_t> incomplete;  ///< volumes with samples in the mask that are no number
    double positive_share = unknown;      ///< voxels of the mask with a mean above 0
    double mean_ratio = unknown;          ///< mean over the mask of ΔM / M0 as measured
    std::size_t voxels = 0;               ///< in the mask
};
std::shared_ptr<const Overview> overview(const Scan& scan);

/// The value of the parameter "order".
std::string orderKey(Order order);

/// The choice of the parameter `order` that stands for it.
Choice orderChoice(Order order);

/// One of the two orders of subtraction, scored.
struct OrderScore {
    std::string order;  ///< the value of the parameter "order" that makes it so
    bool chosen = false;
    double positive_share = unknown;  ///< of brain voxels
    std::size_t agreeing = 0;         ///< pairs whose mean is above 0
    std::size_t pairs = 0;
    double mean_ratio = unknown;  ///< ΔM / M0
    double t = unknown;           ///< over the pairs
};

/// Both orders: the one in force first. Without a decision neither is chosen.
struct Polarity {
    std::array<OrderScore, 2> scores;
    Volume<float> deltam;  ///< of the first; the second has the opposite sign
    bool decided = false;
};
Polarity polarity(const Scan& scan);

/// For the cards of the window: from inputs and resolved values. Empty scores where there is no
/// pair.
Polarity polarity(const Inputs& inputs, const Values& values, Memo& memo, Job& job);

}  // namespace kety::asl
