// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sample/phantom.h"

namespace kety {

/// The head while a bolus passes: 60 frames 1.5 s apart, arteries, a sinus, tissue with exponential
/// residues, and on the left a region that blood reaches late with a core in it. The noise is a
/// share of the greatest fall of the signal in grey matter. CBV is the truth: of the residue itself
/// only a model knows the height.
Phantom makeDscPhantom(const std::string& name, const PhantomOptions& options);

}  // namespace kety
