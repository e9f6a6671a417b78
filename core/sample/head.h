// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/grid.h"

#include <array>

namespace kety {

/// How much of a place is what; the rest is air and bone.
struct Tissue {
    double grey = 0.0, white = 0.0, csf = 0.0, scalp = 0.0;
    double brain() const { return grey + white + csf; }
};

/// A made-up head that looks like one: folded cortical ribbon, white matter, deep grey matter,
/// ventricles, fissure, skull gap and scalp. `place` is LPS mm, the centre of the brain is 0.
Tissue headAt(const std::array<double, 3>& place);

/// A grid of that size around the head: 221 × 221 × 120 mm, axial, index i towards left.
Grid headGrid(const std::array<int, 3>& size);

/// A smooth field around 1: what a receive coil adds to the signal.
double receiveField(const std::array<double, 3>& place);

}  // namespace kety
