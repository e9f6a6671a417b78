// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace kety {

/// Every parameter's value by rank of origin: default, guess, header, sidecar, user. Facts are
/// taken from the data set of the parameter's role by its BIDS key. A fact that cannot be converted
/// is left out and named in `issues`.
Values resolve(const Analysis& analysis, const Inputs& inputs, const Values& user, Memo& memo,
               Job& job, std::vector<Issue>* issues = nullptr);

/// A derivation found several values and took none: a check says what there is to choose from.
bool undecided(const Setting& setting);

/// Range, choice and required checks from the declaration, then the analysis' own.
std::vector<Issue> checkAll(const Analysis& analysis, const Inputs& inputs, const Values& values,
                            Memo& memo, Job& job);

/// The outputs whose conditions hold with these values: what a run makes, in the order declared.
std::vector<Quantity> requested(const Analysis& analysis, const Values& values);
std::vector<Quantity> requested(const std::vector<Quantity>& outputs,
                                const std::vector<Parameter>& parameters, const Values& values);

/// A run's result with everything its record needs.
struct Result {
    std::string analysis = {};
    Maps maps = {};
    std::shared_ptr<const Mask> mask = {};
    Values values = {};
    std::vector<Issue> issues = {};
    std::vector<Finding> findings = {};
    std::vector<std::pair<std::string, double>>
        seconds;                              ///< per stage: check, prepare, compute, finish
    std::size_t slices_done = 0, slices = 0;  ///< fewer done than there are: partial
    bool partial() const { return slices_done < slices; }
};

/// Called after each slice (in the order computed) with the maps so far.
using SliceDone = std::function<void(int slice, const Tile&)>;

/// prepare, compute slice by slice (`first` first, then outward), finish. Cancel during compute
/// keeps what is done when `keep_partial`, else throws Cancelled. Throws Error (NothingToAnalyse)
/// with the first reason when a check blocks.
Result run(const Analysis& analysis, const Inputs& inputs, const Values& user, Memo& memo, Job& job,
           int first = -1, const SliceDone& slice_done = {}, bool keep_partial = false);

/// The voxels of the axial slice k, in order.
std::vector<std::size_t> sliceVoxels(const Grid& grid, int k);

}  // namespace kety
