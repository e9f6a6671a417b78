// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/run.h"
#include "image/rigid.h"

#include <array>
#include <set>

namespace kety::test {

/// Voxels of a head that is large enough to be measured, and of one for what is no matter of
/// accuracy: registration takes a third of the time.
inline constexpr std::array large_head{48, 48, 24}, small_head{32, 32, 18};

/// The ASL phantom as a scanner's limited band leaves it, with slices beyond what is used later:
/// what lies there comes in when the head moves.
Inputs wholeSample(int pairs, const std::array<int, 3>& size = large_head);

/// Without the outer three slices at either end.
Inputs cropped(Inputs inputs);

/// The cropped sample of a head that lies still.
Inputs sample(int pairs = 6);

/// The way back: where a place of the moved head was.
RigidMotion inverse(const RigidMotion& motion);

/// The head of a whole sample moves: volume by volume, all of them or only some.
std::shared_ptr<const Dataset> shaken(const Dataset& data, const std::set<std::size_t>& only = {});
Inputs shakenSample(const std::set<std::size_t>& only = {}, int pairs = 6,
                    const std::array<int, 3>& size = large_head);

/// Root mean square of the difference of two maps where both have values, inside `mask`.
double distance(const Result& a, const Result& b, const char* key, const Mask& mask);

}  // namespace kety::test
