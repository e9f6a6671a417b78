// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <string>
#include <vector>

namespace kety {

/// The rows of an aslcontext table. Read without regard to case, with or without byte-order mark
/// and carriage returns; what is no volume type of BIDS becomes Unknown, with a remark.
std::vector<VolumeType> parseAslContext(const std::string& content, const std::string& file,
                                        std::vector<Remark>& remarks);

/// Fills `data.volumes` from the aslcontext table and the facts that have one entry per volume
/// (a single one is meant for all). Where nothing is known per volume the table stays empty. Counts
/// that do not fit, volumes marked n/a and volumes without a partner become remarks.
void addVolumeTable(const std::string& image, Dataset& data);

/// Whether anything says what at least one volume is.
bool typesKnown(const VolumeTable& volumes);

}  // namespace kety
