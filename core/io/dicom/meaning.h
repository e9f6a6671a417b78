// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dicom/stack.h"
#include "io/slice_timing.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kety::dicom {

/// A stack as a data set without pixels: grid, times, facts by BIDS key with the tag they come from
/// by name and number, volumes and remarks.
Dataset describe(const Stack& stack);

/// How stored samples of a frame become values.
struct Scale {
    double slope = 1.0, intercept = 0.0;
    double divisor = 1.0;  ///< Philips: RS·SS, for the floating-point value; else 1
};
/// For each frame. Throws Error for a slope of 0.
std::vector<Scale> scalesOf(const Stack& stack);

/// The stack that measures M0 for `leading`, among those of one folder: named so, on the same
/// matrix, and not measured like the labelled series itself.
std::optional<std::size_t> companionM0(const std::vector<Stack>& stacks,
                                       const std::vector<Dataset>& headers, std::size_t leading);

/// What `companionM0` found is M0, not a series of its own to subtract.
void becomeM0(const Stack& stack, Dataset& data);

// The parts of `describe`.
void addProtocol(const Stack& stack, Dataset& data);    ///< what every series has
void addLabelling(const Stack& stack, Dataset& data);   ///< what ASL series have
void addVolumeRows(const Stack& stack, Dataset& data);  ///< what differs from volume to volume

/// "EchoTime (0018,0081)"
std::string source(const char* name, Tag tag);
bool mentions(std::string text, const char* word);  ///< without regard to case

}  // namespace kety::dicom
