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

/// A part of the x axis with a meaning of its own ("values here fit as well"), shaded in the plot.
struct Stretch {
    double from = 0.0, to = 0.0;  ///< file units
    Text label = {};
};

/// A plot's worth of data: one of those that explain a voxel, or a finding.
struct Curve {
    Text title = {};
    Text x_label, y_label;
    Unit x_unit = unit::none, y_unit = unit::none;
    std::vector<Trace> traces = {};
    std::vector<Stretch> stretches = {};
};

/// Why a voxel has the values it has: the data with the fit first, then what else there is to see
/// (the cost over a parameter), and what follows from it in sentences ("ATT is at most 0.5 s").
struct Explanation {
    std::vector<Curve> curves = {};
    std::vector<Message> sentences = {};
};

/// A small table; cells are texts in the C locale.
struct Table {
    std::vector<Text> columns = {};
    std::vector<std::vector<std::string>> rows = {};
};

}  // namespace kety
