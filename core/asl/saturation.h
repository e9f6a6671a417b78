// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"

namespace kety::asl {

/// Samples of one volume or more that share the greatest value.
struct Plateau {
    float greatest = 0.0F;
    std::size_t samples = 0;

    void add(float value, std::size_t count = 1)
    {
        if (value > greatest) *this = {value, 0};
        samples += value == greatest ? count : 0;
    }

    /// It is the end of a scanner's integers, and more than one sample stands there.
    bool clipped() const;
};

/// Of the volumes of the series as read, but M0: those that motion moved are interpolated, and the
/// end of the integers is in the file.
std::shared_ptr<const Plateau> plateauOf(const Scan& scan);

/// How much of what a voxel rests on stands at the end of the scanner's integers: its true signal
/// is that or more.
enum class Saturation : std::uint8_t { None, Some, Every };

/// Of every voxel, by the series as read and by an M0 on its grid; empty: there is none such
/// anywhere. `Every` where no control or no label, or no difference, is below the end: nothing was
/// measured there.
std::shared_ptr<const Buffer<std::uint8_t>> saturatedVoxels(const Scan& scan);

}  // namespace kety::asl
