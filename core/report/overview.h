// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/montage.h"

#include <vector>

namespace kety {

/// One image of the overview page.
struct OverviewPanel {
    std::string title = {};    ///< "Mean control"
    MapLook look = {};         ///< without values: `missing` is said instead
    std::string missing = {};  ///< "not available: ..."
    bool color_bar = true;
};

/// A figure of quality, in words.
struct OverviewFigure {
    std::string label = {}, value = {}, expected = {};  ///< "Grey : white", "2.4", "2 to 4"
    bool outside = false;                               ///< of what is expected
};

struct OverviewOptions {
    PictureFrame frame = {};
    int slice = -1;                            ///< -1: the middle of the slices that hold values
    std::vector<OverviewFigure> figures = {};  ///< below the images, in columns
};

/// One slice of each panel, three in a row, and the histogram of `histogram_of` (a panel's index)
/// inside `mask` with its mean: what a run did at one glance.
Canvas overview(const std::vector<OverviewPanel>& panels, std::size_t histogram_of,
                const Mask* mask, const OverviewOptions& options);

/// Histogram of the values inside the mask, bars in the colours of the map, with mean and axis.
void paintHistogram(Canvas& canvas, double x, double y, double width, double height,
                    const MapLook& look, const Mask* mask);

/// A look whose range fits arbitrary units: symmetric about zero for differences, else from 0 to
/// the 99th percentile of the values.
void fitRange(MapLook& look, const Mask* mask);

}  // namespace kety
