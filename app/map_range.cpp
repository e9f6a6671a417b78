// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/map_range.h"

#include "report/overview.h"

namespace kety {

Range shownRange(const Map& map, const Mask* mask)
{
    if (!(map.quantity.unit == unit::arbitrary)) return map.quantity.display;
    MapLook look = lookOf(map, nullptr);
    fitRange(look, mask);
    return look.range;
}

}  // namespace kety
