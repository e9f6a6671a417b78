// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/dicom/load.h"

#include "base/parallel.h"
#include "io/bytes.h"
#include "io/dicom/meaning.h"
#include "io/dicom/worker.h"
#include "io/input_file.h"

#include <bit>
#include <map>
#include <mutex>
#include <new>

namespace kety::dicom {
namespace {

/// Where a frame goes.
struct Place {
    std::size_t frame = 0, volume = 0, slice = 0;
};

double sampleAt(const PixelLayout& pixels, const std::byte* at, bool swapped)
{
    const unsigned unused = pixels.bits_allocated - pixels.bits_stored;
    const auto cut = [&](auto value) {
        using T = decltype(value);
        using U = std::make_unsigned_t<T>;
        if (pixels.bits_stored == 0 || unused == 0 || unused >= pixels.bits_allocated)
            return static_cast<double>(value);
        // Bits above the stored ones are none of the sample's.
        return static_cast<double>(
            static_cast<T>(static_cast<T>(static_cast<U>(value) << unused) >> unused));
    };
    const bool is_signed = pixels.kind == SampleKind::Signed;
    switch (pixels.bits_allocated) {
    case 8:
        return is_signed ? cut(load<std::int8_t>(at, false)) : cut(load<std::uint8_t>(at, false));
    case 16:
        return is_signed ? cut(load<std::int16_t>(at, swapped))
                         : cut(load<std::uint16_t>(at, swapped));
    default:
        return is_signed ? cut(load<std::int32_t>(at, swapped))
                         : cut(load<std::uint32_t>(at, swapped));
    }
}

class Loading {
public:
    Loading(const Stack& stack, std::span<float> out, Job& job)
        : stack_(stack), out_(out), job_(job), frames_(stack.volumes.size()),
          scales_(scalesOf(stack))
    {
    }

    void run()
    {
        fillGaps();
        std::vector<Place> plain;
        std::map<std::size_t, std::vector<Place>> packed;  // by file
        for (std::size_t slice = 0; slice < slices(); ++slice) {
            for (std::size_t volume = 0; volume < frames_; ++volume) {
                const std::size_t frame = stack_.volumes[volume][slice];
                if (frame == Stack::none) continue;
                const Place place{.frame = frame, .volume = volume, .slice = slice};
                stack_.record(frame).pixels.offset > 0
                    ? plain.push_back(place)
                    : packed[stack_.frames[frame].file].push_back(place);
            }
        }
        job_.begin(plain.size() + packed.size());
        loadPlain(plain);
        loadPacked(packed);
    }

private:
    std::size_t slices() const { return stack_.volumes.front().size(); }

    void fillGaps()
    {
        const std::size_t plane = stack_.grid.index(0, 0, 1);
        for (std::size_t volume = 0; volume < frames_; ++volume)
            for (std::size_t slice = 0; slice < slices(); ++slice)
                if (stack_.volumes[volume][slice] == Stack::none)
                    for (std::size_t voxel = 0; voxel < plane; ++voxel)
                        out_[(slice * plane + voxel) * frames_ + volume] =
                            std::numeric_limits<float>::quiet_NaN();
    }

    void loadPlain(const std::vector<Place>& places)
    {
        // Volumes of one slice are neighbours in memory: a thread takes them together.
        const std::size_t grain = stack_.mosaic > 0 ? 16 : std::max<std::size_t>(1, frames_);
        parallelFor(places.size(), grain, job_, [&](std::size_t begin, std::size_t end) {
            std::vector<std::byte> bytes;
            for (std::size_t i = begin; i < end; ++i) {
                const FileRecord& record = stack_.record(places[i].frame);
                const PixelLayout& pixels = record.pixels;
                bytes.resize(pixels.frameBytes());
                InputFile file(record.path);
                file.readExactly(
                    pixels.offset + stack_.frames[places[i].frame].number * bytes.size(), bytes);
                constexpr bool big = std::endian::native == std::endian::big;
                put(places[i], bytes, pixels.big_endian != big);
                job_.advance();
            }
        });
    }

    void loadPacked(const std::map<std::size_t, std::vector<Place>>& packed)
    {
        if (packed.empty()) return;
        std::vector<std::string> paths;
        std::vector<const std::vector<Place>*> wanted;
        for (const auto& [file, places] : packed) {
            paths.push_back((*stack_.records)[file].path);
            wanted.push_back(&places);
        }
        unpackSamples(
            paths,
            [&](std::size_t index, const std::vector<std::byte>& samples, const std::string& no) {
                if (!no.empty())
                    throw corrupt(paths[index],
                                  text("dicom", "%1: its image cannot be unpacked: %2"), {no});
                for (const Place& place : *wanted[index]) {
                    const std::size_t size = stack_.record(place.frame).pixels.frameBytes();
                    const std::size_t offset = stack_.frames[place.frame].number * size;
                    if (offset + size > samples.size())
                        throw corrupt(
                            paths[index], text("dicom", "%1: its image unpacks to %2 bytes of %3"),
                            {std::to_string(samples.size()), std::to_string(offset + size)});
                    put(place, std::span(samples).subspan(offset, size), false);
                }
            },
            job_);
    }

    /// One frame into its slice, or the tiles of a mosaic into theirs.
    void put(const Place& place, std::span<const std::byte> bytes, bool swapped)
    {
        const PixelLayout& pixels = stack_.record(place.frame).pixels;
        const Scale& scale = scales_[place.frame];
        const auto nx = static_cast<std::size_t>(stack_.grid.size[0]);
        const auto ny = static_cast<std::size_t>(stack_.grid.size[1]);
        const std::size_t tiles = stack_.mosaic > 0 ? pixels.columns / nx : 1;
        const std::size_t count = stack_.mosaic > 0 ? stack_.mosaic : 1;
        const std::size_t width = pixels.bits_allocated / 8;
        for (std::size_t tile = 0; tile < count; ++tile) {
            const std::size_t slice = stack_.mosaic > 0 ? tile : place.slice;
            for (std::size_t y = 0; y < ny; ++y) {
                const std::size_t row = tile / tiles * ny + y, column = tile % tiles * nx;
                const std::byte* at = bytes.data() + (row * pixels.columns + column) * width;
                float* to = out_.data() + (slice * ny + y) * nx * frames_ + place.volume;
                for (std::size_t x = 0; x < nx; ++x) {
                    const double stored = sampleAt(pixels, at + x * width, swapped);
                    to[x * frames_] = static_cast<float>((stored * scale.slope + scale.intercept)
                                                         / scale.divisor);
                }
            }
        }
    }

    const Stack& stack_;
    std::span<float> out_;
    Job& job_;
    std::size_t frames_;
    std::vector<Scale> scales_;
};

}  // namespace

Series loadSeries(const Stack& stack, Job& job)
try {
    job.throwIfCancelled();
    Series series{.grid = stack.grid, .times = stack.times, .values = {}, .slice_time = {}};
    series.values =
        Buffer<float>::make(stack.grid.voxels() * stack.volumes.size(),
                            [&](std::span<float> out) { Loading(stack, out, job).run(); });
    return series;
} catch (const std::bad_alloc&) {
    throw Error(
        Failure::OutOfMemory,
        {text("dicom", "%1: the series does not fit into memory (%2 bytes): close other images"),
         {stack.record(0).path,
          std::to_string(stack.grid.voxels() * stack.volumes.size() * sizeof(float))}});
}

}  // namespace kety::dicom
