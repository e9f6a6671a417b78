// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sample/phantom.h"

namespace kety {

/// What a relaxometry phantom is a measurement of.
enum class RelaxationScan {
    Inversion,
    Saturation,
    LookLocker,
    FlipAngles,
    SpinEchoes,
    GradientEchoes
};

/// The head with T1, T2 and T2* of its tissues at 3 T, one frame for each time.
Phantom makeRelaxometryPhantom(const std::string& name, RelaxationScan scan,
                               const PhantomOptions& options);

}  // namespace kety
