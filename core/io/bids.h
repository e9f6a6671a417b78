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

/// The other images of the file collection (IRT1, VFA, MESE, MEGRE) that `image` is one of, by
/// role: the same name but for inv, flip, echo and the halves of complex images. VFA also gets the
/// first map of B1 of its subject and session, beside it or in fmap.
std::vector<std::pair<std::string, std::string>> collectionOf(const std::string& image);

/// Completes M0Type from what is there (as a guess), and says where table, sidecar and files
/// disagree.
void settleM0(const std::string& image, Dataset& data);

}  // namespace kety
