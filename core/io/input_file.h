// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kety {

/// "The file cannot be used": %1 is always the file.
Error corrupt(const std::string& file, Text problem, std::vector<std::string> more = {});

/// A regular file open for reading. Its size is taken once; a file that shrinks is an error.
class InputFile {
public:
    explicit InputFile(const std::string& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    const std::string& path() const { return path_; }
    std::uint64_t size() const { return size_; }

    /// Up to out.size() bytes from the current position; fewer only at the end of the file.
    std::size_t read(std::span<std::byte> out);
    /// Exactly out.size() bytes from `offset`.
    void readExactly(std::uint64_t offset, std::span<std::byte> out);

private:
    void seek(std::uint64_t offset);
    std::string path_;
    int handle_ = -1;
    std::uint64_t size_ = 0;
};

/// A small text file as it is; more than `limit` bytes are an error (a sidecar is not an image).
std::string readText(const std::string& path, std::size_t limit = std::size_t{16} << 20);

/// Whether this is text in UTF-8, as JSON and tables of BIDS are: no zero bytes, no UTF-16.
bool isUtf8(std::string_view content);

}  // namespace kety
