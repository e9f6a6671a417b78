// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sample/phantom.h"

namespace kety {

/// What differs between the ASL phantoms.
struct AslScan {
    const char* scheme = "PCASL";  // as ArterialSpinLabelingType
    bool three_dimensional = true;
    bool suppressed = true;  // two background suppression pulses
    bool separate_m0 = true;
    bool included_m0 = false;  // neither: the mean control is M0
    bool control_first = true;
};

/// Control and label volumes of a head of known CBF, made with the formula for one delay. The truth
/// is computed from the numbers as stored, so that nothing is owed to their rounding.
Phantom makeAslPhantom(const std::string& name, const AslScan& scan, const PhantomOptions& options);

}  // namespace kety
