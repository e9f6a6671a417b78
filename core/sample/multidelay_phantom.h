// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sample/phantom.h"

namespace kety {

/// Control and label volumes over six delays of a head of known CBF and arrival time, one pair of
/// each delay in turn, made with the general kinetic model; pCASL or, pulsed, PASL. As many pairs
/// in all as asked for, at least one of each delay.
Phantom makeMultidelayPhantom(const std::string& name, bool pulsed, const PhantomOptions& options);

}  // namespace kety
