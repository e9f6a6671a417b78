// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/dataset.h"
#include "io/nifti.h"

namespace kety {

/// Facts that are probably in another unit, negative, or known to be written wrong by a converter.
void remarkOnFacts(Dataset& data);

/// M0 volumes whose brightest voxels all have the largest value the scanner or the file can hold.
void remarkOnClipping(const NiftiHeader& header, Dataset& data);

}  // namespace kety
