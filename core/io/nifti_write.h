// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kety {

/// What a NIfTI header may say beside the geometry.
struct NiftiNote {
    std::string description = "Kety";                     ///< descrip, at most 79 bytes are kept
    double display_minimum = 0.0, display_maximum = 0.0;  ///< cal_min, cal_max; equal: not set
};

/// A whole NIfTI file: NIfTI-2 when the image was read from one or a dimension needs it, else
/// NIfTI-1. The position fields are those the grid was read with, to the bit, as long as they still
/// describe the grid. No time, no user: the same image gives the same bytes.
std::vector<std::byte> encodeNifti(const Volume<float>& volume, const NiftiNote& note = {});
std::vector<std::byte> encodeNifti(const Volume<std::uint16_t>& volume, const NiftiNote& note = {});
std::vector<std::byte> encodeNifti(const Volume<std::uint8_t>& volume, const NiftiNote& note = {});
std::vector<std::byte> encodeNifti(const Series& series, const NiftiNote& note = {});

/// Writes it, complete or not at all; compressed when the path ends in ".gz".
template <class Image>
void writeNifti(const std::string& path, const Image& image, const NiftiNote& note = {});

/// As writeNifti, for a file encoded before.
void writeNiftiBytes(const std::string& path, std::span<const std::byte> encoded);

template <class Image>
void writeNifti(const std::string& path, const Image& image, const NiftiNote& note)
{
    writeNiftiBytes(path, encodeNifti(image, note));
}

}  // namespace kety
