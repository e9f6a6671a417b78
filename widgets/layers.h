// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/map.h"
#include "image/volume.h"
#include "widgets/slice_geometry.h"

#include <QColor>
#include <QImage>
#include <QString>

#include <memory>
#include <vector>

namespace kety {

/// Has this slice been computed? For maps that fill in while a run goes on.
enum class SliceState : std::uint8_t { Done, Waiting, Computing };

/// One picture of a view: values, and how they become colours.
struct Layer {
    QString id;                                ///< "cbf", "source"
    QString name;                              ///< "CBF", for people
    std::shared_ptr<const Series> series;      ///< the cursor's frame of it is shown ...
    Volume<float> volume;                      ///< ... or this, where there is no series
    std::shared_ptr<const Mask> inside;        ///< voxels outside are not painted at all
    std::shared_ptr<const Mask> undetermined;  ///< values that the data do not tell: faded
    int frame = -1;  ///< a fixed frame of the series; -1 follows the cursor

    std::string colors = "grey";  ///< report/colors.h
    Range range;                  ///< file units
    double negative_end = 0.0;    ///< < 0: values below zero have their own colours down to here
    Unit unit = unit::none;
    bool relative = false;  ///< shown with "rel."

    double opacity = 1.0;
    bool visible = true;
    bool smooth = false;                  ///< linear between voxels; else each voxel one square
    bool seamless = false;                ///< NaN is see-through instead of hatched
    std::vector<SliceState> slices = {};  ///< per index k; empty = all done

    const Grid& grid() const { return series ? series->grid : volume.grid; }
    bool empty() const { return grid().voxels() == 0; }
    int frames() const { return series ? static_cast<int>(series->frames()) : 1; }
    float value(const Voxel& voxel, int frame) const;  ///< NaN outside
    bool determined(const Voxel& voxel) const;
    SliceState state(int k) const;
};

/// An outline of a mask: white and black dashes, or a solid line of `color`.
struct Outline {
    std::shared_ptr<const Mask> mask;
    QColor color;
    bool visible = true;
};

/// What one view shows, bottom first.
struct Layers {
    std::vector<Layer> images;
    std::vector<Outline> outlines;

    bool empty() const { return images.empty(); }
    /// The visible picture on top: the one whose value is read and whose window is changed.
    int top() const;
    const Layer* find(const QString& id) const;
};

Layer layerOf(const Map& map);
/// Grey, window from the 0.5 and 99.5 percent points of the first frame.
Layer layerOf(std::shared_ptr<const Series> series, const QString& id, const QString& name);
/// Range that leaves out half a percent at both ends; {0, 1} where there is no finite value.
Range robustRange(std::span<const float> values);

/// A slice's values as shown: row 0 at the top of the screen, column 0 at the left.
struct SliceValues {
    int columns = 0, rows = 0;
    std::vector<float> values;
    std::vector<std::uint8_t> inside;  ///< 0 = not painted
    std::vector<std::uint8_t> faded;   ///< 1 = a value that the data do not determine
};
SliceValues sliceValues(const Layer& layer, const SliceAxes& axes, int slice, int frame);

/// The colours of a slice. No value is fully transparent, as is what lies outside the mask.
QImage sliceColors(const Layer& layer, const SliceValues& slice);

}  // namespace kety
