// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "io/dicom/record.h"

#include <functional>
#include <string>
#include <vector>

namespace kety::dicom {

/// What the import worker may take before a file is given up.
struct WorkerLimits {
    std::uint64_t memory = std::uint64_t{2} << 30;  ///< bytes it may map
    unsigned processor = 600;                       ///< s over its whole life
    double answer = 10.0;                           ///< s for one file
};

/// The headers of `paths`, in their order, read by import workers. A file that crashes the worker,
/// takes too long or too much memory comes back with `refused` saying so, after a second try alone.
/// The job advances by one per file. Throws Error when the worker cannot be started at all.
std::vector<FileRecord> scanHeaders(const std::vector<std::string>& paths, Job& job,
                                    const WorkerLimits& limits = {});

/// Takes the unpacked samples of file `index`, or why there are none (`samples` empty then).
using TakeSamples = std::function<void(std::size_t index, std::vector<std::byte> samples,
                                       const std::string& refused)>;

/// The samples of `paths`, unpacked by import workers, in the order they arrive.
void unpackSamples(const std::vector<std::string>& paths, const TakeSamples& take, Job& job,
                   const WorkerLimits& limits = {});

}  // namespace kety::dicom
