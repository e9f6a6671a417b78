// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/layers.h"

#include <memory>

class vtkRenderer;

namespace kety {

/// The VTK half of a view: one renderer with one textured rectangle per layer. Pictures are made
/// anew only when what they show has changed, so that zoom and pan move a camera and no data.
class SliceScene {
public:
    SliceScene();
    ~SliceScene();
    SliceScene(const SliceScene&) = delete;
    SliceScene& operator=(const SliceScene&) = delete;

    vtkRenderer* renderer() const;
    /// `slice` counts in the bottom layer; others show the slice nearest to it in space, turned to
    /// the same axes.
    void show(const Layers& layers, const SliceGeometry& geometry, int slice, int frame);

    /// What the rectangles hold now: for tests, export and the hatch.
    const SliceValues& values(int layer) const;
    QImage colors(int layer) const;
    int layerCount() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The slice of `layer` that lies nearest to slice `slice` of the geometry's grid.
int nearestSlice(const Layer& layer, const SliceGeometry& geometry, int slice);

}  // namespace kety
