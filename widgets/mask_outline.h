// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/volume.h"
#include "widgets/slice_geometry.h"

#include <QPolygonF>

#include <vector>

namespace kety {

/// The border of a mask on one slice as closed lines between voxels, in continuous indices along
/// (axes.across, axes.down). Lines follow each other, so that dashes do not start at every voxel.
std::vector<QPolygonF> maskOutline(const Mask& mask, const SliceAxes& axes, int slice);

}  // namespace kety
