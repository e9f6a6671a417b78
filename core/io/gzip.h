// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/input_file.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kety {

/// Whether these first bytes are those of a gzip file.
bool isGzip(std::span<const std::byte> start);

/// The most that `compressed` bytes of gzip can unfold to: deflate's limit is 1032 to 1.
std::uint64_t mostUnfolded(std::uint64_t compressed);

/// The first bytes of what `file` unfolds to, at most `wanted`: fewer when it is shorter.
/// Nothing larger than that is allocated.
std::vector<std::byte> peekGzip(InputFile& file, std::size_t wanted);

/// Unfolds the whole file into `out`, which must be its exact size; several members follow each
/// other. Throws CorruptInput when there is less or more, or a checksum does not fit.
void unfoldGzip(InputFile& file, std::span<std::byte> out);

/// `data` as one gzip member without a time or name, so that the same data give the same bytes.
std::vector<std::byte> foldGzip(std::span<const std::byte> data, int level = 6);

}  // namespace kety
