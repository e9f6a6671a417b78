// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dicom/record.h"

#include <cstddef>
#include <string>
#include <vector>

// Everything here runs in the import worker only: what these functions meet may crash them.
namespace kety::dicom {

/// Registers the decoders and silences DCMTK's own messages. Once per process.
void prepareDcmtk();

/// The header of one file, its pixels not touched. A file that is no image of a series comes back
/// with `refused` saying why.
FileRecord readHeader(const std::string& path);

/// All samples of a file, unpacked, in the byte order of this machine. Throws std::runtime_error
/// with the reason where that cannot be done.
std::vector<std::byte> readSamples(const std::string& path);

}  // namespace kety::dicom
