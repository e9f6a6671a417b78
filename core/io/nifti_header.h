// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/nifti.h"

#include <cstddef>
#include <span>
#include <string>

namespace kety {

inline constexpr std::size_t nifti1Bytes = 348, nifti2Bytes = 540;

/// The fields as stored, before anything is believed.
struct RawNifti {
    bool nifti2 = false, swapped = false, pair = false;
    std::array<std::int64_t, 8> dim{};
    std::int16_t datatype = 0, bitpix = 0;
    double vox_offset = 0.0, slope = 0.0, intercept = 0.0;
    int intent_code = 0;
    std::string description;
    NiftiForm form;
};

/// Finds version and byte order and takes the fields out. Throws when `bytes` are no NIfTI header.
RawNifti decodeNifti(std::span<const std::byte> bytes, const std::string& file);

/// Checks every field that is used, one against the other. Throws on the first fault.
NiftiHeader checkNifti(const RawNifti& raw, const std::string& file);

/// Geometry in LPS mm. Which fields count: sform when its code is above 0; else qform when its code
/// is above 0; else voxel sizes alone along right, anterior, superior (method 1 of the standard).
/// What is odd about the fields is added to `remarks`.
Grid gridOf(const NiftiHeader& header, const std::string& file, std::vector<Remark>& remarks);

/// Frame times in s, and the spacing where the header states it with a unit of time.
std::vector<double> timesOf(const NiftiHeader& header, std::optional<double>& spacing,
                            std::vector<Remark>& remarks);

}  // namespace kety
