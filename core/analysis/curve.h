// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/text.h"
#include "base/unit.h"

#include <string>
#include <vector>

namespace kety {

/// One line or cloud of points of a plot.
struct Trace {
    enum class Style { Line, Points, LinePoints, Dashed };
    Text label = {};
    std::string name = {};     ///< shown instead of the label where it is data ("voxel 64, 65, 14")
    std::vector<double> x, y;  ///< file units; NaN leaves a gap
    Style style = Style::Line;
    std::vector<int> frames =
        {};  ///< frame of the source each point belongs to: a click goes there; -1 none
    std::vector<bool> dropped = {};  ///< points left out of the result
};

/// A plot's worth of data: what `explain` returns and a finding may hold.
struct Curve {
    Text title = {};
    Text x_label, y_label;
    Unit x_unit = unit::none, y_unit = unit::none;
    std::vector<Trace> traces = {};
};

/// A small table; cells are texts in the C locale.
struct Table {
    std::vector<Text> columns = {};
    std::vector<std::vector<std::string>> rows = {};
};

}  // namespace kety
