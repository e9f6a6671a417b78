// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace kety {

Error corrupt(const std::string& file, Text problem, std::vector<std::string> more)
{
    std::vector<std::string> arguments{file};
    std::move(more.begin(), more.end(), std::back_inserter(arguments));
    return Error(Failure::CorruptInput, {problem, std::move(arguments)});
}

InputFile::InputFile(const std::string& path) : path_(path)
{
    if (path.empty())
        throw Error(Failure::Usage, {text("io", "A path is empty: name a file or a folder"), {}});
    handle_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle_ < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        const std::string reason = std::strerror(errno);
        throw Error(missing ? Failure::Usage : Failure::CorruptInput,
                    {text("io", "%1: cannot be opened (%2): check the path and its permissions"),
                     {path, reason}});
    }
    struct stat facts {};
    if (::fstat(handle_, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(handle_);
        throw corrupt(path, text("io", "%1: is not a regular file: name an image file"));
    }
    size_ = static_cast<std::uint64_t>(facts.st_size);
}

InputFile::~InputFile()
{
    ::close(handle_);
}

std::size_t InputFile::read(std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const std::size_t chunk = std::min<std::size_t>(out.size() - done, std::size_t{1} << 30);
        const ssize_t count = ::read(handle_, out.data() + done, chunk);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            throw corrupt(path_, text("io", "%1: cannot be read (%2): copy the file again"),
                          {std::strerror(errno)});
        }
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

void InputFile::seek(std::uint64_t offset)
{
    if (::lseek(handle_, static_cast<off_t>(offset), SEEK_SET) < 0) {
        throw corrupt(path_, text("io", "%1: cannot be read (%2): copy the file again"),
                      {std::strerror(errno)});
    }
}

void InputFile::readExactly(std::uint64_t offset, std::span<std::byte> out)
{
    seek(offset);
    if (read(out) != out.size()) {
        throw corrupt(path_, text("io", "%1: ended while it was read: is it still being written?"));
    }
}

std::string readText(const std::string& path, std::size_t limit)
{
    InputFile file(path);
    if (file.size() > limit) {
        throw corrupt(path, text("io", "%1: is too large for a text file (%2 bytes)"),
                      {std::to_string(file.size())});
    }
    std::string content(static_cast<std::size_t>(file.size()), '\0');
    content.resize(file.read(std::as_writable_bytes(std::span<char>(content))));
    return content;
}

bool isUtf8(std::string_view content)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(content[i]); };
    for (std::size_t i = 0, size = 1; i < content.size(); i += size) {
        const unsigned char first = byte(i);
        size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        const bool no_start = first == 0 || (first >= 0x80 && first < 0xC2) || first > 0xF4;
        if (no_start || i + size > content.size()) return false;
        for (std::size_t k = 1; k < size; ++k)
            if ((byte(i + k) & 0xC0) != 0x80) return false;
    }
    return true;
}

}  // namespace kety
