// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/map_picture.h"

#include "report/colors.h"
#include "widgets/layers.h"
#include "widgets/theme.h"

namespace kety {

MapPicture mapPicture(const Map& map)
{
    Layer layer = layerOf(map);
    layer.seamless = true;
    const Grid& grid = map.values.grid;
    const SliceAxes axes = sliceAxes(grid, Plane::Axial, true);
    const SliceValues slice =
        sliceValues(layer, axes, grid.size[static_cast<std::size_t>(axes.through)] / 2, 0);
    const QImage colours = sliceColors(layer, slice);
    const double height = colours.height() * grid.spacing[static_cast<std::size_t>(axes.down)]
                          / grid.spacing[static_cast<std::size_t>(axes.across)];
    const Quantity& quantity = map.quantity;
    const double factor = quantity.unit.factor;
    return {colours.scaled(colours.width(), std::max(1, qRound(height))), colorStrip(quantity, 256),
            shownNumber(quantity.display.minimum / factor, 0),
            QStringLiteral("%1 %2").arg(shownNumber(quantity.display.maximum / factor, 0),
                                        QLatin1String(quantity.unit.shown))};
}

QImage colorStrip(const Quantity& quantity, int width)
{
    const ColorTable& table = colorTable(quantity.colors);
    QImage strip(width, 1, QImage::Format_RGB32);
    for (int x = 0; x < width; ++x) {
        const Rgb rgb = table.entries[static_cast<std::size_t>(x * 255 / std::max(1, width - 1))];
        strip.setPixelColor(x, 0, QColor(rgb.red, rgb.green, rgb.blue));
    }
    return strip;
}

}  // namespace kety
