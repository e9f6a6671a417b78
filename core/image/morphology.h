// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"

namespace kety {

/// Binary morphology with the six face neighbours. What lies outside the image erodes nothing, so a
/// mask that reaches the first or last slice keeps it, and a single slice can be opened.
Mask eroded(const Mask& mask, int times = 1);
Mask dilated(const Mask& mask, int times = 1);

/// The largest set of voxels connected by faces; of two as large, the one met first.
Mask largestComponent(const Mask& mask);

/// Without the components, connected by faces, of fewer voxels than that.
Mask withoutSmallComponents(const Mask& mask, std::size_t least);

/// Background that no path of face neighbours joins to the border of the image becomes inside.
Mask holesFilled(const Mask& mask);

}  // namespace kety
