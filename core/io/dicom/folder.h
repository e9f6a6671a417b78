// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "io/open.h"

#include <string>
#include <vector>

namespace kety::dicom {

/// The series among DICOM `files` found below `root`, one Found each: "root" when it is the only
/// one, else "root#402". Files that cannot be read are one Found each, with the reason; objects
/// that are no images are named by a remark.
std::vector<Found> findSeries(const std::string& root, const std::vector<std::string>& files,
                              Job& job);

/// The same for "FOLDER#402": that one series.
std::vector<Found> findNamedSeries(const std::string& path, Job& job);

/// The series a single DICOM file belongs to, with what lies beside it in its folder.
std::vector<Found> findSeriesOf(const std::string& file, Job& job);

/// The series of `path` with its pixels: a folder that holds one series only, "FOLDER#402" as
/// `findSeries` names it, or a file, which means its series. Throws Error that names what there is.
std::shared_ptr<const Dataset> openSeries(const std::string& path, Job& job);

/// Whether `path` is "FOLDER#402": no file of that name, but a folder.
bool namesSeries(const std::string& path);

/// Whether a file has the mark of DICOM files ("DICM" after 128 bytes).
bool hasMark(const std::string& path);

}  // namespace kety::dicom
