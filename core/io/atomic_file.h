// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kety {

/// A file that is complete at its path after `commit`, or not there at all (an older one stays as
/// it was). Every write's count is checked and the data are on the disk before the rename.
class AtomicFile {
public:
    explicit AtomicFile(std::string path);
    ~AtomicFile();  ///< without commit: nothing is left
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::span<const std::byte> data);
    void write(std::string_view text) { write(std::as_bytes(std::span(text))); }
    void commit();

private:
    [[noreturn]] void fail(int reason) const;
    std::string path_, temporary_;
    int handle_ = -1;
};

void writeFile(const std::string& path, std::span<const std::byte> data);
void writeFile(const std::string& path, std::string_view text);

/// Removes what earlier runs of this program on this computer left beside `path` when they died.
void sweepStale(const std::string& path);

/// A name beside `path`, hidden, that says who is writing: what `sweepStale` looks for.
std::string temporaryBeside(const std::string& path);

}  // namespace kety
