// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "base/job.h"

#include <optional>
#include <string>
#include <vector>

namespace kety::command {

/// A map read from a file, with what the catalogue or its sidecar says of its quantity.
struct ReadMap {
    std::string path;
    std::string name;  ///< of the data it was made from, or of the file
    Map map;
    bool synthetic = false;
    std::optional<Volume<std::uint16_t>> quality;  ///< of the result folder it lies in
    bool judged = false;    ///< `quality` was written with the map; else it is seen from its NaN
    std::size_t zeros = 0;  ///< written for voxels without a value (--invalid zero): NaN here again
};

/// The map without the numbers that its quality map says the data do not determine: NaN there, and
/// how many. A number that another quantity's bit is about stays.
std::size_t dropUndetermined(ReadMap& read);

/// `path` is a map file or a result folder; in a folder `key` names the map.
ReadMap readMap(const std::string& path, const std::string& key, Job& job);

/// Whether a result folder holds a map of that key.
bool holdsMap(const std::string& folder, const std::string& key);

/// Every map of a result folder (not quality), or the one file.
std::vector<std::string> mapFiles(const std::string& path);

/// The quantity an analysis declares for this map key, or a plain grey one.
Quantity quantityOf(const std::string& key);

}  // namespace kety::command
