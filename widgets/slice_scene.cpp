// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/slice_scene.h"

#include <vtkCamera.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kety {
namespace {

Point middleOf(const Grid& grid)
{
    return {(grid.size[0] - 1) / 2.0, (grid.size[1] - 1) / 2.0, (grid.size[2] - 1) / 2.0};
}

/// The plane of the layer's own grid that lies closest to the geometry's.
SliceAxes axesFor(const Layer& layer, const SliceGeometry& geometry)
{
    if (same(layer.grid(), geometry.grid)) return geometry.axes;
    for (const Plane plane : {Plane::Axial, Plane::Coronal, Plane::Sagittal}) {
        for (const bool radiological : {true, false}) {
            if (sliceAxes(geometry.grid, plane, radiological) == geometry.axes) {
                return sliceAxes(layer.grid(), plane, radiological);
            }
        }
    }
    return geometry.axes;
}

/// Everything that a layer's picture depends on.
struct Shown {
    std::uint64_t data = 0, inside = 0;
    SliceAxes axes;
    int slice = -1, frame = -1;
    std::string colors;
    double minimum = 0.0, maximum = 0.0, negative_end = 0.0;
    std::vector<SliceState> slices;

    bool operator==(const Shown&) const = default;

    /// Another window or other colours of the same values: only the lookup is done anew.
    bool sameValues(const Shown& other) const
    {
        return data == other.data && inside == other.inside && axes == other.axes
               && slice == other.slice && frame == other.frame && slices == other.slices;
    }
};

Shown shownOf(const Layer& layer, const SliceAxes& axes, int slice, int frame)
{
    const int used = layer.frames() > 1 ? (layer.frame >= 0 ? layer.frame : frame) : 0;
    return {layer.series ? layer.series->values.id() : layer.volume.values.id(),
            layer.inside ? layer.inside->values.id() : 0,
            axes,
            slice,
            used,
            layer.colors,
            layer.range.minimum,
            layer.range.maximum,
            layer.negative_end,
            layer.slices};
}

struct Sheet {
    vtkNew<vtkImageData> image;
    vtkNew<vtkImageSliceMapper> mapper;
    vtkNew<vtkImageSlice> actor;
    SliceValues values;
    QImage colors;
    Shown shown;

    Sheet()
    {
        mapper->SetInputData(image);
        mapper->BorderOn();  // voxels at the edge are whole, not cut in half
        actor->SetMapper(mapper);
        actor->VisibilityOff();
    }

    void fill()
    {
        image->SetDimensions(colors.width(), colors.height(), 1);
        image->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
        auto* out = static_cast<unsigned char*>(image->GetScalarPointer());
        const auto bytes = static_cast<std::size_t>(colors.width()) * 4;
        for (int row = 0; row < colors.height(); ++row) {  // VTK's rows rise, Qt's fall
            std::memcpy(out + bytes * static_cast<std::size_t>(colors.height() - 1 - row),
                        colors.constScanLine(row), bytes);
        }
        image->Modified();
    }
};

/// Where the middle of a layer's slice lies in the plane of the view, mm right and down.
QPointF middleInPlane(const Layer& layer, const SliceGeometry& geometry)
{
    const Point world = toWorld(layer.grid(), middleOf(layer.grid()));
    const Point index = toIndex(geometry.grid, world);
    SliceGeometry unmoved = geometry;
    unmoved.centre_shift = {};
    const QPointF place = unmoved.toScreen(index)
                          - QPointF(geometry.view.width() / 2.0, geometry.view.height() / 2.0);
    return place / unmoved.pixelsPerMm();
}

void place(Sheet& sheet, const Layer& layer, const SliceAxes& axes, const SliceGeometry& geometry,
           double depth)
{
    const auto spacing = [&](int axis) {
        return layer.grid().spacing[static_cast<std::size_t>(axis)];
    };
    const double u = spacing(axes.across), v = spacing(axes.down);
    const QPointF middle = middleInPlane(layer, geometry);
    sheet.image->SetSpacing(u, v, 1.0);
    sheet.image->SetOrigin(middle.x() - u * (sheet.colors.width() - 1) / 2.0,
                           -middle.y() - v * (sheet.colors.height() - 1) / 2.0, depth);
}

}  // namespace

