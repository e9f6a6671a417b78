// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"

#include <string>
#include <utility>
#include <vector>

namespace kety {

/// The nearest folder above `path` that holds dataset_description.json; empty when there is none.
std::string bidsRoot(const std::string& path);

/// The files that say something about `image` by the inheritance principle, most general first:
/// from the data-set root down, names whose entities are a part of the image's, with this suffix
/// and extension. Without a BIDS name only the file of the same stem counts. What has such a name
/// and is no regular file is named in `remarks`, and never opened.
std::vector<std::string> inheritedFiles(const std::string& image, const std::string& suffix,
                                        const std::string& extension, std::vector<Remark>& remarks);

/// Facts of all sidecars, lower ones over upper ones; `files` gets every sidecar that was read.
void addSidecars(const std::string& image, Dataset& data);

/// Completes M0Type from what is there (as a guess), and says where table, sidecar and files
/// disagree.
void settleM0(const std::string& image, Dataset& data);

}  // namespace kety
