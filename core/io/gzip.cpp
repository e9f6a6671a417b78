// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/gzip.h"

#include "image/buffer.h"

#include <libdeflate.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace kety {
namespace {

Error damaged(const std::string& file)
{
    return corrupt(file,
                   text("io", "%1: the compressed data are damaged or cut off: copy or export "
                              "the file again"));
}

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* used) const { libdeflate_free_decompressor(used); }
};

struct FreeCompressor {
    void operator()(libdeflate_compressor* used) const { libdeflate_free_compressor(used); }
};

/// Whether a member unfolds to more than `limit` bytes. What is cut off may look so to a reader
/// that takes the bytes beyond its end for zeros.
bool holdsMore(std::span<const std::byte> member, std::size_t limit)
{
    z_stream stream{};
    constexpr int gzipOnly = 15 + 16;
    if (inflateInit2(&stream, gzipOnly) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> owner(&stream);
    std::array<std::byte, 16384> out;
    std::size_t made = 0;
    for (;;) {
        if (stream.avail_in == 0) {
            const std::size_t count = std::min<std::size_t>(member.size(), std::size_t{1} << 30);
            // zlib reads only, whatever its type says.
            stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(member.data()));
            stream.avail_in = static_cast<uInt>(count);
            member = member.subspan(count);
        }
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        made += out.size() - stream.avail_out;
        if (made > limit) return true;
        if (state != Z_OK) return false;
    }
}

/// What may follow the last member: nothing, or the zeros some archivers pad with.
bool onlyZeros(std::span<const std::byte> rest)
{
    return std::all_of(rest.begin(), rest.end(), [](std::byte b) { return b == std::byte{0}; });
}

}  // namespace

bool isGzip(std::span<const std::byte> start)
{
    return start.size() >= 2 && start[0] == std::byte{0x1f} && start[1] == std::byte{0x8b};
}

std::uint64_t mostUnfolded(std::uint64_t compressed)
{
    return compressed * 1032;
}

std::vector<std::byte> peekGzip(InputFile& file, std::size_t wanted)
{
    z_stream stream{};
    constexpr int gzipOnly = 15 + 16;
    if (inflateInit2(&stream, gzipOnly) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> owner(&stream);

    std::vector<std::byte> out(wanted);
    std::array<std::byte, 16384> input;
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(wanted);
    while (stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            const std::size_t count = file.read(input);
            if (count == 0 && stream.total_in > 0) throw damaged(file.path());  // inside a member
            if (count == 0) break;
            stream.next_in = reinterpret_cast<Bytef*>(input.data());
            stream.avail_in = static_cast<uInt>(count);
        }
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state == Z_STREAM_END) {
            inflateReset(&stream);
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            if (stream.total_out == 0 && stream.avail_out < wanted)
                break;  // padding after a member
            throw damaged(file.path());
        }
    }
    out.resize(wanted - stream.avail_out);
    return out;
}

void unfoldGzip(InputFile& file, std::span<std::byte> out)
{
    const auto size = static_cast<std::size_t>(file.size());
    const auto folded = allocateBlock(size);
    const std::span<std::byte> whole(static_cast<std::byte*>(folded.get()), size);
    file.readExactly(0, whole);

    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> inflater(
        libdeflate_alloc_decompressor());
    if (!inflater) throw std::bad_alloc();
    std::span<const std::byte> in = whole;
    std::size_t done = 0;
    while (isGzip(in)) {
        std::size_t used = 0, made = 0;
        const auto state =
            libdeflate_gzip_decompress_ex(inflater.get(), in.data(), in.size(), out.data() + done,
                                          out.size() - done, &used, &made);
        if (state == LIBDEFLATE_INSUFFICIENT_SPACE && holdsMore(in, out.size() - done)) {
            throw corrupt(file.path(), text("io", "%1: holds more image data than its header "
                                                  "describes: the header or the file is damaged"));
        }
        if (state != LIBDEFLATE_SUCCESS) throw damaged(file.path());
        in = in.subspan(used);
        done += made;
    }
    if (!onlyZeros(in)) throw damaged(file.path());
    if (done != out.size()) {
        throw corrupt(file.path(),
                      text("io",
                           "%1: is cut off: %2 bytes of %3 are there: copy or export the file "
                           "again"),
                      {std::to_string(done), std::to_string(out.size())});
    }
}

std::vector<std::byte> foldGzip(std::span<const std::byte> data, int level)
{
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> deflater(
        libdeflate_alloc_compressor(level));
    if (!deflater) throw std::bad_alloc();
    std::vector<std::byte> out(libdeflate_gzip_compress_bound(deflater.get(), data.size()));
    out.resize(
        libdeflate_gzip_compress(deflater.get(), data.data(), data.size(), out.data(), out.size()));
    return out;
}

}  // namespace kety
