// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <optional>
#include <string>
#include <vector>

namespace kety::asl {

/// Why a volume takes no part in the difference.
struct LeftOut {
    std::size_t volume = 0;
    Message reason;
};

/// Two neighbouring volumes of opposite type.
struct Pair {
    std::size_t control = 0, label = 0;
    bool operator==(const Pair&) const = default;
};

/// Volumes that share delay, label duration, echo time and crusher setting, in order of
/// acquisition.
struct Group {
    double delay = unknown, label_duration = unknown, echo_time = unknown, venc = unknown;
    std::vector<std::size_t> volumes;
};

/// What each volume of a series is for. Nothing here looks at a pixel.
struct Roles {
    VolumeTable table;  ///< as in the file, with what the user said about types
    std::vector<Group> groups;
    std::vector<Pair> pairs;                    ///< in order of the earlier volume
    std::vector<Pair> dropped;                  ///< pairs left out by hand or as outliers
    std::vector<std::size_t> controls, labels;  ///< of pairs, then those of `lone` that are used
    /// Without a neighbour of the other type, and not left out by hand: used where the subtraction
    /// takes them (`settled` in asl/differences.h), else among `left_out`.
    std::vector<std::size_t> lone;
    std::vector<std::size_t> deltam, m0;
    std::vector<LeftOut> left_out;  ///< ascending by volume
};

/// The table of a data set with one row per frame: types the user gave replace those of the file
/// (one type stands for all volumes). A table of another length than the series is not used.
VolumeTable volumeTable(const Dataset& dataset, const std::vector<std::string>& types);

/// The type for a word of aslcontext.tsv, without regard to case; Unknown for any other word.
VolumeType volumeType(std::string_view word);

/// Delays of control, label and ΔM volumes, ascending, each once; unknown ones are left out.
std::vector<double> delaysOf(const VolumeTable& table);

/// Groups and pairs by position (SCIENCE.md A1): inside each group a pair is two neighbours of
/// opposite type; what has no neighbour is left out and named. Volumes in `leave_out` keep their
/// place, their pair is dropped.
Roles assignRoles(VolumeTable table, const std::vector<std::size_t>& leave_out,
                  std::optional<double> use_delay);

/// Volumes without a partner that the subtraction takes nevertheless, ascending.
std::vector<std::size_t> usedAlone(const Roles& roles);

/// Number of pairs with a volume that the subtraction does not take: it is among those left out.
std::size_t halfUsed(const Roles& roles);

}  // namespace kety::asl