struct SliceScene::Parts {
    vtkNew<vtkRenderer> renderer;
    std::vector<std::unique_ptr<Sheet>> sheets;
};

SliceScene::SliceScene() : parts_(std::make_unique<Parts>())
{
    parts_->renderer->SetBackground(0.0, 0.0, 0.0);
    parts_->renderer->GetActiveCamera()->ParallelProjectionOn();
}

SliceScene::~SliceScene() = default;

vtkRenderer* SliceScene::renderer() const
{
    return parts_->renderer;
}

int SliceScene::layerCount() const
{
    return static_cast<int>(parts_->sheets.size());
}

const SliceValues& SliceScene::values(int layer) const
{
    return parts_->sheets.at(static_cast<std::size_t>(layer))->values;
}

QImage SliceScene::colors(int layer) const
{
    return parts_->sheets.at(static_cast<std::size_t>(layer))->colors;
}

int nearestSlice(const Layer& layer, const SliceGeometry& geometry, int slice)
{
    if (same(layer.grid(), geometry.grid)) return slice;
    Point index = middleOf(geometry.grid);
    index[static_cast<std::size_t>(geometry.axes.through)] = slice;
    const Point inLayer = toIndex(layer.grid(), toWorld(geometry.grid, index));
    const SliceAxes axes = axesFor(layer, geometry);
    return nearestVoxel(inLayer)[static_cast<std::size_t>(axes.through)];
}

void SliceScene::show(const Layers& layers, const SliceGeometry& geometry, int slice, int frame)
{
    auto& sheets = parts_->sheets;
    while (sheets.size() > layers.images.size()) {
        parts_->renderer->RemoveViewProp(sheets.back()->actor);
        sheets.pop_back();
    }
    while (sheets.size() < layers.images.size()) {
        sheets.push_back(std::make_unique<Sheet>());
        parts_->renderer->AddViewProp(sheets.back()->actor);
    }
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Layer& layer = layers.images[i];
        Sheet& sheet = *sheets[i];
        const SliceAxes axes = layer.empty() ? SliceAxes{} : axesFor(layer, geometry);
        const int own = layer.empty() ? -1 : nearestSlice(layer, geometry, slice);
        const Shown wanted = shownOf(layer, axes, own, frame);
        if (!(wanted == sheet.shown)) {
            if (!wanted.sameValues(sheet.shown))
                sheet.values = sliceValues(layer, axes, own, frame);
            sheet.colors = sliceColors(layer, sheet.values);
            sheet.shown = wanted;
            if (!sheet.colors.isNull()) sheet.fill();
        }
        sheet.actor->SetVisibility(layer.visible && !sheet.colors.isNull());
        if (sheet.colors.isNull()) continue;
        place(sheet, layer, axes, geometry, 0.1 * static_cast<double>(i));
        vtkImageProperty* property = sheet.actor->GetProperty();
        property->SetOpacity(layer.opacity);
        layer.smooth ? property->SetInterpolationTypeToLinear()
                     : property->SetInterpolationTypeToNearest();
    }
    vtkCamera* camera = parts_->renderer->GetActiveCamera();
    const QPointF centre = geometry.centreInPlane();
    camera->SetFocalPoint(centre.x(), -centre.y(), 0.0);
    camera->SetPosition(centre.x(), -centre.y(), 100.0);
    camera->SetViewUp(0.0, 1.0, 0.0);
    camera->SetParallelScale(geometry.view.height() / (2.0 * geometry.pixelsPerMm()));
    camera->SetClippingRange(1.0, 200.0);
}

}  // namespace kety
