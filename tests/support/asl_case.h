// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"

#include <functional>
#include <limits>

namespace kety::test {

/// A small measurement whose every number a reader can follow: pairs of control 1000 and label 990,
/// an M0 of 1000 with a long TR, pCASL with delay and label duration 1.8 s at 3 T, no suppression.
/// CBF is 86.299920 · (recovery of M0) wherever it is left as it is (T-A5).
struct AslCase {
    Grid grid;
    std::vector<VolumeType> types;
    std::vector<double> delays;  ///< per volume; empty: not in the list
    /// Signal of a voxel in a volume; the default is what is said above.
    std::function<float(std::size_t voxel, std::size_t volume)> signal;
    std::function<float(std::size_t voxel)> m0;  ///< null: no M0 scan
    Grid m0_grid;
    Facts facts, m0_facts;
    bool with_table = true;

    explicit AslCase(int pairs = 4, std::array<int, 3> size = {6, 5, 4});

    AslCase& fact(const std::string& key, Value value);
    AslCase& m0Fact(const std::string& key, Value value);
    AslCase& noFact(const std::string& key);

    std::shared_ptr<const Dataset> series() const;
    Inputs inputs() const;
    /// All voxels, unless a test looks at masks.
    std::shared_ptr<const Mask> everything() const;
};

const Analysis& aslCbf();

/// Values as somebody types them: {"delay", "1.8"}.
Values typed(const Analysis& analysis,
             const std::vector<std::pair<std::string, std::string>>& values);

/// Resolve and check as the command does; a run with a fresh memo.
std::vector<Issue> issuesOf(const Inputs& inputs,
                            const std::vector<std::pair<std::string, std::string>>& values = {});
Result runCbf(const Inputs& inputs,
              const std::vector<std::pair<std::string, std::string>>& values = {}, int threads = 1);

const Issue* find(const std::vector<Issue>& issues, std::string_view key);
bool blockedBy(const std::vector<Issue>& issues, std::string_view key);
const Finding* find(const std::vector<Finding>& findings, std::string_view key);
double number(const std::vector<Finding>& findings, std::string_view key);

/// CBF of an AslCase left as it is, mL/100g/min (T-A5).
constexpr double plain = 86.299920;
constexpr float bad = std::numeric_limits<float>::quiet_NaN();

float at(const Result& result, const char* key, std::size_t voxel = 0);
std::uint16_t bitsOf(const Result& result, std::size_t voxel);

/// |a − b| ≤ tolerance · |b|, and both are numbers.
bool near(double a, double b, double tolerance = 1e-6);

}  // namespace kety::test
