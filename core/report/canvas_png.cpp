// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "report/canvas.h"
#include "roi/exports.h"

#include <png.h>
#include <zlib.h>

#include <array>

namespace kety {

static_assert(sizeof(Rgb) == 3, "pixels are handed over as they lie");

namespace {

std::array<unsigned char, 4> bigEndian(std::size_t number)
{
    return {static_cast<unsigned char>(number >> 24), static_cast<unsigned char>(number >> 16),
            static_cast<unsigned char>(number >> 8), static_cast<unsigned char>(number)};
}

/// The simple interface of libpng writes no text: the chunk goes in behind the header.
void addMark(std::vector<unsigned char>& png)
{
    constexpr std::size_t header = 8 + 25, type = 4;
    const std::vector<unsigned char> chunk(pngMark.begin(), pngMark.end());
    const auto length = bigEndian(chunk.size() - type);
    const auto check = bigEndian(::crc32(0, chunk.data(), static_cast<uInt>(chunk.size())));
    auto place = png.begin() + header;
    place = png.insert(place, check.begin(), check.end());
    place = png.insert(place, chunk.begin(), chunk.end());
    png.insert(place, length.begin(), length.end());
}

}  // namespace

std::vector<unsigned char> encodePng(const Canvas& canvas)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(canvas.width());
    image.height = static_cast<png_uint_32>(canvas.height());
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = 0;
    std::vector<unsigned char> bytes;
    const auto encode = [&](void* memory) {
        if (png_image_write_to_memory(&image, memory, &size, 0, canvas.pixels().data(), 0, nullptr)
            == 0) {
            throw Error(
                Failure::Internal,
                {text("report", "the picture cannot be written as PNG: %1"), {image.message}});
        }
    };
    encode(nullptr);
    bytes.resize(size);
    encode(bytes.data());
    bytes.resize(size);
    addMark(bytes);
    return bytes;
}

}  // namespace kety
