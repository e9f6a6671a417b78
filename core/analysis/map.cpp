// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/map.h"

namespace kety {

const Map* Maps::find(std::string_view key) const
{
    for (const Map& map : maps) {
        if (map.quantity.key == key) {
            return &map;
        }
    }
    return nullptr;
}

const std::vector<quality::Bit>& quality::bits()
{
    static const std::vector<Bit> all{
        {outsideMask, text("quality", "outside the mask")},
        {nonFinite, text("quality", "input is not finite")},
        {noReference, text("quality", "M0 or S0 is zero or negative")},
        {atBound, text("quality", "parameter at a bound")},
        {lowSignal, text("quality", "signal to noise below the limit")},
        {notConverged, text("quality", "fit did not converge")},
        {unidentifiable, text("quality", "the data do not determine the value")},
        {saturated, text("quality", "saturated or at the noise floor")},
        {implausible, text("quality", "outside the plausible range")},
        {illConditioned, text("quality", "neighbourhood is ill-conditioned")},
    };
    return all;
}

}  // namespace kety
