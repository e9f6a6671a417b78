// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"

#include <string>
#include <vector>

namespace kety {

struct WriteOptions {
    bool force = false;           ///< replace what is there
    bool zero_invalid = false;    ///< voxels without a value are 0 in the files, not NaN
    bool bids = false;            ///< BIDS derivatives below `folder` instead of plain files
    std::string* kept = nullptr;  ///< gets where a replaced folder with the user's own files went
    std::vector<std::string> accepted = {};  ///< keys of issues whose proposal was accepted
};

/// Throws (Usage) when something is at the destination already and `force` is not set;
/// (CannotWrite) when it cannot be created, which is tried; nothing stays behind. To be asked
/// before a long computation.
void checkDestination(const std::string& folder, const WriteOptions& options);

/// What is only known with the inputs. Throws (Usage) when a file that was read lies in `folder`,
/// which would be replaced with it; of BIDS derivatives, when the first image has no BIDS name or
/// its result is there already and `force` is not set.
void checkPlace(const std::string& folder, const Inputs& inputs, const WriteOptions& options);

/// Writes maps, quality, sidecars and run.json: all of it, or nothing. `folder` is built beside and
/// renamed. Returns the paths written. Throws Error (CannotWrite, Usage), Cancelled.
std::vector<std::string> writeResult(const std::string& folder, const Analysis& analysis,
                                     const Inputs& inputs, const Result& result,
                                     const WriteOptions& options, Job& job);

/// The text of run.json: everything needed to understand or repeat the run.
std::string runRecord(const Analysis& analysis, const Inputs& inputs, const Result& result,
                      const WriteOptions& options);

/// Writes an image with what is known about it: `<folder>/<name>.nii.gz`, its sidecar and, when
/// volume types are known, the aslcontext table. `folder` exists. Returns the paths.
std::vector<std::string> writeDataset(const std::string& folder, const std::string& name,
                                      const Dataset& data);

/// `<folder>/<map>.nii.gz`; `folder` exists.
std::string writeMap(const std::string& folder, const Map& map, bool zero_invalid = false);

}  // namespace kety
