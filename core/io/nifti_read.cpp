// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "io/gzip.h"
#include "io/image_path.h"
#include "io/input_file.h"
#include "io/nifti_header.h"
#include "io/nifti_samples.h"

#include <algorithm>
#include <filesystem>
#include <new>
#include <string_view>

namespace kety {
namespace {

namespace fs = std::filesystem;

/// The first bytes of the image, unfolded when it is compressed.
std::vector<std::byte> start(InputFile& file)
{
    constexpr std::size_t wanted = nifti2Bytes + 4;
    std::vector<std::byte> bytes(std::min<std::uint64_t>(wanted, file.size()));
    file.readExactly(0, bytes);
    if (!isGzip(bytes)) return bytes;
    file.readExactly(0, {});
    return peekGzip(file, wanted);
}

/// Formats people try: better to say what a file is than what it is not.
void refuseOtherFormats(const std::string& path, std::span<const std::byte> bytes)
{
    const std::string_view text_of(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text_of.size() >= 132 && text_of.substr(128, 4) == "DICM") {
        throw corrupt(path, text("nifti",
                                 "%1: is a DICOM file; DICOM is not read yet: convert the series "
                                 "to NIfTI with a sidecar (dcm2niix)"));
    }
    if (kindOfPath(path) == PathKind::ParRec
        || text_of.find("DATA DESCRIPTION FILE") != text_of.npos) {
        throw corrupt(path,
                      text("nifti", "%1: is a Philips PAR/REC file, which is not read: convert it "
                                    "to NIfTI with a sidecar (dcm2niix)"));
    }
}

std::optional<std::string> firstOf(const std::string& stem,
                                   std::initializer_list<const char*> endings)
{
    for (const char* ending : endings) {
        std::error_code ignored;
        if (fs::is_regular_file(stem + ending, ignored)) return stem + ending;
    }
    return std::nullopt;
}

std::string headerPath(const std::string& path)
{
    if (kindOfPath(path) != PathKind::Samples) return path;
    const std::string stem = withoutImageSuffix(path);
    const auto found = firstOf(stem, {".hdr", ".hdr.gz", ".HDR"});
    if (!found) {
        throw corrupt(
            path, text("nifti", "%1: its header file %2 is missing: put both beside each other"),
            {stem + ".hdr"});
    }
    return *found;
}

std::string pairedImage(const std::string& header_path)
{
    const std::string stem = withoutImageSuffix(header_path);
    const auto found = firstOf(stem, {".img", ".img.gz", ".IMG"});
    if (!found) {
        throw corrupt(header_path,
                      text("nifti", "%1: is a header only; its image file %2 is missing: put "
                                    "both beside each other"),
                      {stem + ".img"});
    }
    return *found;
}

/// Whether the file can hold what its header describes: exactly, or for gzip at all.
void checkLength(const std::string& path, const NiftiHeader& header)
{
    InputFile file(path);
    std::array<std::byte, 2> first{};
    const bool folded = file.read(first) == 2 && isGzip(first);
    const std::uint64_t needed = header.data_offset + header.dataBytes();
    const std::uint64_t most = folded ? mostUnfolded(file.size()) : file.size();
    if (most < needed) {
        throw corrupt(path,
                      folded ? text("nifti", "%1: is too short for its header, which describes %3 "
                                             "bytes: the file is damaged or cut off")
                             : text("nifti", "%1: is cut off: %2 bytes of %3 are there: copy or "
                                             "export the file again"),
                      {std::to_string(file.size()), std::to_string(needed)});
    }
    if (!folded && file.size() > needed) {
        throw corrupt(path,
                      text("nifti",
                           "%1: holds %2 bytes where its header describes %3: the header or "
                           "the file is damaged"),
                      {std::to_string(file.size()), std::to_string(needed)});
    }
}

template <class Stored>
void spreadAs(const NiftiHeader& header, const std::byte* stored, FrameRange frames,
              std::span<float> out, Job& job)
{
    SampleSpread<Stored>(header, stored, frames, out).run(job);
}

void spread(const NiftiHeader& header, const std::byte* stored, FrameRange frames,
            std::span<float> out, Job& job)
{
    switch (header.type) {
    case NiftiType::UInt8:
        return spreadAs<std::uint8_t>(header, stored, frames, out, job);
    case NiftiType::Int8:
        return spreadAs<std::int8_t>(header, stored, frames, out, job);
    case NiftiType::Int16:
        return spreadAs<std::int16_t>(header, stored, frames, out, job);
    case NiftiType::UInt16:
        return spreadAs<std::uint16_t>(header, stored, frames, out, job);
    case NiftiType::Int32:
        return spreadAs<std::int32_t>(header, stored, frames, out, job);
    case NiftiType::UInt32:
        return spreadAs<std::uint32_t>(header, stored, frames, out, job);
    case NiftiType::Int64:
        return spreadAs<std::int64_t>(header, stored, frames, out, job);
    case NiftiType::UInt64:
        return spreadAs<std::uint64_t>(header, stored, frames, out, job);
    case NiftiType::Float32:
        return spreadAs<float>(header, stored, frames, out, job);
    case NiftiType::Float64:
        return spreadAs<double>(header, stored, frames, out, job);
    }
}

/// A compressed file is unfolded whole, and then spread.
void readFolded(const NiftiFile& file, InputFile& input, std::span<float> out, Job& job)
{
    const auto offset = static_cast<std::size_t>(file.header.data_offset);
    const std::size_t size = offset + static_cast<std::size_t>(file.header.dataBytes());
    const auto whole = allocateBlock(size);
    auto* bytes = static_cast<std::byte*>(whole.get());
    unfoldGzip(input, {bytes, size});
    job.throwIfCancelled();
    spread(file.header, bytes + offset, {.first = 0, .count = file.header.frames}, out, job);
}

/// A plain file is read and spread some volumes at a time, so that it never lies whole in memory
/// beside the series made from it.
void readPlain(const NiftiFile& file, InputFile& input, std::span<float> out, Job& job)
{
    constexpr std::size_t most = std::size_t{64} << 20;  // bytes
    constexpr std::size_t line = 16;  // volumes that fill a cache line of the series
    const NiftiHeader& header = file.header;
    const std::size_t frames = header.frames;
    const auto volume = static_cast<std::size_t>(header.dataBytes() / frames);
    std::size_t step = std::clamp(most / volume, std::size_t{1}, frames);
    if (step > line && step < frames) step -= step % line;
    const auto block = allocateBlock(step * volume);
    auto* stored = static_cast<std::byte*>(block.get());
    for (std::size_t first = 0; first < frames; first += step) {
        job.throwIfCancelled();
        const FrameRange some{.first = first, .count = std::min(step, frames - first)};
        input.readExactly(header.data_offset + first * volume, {stored, some.count * volume});
        spread(header, stored, some, out, job);
    }
}

}  // namespace

NiftiFile inspectNifti(const std::string& path)
{
    NiftiFile file;
    file.path = path;
    const std::string header_path = headerPath(path);
    InputFile input(header_path);
    if (input.size() < 2) {
        throw corrupt(header_path,
                      text("nifti", "%1: is empty (%2 bytes), not a NIfTI image: download or "
                                    "export it again"),
                      {std::to_string(input.size())});
    }
    const std::vector<std::byte> bytes = start(input);
    refuseOtherFormats(header_path, bytes);
    file.header = checkNifti(decodeNifti(bytes, header_path), header_path);
    file.grid = gridOf(file.header, header_path, file.remarks);
    file.data_path = file.header.pair ? pairedImage(header_path) : header_path;
    // First: a header may claim more volumes than there is memory for their times.
    checkLength(file.data_path, file.header);
    file.times = timesOf(file.header, file.frame_spacing, file.remarks);
    return file;
}

Series readNifti(const NiftiFile& file, Job& job)
try {
    job.throwIfCancelled();
    InputFile input(file.data_path);
    std::array<std::byte, 2> start{};
    const bool folded = input.read(start) == 2 && isGzip(start);
    Series series{.grid = file.grid, .times = file.times, .values = {}, .slice_time = {}};
    series.values = Buffer<float>::make(
        static_cast<std::size_t>(file.header.voxels()) * file.header.frames,
        [&](std::span<float> out) {
            folded ? readFolded(file, input, out, job) : readPlain(file, input, out, job);
        });
    return series;
} catch (const std::bad_alloc&) {
    throw Error(
        Failure::OutOfMemory,
        {text("nifti", "%1: does not fit into memory (%2 bytes): close other images or crop it"),
         {file.path, std::to_string(file.header.voxels() * file.header.frames * sizeof(float))}});
}

}  // namespace kety
