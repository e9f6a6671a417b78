// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"

#include <QImage>
#include <QString>

namespace kety {

/// A map's middle axial slice in its own colours, with what its colour bar says.
struct MapPicture {
    QImage map, bar;
    QString least, greatest;  ///< "0", "100 mL/100g/min"
};

MapPicture mapPicture(const Map& map);

/// The colours of a quantity from least to greatest, for swatches.
QImage colorStrip(const Quantity& quantity, int width);

}  // namespace kety
