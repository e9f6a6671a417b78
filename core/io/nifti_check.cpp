// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/unit.h"
#include "io/input_file.h"
#include "io/nifti_header.h"

#include <cmath>
#include <limits>

namespace kety {
namespace {

/// Types of the standard that hold no single real number, and what is said of them.
const char* notScalar(std::int16_t datatype)
{
    switch (datatype) {
    case 1:
        return "binary (1 bit)";
    case 32:
        return "complex64";
    case 128:
        return "RGB24";
    case 1536:
        return "float128";
    case 1792:
        return "complex128";
    case 2048:
        return "complex256";
    case 2304:
        return "RGBA32";
    default:
        return nullptr;
    }
}

NiftiType checkType(const RawNifti& raw, const std::string& file)
{
    if (raw.datatype == 128 || raw.datatype == 2304) {
        throw corrupt(file,
                      text("nifti", "%1: is a colour picture (%2), not a scalar image: export the "
                                    "values themselves"),
                      {notScalar(raw.datatype)});
    }
    if (const char* type = notScalar(raw.datatype)) {
        throw corrupt(file,
                      text("nifti", "%1: samples of type %2 are not read: convert to magnitude or "
                                    "real images of type float32"),
                      {type});
    }
    const auto type = static_cast<NiftiType>(raw.datatype);
    if (bytesOf(type) == 0) {
        throw corrupt(file,
                      text("nifti", "%1: datatype %2 is not one of the NIfTI standard: the header "
                                    "is damaged"),
                      {std::to_string(raw.datatype)});
    }
    if (static_cast<std::size_t>(raw.bitpix) != bytesOf(type) * 8) {
        throw corrupt(file,
                      text("nifti", "%1: bitpix %2 contradicts datatype %3: the header is damaged"),
                      {std::to_string(raw.bitpix), name(type)});
    }
    return type;
}

/// CIFTI is a NIfTI-2 container for surfaces and matrices: intent codes 3000 to 3099.
void refuseCifti(const RawNifti& raw, const std::string& file)
{
    if (raw.nifti2 && raw.intent_code >= 3000 && raw.intent_code < 3100) {
        throw corrupt(file,
                      text("nifti", "%1: is a CIFTI file (surface or connectivity data), not an "
                                    "image volume: choose the volume image"));
    }
}

std::int64_t extent(const RawNifti& raw, std::size_t axis, const std::string& file)
{
    if (static_cast<std::int64_t>(axis) > raw.dim[0]) return 1;  // not used, whatever it says
    const std::int64_t size = raw.dim[axis];
    if (size < 1 || size > std::numeric_limits<int>::max()) {
        throw corrupt(file, text("nifti", "%1: dim[%2] is %3: the header is damaged"),
                      {std::to_string(axis), std::to_string(size)});
    }
    return size;
}

void checkExtents(const RawNifti& raw, NiftiHeader& header, const std::string& file)
{
    if (raw.dim[0] < 1 || raw.dim[0] > 7) {
        throw corrupt(file,
                      text("nifti", "%1: dim[0] is %2, it must be 1 to 7: the header is damaged"),
                      {std::to_string(raw.dim[0])});
    }
    for (std::size_t axis = 0; axis < 3; ++axis)
        header.size[axis] = extent(raw, axis + 1, file);
    std::size_t used = 0;
    for (std::size_t axis = 4; axis <= 7; ++axis) {
        const std::int64_t size = extent(raw, axis, file);
        if (size == 1) continue;
        if (used != 0) {
            throw corrupt(file,
                          text("nifti", "%1: has more than four dimensions (axes %2 and %3 both "
                                        "vary): split it into 4-D files"),
                          {std::to_string(used), std::to_string(axis)});
        }
        used = axis;
        header.frames = static_cast<std::size_t>(size);
    }
    header.fifth_axis = used > 4;
}

/// Every product is taken where it cannot overflow: no dimension is above 2^31.
void checkSize(const NiftiHeader& header, const std::string& file)
{
    const double bytes = static_cast<double>(header.size[0]) * static_cast<double>(header.size[1])
                         * static_cast<double>(header.size[2]) * static_cast<double>(header.frames)
                         * static_cast<double>(bytesOf(header.type));
    constexpr double most = 9.0e15;  // below 2^53, so that the integer product is exact
    if (bytes > most) {
        throw corrupt(file,
                      text("nifti", "%1: its dimensions come to %2 bytes: the header is damaged"),
                      {formatNumber(bytes)});
    }
}

std::uint64_t checkOffset(const RawNifti& raw, const std::string& file)
{
    const double least = raw.pair ? 0.0 : raw.nifti2 ? nifti2Bytes + 4 : nifti1Bytes + 4;
    const double offset = raw.vox_offset;
    // A pair may repeat the header's own size although its image file starts with the samples.
    if (!(offset >= least) || offset > 9.0e15 || offset != std::floor(offset)) {
        throw corrupt(file,
                      text("nifti", "%1: vox_offset is %2, where the image data would begin: the "
                                    "header is damaged"),
                      {formatNumber(offset)});
    }
    return static_cast<std::uint64_t>(offset);
}

void checkScaling(const RawNifti& raw, NiftiHeader& header, const std::string& file)
{
    if (!std::isfinite(raw.slope)) {
        throw corrupt(file,
                      text("nifti", "%1: scl_slope is %2: the header is damaged; write it with a "
                                    "slope of 1, or 0 for none"),
                      {formatNumber(raw.slope)});
    }
    if (raw.slope == 0.0) return;
    if (!std::isfinite(raw.intercept)) {
        throw corrupt(file, text("nifti", "%1: scl_inter is %2: the header is damaged"),
                      {formatNumber(raw.intercept)});
    }
    header.slope = raw.slope;
    header.intercept = raw.intercept;
    header.scaled = raw.slope != 1.0 || raw.intercept != 0.0;
}

}  // namespace

std::size_t bytesOf(NiftiType type)
{
    switch (type) {
    case NiftiType::UInt8:
    case NiftiType::Int8:
        return 1;
    case NiftiType::Int16:
    case NiftiType::UInt16:
        return 2;
    case NiftiType::Int32:
    case NiftiType::UInt32:
    case NiftiType::Float32:
        return 4;
    case NiftiType::Int64:
    case NiftiType::UInt64:
    case NiftiType::Float64:
        return 8;
    }
    return 0;
}

const char* name(NiftiType type)
{
    switch (type) {
    case NiftiType::UInt8:
        return "uint8";
    case NiftiType::Int8:
        return "int8";
    case NiftiType::Int16:
        return "int16";
    case NiftiType::UInt16:
        return "uint16";
    case NiftiType::Int32:
        return "int32";
    case NiftiType::UInt32:
        return "uint32";
    case NiftiType::Float32:
        return "float32";
    case NiftiType::Int64:
        return "int64";
    case NiftiType::UInt64:
        return "uint64";
    case NiftiType::Float64:
        return "float64";
    }
    return "unknown";
}

std::uint64_t NiftiHeader::voxels() const
{
    return static_cast<std::uint64_t>(size[0] * size[1] * size[2]);
}

std::uint64_t NiftiHeader::dataBytes() const
{
    return voxels() * frames * bytesOf(type);
}

NiftiHeader checkNifti(const RawNifti& raw, const std::string& file)
{
    refuseCifti(raw, file);
    NiftiHeader header;
    header.swapped = raw.swapped;
    header.pair = raw.pair;
    header.description = raw.description;
    header.form = raw.form;
    header.type = checkType(raw, file);
    checkExtents(raw, header, file);
    checkSize(header, file);
    header.data_offset = checkOffset(raw, file);
    checkScaling(raw, header, file);
    return header;
}

}  // namespace kety
