// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace kety {

/// Decimals that show on which side of its bounds a number lies: 1.03 beside "0 to 1", not 1.0.
/// `value`, `minimum` and `maximum` in the unit shown; at least `decimals` (0 to 6), at most 6. A
/// bound that is not finite is none.
inline int tellingDecimals(double value, double minimum, double maximum, int decimals)
{
    const auto inside = [&](double number) { return !(number < minimum) && !(number > maximum); };
    for (; decimals < 6; ++decimals) {
        const double power = std::pow(10.0, decimals);
        if (inside(std::round(value * power) / power) == inside(value)) break;
    }
    return decimals;
}

}  // namespace kety
