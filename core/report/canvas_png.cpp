// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "report/canvas.h"

#include <png.h>

namespace kety {

static_assert(sizeof(Rgb) == 3, "pixels are handed over as they lie");

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
    return bytes;
}

}  // namespace kety
