// SPDX-FileCopyrightText: Kety contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "asl/scan.h"
#include "image/motion.h"

namespace kety::asl {

/// Where the head lay in each volume, relative to the mean control.
struct Motion {
    std::vector<std::size_t> volumes;  ///< of the file: controls, labels or encoded ones, and M0
    MotionEstimate estimate;           ///< motions of those, free of the control/label zig-zag
    std::vector<double> displacement;  ///< mm, of each: how far a sphere of 80 mm moved
    std::vector<double> framewise;     ///< mm, against the labelled volume before; NaN: none
    /// Control − label, rad and mm, taken out; 0: none seen, more than a contrast can be, or the
    /// series is time-encoded.
    std::array<double, 6> zigzag{};
    /// mm: the greatest displacement that came back with every turn through the delays, taken out.
    double contrast = 0.0;
    double snr = unknown;  ///< of one control volume, median over the head
    Message skipped = {};  ///< why no motion was looked for; empty: it was

    bool known() const { return skipped.text.empty(); }
    /// Of a volume of the series; NaN where it was not registered.
    double framewiseOf(std::size_t volume) const;
};

/// The motion of a scan as read: null where the settings or the build do not ask for it. Volumes
/// left out by hand count nowhere. The volumes of a time-encoded series are alike enough to be
/// compared with the mean of them all, before they are decoded. Skipped, with the reason, without
/// a volume to compare with or where one such volume has an SNR below 3.
std::shared_ptr<const Motion> motionOf(const Scan& scan);

/// Puts every registered volume of the scan back in place, slice times with them; a time-encoded
/// series is decoded from those. Nothing changes where the motion is not known.
void putBack(Scan& scan);

/// Part of a row of numbers that alternates with control and label, control − label: the median
/// over inner volumes of control − ½(label before + label after), signs alike; 0 where that does
/// not stand out by three standard errors. Registration follows the label's darker vessels; what
/// moves with the label is no motion.
double zigzagOf(const std::vector<double>& row, const std::vector<bool>& control);

/// Part of a row of numbers that comes back with every turn through some kinds of volumes: for each
/// kind the median over the turns of its mean less that of the turn, 0 where that does not stand
/// out by three standard errors. The offsets add up to 0. All are 0 where a kind has fewer than
/// four turns: what lies in one piece of the series cannot be told from motion. Background
/// suppression gives each delay a contrast of its own, which registration takes for a displacement.
std::vector<double> returningOffsets(const std::vector<double>& row,
                                     const std::vector<std::size_t>& kind);

}  // namespace kety::asl
