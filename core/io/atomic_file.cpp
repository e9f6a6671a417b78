// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/atomic_file.h"

#include "base/error.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <utility>

namespace kety {
namespace {

namespace fs = std::filesystem;

std::string hostName()
{
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "local";
    std::string text = name.data();
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '/' || c == '.'; }, '_');
    return text;
}

/// What every temporary of ours for `path` on this computer begins with: ".out.kety-host-".
std::string temporaryPrefix(const fs::path& path)
{
    return "." + path.filename().string() + ".kety-" + hostName() + "-";
}

bool processIsGone(std::string_view number)
{
    pid_t process = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), process);
    return error == std::errc() && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH;
}

/// What writing to `path` replaces: the file a link leads to, not the link. A folder, a device or a
/// pipe is refused: renaming a file over it would take it out of the world (/dev/null).
std::string replacedBy(const std::string& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return path;
    if (!fs::is_regular_file(status)) {
        throw Error(Failure::CannotWrite,
                    {text("io", "%1: is a folder, a device or a pipe, not a file: choose another "
                                "name"),
                     {path}});
    }
    const bool link = fs::is_symlink(fs::symlink_status(path, error));
    return link ? fs::canonical(path).string() : path;
}

fs::path folderOf(const std::string& path)
{
    const fs::path parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent;
}

}  // namespace

std::string temporaryBeside(const std::string& path)
{
    static std::atomic<unsigned> count{0};
    const std::string name = temporaryPrefix(path) + std::to_string(::getpid()) + "-"
                             + std::to_string(++count) + ".part";
    return (folderOf(path) / name).string();
}

void sweepStale(const std::string& path)
{
    const std::string prefix = temporaryPrefix(path);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folderOf(path), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(".part")) continue;
        const std::string_view rest = std::string_view(name).substr(prefix.size());
        if (processIsGone(rest.substr(0, rest.find('-')))) {
            std::error_code ignored;
            fs::remove_all(entry.path(), ignored);
        }
    }
}

AtomicFile::AtomicFile(std::string path)
    : path_(replacedBy(path)), temporary_(temporaryBeside(path_))
{
    handle_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (handle_ < 0) fail(errno);
}

AtomicFile::~AtomicFile()
{
    if (handle_ >= 0) ::close(handle_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::fail(int reason) const
{
    constexpr Text full =
        text("io", "%1: cannot be written: the disk is full; nothing was left there");
    constexpr Text other =
        text("io", "%1: cannot be written (%2): check the folder and its permissions");
    const bool no_space = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    throw Error(Failure::CannotWrite, {no_space ? full : other, {path_, std::strerror(reason)}});
}

void AtomicFile::write(std::span<const std::byte> data)
{
    // In pieces: one write moves at most 2 GB, and a full disk shows early.
    constexpr std::size_t piece = std::size_t{8} << 20;
    while (!data.empty()) {
        const ssize_t count = ::write(handle_, data.data(), std::min(piece, data.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) fail(count < 0 ? errno : ENOSPC);
        data = data.subspan(static_cast<std::size_t>(count));
    }
}

void AtomicFile::commit()
{
    if (::fsync(handle_) != 0) fail(errno);
    const int closed = ::close(std::exchange(handle_, -1));
    if (closed != 0) fail(errno);
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(errno);
    temporary_.clear();
}

void writeFile(const std::string& path, std::span<const std::byte> data)
{
    AtomicFile file(path);
    file.write(data);
    file.commit();
}

void writeFile(const std::string& path, std::string_view text)
{
    writeFile(path, std::as_bytes(std::span(text)));
}

}  // namespace kety
