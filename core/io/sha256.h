// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace kety {

/// The SHA-256 of a file's bytes in lower-case hexadecimal. Throws Error when it cannot be read.
std::string sha256OfFile(const std::string& path);

}  // namespace kety
