// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/declaration.h"

namespace kety::asl {

std::vector<Input> cbfInputs();

/// Cerebral blood flow, the same whatever it is made from.
Quantity cbfQuantity();

/// cbf, deltam, m0, tsnr, in the order a tile holds them.
std::vector<Quantity> cbfQuantities();

/// CBF of pure grey and white matter, made on request when all other maps are complete: last.
std::vector<Quantity> pureTissueQuantities();

}  // namespace kety::asl
