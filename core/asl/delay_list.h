// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "params/schema.h"

#include <optional>

namespace kety::asl {

enum class DelayOrder { AsListed, InTurn, InBlocks, EveryVolume };

/// Delays of a series with several: those of its file, or typed in.
struct DelayList {
    std::optional<DelayOrder> order;
    std::vector<double> delays;           // s
    std::vector<double> label_durations;  // s, one for all or one for each delay
};

const Schema<DelayList>& delayListSchema();

/// How many delays a list may have for this table, in words for the user; empty: it fits.
Message misfit(const VolumeTable& table, const DelayList& list);

/// The table with the delays of the list, which fits; types decide which volumes are labelled.
VolumeTable withDelays(VolumeTable table, const DelayList& list);

}  // namespace kety::asl
