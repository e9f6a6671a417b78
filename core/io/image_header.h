// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/nifti.h"
#include "io/slice_timing.h"

#include <optional>
#include <string>

namespace kety {

/// An image as its header, sidecars and tables tell it; no pixels.
struct ImageHeader {
    NiftiFile file;
    Dataset data;
    std::optional<SliceTimes> slices;
};

ImageHeader readImageHeader(const std::string& path);

/// What sidecars and tables alone tell of an image that cannot be read: facts, volume types.
Dataset readSidecarsOnly(const std::string& path);

}  // namespace kety
