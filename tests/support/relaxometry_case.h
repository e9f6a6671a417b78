// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/asl_case.h"

namespace kety::test {

using Typed = std::vector<std::pair<std::string, std::string>>;
using Signal = std::function<double(std::size_t voxel, std::size_t image)>;

/// Images in a row of voxels, as many as `count`, that state these facts.
std::shared_ptr<Dataset> imagesOf(const std::string& name, std::size_t voxels, std::size_t count,
                                  const Signal& signal, Facts facts = {});
Setting stated(Value value, const std::string& key);

/// A run of every voxel with a fresh memo; checks as the command makes them.
Result runWhole(const Analysis& analysis, const Inputs& inputs, Typed values = {});
std::vector<Issue> issuesWhole(const Analysis& analysis, const Inputs& inputs, Typed values = {});

double valueAt(const Result& result, const char* map, std::size_t voxel = 0);

/// Properties of every 4999th voxel of the digital brain that are inside it: {_, _, T1, T2, T2*,
/// M0, ...}; empty where the data are not here.
std::vector<std::vector<float>> digitalBrain();

}  // namespace kety::test
