// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"
#include "image/motion.h"

namespace kety::asl {

/// Where the head lay in each volume, relative to the mean control.
struct Motion {
    std::vector<std::size_t> volumes;  ///< controls, labels and M0 of the series, ascending
    MotionEstimate estimate;           ///< motions of those, free of the control/label zig-zag
    std::vector<double> displacement;  ///< mm, of each: how far a sphere of 80 mm moved
    std::vector<double> framewise;     ///< mm, against the labelled volume before; NaN: none
    std::array<double, 6> zigzag{};    ///< control − label, rad and mm, taken out; 0: none seen
    double snr = unknown;              ///< of one control volume, median over the head
    Message skipped = {};              ///< why no motion was looked for; empty: it was

    bool known() const { return skipped.text.empty(); }
    /// Of a volume of the series; NaN where it was not registered.
    double framewiseOf(std::size_t volume) const;
};

/// The motion of a scan as read: null where the settings or the build do not ask for it. Volumes
/// left out by hand count nowhere. Skipped, with the reason, without a control or where one control
/// volume has an SNR below 3.
std::shared_ptr<const Motion> motionOf(const Scan& scan);

/// The data with every registered volume put back in place, slice times with them.
std::shared_ptr<const Dataset> putBack(const Scan& scan, const Motion& motion);

/// Part of a row of numbers that alternates with control and label, control − label: the median
/// over inner volumes of control − ½(label before + label after), signs alike; 0 where that does
/// not stand out by three standard errors. Registration follows the label's darker vessels; what
/// moves with the label is no motion.
double zigzagOf(const std::vector<double>& row, const std::vector<bool>& control);

}  // namespace kety::asl
