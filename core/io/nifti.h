// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "base/job.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kety {

/// How one sample is stored: the numbers of the NIfTI standard.
enum class NiftiType : std::int16_t {
    UInt8 = 2,
    Int16 = 4,
    Int32 = 8,
    Float32 = 16,
    Float64 = 64,
    Int8 = 256,
    UInt16 = 512,
    UInt32 = 768,
    Int64 = 1024,
    UInt64 = 1280,
};
std::size_t bytesOf(NiftiType type);
const char* name(NiftiType type);  ///< "int16"

/// A NIfTI-1 or -2 header whose every field has been checked.
struct NiftiHeader {
    bool swapped = false;  ///< the other byte order than this machine's
    bool pair = false;     ///< .hdr and .img
    std::array<std::int64_t, 3> size{1, 1, 1};
    std::size_t frames = 1;
    bool fifth_axis = false;  ///< the frames lie on the fifth axis: quantities, not times
    NiftiType type = NiftiType::Float32;
    std::uint64_t data_offset = 0;  ///< where the samples begin, bytes
    bool scaled = false;            ///< value = stored × slope + intercept
    double slope = 1.0, intercept = 0.0;
    std::string description;
    NiftiForm form;

    std::uint64_t voxels() const;
    std::uint64_t dataBytes() const;
};

/// One NIfTI image as its header tells it; pixels are not read yet.
struct NiftiFile {
    std::string path;       ///< as given
    std::string data_path;  ///< the file with the samples: path itself, or the .img
    NiftiHeader header;
    Grid grid;
    std::vector<double> times;            ///< s
    std::optional<double> frame_spacing;  ///< s, where the header states it with its unit
    std::vector<Remark> remarks;
};

/// Reads and checks the header: no more than a few kB, whatever the file claims to be. Throws
/// CorruptInput with the file, the problem and the remedy; what is no scalar NIfTI image is refused
/// by its name (Analyze, CIFTI, PAR/REC, DICOM, RGB...).
NiftiFile inspectNifti(const std::string& path);

/// Reads the samples, scaled, voxel-major.
Series readNifti(const NiftiFile& file, Job& job);

}  // namespace kety
