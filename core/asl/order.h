// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/memo.h"
#include "asl/subtraction.h"
#include "base/job.h"

namespace kety::asl {

/// Mean signal of every volume inside a rough mask of the head: the volume strip's line, and what
/// order and M0 volumes are guessed from where nobody listed them.
struct FrameMeans {
    Mask mask;
    std::vector<double> means;
};
std::shared_ptr<const FrameMeans> frameMeans(const Dataset& dataset, Memo& memo, Job& job);

inline constexpr double decisive = 3.0;  ///< standard errors, SCIENCE.md A1

/// What the signal says of a series without a list of volumes.
struct OrderGuess {
    std::optional<Order> order;  ///< none: undecided
    double t = unknown;          ///< of first − second over the pairs
    std::size_t pairs = 0;
    std::vector<std::size_t> m0;  ///< volumes 1.5 times brighter than the median volume
};

/// Sign of the mean difference of neighbours, decided beyond three standard errors (SCIENCE.md A1).
OrderGuess guessOrder(const std::vector<double>& means);

/// Mean over its standard error; ± infinity where all are alike and not 0, NaN below two values.
double tOf(const std::vector<double>& values);

/// The table with types by what order says. M0 volumes given by hand replace those of the list.
VolumeTable orderedTable(VolumeTable table, std::optional<Order> order,
                         const std::vector<std::size_t>& m0_volumes);

/// Whether a list says of any volume what it is.
bool listed(const VolumeTable& table);

}  // namespace kety::asl
