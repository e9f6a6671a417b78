// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "base/job.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kety {

/// A series found in a folder, before its pixels are read: for `info` and the study list.
struct Found {
    std::string path = {};  ///< the image file
    std::shared_ptr<const Dataset>
        header;                ///< grid, times, facts, volumes, remarks; never null, no pixels;
                               ///< of a refused image: what its sidecars say, no times
    std::string refused = {};  ///< why it cannot be read; empty: it can
    std::vector<std::pair<std::string, std::string>>
        companions;  ///< role → path: {"m0", ".../sub-01_m0scan.nii.gz"}
};

/// Files that belong to an image, by role: ("m0", ".../sub-01_m0scan.nii.gz") for a BIDS asl image.
/// What has such a name and is no file (a pipe, a folder) is passed over; `odd` gets a remark on
/// it.
std::vector<std::pair<std::string, std::string>> companionsOf(const std::string& image,
                                                              std::vector<Remark>* odd = nullptr);

/// Everything below `path` (a file, a folder, a BIDS data set) that is or claims to be an image.
/// DICOM files count as one per folder; `derivatives` of a BIDS data set are left out unless named.
/// One bad file costs that file. Throws Error (NothingToAnalyse) when there is nothing at all.
std::vector<Found> scan(const std::string& path, Job& job);

/// The same; an image file named by itself brings along the files that belong to it
/// (`companionsOf`), after it, which are seldom of use without it nor it without them.
std::vector<Found> scanWithCompanions(const std::string& path, Job& job);

/// Reads one image with its sidecars (inheritance), aslcontext and per-volume arrays.
/// A folder is accepted when it holds exactly one series. Throws Error (CorruptInput...).
std::shared_ptr<const Dataset> open(const std::string& path, Job& job);

/// A mask on the grid of `grid`: above 0 is inside. Throws for another grid or values below 0.
std::shared_ptr<const Mask> openMask(const std::string& path, const Grid& grid, Job& job);

}  // namespace kety
