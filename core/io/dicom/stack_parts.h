// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "io/dicom/stack.h"

namespace kety::dicom {

/// Places the frames of one stack on a grid and sorts them into volumes.
void arrange(Stack& stack);
/// The same for frames that are Siemens mosaics: each is a volume.
void arrangeMosaics(Stack& stack);

/// In-plane axes of a stack (row direction, column direction) and spacing, checked. False when the
/// header has none that can be right; `refused` then says so.
struct Plane {
    std::array<double, 3> row{}, column{}, normal{};
    double row_spacing = 0.0, column_spacing = 0.0;  ///< mm between rows; between columns
};
bool planeOf(Stack& stack, Plane& plane);

/// A refusal in one English sentence part, as error texts are kept.
std::string sentence(Text words, std::vector<std::string> arguments);

/// Order of volumes and of frames that share a place.
bool earlier(const Frame& a, const Frame& b);

/// File names of frames for a remark, at most a handful.
std::string names(const Stack& stack, const std::vector<std::size_t>& frames);

}  // namespace kety::dicom
