// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers.h"

#include "report/colors.h"
#include "widgets/translated.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kety {

float Layer::value(const Voxel& voxel, int wanted) const
{
    const Grid& space = grid();
    if (!space.contains(voxel[0], voxel[1], voxel[2])) {
        return std::numeric_limits<float>::quiet_NaN();
    }
    const std::size_t index = space.index(voxel[0], voxel[1], voxel[2]);
    if (!series) return volume.values[index];
    const int last = frames() - 1;
    const int shown = std::clamp(frame >= 0 ? frame : wanted, 0, last);
    return series->curve(index)[static_cast<std::size_t>(shown)];
}

bool Layer::determined(const Voxel& v) const
{
    if (!undetermined || !grid().contains(v[0], v[1], v[2])) return true;
    return undetermined->values[undetermined->grid.index(v[0], v[1], v[2])] == 0;
}

SliceState Layer::state(int k) const
{
    const auto index = static_cast<std::size_t>(k);
    return index < slices.size() ? slices[index] : SliceState::Done;
}

int Layers::top() const
{
    for (std::size_t i = images.size(); i-- > 0;) {
        if (images[i].visible && !images[i].empty()) return static_cast<int>(i);
    }
    return -1;
}

const Layer* Layers::find(const QString& id) const
{
    const auto found = std::find_if(images.begin(), images.end(),
                                    [&](const Layer& layer) { return layer.id == id; });
    return found == images.end() ? nullptr : &*found;
}

Range robustRange(std::span<const float> values)
{
    std::vector<float> finite;
    finite.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](float value) { return std::isfinite(value); });
    if (finite.empty()) return {0.0, 1.0};
    const auto at = [&](double share) {
        const auto place = finite.begin() + std::lround(share * double(finite.size() - 1));
        std::nth_element(finite.begin(), place, finite.end());
        return static_cast<double>(*place);
    };
    Range range{at(0.005), at(0.995)};
    if (range.minimum > 0.0 && range.minimum < 0.2 * range.maximum) range.minimum = 0.0;
    if (!(range.maximum > range.minimum)) range.maximum = range.minimum + 1.0;
    return range;
}

Layer layerOf(const Map& map)
{
    Layer layer;
    layer.id = QString::fromStdString(map.quantity.key);
    layer.name = translated(map.quantity.label);
    layer.volume = map.values;
    layer.colors = map.quantity.colors;
    layer.range = map.quantity.display;
    if (!(layer.range.maximum > layer.range.minimum))
        layer.range = robustRange(map.values.values.span());
    layer.negative_end = negativeEnd(map.quantity);
    layer.unit = map.quantity.unit;
    layer.relative = map.quantity.relative;
    return layer;
}

Layer layerOf(std::shared_ptr<const Series> series, const QString& id, const QString& name)
{
    Layer layer;
    layer.id = id;
    layer.name = name;
    layer.unit = unit::arbitrary;
    layer.smooth = true;
    layer.seamless = true;
    if (series && series->frames() > 0) layer.range = robustRange(frame(*series, 0).values.span());
    layer.series = std::move(series);
    return layer;
}

SliceValues sliceValues(const Layer& layer, const SliceAxes& axes, int slice, int frame)
{
    SliceValues out;
    const Grid& grid = layer.grid();
    const auto across = static_cast<std::size_t>(axes.across);
    const auto down = static_cast<std::size_t>(axes.down);
    const auto through = static_cast<std::size_t>(axes.through);
    if (layer.empty() || slice < 0 || slice >= grid.size[through]) return out;
    out.columns = grid.size[across];
    out.rows = grid.size[down];
    out.values.resize(static_cast<std::size_t>(out.columns) * static_cast<std::size_t>(out.rows));
    out.inside.resize(out.values.size());
    out.faded.resize(out.values.size());
    const bool masked = layer.inside && same(layer.inside->grid, grid);
    std::size_t at = 0;
    Voxel voxel{};
    voxel[through] = slice;
    for (int row = 0; row < out.rows; ++row) {
        voxel[down] = axes.flip_down ? out.rows - 1 - row : row;
        for (int column = 0; column < out.columns; ++column, ++at) {
            voxel[across] = axes.flip_across ? out.columns - 1 - column : column;
            const bool inside =
                !masked || layer.inside->values[grid.index(voxel[0], voxel[1], voxel[2])] != 0;
            out.inside[at] = inside && layer.state(voxel[2]) == SliceState::Done;
            out.values[at] = layer.value(voxel, frame);
            out.faded[at] = layer.determined(voxel) ? 0 : 1;
        }
    }
    return out;
}

QImage sliceColors(const Layer& layer, const SliceValues& slice)
{
    QImage image(slice.columns, slice.rows, QImage::Format_RGBA8888);
    const ColorTable& table = colorTable(layer.colors);
    std::size_t at = 0;
    for (int row = 0; row < slice.rows; ++row) {
        uchar* out = image.scanLine(row);
        for (int column = 0; column < slice.columns; ++column, ++at, out += 4) {
            const float value = slice.values[at];
            const bool painted = slice.inside[at] != 0 && !std::isnan(value);
            Rgb rgb = painted ? colorOf(value, layer.range, table, layer.negative_end) : Rgb{};
            if (slice.faded[at] != 0) rgb = faded(rgb);
            out[0] = rgb.red;
            out[1] = rgb.green;
            out[2] = rgb.blue;
            out[3] = painted ? 255 : 0;
        }
    }
    return image;
}

}  // namespace kety
