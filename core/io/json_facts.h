// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <string>
#include <vector>

namespace kety {

struct Sidecar {
    Facts facts;  ///< Origin::Sidecar, source "PostLabelingDelay in sub-01_asl.json"
    std::vector<Remark> remarks;
    std::vector<std::string> unusable;  ///< keys that are there, with nothing that can be used
};

/// The top-level members of a JSON file that are values or lists of values; null and nested objects
/// say nothing. A key that Kety uses and whose value is of another type than BIDS has is left out,
/// with a remark. A key that occurs twice keeps its first value, with a remark: some converters
/// write PostLabelingDelay twice, and the second is the label duration. Throws (CorruptInput) with
/// the line when the file is no JSON object.
Sidecar readSidecar(const std::string& path);

/// As readSidecar for text at hand; `path` is what messages and sources name.
Sidecar parseSidecar(const std::string& text, const std::string& path);

}  // namespace kety
